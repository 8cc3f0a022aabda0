//! Placeholders in the templates and samples of vendors.

use std::ops::Range;

/// Placeholders anywhere in a value, as a separate word.
pub(super) const ANYWHERE: &[&str] = &[
    "https://local/softphone",
    "domain:port",
    "[ORG_URL]",
    "[TENANT_ID]",
    "<D365 ORG URL>",
    "<Presence Status Id>",
    "<Not Ready Reason>",
    "<Presence State Mapping>",
    "{Customer Account Id}",
    "myFinesseServerA",
    "myFinesseServerB",
    "myFinesseServer.myDomain",
    "AmazonConnectInstanceName",
    "AmazonConnectInstanceId",
    "AmazonQuickConnectARN",
    "namespace__vendorName",
    "namespace__VendorName",
    "test6.brekeke.com",
];

/// Placeholders that are the whole value or a whole part of a list.
pub(super) const ALONE: &[&str] = &[
    "INTERNAL_NAME",
    "CERTIFICATE",
    "CERTIFICATE-",
    "StatusAPIName",
    "OnlineStatusAPIName1",
    "OnlineStatusAPIName2",
    "BusyStatusAPIName1",
    "BusyStatusAPIName2",
    "ReasonCode",
    "CustomEntityName",
];

/// What is on both sides of a name in capitals.
pub(super) const UNDERSCORES: &str = "___";

/// The first one in `value`. Those of every profile are looked for only if there is a clue; `extra` always.
pub(super) fn find(value: &str, extra: &[&str], has_clue: bool) -> Option<Range<usize>> {
    let anywhere = if has_clue { ANYWHERE } else { &[] };
    let found = anywhere.iter().chain(extra).find_map(|token| as_word(value, token));
    if !has_clue {
        return found;
    }
    found.or_else(|| parts(value).find(|part| ALONE.contains(&&value[part.clone()]))).or_else(|| underscored(value))
}

/// Where `value` contains `token` without a letter, digit or underscore on either side. Case does not matter.
fn as_word(value: &str, token: &str) -> Option<Range<usize>> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let places = value.as_bytes().windows(token.len().max(1)).enumerate();
    places.filter(|(_, bytes)| bytes.eq_ignore_ascii_case(token.as_bytes())).find_map(|(start, _)| {
        let end = start + token.len();
        let joined_before = token.starts_with(is_word) && value[..start].ends_with(is_word);
        let joined_after = token.ends_with(is_word) && value[end..].starts_with(is_word);
        (!joined_before && !joined_after).then_some(start..end)
    })
}

/// The parts of a list joined by `,` or `;`, without the whitespace around them.
fn parts(value: &str) -> impl Iterator<Item = Range<usize>> {
    let mut position = 0;
    value.split([',', ';']).map(move |part| {
        let start = position + part.len() - part.trim_ascii_start().len();
        position += part.len() + 1;
        start..start + part.trim_ascii().len()
    })
}

/// `___NAME_ID___`: capitals between triple underscores.
fn underscored(value: &str) -> Option<Range<usize>> {
    let start = value.find(UNDERSCORES)?;
    let inner = &value[start + UNDERSCORES.len()..];
    let length = inner.find(UNDERSCORES)?;
    let is_name = |name: &str| {
        name.starts_with(|c: char| c.is_ascii_uppercase())
            && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
    };
    is_name(&inner[..length]).then_some(start..start + length + 2 * UNDERSCORES.len())
}

#[cfg(test)]
mod tests {
    use crate::model::placeholder::tests::found;

    #[test]
    fn tokens_must_be_separate_words() {
        for (value, placeholder) in [
            ("https://domain:port/softphone", "domain:port"),
            ("https://local/softphone", "https://local/softphone"),
            ("https://myFinesseServerA/x", "myFinesseServerA"),
            ("https://example-[ORG_URL]/x?t=1", "[ORG_URL]"),
            ("CERTIFICATE-", "CERTIFICATE-"),
            ("OnlineStatusAPIName1,Busy", "OnlineStatusAPIName1"),
            ("Case; CustomEntityName", "CustomEntityName"),
            ("___CONTACT_ID___", "___CONTACT_ID___"),
            ("namespace__vendorName", "namespace__vendorName"),
        ] {
            assert_eq!(found(value).as_deref(), Some(placeholder), "{value}");
        }
        for real in ["https://thedomain:8443/x", "MyReasonCode", "a___b", "exCHANGEMEnt"] {
            assert_eq!(found(real), None, "{real}");
        }
    }
}
