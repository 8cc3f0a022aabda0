//! A name that names a credential, beside its value: `password: x`, `"apiKey": "x"`, `<token>x</token>`,
//! `<item name="authToken">x</item>`, `<name>authToken</name><value>x</value>`.
//!
//! It reads characters, not elements, so that broken XML, fragments in comments, JSON and plain text are searched alike.

mod markup;

use std::ops::Range;

use super::credential_range::CredentialRange;
use super::form::{is_placeholder, may_be_credential};
use super::{name, url};
use crate::text::boundary::boundary;

/// Words in the names of credentials, or beginnings of them: the table of the search has no room for more.
pub(super) const NAMES: &[&str] = &[
    "pass",
    "pw",
    "pin",
    "psk",
    "kennwort",
    "contraseña",
    "senh",
    "paro",
    "wach",
    "secret",
    "token",
    "apikey",
    "key",
    "パスワード",
    "密码",
    "密碼",
];

/// How a credential begins that is hidden already.
const HIDDEN_BEGINS: &str = "(hidden";

/// How far a name reaches before and after such a word, in bytes.
const NAME: usize = 48;
/// How much of a value decides whether it is a credential, in bytes.
const HEAD: usize = 512;
/// Quotation marks as XML, JSON and text write them. One that another begins with comes after it.
const QUOTES: &[&str] = &["&quot;", "&#34;", "&apos;", "&#39;", "\\\"", "\"", "'", "`", "“", "”"];
/// What separates a name from its value.
const SEPARATORS: &[&str] = &["=>", ":=", "=", "::", ":", "："];

/// The credential whose name contains the word at `word`.
pub(super) fn credential(text: &str, word: Range<usize>) -> Option<CredentialRange> {
    let mut name = start_of_name(text, word.start)..end_of_name(text, word.end);
    if markup::is_tag(text, name.start) {
        name.end = word.end + text[word.end..name.end].find(char::is_whitespace).unwrap_or(name.end - word.end);
    }
    let what = name::credential_kind(text[name.clone()].trim())?;
    let (range, is_certain) =
        beside(text, &name).or_else(|| in_object(text, &name)).or_else(|| Some((markup::value(text, &name)?, true)))?;
    let value = text[range.clone()].trim();
    let start = range.start + (text[range.clone()].len() - text[range].trim_start().len());
    let head = &value[..boundary(value, value.len().min(HEAD))];
    let is_one = is_credential(head)
        && !is_position(&text[name], head)
        && (is_certain || is_unlike_prose(text, head, start + value.len()));
    is_one.then(|| CredentialRange::of(start..start + value.len(), what))
}

/// Whether a value is the position in a file of that name: `token.xml:16:81`.
fn is_position(name: &str, value: &str) -> bool {
    let is_numbers = value.bytes().all(|byte| byte.is_ascii_digit() || byte == b':');
    is_numbers && (value.trim_end_matches(':').contains(':') || name.contains('.'))
}

fn is_credential(value: &str) -> bool {
    !value.starts_with(HIDDEN_BEGINS)
        && name::may_be_secret_value(value)
        && may_be_credential(value)
        && !url::is_variable(value)
        && !is_placeholder(value)
}

fn is_delimiter(character: char) -> bool {
    "<>\"'`“”=:：,;&?#{}[]()|/\\\n\r".contains(character)
}

/// The beginning of the name that contains the word at `at`.
fn start_of_name(text: &str, at: usize) -> usize {
    let from = boundary(text, at.saturating_sub(NAME));
    text[from..at]
        .char_indices()
        .rev()
        .find(|(_, c)| is_delimiter(*c))
        .map_or(from, |(index, c)| from + index + c.len_utf8())
}

/// The end of the name that contains a word which ends at `at`.
pub(super) fn end_of_name(text: &str, at: usize) -> usize {
    let to = boundary(text, text.len().min(at + NAME));
    text[at..to].find(is_delimiter).map_or(to, |index| at + index)
}

/// The value after a separator, and whether it is certainly not the next word of a sentence.
fn beside(text: &str, name: &Range<usize>) -> Option<(Range<usize>, bool)> {
    let after_name = skip_quote(text, skip_spaces(text, name.end)).0;
    let at = skip_spaces(text, after_name);
    let separator = SEPARATORS.iter().find(|separator| text[at..].starts_with(**separator))?;
    let start = skip_wrapping(text, skip_spaces(text, at + separator.len()));
    if let (start, Some(quote)) = skip_quote(text, start) {
        let rest = &text[start..];
        let end = rest.find(quote).unwrap_or(rest.len());
        return Some((start..start + rest[..end].find('<').unwrap_or(end), true));
    }
    let head = &text[start..boundary(text, text.len().min(start + HEAD))];
    let is_query = text[..name.start].ends_with(['?', '&', '#']);
    let ends = |c: char| c.is_whitespace() || c.is_control() || "<>\"'`,;&|)}]\\".contains(c) || (is_query && c == '#');
    let is_assigned = *separator == "=" && start == name.end + 1;
    match head.find(ends) {
        Some(end) => Some((start..start + end, is_assigned)),
        // Only what is a credential so far is read on.
        None => is_credential(head)
            .then(|| (start..start + text[start..].find(ends).unwrap_or(text.len() - start), is_assigned)),
    }
}

fn skip_spaces(text: &str, at: usize) -> usize {
    text.len() - text[at..].trim_start_matches([' ', '\t', '\u{a0}']).len()
}

/// What a value in JSON may be in: a list, or an object with a `value`.
fn skip_wrapping(text: &str, at: usize) -> usize {
    let Some(inside) = text[at..].strip_prefix(['[', '{']) else { return at };
    let start = text.len() - inside.trim_start_matches([' ', '\t']).len();
    if text[at..].starts_with('[') {
        return if skip_quote(text, start).1.is_some() { start } else { at };
    }
    value_member(text, start).unwrap_or(at)
}

/// Where the value of a member `value` begins whose name is at `at`.
fn value_member(text: &str, at: usize) -> Option<usize> {
    let (name, quote) = skip_quote(text, at);
    let rest = text[name..].strip_prefix("value")?.strip_prefix(quote?)?.trim_start_matches([' ', '\t']);
    Some(text.len() - rest.strip_prefix(':')?.trim_start_matches([' ', '\t']).len())
}

/// The value of an object in JSON whose name is the value of another member: `{"name":"password","value":"x"}`.
fn in_object(text: &str, name: &Range<usize>) -> Option<(Range<usize>, bool)> {
    let (after, quote) = skip_quote(text, name.end);
    let before = text[..name.start].strip_suffix(quote?)?.trim_end().strip_suffix(':')?.trim_end();
    let member = before.strip_suffix(quote?)?;
    ["name", "key"].iter().any(|word| member.ends_with(word)).then_some(())?;
    let rest = text[after..].trim_start().strip_prefix(',')?.trim_start();
    let (start, quote) = skip_quote(text, value_member(text, text.len() - rest.len())?);
    Some((start..start + text[start..].find(quote?)?, true))
}

fn skip_quote(text: &str, at: usize) -> (usize, Option<&'static str>) {
    let quote = QUOTES.iter().find(|quote| text[at..].starts_with(**quote)).copied();
    (at + quote.map_or(0, str::len), quote)
}

/// Whether a value without quotation marks is no word of a sentence: it has a digit or a sign, or nothing follows it.
fn is_unlike_prose(text: &str, value: &str, end: usize) -> bool {
    let has_sign = value.trim_end_matches(['.', '!', '?']).chars().any(|c| !c.is_alphabetic() && !"-'’._/".contains(c));
    let rest = text[end..].trim_start_matches([' ', '\t']);
    has_sign || rest.is_empty() || rest.starts_with(['<', '\n', '\r', '`', '"']) || rest.starts_with("-->")
}
