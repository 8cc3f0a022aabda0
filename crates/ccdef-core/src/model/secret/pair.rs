//! A name that names a credential, beside its value: `password: x`, `"apiKey": "x"`, `<token>x</token>`,
//! `<item name="authToken">x</item>`, `<name>authToken</name><value>x</value>`.
//!
//! It reads characters, not elements, so that broken XML, fragments in comments, JSON and plain text are searched alike.

mod lines;
mod markup;

use std::ops::Range;

use super::credential_range::CredentialRange;
use super::name::NamedCredential;
use super::value_text::{
    HEAD, STARS, end_of_string, end_of_value, has_sign, head, is_credential, is_end_of_line, skip_quote, skip_spaces,
};
use crate::text::boundary::boundary;

/// How far a name reaches before and after such a word, in bytes.
pub(super) const NAME: usize = 48;
/// What separates a name from its value.
const SEPARATORS: &[&str] = &["=>", ":=", "=", "::", ":", "：", "＝"];

/// The credential whose name contains the word at `word`.
pub(super) fn credential(text: &str, word: &Range<usize>) -> Option<CredentialRange> {
    let mut name = start_of_name(text, word.start)..end_of_name(text, word.end);
    if markup::is_tag(text, name.start) {
        name.end = word.end + text[word.end..name.end].find(char::is_whitespace).unwrap_or(name.end - word.end);
    }
    let named = NamedCredential::of(text[name.clone()].trim())?;
    if text[word.end..name.end].contains(STARS) || is_in_resource_name(text, name.start) {
        return None;
    }
    let (range, is_certain) = beside(text, &name, &named)
        .or_else(|| in_object(text, &name))
        .or_else(|| lines::value_of_name(text, &name))
        .or_else(|| Some((markup::value(text, &name)?, true)))?;
    let value = text[range.clone()].trim();
    let start = range.start + (text[range.clone()].len() - text[range].trim_start().len());
    let head = head(value);
    let is_one = is_credential(head)
        && named.may_be(head)
        && !is_position(text, &(word.end..name.end), head)
        && (is_certain || is_unlike_prose(text, head, start + value.len()));
    is_one.then(|| CredentialRange::of(start..lines::end_of_list(text, start..start + value.len()), named.what))
}

/// Whether what begins at `start` is a part of the name of a resource: `arn:aws:secretsmanager:eu-west-1:1234:secret:acme`.
pub(super) fn is_in_resource_name(text: &str, start: usize) -> bool {
    const LONGEST: usize = 128;
    let near = &text[boundary(text, start.saturating_sub(LONGEST))..start];
    let word = near.rfind(|c: char| !(c.is_ascii_alphanumeric() || "-_:/".contains(c))).map_or(near, |at| &near[at..]);
    near.ends_with(':') && word.trim_start_matches(|c: char| !c.is_ascii_alphanumeric()).starts_with("arn:")
}

/// Whether a value is the position in the file whose name contains the word that ends at the start of `rest`: the line of
/// `token.xml:16:81`. A dot alone is none: names such as `agent.pin` have dots, too.
fn is_position(text: &str, rest: &Range<usize>, value: &str) -> bool {
    let numbers = value.strip_suffix(':').unwrap_or(value);
    let is_line = numbers.len() < value.len() || numbers.contains(':');
    let has_extension =
        text[rest.clone()].rfind('.').is_some_and(|dot| is_extension(&text[rest.start + dot + 1..rest.end]));
    let is_beside = text[rest.end..].strip_prefix(':').is_some_and(|after| after.starts_with(value));
    is_line && has_extension && is_beside && numbers.split(':').all(is_number)
}

/// The text before the position in a file at its end, if it ends in a file name: `acme.xml:1:2`.
pub(super) fn before_position(text: &str) -> Option<&str> {
    let mut path = text.strip_suffix(':').unwrap_or(text);
    for _ in 0..2 {
        path = path.rsplit_once(':').filter(|(_, number)| is_number(number)).map_or(path, |(path, _)| path);
    }
    let is_path = path.len() < text.len() && path.rsplit_once('.').is_some_and(|(_, end)| is_extension(end));
    is_path.then_some(path)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text is the end of the name of a file with lines, after its last dot.
fn is_extension(text: &str) -> bool {
    const EXTENSIONS: &[&str] = &[
        "callCenter",
        "cls",
        "cmp",
        "conf",
        "csv",
        "env",
        "htm",
        "html",
        "ini",
        "js",
        "json",
        "log",
        "md",
        "page",
        "properties",
        "py",
        "sh",
        "toml",
        "trigger",
        "ts",
        "txt",
        "xml",
        "yaml",
        "yml",
    ];
    EXTENSIONS.iter().any(|extension| text.eq_ignore_ascii_case(extension))
}

fn is_delimiter(character: char) -> bool {
    let is_bracket = matches!(character, '<' | '>' | '{' | '}' | '[' | ']' | '(' | ')');
    let is_quote = matches!(character, '"' | '\'' | '`' | '“' | '”' | '„' | '«' | '»');
    let is_end_of_line = matches!(character, '\n' | '\r' | '␊' | '␍');
    let is_sign = matches!(character, '=' | ':' | '：' | '＝' | ',' | ';' | '&' | '?' | '#' | '|' | '/' | '\\');
    is_bracket || is_quote || is_end_of_line || is_sign
}

/// The beginning of the name that contains the word at `at`.
pub(super) fn start_of_name(text: &str, at: usize) -> usize {
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
fn beside(text: &str, name: &Range<usize>, named: &NamedCredential) -> Option<(Range<usize>, bool)> {
    let after_name = skip_quote(text, skip_spaces(text, name.end)).0;
    let at = skip_spaces(text, skip_emphasis(text, after_name));
    let separator = SEPARATORS.iter().find(|separator| text[at..].starts_with(**separator))?;
    let after = skip_spaces(text, skip_emphasis(text, skip_spaces(text, at + separator.len())));
    let line = lines::next_value(text, after);
    let from = line.map_or_else(|| lines::skip_properties(text, after), |(start, _)| start);
    let start = skip_wrapping(text, from);
    if let (start, Some(quote)) = skip_quote(text, start) {
        let is_list = text[from..].starts_with('[');
        return Some((start..end_of_quoted(text, start, quote, is_list), true));
    }
    let is_query = text[..name.start].ends_with(['?', '&', '#']);
    let is_assigned = *separator == "=" && start == name.end + 1;
    let range = start..end_of_value(text, start, is_query, |head| named.may_be(head))?;
    let Some((_, is_marked)) = line else { return Some((range, is_assigned)) };
    let is_value = separator.starts_with([':', '：']) && lines::is_value(text, &range, is_marked);
    is_value.then_some((range, false))
}

/// The end of the value in quotation marks at `start`, or of the last value of a list that begins with it.
fn end_of_quoted(text: &str, start: usize, quote: &str, is_list: bool) -> usize {
    let mut end = end_of_string(text, start, quote);
    while is_list && let Some(next) = next_string(&text[end..], quote) {
        end = end_of_string(text, text.len() - next.len(), quote);
    }
    end
}

/// The text from the beginning of the next string of a list, after the end of one.
fn next_string<'t>(text: &'t str, quote: &str) -> Option<&'t str> {
    text.strip_prefix(quote)?.trim_start().strip_prefix(',')?.trim_start().strip_prefix(quote)
}

/// The position after what emphasizes a word in Markdown. More stars are a masked credential.
fn skip_emphasis(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let stars = rest.bytes().take(3).take_while(|byte| *byte == b'*').count();
    if stars < 3 { at + stars } else { at }
}

fn skip_whitespace(text: &str, at: usize) -> usize {
    text.len() - text[at..].trim_ascii_start().len()
}

/// What a value in JSON may be in: a list, or an object with a `value`.
fn skip_wrapping(text: &str, at: usize) -> usize {
    let Some(inside) = text[at..].strip_prefix(['[', '{']) else { return at };
    let start = skip_whitespace(text, text.len() - inside.len());
    if text[at..].starts_with('[') {
        return if skip_quote(text, start).1.is_some() { start } else { at };
    }
    let (_, Some(quote)) = skip_quote(text, start) else { return at };
    value_member(text, &(start..end_of_object(text, start)), quote).map_or(at, |value| value.start - quote.len())
}

/// The end of the object around `at`, or of what is near.
fn end_of_object(text: &str, at: usize) -> usize {
    let near = head(&text[at..]);
    at + near.find(['{', '}', '<']).unwrap_or(near.len())
}

/// The beginning of the object around `at`, or of what is near.
fn start_of_object(text: &str, at: usize) -> usize {
    let from = boundary(text, at.saturating_sub(HEAD));
    text[from..at].rfind(['{', '}', '<']).map_or(from, |brace| from + brace)
}

/// The value of the first member `value` of an object.
fn value_member(text: &str, object: &Range<usize>, quote: &str) -> Option<Range<usize>> {
    ["value", "default", "secret"].iter().find_map(|name| {
        let member = format!("{quote}{name}{quote}");
        let rest = &text[object.start + text[object.clone()].find(&member)? + member.len()..object.end];
        let value = rest.trim_ascii_start().strip_prefix(':')?.trim_ascii_start().strip_prefix(quote)?;
        let start = object.end - value.len();
        Some(start..end_of_string(text, start, quote))
    })
}

/// The value of an object in JSON whose name is the value of another member: `{"name":"password","value":"x"}`.
fn in_object(text: &str, name: &Range<usize>) -> Option<(Range<usize>, bool)> {
    let quote = skip_quote(text, name.end).1?;
    let before = text[..name.start].strip_suffix(quote)?.trim_ascii_end().strip_suffix(':')?.trim_ascii_end();
    let member = before.strip_suffix(quote)?;
    ["name", "key", "id"].iter().any(|word| member.ends_with(word)).then_some(())?;
    let object = start_of_object(text, name.start)..end_of_object(text, name.end);
    Some((value_member(text, &object, quote)?, true))
}

/// Whether a value without quotation marks is no word of a sentence: it has a digit or a sign, or nothing follows it.
fn is_unlike_prose(text: &str, value: &str, end: usize) -> bool {
    has_sign(value) || is_end_of_line(text, end)
}
