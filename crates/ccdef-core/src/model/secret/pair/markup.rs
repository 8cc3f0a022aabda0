//! The value beside a name in markup.

use std::ops::Range;

use crate::text::boundary::boundary;

/// How far the value is from the name, in bytes.
const NEAR: usize = 2048;

/// The element for the value.
const VALUE: &str = "<value>";

/// The value of the element that the name at `name` is in.
pub(super) fn value(text: &str, name: &Range<usize>) -> Option<Range<usize>> {
    match before(text, name.start)? {
        Before::Tag => of_tag(text, name.end..name.end),
        Before::Attribute => of_tag(text, start_of_tag(text, name.start)..name.end),
        Before::Element => next_value(text, name.end),
    }
}

/// What the name is.
enum Before {
    /// The name of an element: `<token>`.
    Tag,
    /// The value of `name`, `key`, `id` or `label`: `name="authToken"`.
    Attribute,
    /// The content of `<name>` or `<label>`.
    Element,
}

/// Whether the name at `start` names an element.
pub(super) fn is_tag(text: &str, start: usize) -> bool {
    const PREFIX: usize = 16;
    let before = text.as_bytes()[..start].strip_suffix(b":").map(|before| {
        let prefix = before.iter().rev().take(PREFIX).take_while(|byte| byte.is_ascii_alphanumeric()).count();
        &before[..before.len() - prefix]
    });
    before.unwrap_or(&text.as_bytes()[..start]).ends_with(b"<")
}

fn before(text: &str, start: usize) -> Option<Before> {
    let before = &text[..start];
    if is_tag(text, start) {
        return Some(Before::Tag);
    }
    if let Some(head) = before.strip_suffix(['"', '\'']) {
        let head = head.trim_end().strip_suffix('=')?.trim_end();
        return is_naming(head, char::is_whitespace).then_some(Before::Attribute);
    }
    let head = before.trim_end().strip_suffix('>')?;
    is_naming(head, |c| c == '<').then_some(Before::Element)
}

/// Whether a text ends in `name`, `key`, `id` or `label` after such a character.
fn is_naming(text: &str, after: impl Fn(char) -> bool) -> bool {
    let ends = |word: &str| text.strip_suffix(word).is_some_and(|rest| rest.ends_with(&after));
    ["name", "key", "id", "label"].into_iter().any(ends)
}

/// Where the tag around `at` begins, or what is near.
fn start_of_tag(text: &str, at: usize) -> usize {
    let from = boundary(text, at.saturating_sub(NEAR));
    text[from..at].rfind(['<', '>']).map_or(from, |tag| from + tag)
}

/// The content after the end of a start tag: up to the next tag, or in an element for the value.
fn content(text: &str, name_end: usize) -> Option<Range<usize>> {
    let tag = name_end + near(text, name_end).find(['<', '>'])?;
    let is_open = text[tag..].starts_with('>') && !text[..tag].ends_with('/');
    let content = is_open.then(|| content_from(text, tag + 1))??;
    let inner =
        text[content.clone()].trim_ascii().is_empty().then(|| text[content.end..].strip_prefix(VALUE)).flatten();
    inner.map_or(Some(content), |inner| content_from(text, text.len() - inner.len()))
}

/// The attribute `value` of the tag, of which this is a part, or else its content.
fn of_tag(text: &str, part: Range<usize>) -> Option<Range<usize>> {
    let rest = near(text, part.end);
    let end = part.end + rest.find(['<', '>']).unwrap_or(rest.len());
    let tag = &text[part.start..end];
    let attribute = tag.find(" value=").map(|at| at + " value=".len());
    let Some((at, quote)) = attribute.and_then(|at| Some((at, tag[at..].chars().next()?))) else {
        return content(text, part.end);
    };
    let length = tag[at + quote.len_utf8()..].find(quote)?;
    let start = part.start + at + quote.len_utf8();
    Some(start..start + length)
}

/// The content of the next `<value>` of the same element.
fn next_value(text: &str, name_end: usize) -> Option<Range<usize>> {
    let rest = near(text, name_end);
    let at = rest.find(VALUE)?;
    let is_same = !rest[..at].contains("</items>") && !rest[..at].contains("<items");
    let start = name_end + at + VALUE.len();
    if is_same { content_from(text, start) } else { None }
}

/// The content that begins at `start`: up to the next tag, or what is in a CDATA section.
fn content_from(text: &str, start: usize) -> Option<Range<usize>> {
    const CDATA: &str = "<![CDATA[";
    let rest = near(text, start);
    let skipped = rest.len() - rest.trim_start().len();
    if let Some(inside) = rest[skipped..].strip_prefix(CDATA) {
        let start = start + skipped + CDATA.len();
        return Some(start..start + inside.find("]]>")?);
    }
    Some(start..start + rest.find('<').or((start + rest.len() == text.len()).then_some(rest.len()))?)
}

fn near(text: &str, from: usize) -> &str {
    &text[from..boundary(text, text.len().min(from + NEAR))]
}
