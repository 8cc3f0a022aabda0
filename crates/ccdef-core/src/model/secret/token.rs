//! Tokens that are recognized by their form: a prefix and a number of characters.

use super::credential_range::CredentialRange;
use super::form::is_placeholder;
use super::forms::{Alphabet, Dot, TokenForm};

/// The beginning of a JSON object in base64url.
pub(super) const WEB_TOKEN: &str = "eyJ";
/// The beginning of the id of an org, with which the session ids of its users begin.
pub(super) const SESSION: &str = "00D";
/// The beginning of the id of a Twilio account.
const TWILIO_ACCOUNT: &str = "AC";
/// The same with the first of its hexadecimal digits, without which it is in nearly every text.
pub(super) const TWILIO_ACCOUNTS: &[&str] =
    &["AC0", "AC1", "AC2", "AC3", "AC4", "AC5", "AC6", "AC7", "AC8", "AC9", "ACa", "ACb", "ACc", "ACd", "ACe", "ACf"];

/// Fewer different characters are filler.
const DIFFERENT: usize = 5;
/// The maximum number of characters before the prefix of a token.
const LEAD: usize = 64;
/// The number of hexadecimal digits of a Twilio id and of its auth token.
const TWILIO_DIGITS: usize = 32;
/// The maximum number of bytes between a Twilio account and its auth token.
const BETWEEN: usize = 6;
/// The lengths of the id of an org in a session id.
const ORG_IDS: [usize; 2] = [15, 18];
/// The minimum number of characters after the `!` of a session id.
const SESSION_LENGTH: usize = 16;
/// What separates the id of the org from the rest of a session id.
const SESSION_MARKS: [&str; 3] = ["!", "%21", "&#33;"];

/// The token of that form at `start`.
pub(super) fn of_form(text: &str, start: usize, form: &TokenForm) -> Option<CredentialRange> {
    let rest = text.get(start..)?.strip_prefix(form.start)?;
    if form.is_word && !begins_word(text, start) {
        return None;
    }
    let head = rest.get(..form.least)?;
    let is_head = has_dot(head, form.dot) && head.bytes().all(|byte| form.rest.contains(byte)) && !is_filler(head);
    let first = if is_head { start_of_lead(text, start, form.lead)? } else { return None };
    let length = length(rest, form.rest);
    let token = rest[..length].trim_end_matches('.');
    let end = start + form.start.len() + token.len();
    (!is_placeholder(&text[first..start + form.start.len() + form.least])).then(|| CredentialRange {
        is_private_key: form.what == "a private key",
        ..CredentialRange::of(first..end, form.what)
    })
}

fn has_dot(head: &str, dot: Dot) -> bool {
    match dot {
        Dot::Any => true,
        Dot::Required => head.contains('.'),
        Dot::After(at) => head.as_bytes().get(at) == Some(&b'.'),
    }
}

/// Where a token begins of which a part precedes the prefix at `start`; `None` if that part is too short.
fn start_of_lead(text: &str, start: usize, lead: Option<(Alphabet, usize)>) -> Option<usize> {
    let Some((alphabet, least)) = lead else { return Some(start) };
    let before = text.as_bytes()[..start].iter().rev().take(LEAD);
    let length = before.take_while(|byte| alphabet.contains(**byte)).count();
    (length >= least).then(|| start - length)
}

/// Three parts of base64url, the first two of which are JSON objects.
pub(super) fn web_token(text: &str, start: usize) -> Option<CredentialRange> {
    let word = text.get(start..).filter(|rest| rest.starts_with(WEB_TOKEN))?;
    let before = text[..start].bytes().next_back();
    if before.is_some_and(|byte| Alphabet::Dotted.contains(byte)) && !begins_word(text, start) {
        return None;
    }
    let word = &word[..length(word, Alphabet::Dotted)];
    let mut parts = word.split('.').skip(1);
    let is_token = parts.next().is_some_and(|claims| claims.starts_with(WEB_TOKEN)) && parts.next().is_some();
    is_token.then(|| CredentialRange::of(start..start + word.len(), "a JSON Web Token"))
}

/// A session id of Salesforce: the id of the org, `!`, and a token.
pub(super) fn session(text: &str, start: usize) -> Option<CredentialRange> {
    let rest = text.get(start..).filter(|rest| rest.starts_with(SESSION) && begins_word(text, start))?;
    let id = ORG_IDS.into_iter().find(|length| {
        let is_id = rest.get(..*length).is_some_and(|id| id.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        is_id && SESSION_MARKS.iter().any(|mark| rest[*length..].starts_with(mark))
    })?;
    let mark = SESSION_MARKS.iter().find(|mark| rest[id..].starts_with(**mark))?;
    let secret = &rest[id + mark.len()..];
    let length = length(secret, Alphabet::Dotted);
    let end = id + mark.len() + length;
    (length >= SESSION_LENGTH && !is_filler(&secret[..SESSION_LENGTH]))
        .then(|| CredentialRange::of(start..start + end, "a Salesforce session id"))
}

/// The auth token that follows the id of a Twilio account; the id itself is no secret.
pub(super) fn twilio_auth_token(text: &str, start: usize) -> Option<CredentialRange> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_hexdigit).count();
    let rest = text.get(start..)?.strip_prefix(TWILIO_ACCOUNT).filter(|_| begins_word(text, start))?;
    if digits(rest) != TWILIO_DIGITS {
        return None;
    }
    let after = &rest[TWILIO_DIGITS..];
    let between = after.bytes().take(BETWEEN).take_while(|byte| b" :,;/|\"'\n\r\t".contains(byte)).count();
    let token = &after[between..];
    let position = start + TWILIO_ACCOUNT.len() + TWILIO_DIGITS + between;
    (between > 0 && digits(token) == TWILIO_DIGITS && !is_filler(&token[..TWILIO_DIGITS]))
        .then(|| CredentialRange::of(position..position + TWILIO_DIGITS, "a Twilio auth token"))
}

fn length(text: &str, alphabet: Alphabet) -> usize {
    text.bytes().take_while(|byte| alphabet.contains(*byte)).count()
}

/// Whether no letter and no digit precedes; that of an escape in JSON, such as `\n`, does not count.
fn begins_word(text: &str, start: usize) -> bool {
    let mut before = text[..start].bytes().rev();
    match before.next() {
        Some(byte) if byte.is_ascii_alphanumeric() => {
            matches!(byte, b'n' | b'r' | b't') && before.next() == Some(b'\\')
        }
        _ => true,
    }
}

fn is_filler(text: &str) -> bool {
    let mut different: Vec<u8> = text.bytes().collect();
    different.sort_unstable();
    different.dedup();
    different.len() < DIFFERENT
}
