//! Elements whose start tag has no end.

use crate::tree::ElementId;

/// The elements with a broken start tag, in document order.
#[derive(Debug, Default)]
pub(super) struct BrokenTags {
    /// Each with the place of the first `>` after its tag, or the length of the text.
    tags: Vec<(ElementId, usize)>,
}

impl BrokenTags {
    /// Adds an element whose start tag breaks off at `end`.
    pub(super) fn add(&mut self, id: ElementId, text: &str, end: usize) {
        // Several tags may have the same next `>`, which is searched only once.
        let known = self.tags.last().map(|(_, bracket)| *bracket).filter(|bracket| *bracket >= end);
        let search = || memchr::memchr(b'>', &text.as_bytes()[end..]).map_or(text.len(), |found| end + found);
        self.tags.push((id, known.unwrap_or_else(search)));
    }

    pub(super) fn contains(&self, id: ElementId) -> bool {
        self.bracket_after(id).is_some()
    }

    /// The place of the first `>` after the broken start tag of this element, or the length of the text.
    pub(super) fn bracket_after(&self, id: ElementId) -> Option<usize> {
        let at = self.tags.binary_search_by_key(&id, |(id, _)| *id).ok()?;
        self.tags.get(at).map(|(_, bracket)| *bracket)
    }
}
