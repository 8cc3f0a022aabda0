//! What is said about bytes that are not read as text.

use crate::source::limits::Limits;
use crate::source::problem::{Problem, ProblemKind};
use crate::source::span::Span;

/// What to do about every encoding that is not read.
const SAVE_AS_UTF8: &str = "save the file as UTF-8, and write `encoding=\"UTF-8\"` in its XML declaration";

pub(super) fn too_large(size: usize, limits: &Limits) -> Problem {
    let limit = limits.max_bytes;
    let message = format!("the file has {size} bytes, more than the limit of {limit}");
    Problem::new(ProblemKind::ResourceLimit, Span::default(), message)
        .note("a call center definition is a few kilobytes; limits protect whoever reads a file")
        .help("raise the limit with `--max-bytes` if this is the right file")
}

pub(super) fn unsupported(place: Span, message: impl Into<String>) -> Problem {
    Problem::new(ProblemKind::UnsupportedEncoding, place, message)
        .note("Salesforce reads definitions in UTF-8")
        .help(SAVE_AS_UTF8)
}

pub(super) fn binary() -> Problem {
    Problem::new(ProblemKind::UnsupportedEncoding, Span::default(), "the file is not text")
        .note("a call center definition is an XML file; this looks like an archive, a picture or other data")
        .help("check that this is the right file")
}

pub(super) fn stray_bytes(place: Span, message: String, count: usize, what: &str) -> Problem {
    let more = if count > 1 { format!(" and {} more", count - 1) } else { String::new() };
    unsupported(place, message)
        .label(format!("read as `?`{more}"))
        .note(format!("{count} {what} of the file are no text in its encoding; it was probably saved in another one"))
}
