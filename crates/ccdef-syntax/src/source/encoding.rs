//! Bytes to text: UTF-8, and UTF-16 with a byte order mark.

mod declared;
mod other_format;
mod refusal;

use super::characters::all_allowed;
use super::limits::Limits;
use super::problem::Problem;
use super::span::{Span, span};
use refusal::{binary, stray_bytes, too_large, unsupported};

/// How many bytes of a file are checked to distinguish text from binary data.
const SAMPLE: usize = 8 * 1024;

/// The decoded text of a file.
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) problems: Vec<Problem>,
    /// Whether XML allows every character of the text.
    pub(crate) all_allowed: bool,
    pub(crate) stored: Stored,
}

impl Decoded {
    /// A text without any problem.
    pub(crate) fn of(text: String) -> Self {
        let all_allowed = all_allowed(&text);
        Self { text, problems: Vec::new(), all_allowed, stored: Stored::default() }
    }
}

/// The encoding of a file, so that it can be written back unchanged.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Stored {
    #[default]
    Utf8,
    Utf16(ByteOrder),
}

impl Stored {
    /// The bytes of `text`; in UTF-16 with the byte order mark that the text does not hold.
    pub(crate) fn encode(self, text: &str) -> Vec<u8> {
        let Self::Utf16(order) = self else { return text.as_bytes().to_vec() };
        let units = std::iter::once(0xfeff).chain(text.encode_utf16());
        units
            .flat_map(|unit| if order == ByteOrder::Little { unit.to_le_bytes() } else { unit.to_be_bytes() })
            .collect()
    }
}

/// The encoding that the first bytes of a file show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Utf8,
    Utf16(ByteOrder),
    /// Not supported; with its name for messages.
    Other(&'static str),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ByteOrder {
    Little,
    Big,
}

/// Decodes a file. A file that is not text gives an empty text and one problem.
pub(crate) fn decode(bytes: Vec<u8>, limits: &Limits) -> Decoded {
    if bytes.len() as u64 > limits.max_bytes {
        return refused(too_large(limits));
    }
    if let Some(problem) = other_format::problem(&bytes) {
        return refused(problem);
    }
    let form = form(&bytes);
    let mut decoded = match form {
        Form::Other(name) => {
            return refused(unsupported(Span::default(), format!("file is encoded in {name}, which is not supported")));
        }
        Form::Utf16(order) => utf16(&bytes[2..], order),
        Form::Utf8 => utf8(bytes),
    };
    if let Some(fault) = declared::fault(&decoded.text, form != Form::Utf8) {
        decoded.problems = vec![fault];
    }
    decoded
}

fn form(bytes: &[u8]) -> Form {
    match bytes {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => Form::Other("UTF-32"),
        [0xff, 0xfe, ..] => Form::Utf16(ByteOrder::Little),
        [0xfe, 0xff, ..] => Form::Utf16(ByteOrder::Big),
        [b'<', 0, ..] | [0, b'<', ..] => Form::Other("UTF-16 without a byte order mark"),
        _ => Form::Utf8,
    }
}

fn refused(problem: Problem) -> Decoded {
    Decoded { problems: vec![problem], ..Decoded::of(String::new()) }
}

/// Whether bytes without a byte order mark are not text: they have a zero byte, many control characters or many invalid
/// bytes.
fn is_binary(bytes: &[u8]) -> bool {
    if memchr::memchr(0, bytes).is_some() {
        return true;
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let controls = sample.iter().filter(|byte| **byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r' | 0xc)).count();
    let stray: usize = sample.utf8_chunks().map(|chunk| chunk.invalid().len()).sum();
    controls * 4 > sample.len() || stray * 2 > sample.len()
}

fn utf8(bytes: Vec<u8>) -> Decoded {
    let (decoded, is_binary) = match String::from_utf8(bytes) {
        Ok(text) => {
            let decoded = Decoded::of(text);
            let is_binary = !decoded.all_allowed && is_binary(decoded.text.as_bytes());
            (decoded, is_binary)
        }
        Err(error) => (invalid_utf8(error.as_bytes()), is_binary(error.as_bytes())),
    };
    if is_binary { refused(binary()) } else { decoded }
}

/// Invalid bytes become one `?` each, so that offsets in the text are offsets in the file.
fn invalid_utf8(bytes: &[u8]) -> Decoded {
    let mut text = String::with_capacity(bytes.len());
    let (mut first, mut count) = (None, 0);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if let Some(byte) = chunk.invalid().first() {
            first.get_or_insert((text.len(), *byte));
        }
        count += chunk.invalid().len();
        text.extend(chunk.invalid().iter().map(|_| '?'));
    }
    let problem = first.map(|(offset, byte)| {
        let message = format!("file is not valid UTF-8 (byte 0x{byte:02X})");
        stray_bytes(span(offset, offset + 1), message, count, "byte")
    });
    Decoded { problems: problem.into_iter().collect(), ..Decoded::of(text) }
}

fn utf16(bytes: &[u8], order: ByteOrder) -> Decoded {
    let units = bytes.chunks(2).map(|pair| match (pair, order) {
        ([low, high], ByteOrder::Little) | ([high, low], ByteOrder::Big) => u16::from_be_bytes([*high, *low]),
        _ => 0xd800,
    });
    let mut text = String::with_capacity(bytes.len() / 2);
    let (mut first, mut count) = (None, 0);
    for unit in char::decode_utf16(units) {
        if unit.is_err() {
            first.get_or_insert(text.len());
            count += 1;
        }
        text.push(unit.unwrap_or('?'));
    }
    let problem = first.map(|offset| {
        let message = "invalid UTF-16: incomplete character".to_owned();
        stray_bytes(span(offset, offset + 1), message, count, "character")
    });
    Decoded { problems: problem.into_iter().collect(), stored: Stored::Utf16(order), ..Decoded::of(text) }
}

#[cfg(test)]
mod tests;
