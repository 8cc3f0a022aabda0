//! Ranges of a text.

/// A half-open range of byte offsets into [`Source::text`](crate::Source::text).
///
/// The type comes from the crate `text-size`, so a new major version of `text-size` requires one of this crate. You do
/// not need to depend on it: [`span`] makes a span, and `into()` converts its ends to numbers.
pub type Span = text_size::TextRange;

pub(crate) use text_size::TextSize;

/// The span from byte `start` to byte `end`.
///
/// Offsets beyond 4 GiB, which [`Limits::max_bytes`](crate::Limits::max_bytes) keeps out, are clamped.
pub fn span(start: usize, end: usize) -> Span {
    let (start, end) = (offset(start), offset(end));
    Span::new(start, end.max(start))
}

fn offset(value: usize) -> TextSize {
    TextSize::new(u32::try_from(value).unwrap_or(u32::MAX))
}
