//! Credentials of an `Authorization` header: `Bearer …`, `Basic …`, and the scheme of Okta.

use std::ops::Range;

use super::credential_range::CredentialRange;
use super::form::is_placeholder;

/// The schemes of an `Authorization` header.
pub(super) const SCHEMES: &[&str] = &["Bearer ", "Basic ", "SSWS "];

/// The minimum length of a credential.
const SHORTEST: usize = 9;
/// How much of a credential decides whether it is one, in bytes.
const HEAD: usize = 256;

/// The header whose scheme is at `scheme`.
pub(super) fn credential(text: &str, scheme: Range<usize>) -> Option<CredentialRange> {
    let is_token = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~+/=".contains(byte);
    let rest = &text.as_bytes()[scheme.end..];
    let spaces = rest.iter().take_while(|byte| **byte == b' ').count();
    let length = rest[spaces..].iter().take_while(|byte| is_token(byte)).count();
    let start = scheme.end + spaces;
    let head = &text[start..start + length.min(HEAD)];
    let is_whole = scheme.start == 0 && start + length == text.trim_end().len();
    let has = |is: fn(&u8) -> bool| head.as_bytes().iter().any(is);
    // Among other words, `Basic Authentication` is none.
    let is_mixed = (has(u8::is_ascii_digit) && has(u8::is_ascii_alphabetic)) || head.ends_with('=');
    let is_one = length >= SHORTEST
        && (is_mixed || (is_whole && head.bytes().any(|byte| !byte.is_ascii_lowercase())))
        && !is_placeholder(head);
    is_one.then(|| CredentialRange::of(scheme.start..start + length, "a value of an `Authorization` header"))
}
