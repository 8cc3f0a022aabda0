//! The plain lane against the careful one.

use ccdef_syntax::__private::{read_carefully, read_plainly};
use ccdef_syntax::{Limits, Source};

/// Whether the plain lane reads the source to its end.
pub(crate) fn is_plain(source: &Source, limits: &Limits) -> bool {
    read_plainly(source, limits).is_some()
}

/// Asserts that the plain lane gives up or reads what the careful lane reads: every field of the document, the definition
/// and the problems is the same.
pub(crate) fn assert_same(source: &Source, limits: &Limits) {
    let Some(plain) = read_plainly(source, limits) else { return };
    let careful = read_carefully(source, limits);
    assert_eq!(careful.problems, [], "{:?}", source.text());
    assert_eq!(format!("{plain:?}"), format!("{careful:?}"), "{:?}", source.text());
}
