//! The encoding that an XML declaration names.

use super::refusal::unsupported;
use crate::source::problem::Problem;
use crate::source::span::{Span, span};

/// What is wrong with the declared encoding of a text that was decoded as UTF-16 or as UTF-8.
pub(super) fn fault(text: &str, is_utf16: bool) -> Option<Problem> {
    let (place, name) = declared(text)?;
    let actual = if is_utf16 { "UTF-16" } else { "UTF-8" };
    let message = match Known::of(name) {
        None => {
            return Some(unsupported(place, format!("encoding `{name}` is not supported")).label("declared here"));
        }
        Some(Known::Utf16) if is_utf16 => return None,
        Some(Known::Utf8) if !is_utf16 => return None,
        Some(Known::Ascii) if !is_utf16 && text.trim_start_matches('\u{feff}').is_ascii() => {
            return None;
        }
        Some(_) => format!("file declares the encoding `{name}` but is saved as {actual}"),
    };
    Some(
        unsupported(place, message)
            .label("declared here")
            .note("a parser that uses the declared encoding reads wrong characters"),
    )
}

/// Supported encodings.
enum Known {
    Utf8,
    Utf16,
    Ascii,
}

impl Known {
    fn of(name: &str) -> Option<Self> {
        match name.to_ascii_lowercase().as_str() {
            "utf-8" | "utf8" => Some(Self::Utf8),
            "utf-16" | "utf16" | "utf-16le" | "utf-16be" => Some(Self::Utf16),
            "us-ascii" | "ascii" => Some(Self::Ascii),
            _ => None,
        }
    }
}

/// The name after `encoding=` in the XML declaration, if the text begins with one.
fn declared(text: &str) -> Option<(Span, &str)> {
    let body = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).strip_prefix("<?xml")?;
    let declaration = &body[..body.find(['>', '<'])?];
    let after = declaration.split_once("encoding")?.1.trim_ascii_start().strip_prefix('=')?.trim_ascii_start();
    let quote = after.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let name = after[1..].split(quote).next()?;
    let start = name.as_ptr() as usize - text.as_ptr() as usize;
    (!name.is_empty()).then(|| (span(start, start + name.len()), name))
}
