//! The text of one file and where its lines begin.

use std::sync::OnceLock;

use line_index::{LineIndex, WideEncoding, WideLineCol};

use crate::{Limits, Problem, encoding};

/// A place as people count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    /// Line, from 1.
    pub line: u32,
    /// Column in Unicode scalar values, from 1; a byte order mark does not count.
    pub column: u32,
}

/// One file: its name for people and its text.
#[derive(Debug)]
pub struct Source {
    path: String,
    text: String,
    problems: Vec<Problem>,
    lines: OnceLock<LineIndex>,
}

impl Source {
    /// A source whose text is known to be text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into(), problems: Vec::new(), lines: OnceLock::new() }
    }

    /// Decodes the bytes of a file. What cannot be decoded is among [`Source::problems`]; the rest is kept.
    pub fn decode(path: impl Into<String>, bytes: Vec<u8>, limits: &Limits) -> Self {
        let decoded = encoding::decode(bytes, limits);
        Self { path: path.into(), text: decoded.text, problems: decoded.problems, lines: OnceLock::new() }
    }

    /// The path as it is shown to people, with `/` between its parts.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The whole text. A UTF-8 byte order mark is part of it, so that offsets are those of the file; a file in
    /// UTF-16 is given as UTF-8.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What was met while decoding.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The line and column of a byte offset. Offsets beyond the end give the end.
    pub fn line_column(&self, offset: u32) -> LineColumn {
        let mut offset = offset.min(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        while !self.text.is_char_boundary(offset as usize) {
            offset -= 1;
        }
        let lines = self.lines.get_or_init(|| LineIndex::new(&self.text));
        let utf8 = lines.line_col(offset.into());
        let wide = lines.to_wide(WideEncoding::Utf32, utf8).unwrap_or(WideLineCol { line: utf8.line, col: utf8.col });
        let mark = u32::from(utf8.line == 0 && self.text.starts_with('\u{feff}'));
        LineColumn { line: wide.line + 1, column: wide.col.saturating_sub(mark) + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::{LineColumn, Source};

    #[test]
    fn columns_count_characters_and_skip_a_byte_order_mark() {
        let source = Source::new("x", "\u{feff}é😀b\nc");
        assert_eq!(source.line_column(9), LineColumn { line: 1, column: 3 });
        assert_eq!(source.line_column(11), LineColumn { line: 2, column: 1 });
        assert_eq!(source.line_column(999), LineColumn { line: 2, column: 2 });
    }
}
