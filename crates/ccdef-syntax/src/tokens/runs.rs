//! The characters of an element, without the markup between them.

use super::scan::Tokens;
use super::token::TokenKind;

use std::ops::Range;

/// A stretch of characters without markup inside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TextRun {
    /// Bytes of the raw text.
    pub(crate) range: Range<usize>,
    /// Whether references are ordinary characters in it.
    pub(crate) cdata: bool,
}

/// The characters directly inside an element's content `raw`.
pub(crate) fn runs(raw: &str) -> Vec<TextRun> {
    let mut runs = Vec::new();
    let mut depth = 0_usize;
    for token in Tokens::new(raw, 0) {
        let slice = &raw[token.start..token.end];
        match token.kind {
            TokenKind::Open if token.complete => depth += usize::from(!slice.ends_with("/>")),
            TokenKind::Close => depth = depth.saturating_sub(1),
            TokenKind::Text | TokenKind::Open if depth == 0 => {
                runs.push(TextRun { range: token.start..token.end, cdata: false });
            }
            TokenKind::Cdata if depth == 0 => runs.push(cdata_run(slice, token.start)),
            _ => {}
        }
    }
    runs
}

/// The text between the markers of a CDATA section that begins at `start`.
pub(crate) fn cdata_run(section: &str, start: usize) -> TextRun {
    let end = section.strip_suffix("]]>").unwrap_or(section).len();
    let begin = "<![CDATA[".len().min(end);
    TextRun { range: start + begin..start + end, cdata: true }
}
