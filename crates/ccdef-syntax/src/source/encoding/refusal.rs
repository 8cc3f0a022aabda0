//! Problems of bytes that cannot be read as text.

use crate::source::limits::Limits;
use crate::source::problem::{Problem, ProblemKind};
use crate::source::span::Span;

/// What to do about an encoding that is not supported.
const SAVE_AS_UTF8: &str = "save the file as UTF-8, and write `encoding=\"UTF-8\"` in its XML declaration";

/// What is read of a file ends one byte after the limit, so that its size is not known.
pub(super) fn too_large(limits: &Limits) -> Problem {
    let message = format!("file is larger than the limit of {} bytes", limits.max_bytes);
    Problem::new(ProblemKind::ResourceLimit, Span::default(), message)
        .note("a call center definition has a few kilobytes; the limit protects against files that are costly to read")
        .help("raise the limit with `--max-bytes` if this is the right file")
}

pub(super) fn unsupported(place: Span, message: impl Into<String>) -> Problem {
    Problem::new(ProblemKind::UnsupportedEncoding, place, message)
        .note("Salesforce's guide names UTF-8; whether Salesforce reads another encoding is not known")
        .help(SAVE_AS_UTF8)
}

pub(super) fn binary() -> Problem {
    Problem::new(ProblemKind::UnsupportedEncoding, Span::default(), "file is not text")
        .note("a call center definition is an XML file; this is probably an archive, an image or other binary data")
        .help("check that this is the right file")
}

pub(super) fn stray_bytes(place: Span, message: String, count: usize, what: &str) -> Problem {
    let (label, number) = match count {
        1 => ("shown as `?`".to_owned(), format!("1 {what} of the file is")),
        _ => (format!("shown as `?`, like {} more", count - 1), format!("{count} {what}s of the file are")),
    };
    unsupported(place, message)
        .label(label)
        .note(format!("{number} not valid in its encoding: it was probably saved in another encoding"))
}
