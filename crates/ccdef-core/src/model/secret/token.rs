//! Tokens that are recognized by their form: a prefix and a number of characters.

use super::credential_range::CredentialRange;
use super::form::is_placeholder;
use super::forms::{Alphabet, Dot, TokenForm};
use super::name::is_mixed;

/// The beginning of a JSON object in base64url.
pub(super) const WEB_TOKEN: &str = "eyJ";
/// The beginning of the id of an org, with which the session ids of its users begin.
pub(super) const SESSION: &str = "00D";
/// An id of Twilio that is no secret, and what follows it where both are written.
struct TwilioId {
    start: &'static str,
    is_of_secret: fn(&u8) -> bool,
    what: &'static str,
}

const TWILIO: [TwilioId; 2] = [
    TwilioId { start: "AC", is_of_secret: u8::is_ascii_hexdigit, what: "a Twilio auth token" },
    TwilioId { start: "SK", is_of_secret: u8::is_ascii_alphanumeric, what: "a secret of a Twilio API key" },
];

/// Their beginnings with the first hexadecimal digit, without which they are in nearly every text.
#[rustfmt::skip]
pub(super) const TWILIO_IDS: &[&str] = &[
    "AC0", "AC1", "AC2", "AC3", "AC4", "AC5", "AC6", "AC7", "AC8", "AC9", "ACa", "ACb", "ACc", "ACd", "ACe", "ACf",
    "SK0", "SK1", "SK2", "SK3", "SK4", "SK5", "SK6", "SK7", "SK8", "SK9", "SKa", "SKb", "SKc", "SKd", "SKe", "SKf",
];

/// Fewer different characters are filler.
const DIFFERENT: usize = 5;
/// The maximum number of characters before the prefix of a token.
const LEAD: usize = 64;
/// The number of digits of a Twilio id and of its secret.
const TWILIO_DIGITS: usize = 32;
/// The maximum number of bytes between a Twilio id and its secret.
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

/// The secret that follows an id of Twilio.
pub(super) fn twilio_secret(text: &str, start: usize) -> Option<CredentialRange> {
    let count = |text: &str, is: fn(&u8) -> bool| text.bytes().take_while(is).count();
    let rest = text.get(start..).filter(|_| begins_word(text, start))?;
    let (id, rest) = TWILIO.iter().find_map(|id| Some((id, rest.strip_prefix(id.start)?)))?;
    if count(rest, u8::is_ascii_hexdigit) != TWILIO_DIGITS {
        return None;
    }
    let after = &rest[TWILIO_DIGITS..];
    let between = after.bytes().take(BETWEEN).take_while(|byte| b" :,;/|\"'\n\r\t".contains(byte)).count();
    let secret = &after[between..];
    let from = start + id.start.len() + TWILIO_DIGITS + between;
    let is_one = between > 0
        && count(secret, id.is_of_secret) == TWILIO_DIGITS
        && is_mixed(&secret[..TWILIO_DIGITS])
        && !is_filler(&secret[..TWILIO_DIGITS]);
    is_one.then(|| CredentialRange::of(from..from + TWILIO_DIGITS, id.what))
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
