//! GUIDs, Salesforce record ids and API names.

use crate::tables::profile::ValueIssue;

/// Lengths of the groups of a GUID.
const GROUPS: &[usize] = &[8, 4, 4, 4, 12];

pub(super) fn guid(value: &str) -> Result<(), ValueIssue> {
    if is_guid(value) {
        return Ok(());
    }
    let issue = ValueIssue::new("is not a GUID such as `12345678-90ab-cdef-1234-567890abcdef`");
    let digits: String = value.trim_matches(['{', '}']).chars().filter(|c| *c != '-').collect();
    if digits.len() != 32 || !is_hexadecimal(&digits) {
        return Err(issue);
    }
    let mut rest = digits.as_str();
    let mut groups = Vec::new();
    for length in GROUPS {
        let (group, tail) = rest.split_at(*length);
        groups.push(group);
        rest = tail;
    }
    Err(issue.suggest(groups.join("-")))
}

fn is_guid(value: &str) -> bool {
    value.split('-').map(str::len).eq(GROUPS.iter().copied()) && value.split('-').all(is_hexadecimal)
}

fn is_hexadecimal(value: &str) -> bool {
    value.bytes().all(|byte| byte.is_ascii_hexdigit())
}

pub(super) fn record(value: &str, prefix: Option<&str>) -> Result<(), ValueIssue> {
    if !matches!(value.len(), 15 | 18) || !value.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Err(ValueIssue::new("is not a Salesforce record id (15 or 18 letters and digits)"));
    }
    if let Some(prefix) = prefix.filter(|prefix| !value.starts_with(prefix)) {
        return Err(ValueIssue::new(format!("is not a Salesforce record id that starts with `{prefix}`")));
    }
    Ok(())
}

/// A name such as `Case`, `Active__c`, `ns__Active__c` or, along relationships, `Owner.Name`.
pub(super) fn api_name(value: &str) -> Result<(), ValueIssue> {
    if value.split('.').all(is_api_name) {
        return Ok(());
    }
    Err(ValueIssue::new("is not an API name (a letter, then letters, digits and single underscores)"))
}

fn is_api_name(name: &str) -> bool {
    let begins = name.starts_with(|c: char| c.is_ascii_alphabetic());
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    begins && name.bytes().all(is_allowed) && !name.ends_with('_') && !name.contains("___")
}

#[cfg(test)]
mod tests {
    use crate::tables::profile::ValueKind;
    use crate::tables::value::tests::outcome;

    #[test]
    fn a_guid_has_its_hyphens() {
        let wrong = "is not a GUID such as `12345678-90ab-cdef-1234-567890abcdef`";
        let good = "1234abcd-0000-4000-8000-000000000001";
        assert_eq!(outcome(ValueKind::Guid, good), "ok");
        assert_eq!(
            outcome(ValueKind::Guid, "{1234ABCD-0000-4000-8000-000000000001}"),
            format!("{wrong} ?→ 1234ABCD-0000-4000-8000-000000000001")
        );
        assert_eq!(outcome(ValueKind::Guid, "1234abcd000040008000000000000001"), format!("{wrong} ?→ {good}"));
        assert_eq!(outcome(ValueKind::Guid, "AmazonConnectInstanceId"), wrong);
    }

    #[test]
    fn record_ids_have_15_or_18_characters() {
        let id = ValueKind::record_id("0H4");
        assert_eq!(outcome(id, "0H4000000000001"), "ok");
        assert_eq!(outcome(id, "0H4000000000001AAA"), "ok");
        assert_eq!(outcome(id, "0sp000000000001"), "is not a Salesforce record id that starts with `0H4`");
        assert_eq!(outcome(id, "0H400000000001"), "is not a Salesforce record id (15 or 18 letters and digits)");
        assert_eq!(outcome(id, "0H4-000000001"), "is not a Salesforce record id (15 or 18 letters and digits)");
    }

    #[test]
    fn api_names_may_be_paths() {
        for good in ["Case", "Active__c", "ns__Active__c", "Owner.Name"] {
            assert_eq!(outcome(ValueKind::ApiName, good), "ok", "{good}");
        }
        for bad in ["Live Notes", "1st", "Active_", "a___b", "Owner."] {
            assert_ne!(outcome(ValueKind::ApiName, bad), "ok", "{bad}");
        }
    }
}
