//! Comments and CDATA sections.

use std::ops::Range;

use memchr::{memchr_iter, memchr2_iter, memmem};

use super::PlainLane;
use crate::tree::Node;

impl PlainLane<'_, '_> {
    /// What begins with `<!`.
    pub(super) fn comment_or_cdata(&mut self, at: usize) -> Option<usize> {
        let rest = &self.bytes[at..];
        let (node, length): (fn(_) -> _, usize) = if rest.starts_with(b"<!--") {
            (Node::Comment, comment_length(rest)?)
        } else if rest.starts_with(b"<![CDATA[") && self.open.is_some() {
            (Node::Cdata, memmem::find(rest, b"]]>")? + b"]]>".len())
        } else {
            return None;
        };
        let end = at + length;
        if self.has_marker(at + 1..end - 1) {
            return None;
        }
        self.append(node(Self::span(at, end)));
        Some(end)
    }

    /// Whether a marker of a merge conflict may be in `range`.
    fn has_marker(&self, range: Range<usize>) -> bool {
        let brackets = memchr2_iter(b'<', b'>', &self.bytes[range.clone()]);
        brackets.map(|found| range.start + found).any(|at| self.begins_marker(at))
    }
}

/// The length of the comment that `bytes` begin with. The first `--` in it must end it.
fn comment_length(bytes: &[u8]) -> Option<usize> {
    let content = &bytes[b"<!--".len()..];
    let hyphens = memchr_iter(b'-', content).find(|found| content.get(found + 1) == Some(&b'-'))?;
    (content.get(hyphens + 2) == Some(&b'>')).then_some(b"<!---->".len() + hyphens)
}
