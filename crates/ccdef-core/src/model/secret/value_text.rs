//! The text of a value: where it begins and ends, and whether it can be a credential.

use super::form::{is_placeholder, may_be_credential};
use super::{name, url};
use crate::text::boundary::boundary;

/// How a credential begins that is hidden already.
const HIDDEN_BEGINS: &str = "(hidden";

/// What a credential is replaced by, at least so often.
pub(super) const STARS: &str = "***";

/// How much of a value decides whether it is a credential, in bytes.
pub(super) const HEAD: usize = 512;

/// Quotation marks as XML, JSON and text write them. One that another begins with comes after it.
const QUOTES: &[&str] =
    &["&quot;", "&#34;", "&apos;", "&#39;", "\\\"", "\"", "'", "`", "“", "”", "„", "«", "»", "‘", "’"];

/// Whether a value, or the beginning of it, can be a credential, and was filled in.
pub(super) fn is_credential(value: &str) -> bool {
    !is_hidden(value)
        && name::may_be_secret_value(value)
        && value.contains(char::is_alphanumeric)
        && may_be_credential(value)
        && !url::is_variable(value)
        && !is_placeholder(value)
}

fn is_end_of_value(character: char) -> bool {
    matches!(character, '<' | '>' | '"' | '\'' | '`' | ',' | ';' | '&' | '|' | ')' | '}' | ']' | '\\' | '␊' | '␍')
}

/// Whether a value is no word of a sentence: it has a digit or a sign.
pub(super) fn has_sign(value: &str) -> bool {
    value.trim_end_matches(['.', '!', '?']).chars().any(|c| !c.is_alphabetic() && !"-'’._/".contains(c))
}

/// Whether a value is one that was masked before, perhaps with what follows it.
fn is_hidden(value: &str) -> bool {
    let is_masked = || !value.trim_start_matches('*').starts_with(char::is_alphanumeric);
    value.starts_with(HIDDEN_BEGINS) || (value.starts_with(STARS) && is_masked())
}

/// The end of the value without quotation marks at `start`; `None` if it is long and not a credential, or not one of those
/// that `may_be`.
pub(super) fn end_of_value(
    text: &str,
    start: usize,
    is_query: bool,
    may_be: impl FnOnce(&str) -> bool,
) -> Option<usize> {
    let ends = |c: char| c.is_whitespace() || c.is_control() || is_end_of_value(c) || (is_query && c == '#');
    let head = head(&text[start..]);
    match head.find(ends) {
        Some(end) => Some(start + end),
        // Only what is a credential so far is read on: one of so many letters has digits or signs.
        None => ((head.len() == text.len() - start || has_sign(head)) && is_credential(head) && may_be(head))
            .then(|| start + text[start..].find(ends).unwrap_or(text.len() - start)),
    }
}

/// The word at `start`; `None` if it is long and not a credential.
pub(super) fn word_at(text: &str, start: usize) -> Option<&str> {
    Some(&text[start..end_of_value(text, start, false, |_| true)?])
}

/// How much of a value decides whether it is a credential.
pub(super) fn head(value: &str) -> &str {
    &value[..boundary(value, value.len().min(HEAD))]
}

/// The position after spaces.
pub(super) fn skip_spaces(text: &str, at: usize) -> usize {
    text.len() - text[at..].trim_start_matches([' ', '\t', '\u{a0}']).len()
}

/// The position after a quotation mark, and this mark.
pub(super) fn skip_quote(text: &str, at: usize) -> (usize, Option<&'static str>) {
    let quote = QUOTES.iter().find(|quote| text[at..].starts_with(**quote)).copied();
    (at + quote.map_or(0, str::len), quote)
}

/// The end of the text in quotation marks that begins at `start`. What is not closed near its beginning is read on only if
/// it is a credential so far.
pub(super) fn end_of_string(text: &str, start: usize, quote: &str) -> usize {
    let rest = &text[start..];
    let near = head(rest);
    let end = closing_mark(near, quote).or_else(|| is_credential(near).then(|| closing_mark(rest, quote))?);
    start + end.unwrap_or(if is_credential(near) { rest.len() } else { near.len() })
}

/// Where a text in quotation marks ends: at the mark, or at the tag that comes before it.
fn closing_mark(text: &str, quote: &str) -> Option<usize> {
    let closing = match quote {
        "“" | "„" => text.find(['“', '”']),
        "«" => text.find('»'),
        "‘" => text.find('’'),
        _ => text.find(quote),
    };
    text[..closing.unwrap_or(text.len())].find('<').or(closing)
}

/// Whether nothing follows a value on its line.
pub(super) fn is_end_of_line(text: &str, end: usize) -> bool {
    let rest = text[end..].trim_start_matches([' ', '\t']);
    let is_end = rest.is_empty() || rest.starts_with(['<', '\n', '\r', '␊', '␍']) || rest.starts_with("-->");
    is_end || (skip_quote(rest, 0).1.is_some() && !rest.starts_with(['\'', '’']))
}
