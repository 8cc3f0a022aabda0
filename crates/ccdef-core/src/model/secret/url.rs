//! Credentials in addresses, even in those that are not valid: the password before the host, and parameters.

use std::ops::Range;

use super::credential_range::CredentialRange;
use super::form::is_placeholder;
use super::name;
use crate::text::boundary::boundary;

/// What precedes the user and the host of an address, in lower case.
const AUTHORITY: &[&str] = &["//", "sip:", "sips:"];
/// Query parameters that hold credentials; outside of a query their names are too short to be sure.
pub(super) const PARAMETERS: &[&str] = &["key=", "sig=", "signature=", "auth=", "pass=", "sid=", "code_verifier="];

/// The maximum length of what precedes the host, in bytes.
const LONGEST_AUTHORITY: usize = 512;
/// The minimum length of a credential in a parameter.
pub(super) const SHORTEST: usize = 6;
/// The minimum length of a token in the place of a user.
const SHORTEST_TOKEN: usize = 20;
/// The maximum number of digits of a port, which people write before the host of a SIP address, too.
const PORT: usize = 5;
/// How much of a credential decides whether it is one, in bytes.
const HEAD: usize = 512;

/// What may precede the user of the address in which an `@` is at `at`, after any other `@`.
pub(super) fn beginnings(text: &str, at: usize) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let near = &bytes[(at + 1).saturating_sub(LONGEST_AUTHORITY)..at];
    let user = at - near.iter().rev().take_while(|byte| **byte != b'@' && !ends_authority(**byte)).count();
    let is_one = move |end: usize, word: &&str| {
        let start = end.checked_sub(word.len());
        start.is_some_and(|start| bytes[start..end].eq_ignore_ascii_case(word.as_bytes()))
    };
    let ending =
        move |end: usize| AUTHORITY.iter().filter(move |word| is_one(end, word)).map(move |word| end - word.len()..end);
    (user..=at).flat_map(ending)
}

fn ends_authority(byte: u8) -> bool {
    b"/?#<>\"'`".contains(&byte) || byte.is_ascii_whitespace()
}

/// The password in `https://user:password@host`, `//user:password@host` or `sip:user:password@host`; `start` is before
/// the user.
pub(super) fn password(text: &str, start: usize) -> Option<CredentialRange> {
    let bytes = text.as_bytes();
    let within = &bytes[start..bytes.len().min(start + LONGEST_AUTHORITY)];
    let within = &within[..within.iter().position(|byte| ends_authority(*byte)).unwrap_or(within.len())];
    let at = memchr::memrchr(b'@', within)?;
    let colon = memchr::memchr(b':', &within[..at]);
    let user = text.get(start..start + colon.unwrap_or(at))?;
    if is_token(user) && text[..start].ends_with('/') {
        return Some(CredentialRange::of(start..start + at, "a token in a URL"));
    }
    let colon = colon?;
    let range = start + colon + 1..start + at;
    let password = text.get(range.clone())?;
    let is_port =
        text[..start].ends_with(':') && password.len() <= PORT && password.bytes().all(|byte| byte.is_ascii_digit());
    let is_one = !password.is_empty() && !is_port && !is_variable(password) && !is_placeholder(password);
    is_one.then(|| CredentialRange::of(range, "a password in a URL"))
}

/// Whether the name of a user is a token: so long and random is no name.
fn is_token(user: &str) -> bool {
    user.len() >= SHORTEST_TOKEN && name::is_random(user) && !is_variable(user) && !is_placeholder(user)
}

/// The value of a parameter such as `key=…`, whose name and `=` are at `hit`.
pub(super) fn parameter(text: &str, hit: Range<usize>) -> Option<CredentialRange> {
    let is_query = text[..hit.start].ends_with(['?', '&', '#', ';']);
    let name = hit.start - identifier_before(text, hit.start)..hit.end - 1;
    // A longer name, such as `authKey`, may name a credential outside of a query, too.
    let sure = name::credential_kind(&text[name]);
    let what = sure.or(is_query.then_some("a key"))?;
    let ends = |c: char| c.is_whitespace() || c.is_control() || "&#;?<>\"'`\\".contains(c);
    let rest = &text[hit.end..];
    let head = boundary(rest, rest.len().min(HEAD));
    let head = &rest[..rest[..head].find(ends).unwrap_or(head)];
    let end = || hit.end + rest.find(ends).unwrap_or(rest.len());
    (is_credential(head) && (sure.is_some() || name::is_unlike_words(head) || name::is_long_key(head)))
        .then(|| CredentialRange::of(hit.end..end(), what))
}

fn is_credential(value: &str) -> bool {
    value.len() >= SHORTEST && name::may_be_secret_value(value) && !is_variable(value) && !is_placeholder(value)
}

/// Whether a value is filled in when the address is used.
pub(super) fn is_variable(value: &str) -> bool {
    value.contains(['{', '}', '<']) || value.starts_with(['$', '[']) || (value.starts_with('%') && value.ends_with('%'))
}

fn identifier_before(text: &str, end: usize) -> usize {
    const LONGEST: usize = 48;
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    text.as_bytes()[..end].iter().rev().take(LONGEST).take_while(|byte| is_part(byte)).count()
}
