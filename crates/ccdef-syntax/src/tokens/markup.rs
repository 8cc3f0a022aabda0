//! Whether a `<` begins markup or is a plain character.

use super::names::{is_name_start, local_name, name_length};
use super::token::TokenKind;
use crate::dialect::rank;

/// What the `<` at `at` begins; `None` when it is a bare character, as in `a < b` or `<ORG URL>`.
///
/// Looks no further than the next `<`, `>`, `=` or quote, so that checking every `<` takes linear time.
pub(crate) fn markup_at(text: &str, at: usize) -> Option<TokenKind> {
    let rest = &text[at + 1..];
    match rest.chars().next() {
        None => Some(TokenKind::Open),
        Some('/') => Some(TokenKind::Close),
        Some('?') => Some(TokenKind::Instruction),
        Some('!') => Some(declaration_kind(rest)),
        Some(first) if is_name_start(first) => is_tag(rest).then_some(TokenKind::Open),
        Some(' ' | '\t' | '\r' | '\n') => spaced_tag(rest),
        Some(_) => None,
    }
}

/// `< item name="a">` and `< /item>`: the tag of a known element, with whitespace where none may be. Other words are text.
fn spaced_tag(rest: &str) -> Option<TokenKind> {
    let tag = rest.trim_ascii_start();
    let (word, kind) = tag.strip_prefix('/').map_or((tag, TokenKind::Open), |word| (word, TokenKind::Close));
    let word = if kind == TokenKind::Close { word.trim_ascii_start() } else { word };
    let name = &word[..name_length(word)];
    rank(local_name(name)).filter(|_| has_attributes(&word[name.len()..]) == Some(true)).map(|_| kind)
}

/// `rest` begins with `!`.
fn declaration_kind(rest: &str) -> TokenKind {
    let keyword = rest.get(..8).unwrap_or(rest);
    if rest.starts_with("!--") {
        TokenKind::Comment
    } else if keyword == "![CDATA[" {
        TokenKind::Cdata
    } else if keyword.eq_ignore_ascii_case("!DOCTYPE") {
        TokenKind::Doctype
    } else {
        TokenKind::Unknown
    }
}

/// Whether `rest`, which begins with a name, continues as a tag does.
fn is_tag(rest: &str) -> bool {
    let name = &rest[..name_length(rest)];
    let known = || rank(local_name(name)).is_some();
    let after = &rest[name.len()..];
    match after.as_bytes() {
        [] | [b'>' | b'=' | b'"' | b'\'', ..] | [b'/'] | [b'/', b'>', ..] => true,
        [b'<' | b'/', ..] => known(),
        // Any whitespace: other spaces than XML's are meant as a separator, and the reader reports them.
        _ if after.starts_with(char::is_whitespace) => has_attributes(after).unwrap_or_else(known),
        _ => false,
    }
}

/// Whether a name is followed by attributes or by nothing; `None` if the text can also be plain words.
fn has_attributes(after: &str) -> Option<bool> {
    // Any whitespace: see `is_markup`.
    let mut rest = after.trim_start();
    let mut words = 0;
    loop {
        match rest.as_bytes() {
            [] | [b'=' | b'"' | b'\'', ..] => return Some(true),
            [b'>', ..] | [b'/', b'>', ..] if words == 0 => return Some(true),
            _ => {}
        }
        let word = name_length(rest);
        if word == 0 {
            return None;
        }
        words += 1;
        // Any whitespace: as above.
        rest = rest[word..].trim_start();
    }
}
