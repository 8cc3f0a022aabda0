//! Placeholders inside other formats: the strings of JSON, and the body of a PEM block.

use std::ops::Range;

use super::{Samples, filler, in_brackets, variable, word};
use crate::text::pem;

/// How a PEM block begins.
pub(super) const BLOCKS: &[&str] = &[pem::BEGIN];

/// Whether the value has a PEM block, of which only the body is looked at.
pub(super) fn is_pem(value: &str) -> bool {
    !pem::blocks(value).is_empty()
}

/// The placeholder in the body of a PEM block.
pub(super) fn in_pem(value: &str, samples: &Samples) -> Option<Range<usize>> {
    pem::blocks(value).iter().find_map(|block| {
        let body = trimmed(value, block.body.as_ptr() as usize - value.as_ptr() as usize, block.body.len());
        let is_text = block.base64().is_err();
        let found = in_body(&value[body.clone()], is_text, samples)?;
        Some(body.start + found.start..body.start + found.end)
    })
}

fn in_body(body: &str, is_text: bool, samples: &Samples) -> Option<Range<usize>> {
    if word::is_sentence(body) || in_brackets::is_wrapped(body) {
        return Some(0..body.len());
    }
    let variable = || variable::in_code(body).or_else(|| variable::find(body));
    let in_words = || variable().or_else(|| word::find(body)).or_else(|| samples.find(body));
    filler::find(body).or_else(|| filler::dots(body)).or_else(|| is_text.then(in_words)?)
}

/// The placeholder in a string of a JSON value; `None` if the value is no JSON or has none.
pub(super) fn in_json(value: &str, samples: &Samples) -> Option<Range<usize>> {
    if !value.starts_with(['{', '[']) || !value.contains('"') {
        return None;
    }
    strings(value).into_iter().find_map(|string| {
        let text = &value[string.clone()];
        let found = filler::find(text)
            .or_else(|| samples.find(text))
            .or_else(|| variable::find(text))
            .or_else(|| word::find(text))?;
        Some(string.start + found.start..string.start + found.end)
    })
}

/// The content of each string in double quotes.
fn strings(value: &str) -> Vec<Range<usize>> {
    let (mut found, mut open, mut escaped) = (Vec::new(), None, false);
    for (position, byte) in value.bytes().enumerate() {
        match (byte, open) {
            _ if escaped => escaped = false,
            (b'\\', Some(_)) => escaped = true,
            (b'"', None) => open = Some(position + 1),
            (b'"', Some(start)) => {
                found.push(start..position);
                open = None;
            }
            _ => {}
        }
    }
    found
}

fn trimmed(value: &str, start: usize, length: usize) -> Range<usize> {
    let text = &value[start..start + length];
    let body = text.trim_matches([' ', '\t', '\r', '\n']);
    let before = text.len() - text.trim_start_matches([' ', '\t', '\r', '\n']).len();
    start + before..start + before + body.len()
}
