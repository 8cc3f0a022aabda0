//! The walk over a file by the grammar of its dialect.

use ccdef_syntax::Dialect;

use super::unexpected::{OtherDialect, Unexpected};
use super::{import, metadata};
use crate::model::misspelled_xml::is_known_word;
use crate::rule::RuleContext;

/// Calls `visit` for every unexpected node of the file, in document order. The content of such a node is visited only
/// if the node is a misspelled element.
///
/// In a file with broken nesting, text and known elements in the wrong place are skipped: they may be
/// consequences of the broken nesting.
pub(crate) fn unexpected_nodes<'r>(cx: &RuleContext<'r>, visit: &mut dyn FnMut(Unexpected<'r, 'r>)) {
    let Some(root) = cx.document.root() else { return };
    let is_whole = cx.is_whole();
    let mut visit = |unexpected: Unexpected<'r, 'r>| {
        if is_whole || !may_be_misplaced_by_nesting(&unexpected) {
            visit(unexpected);
        }
    };
    match cx.definition.dialect {
        Some(Dialect::Import) => import::root(cx, root, &mut visit),
        Some(Dialect::Metadata) => metadata::parent(cx, root, &mut visit),
        None => {}
    }
}

fn may_be_misplaced_by_nesting(unexpected: &Unexpected<'_, '_>) -> bool {
    match unexpected {
        Unexpected::Text(..) | Unexpected::OtherDialect(_, OtherDialect::Text(..)) => true,
        Unexpected::Element(element) => is_known_word(element.local_name()),
        Unexpected::OtherDialect(..) | Unexpected::Attribute(..) => false,
    }
}
