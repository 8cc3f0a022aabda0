//! Elements, attributes and text that the dialect of a file does not allow: one walk over the file by the grammar of its
//! dialect, for all rules that report them.

mod content;
mod import;
mod metadata;
mod node;
mod part;

pub(crate) use node::{OtherDialect, Unexpected};
pub(crate) use part::OtherDialectPart;

use ccdef_syntax::{Dialect, Document};

use crate::model::misspelled_xml::is_known_word;

/// Every unexpected node of a file in `dialect`, in document order. The content of such a node is checked only if the node
/// is a misspelled element.
///
/// In a file with broken nesting, text, repeated elements and known elements in the wrong place are skipped: they may be
/// consequences of the broken nesting.
pub(crate) fn unexpected_nodes<'r>(document: &'r Document<'r>, dialect: Option<Dialect>) -> Vec<Unexpected<'r, 'r>> {
    let (Some(root), Some(dialect)) = (document.root(), dialect) else { return Vec::new() };
    let is_whole = document.is_whole();
    let mut found = Vec::new();
    let mut visit = |unexpected: Unexpected<'r, 'r>| {
        if is_whole || !may_be_misplaced_by_nesting(&unexpected) {
            found.push(unexpected);
        }
    };
    match dialect {
        Dialect::Import => import::root(document, root, &mut visit),
        Dialect::Metadata => metadata::parent(document, root, &mut visit),
    }
    found
}

fn may_be_misplaced_by_nesting(unexpected: &Unexpected<'_, '_>) -> bool {
    match unexpected {
        Unexpected::Text(..) | Unexpected::OtherDialect(_, OtherDialect::Text(..)) | Unexpected::Repeated(..) => true,
        Unexpected::Element(element) => is_known_word(element.local_name()),
        Unexpected::OtherDialect(..) | Unexpected::Attribute(..) => false,
    }
}
