//! A unified diff of two texts.

use ccdef_core::engine::Shown;
use similar::TextDiff;

/// The changes from `before` to `after`, in which credentials are hidden already; empty if there are none.
pub(super) fn unified_diff(old: &str, before: &str, new: &str, after: &str) -> Shown {
    let (old, new) = (Shown::path(old), Shown::path(new));
    let diff = TextDiff::from_lines(before, after);
    Shown::document(&diff.unified_diff().header(old.as_str(), new.as_str()).to_string())
}
