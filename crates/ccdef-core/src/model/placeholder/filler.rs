//! Filler characters: `XXXXXXXX`, `...`, `********`.

use std::ops::Range;

/// Minimum number of equal letters that fill a whole value.
const FILLED: usize = 8;
/// Minimum number of `X` in place of an account id in an ARN.
const ACCOUNT: usize = 4;
/// Minimum number of `x` in a part of a URL.
const PART: usize = 4;
/// Shortest id that may end in `XXX`.
const SHORTEST_ID: usize = 12;

/// What every filler has.
pub(super) const FILLERS: &[&str] = &["xx", "x-", "yy", "y-", "...", "…", "***", "___", "••••"];

pub(super) fn find(value: &str) -> Option<Range<usize>> {
    if is_dots(value) || is_masked(value) || is_filled(value) || is_only_x(value) {
        return Some(0..value.len());
    }
    account(value).or_else(|| id(value)).or_else(|| part_of_url(value))
}

/// Nothing but dots.
fn is_dots(value: &str) -> bool {
    value == "…" || value.len() > 2 && value.bytes().all(|byte| byte == b'.')
}

/// Nothing but the characters that hide a secret.
fn is_masked(value: &str) -> bool {
    value.chars().count() > 3 && (value.chars().all(|c| c == '*') || value.chars().all(|c| c == '•'))
}

/// One of `X` and `Y` over and over, after at most four other characters: `AXXXXXXXXXXXXXXXXX`.
fn is_filled(value: &str) -> bool {
    ['X', 'Y'].into_iter().any(|letter| {
        let head = value.trim_end_matches([letter, letter.to_ascii_lowercase(), '-']);
        let tail = &value[head.len()..];
        let run = tail.chars().filter(|c| *c != '-').count();
        let same_case = tail.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
            || tail.chars().filter(|c| c.is_alphabetic()).all(char::is_lowercase);
        let is_head = head.len() <= 4 && head.bytes().all(|byte| byte.is_ascii_alphanumeric());
        run >= FILLED && same_case && is_head
    })
}

/// `xxx`, `XXXX`.
fn is_only_x(value: &str) -> bool {
    value.len() > 2 && (value.bytes().all(|byte| byte == b'x') || value.bytes().all(|byte| byte == b'X'))
}

/// `XXXXXXXXXXXX` in an ARN.
fn account(value: &str) -> Option<Range<usize>> {
    value.starts_with("arn:").then(|| filled_part(value, ACCOUNT))?
}

/// `xxxx` in the path or query of a URL, or nothing but dots and the like in any part of it.
fn part_of_url(value: &str) -> Option<Range<usize>> {
    let is_url = value.starts_with('/') || value.contains("://");
    is_url.then(|| filled_part(value, PART).or_else(|| empty_part(value)))?
}

/// The first part of a URL that is nothing but `...`, `…`, `***` or `___`.
fn empty_part(value: &str) -> Option<Range<usize>> {
    let is_filler = |part: &str| {
        part == "…" || part.len() > 2 && ['.', '*', '_'].into_iter().any(|filler| part.chars().all(|c| c == filler))
    };
    let mut position = 0;
    value.split(['/', '?', '&', '=', '#', ':']).find_map(|part| {
        let start = position;
        position += part.len() + 1;
        is_filler(part).then(|| start..start + part.len())
    })
}

/// The first part of the value that is nothing but `x`, between characters that are no letters and digits.
fn filled_part(value: &str, minimum: usize) -> Option<Range<usize>> {
    let mut position = 0;
    value.split_inclusive(|c: char| !c.is_ascii_alphanumeric()).find_map(|piece| {
        let part = piece.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
        let start = position;
        position += piece.len();
        (part.len() >= minimum && is_only_x(part)).then(|| start..start + part.len())
    })
}

/// An id that ends in `XXX`, such as `0sp000000000XXX`.
fn id(value: &str) -> Option<Range<usize>> {
    let head = value.strip_suffix("XXX")?;
    let start = value
        .rfind(|c: char| !c.is_ascii_alphanumeric() && c != '-')
        .map_or(0, |at| at + value[at..].chars().next().map_or(1, char::len_utf8));
    let has_digit = head.get(start..)?.bytes().any(|byte| byte.is_ascii_digit());
    (has_digit && value.len() - start >= SHORTEST_ID).then_some(start..value.len())
}

/// `...` in the body of a PEM block.
pub(super) fn dots(body: &str) -> Option<Range<usize>> {
    let start = body.find("...").or_else(|| body.find('…'))?;
    let length = body[start..].len() - body[start..].trim_start_matches(['.', '…']).len();
    Some(start..start + length)
}

#[cfg(test)]
mod tests {
    use crate::model::placeholder::tests::found;

    #[test]
    fn fillers_are_placeholders() {
        for (value, placeholder) in [
            ("AXXXXXXXXXXXXXXXXX", "AXXXXXXXXXXXXXXXXX"),
            ("YYYYYYYYYYYYYYYYYY", "YYYYYYYYYYYYYYYYYY"),
            ("xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"),
            ("arn:aws:iam::XXXXXXXXXXXX:role/Acme", "XXXXXXXXXXXX"),
            ("0H4000000000001XXX", "0H4000000000001XXX"),
            ("https://acme.test/1234abcd-0000-4000-8000-000000001XXX", "1234abcd-0000-4000-8000-000000001XXX"),
            ("https://acme.my.salesforce.com/idp/login?app=0sp000000000XXX", "0sp000000000XXX"),
            ("-----BEGIN CERTIFICATE-----\n...\n-----END CERTIFICATE-----", "..."),
            ("...", "..."),
            ("********", "********"),
            ("https://...", "..."),
            ("https://.../phone", "..."),
            ("https://…:8443/phone", "…"),
            ("https://cti.acme.test/.../phone", "..."),
            ("https://cti.acme.test/phone?key=...", "..."),
            ("https://____/phone", "____"),
            ("https://***/phone", "***"),
        ] {
            assert_eq!(found(value).as_deref(), Some(placeholder), "{value}");
        }
        for real in ["SIZE-XXX", "arn:aws:iam::123456789012:role/XX", "Wait ...", "XXL", "**"] {
            assert_eq!(found(real), None, "{real}");
        }
    }
}
