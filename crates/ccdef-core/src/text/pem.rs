//! PEM blocks: `-----BEGIN X-----`, base64, `-----END X-----` (RFC 7468).

use std::ops::Range;

/// One PEM block of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PemBlock<'t> {
    /// Its label, such as `CERTIFICATE`.
    pub(crate) label: &'t str,
    /// The text between the `BEGIN` and `END` lines.
    pub(crate) body: &'t str,
    /// The whole block, as bytes of the text.
    pub(crate) range: Range<usize>,
}

impl PemBlock<'_> {
    /// The body without whitespace, or the first character that is not base64.
    pub(crate) fn base64(&self) -> Result<String, char> {
        let body: String = self.body.split_ascii_whitespace().collect();
        let digits = body.trim_end_matches('=');
        match digits.chars().find(|c| !is_base64(*c)) {
            Some(unexpected) => Err(unexpected),
            None => Ok(body),
        }
    }

    /// Whether the `BEGIN` and `END` lines are separate lines.
    pub(crate) fn has_separate_lines(&self) -> bool {
        let body = self.body.trim_matches([' ', '\t']);
        let is_empty = body.trim_ascii().is_empty();
        is_empty || (body.starts_with(['\n', '\r']) && body.ends_with(['\n', '\r']))
    }
}

fn is_base64(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '+' | '/')
}

/// How a block begins.
pub(crate) const BEGIN: &str = "-----BEGIN ";
const DASHES: &str = "-----";

/// Every PEM block of `text`. A block that is not closed reaches to the end of the text.
pub(crate) fn blocks(text: &str) -> Vec<PemBlock<'_>> {
    let mut found = Vec::new();
    let mut position = 0;
    while let Some(start) = text[position..].find(BEGIN).map(|at| at + position) {
        let after = start + BEGIN.len();
        let Some(length) = text[after..].find(DASHES) else {
            break;
        };
        let label = &text[after..after + length];
        let body = after + length + DASHES.len();
        let end_line = format!("-----END {label}{DASHES}");
        let (body_end, end) = match text[body..].find(&end_line) {
            Some(at) => (body + at, body + at + end_line.len()),
            None => (text.len(), text.len()),
        };
        found.push(PemBlock { label, body: &text[body..body_end], range: start..end });
        position = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::blocks;

    #[test]
    fn blocks_are_found_among_other_text() {
        let text = "x\n-----BEGIN A-----\nAAA=\n-----END A-----\n-----BEGIN B C-----\nBB";
        let found = blocks(text);
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].label, found[0].base64()), ("A", Ok("AAA=".into())));
        assert_eq!(&text[found[1].range.clone()], "-----BEGIN B C-----\nBB");
    }
}
