//! Where a text is after edits.

use ccdef_core::syntax::{Edit, Span};

/// Where each position of a text is after edits.
pub(super) struct Moved(Vec<Edit>);

impl Moved {
    pub(super) fn by(edits: &[Edit]) -> Self {
        let mut edits = edits.to_vec();
        edits.sort_by_key(|edit| (edit.span.start(), edit.span.end()));
        Self(edits)
    }

    /// Where the beginning of a span can be: text that is inserted there may come before or after it. `None` if an edit
    /// replaces it.
    pub(super) fn starts(&self, span: Span) -> Option<[usize; 2]> {
        let start = span.start();
        if self.0.iter().any(|edit| edit.span.start() < start && start < edit.span.end()) {
            return None;
        }
        let shift = |edits: &mut dyn Iterator<Item = &Edit>| {
            let (added, removed) = edits.fold((0, 0), |(added, removed), edit| {
                (added + edit.text.len(), removed + usize::from(edit.span.len()))
            });
            usize::from(start) + added - removed
        };
        let is_before = |edit: &&Edit| edit.span.end() <= start && edit.span.start() < start;
        let is_at_or_before = |edit: &&Edit| edit.span.end() <= start;
        Some([shift(&mut self.0.iter().filter(is_before)), shift(&mut self.0.iter().filter(is_at_or_before))])
    }
}

#[cfg(test)]
mod tests {
    use ccdef_core::syntax::{Edit, span};

    use super::Moved;

    #[test]
    fn positions_move_with_the_edits_before_them() {
        let moved = Moved::by(&[Edit::replace(span(8, 9), ""), Edit::insert(5, "abc"), Edit::replace(span(1, 3), "x")]);
        assert_eq!(moved.starts(span(0, 1)), Some([0, 0]));
        assert_eq!(moved.starts(span(1, 2)), Some([1, 1]));
        assert_eq!(moved.starts(span(2, 3)), None);
        assert_eq!(moved.starts(span(3, 4)), Some([2, 2]));
        assert_eq!(moved.starts(span(5, 6)), Some([4, 7]));
        assert_eq!(moved.starts(span(9, 10)), Some([10, 10]));
    }
}
