//! Where an attribute value ends, also when its quotes are wrong.

use std::ops::Range;

use memchr::memchr;

use crate::tokens::name_length;

/// How many quotes inside a value are skipped in search of its end.
const INNER_QUOTES: usize = 8;

/// Characters that look like quotes but are not quotes in XML.
const TYPOGRAPHIC: [char; 10] = ['“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»'];

/// How many bytes before `=` are searched for an attribute name.
const LONGEST_NAME: usize = 128;

/// The end of a value that begins with a quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quoted {
    /// The closing quote is at this place.
    Closed(usize),
    /// The quote at `inner` is part of the value, which ends at `close`.
    Inner { inner: usize, close: usize },
    /// There is no closing quote; the value probably ends at this position.
    Unclosed(usize),
}

/// Finds the end of the value whose opening quote is at `open`, in a tag that is otherwise complete or not.
pub(super) fn find_close(text: &str, open: usize, complete: bool) -> Quoted {
    let start = open + 1;
    let quote = text.as_bytes()[open];
    let Some(close) = next(text, start, quote) else {
        return Quoted::Unclosed(cut(text, start));
    };
    let value = &text[start..close];
    let swallowed = !complete && swallows_markup(value);
    if !swallowed && continues_after_value(text, close + 1) {
        return Quoted::Closed(close);
    }
    if swallowed || ends_with_assignment(value) {
        return Quoted::Unclosed(cut(text, start));
    }
    if let Some(later) = later_close(text, close) {
        return Quoted::Inner { inner: close, close: later };
    }
    if memchr(b'>', value.as_bytes()).is_some() { Quoted::Unclosed(cut(text, start)) } else { Quoted::Closed(close) }
}

fn next(text: &str, from: usize, byte: u8) -> Option<usize> {
    memchr(byte, &text.as_bytes()[from..]).map(|found| from + found)
}

/// Whether a value holds so much markup that its closing quote must be missing.
fn swallows_markup(value: &str) -> bool {
    value.contains('<') && (value.contains('\n') || ends_with_assignment(value))
}

/// Whether a value ends as the beginning of another attribute does: `x label=`.
fn ends_with_assignment(value: &str) -> bool {
    let Some(before) = value.trim_ascii_end().strip_suffix('=') else {
        return false;
    };
    let before = before.trim_ascii_end();
    let word = before.rfind(|character: char| character.is_ascii_whitespace()).map_or(0, |space| space + 1);
    let name = &before[word..];
    word > 0 && !name.is_empty() && name_length(name) == name.len()
}

/// Whether the tag probably continues or ends after the closing quote, with or without its `>`.
fn continues_after_value(text: &str, position: usize) -> bool {
    let rest = &text[position..];
    match rest.as_bytes() {
        [] | [b'>' | b'<', ..] => true,
        [b' ' | b'\n' | b'\r' | b'\t', ..] => continues(rest) || !begins_with_end_of_value(rest),
        _ => continues(rest),
    }
}

/// Whether `rest` begins with the end of a tag or with another attribute.
fn continues(rest: &str) -> bool {
    // Any whitespace: other spaces than XML's are meant as a separator, and the reader reports them.
    let next = rest.trim_start();
    if let [b'>', ..] | [b'/' | b'?', b'>', ..] = next.as_bytes() {
        return true;
    }
    let name = name_length(next);
    let after = next.as_bytes()[name..].trim_ascii_start();
    match after {
        [b'=', value @ ..] => name > 0 && matches!(value.trim_ascii_start(), [b'"' | b'\'', ..]),
        _ => false,
    }
}

/// Whether words and a closing quote follow, as after the first quote in `"5" tablet" name="x"`.
fn begins_with_end_of_value(rest: &str) -> bool {
    let Some(found) = rest.bytes().position(|byte| b"=\"'<>".contains(&byte)) else {
        return false;
    };
    let is_quote = matches!(rest.as_bytes()[found], b'"' | b'\'');
    let opens = match (rest[..found].chars().next_back(), rest[found + 1..].chars().next()) {
        (Some(before), Some(after)) => {
            !before.is_ascii_whitespace() && !after.is_ascii_whitespace() && !matches!(after, '>' | '/')
        }
        _ => false,
    };
    is_quote && !opens
}

/// The closing quote of a value in which the quote at `inner` is a character.
fn later_close(text: &str, inner: usize) -> Option<usize> {
    let quote = text.as_bytes()[inner];
    let mut position = inner;
    for _ in 0..INNER_QUOTES {
        let found =
            text.as_bytes()[position + 1..].iter().position(|byte| *byte == quote || matches!(byte, b'<' | b'>'))?;
        position += 1 + found;
        if text.as_bytes()[position] != quote {
            return None;
        }
        if continues(&text[position + 1..]) {
            return Some(position);
        }
    }
    None
}

/// Where a value from `start` on without a closing quote ends: before the next attribute, or the end of the tag.
fn cut(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = text.len();
    for found in memchr::memchr3_iter(b'<', b'>', b'=', &bytes[start..]) {
        let position = start + found;
        if bytes[position] == b'=' {
            let Some(space) = assignment(text, start, position) else {
                continue;
            };
            end = space;
        } else {
            end = if bytes[position] == b'>' && text[start..position].ends_with('/') { position - 1 } else { position };
        }
        break;
    }
    start + text[start..end].trim_ascii_end().len()
}

/// The whitespace before the name, if the `=` at `equals` follows one and is followed by a quote.
fn assignment(text: &str, start: usize, equals: usize) -> Option<usize> {
    let opens = text[equals + 1..].trim_ascii_start().starts_with(['"', '\'']);
    let window = (equals.saturating_sub(LONGEST_NAME).max(start)..equals).find(|at| text.is_char_boundary(*at))?;
    let before = &text[window..equals];
    let assigns = opens && ends_with_assignment(&text[window..=equals]);
    let word = before.trim_ascii_end().rfind(|character: char| character.is_ascii_whitespace());
    word.filter(|_| assigns).map(|space| window + space)
}

/// The value that begins at `start` in typographic quotes, and the place after it.
pub(super) fn typographic(text: &str, start: usize) -> Option<(Range<usize>, usize)> {
    let mut characters = text[start..].char_indices();
    let (_, first) = characters.next().filter(|(_, first)| TYPOGRAPHIC.contains(first))?;
    let (length, last) = characters.find(|(_, next)| TYPOGRAPHIC.contains(next) || matches!(next, '=' | '<' | '>'))?;
    let value = start + first.len_utf8()..start + length;
    TYPOGRAPHIC.contains(&last).then_some((value, start + length + last.len_utf8()))
}

/// The value that begins at `start` without a quote, and the place after it; that differs when a closing quote
/// follows, as in `label=Foo Bar"`.
pub(super) fn unquoted(text: &str, start: usize) -> (Range<usize>, usize) {
    let rest = &text[start..];
    let stop = rest.bytes().position(|byte| b"=\"'<>".contains(&byte)).unwrap_or(rest.len());
    if matches!(rest.as_bytes().get(stop), Some(b'"' | b'\'')) {
        return (start..start + stop, start + stop + 1);
    }
    let is_end = |byte: u8| byte.is_ascii_whitespace() || matches!(byte, b'<' | b'>' | b'"' | b'\'');
    let word = &rest[..rest.bytes().position(is_end).unwrap_or(rest.len())];
    let word = if rest[word.len()..].starts_with('>') { word.strip_suffix('/').unwrap_or(word) } else { word };
    (start..start + word.len(), start + word.len())
}
