//! Edits that rename an element.

use ccdef_syntax::{Edit, Element};

/// Renames an element in both of its tags; a namespace prefix is kept.
pub(crate) fn element(element: Element<'_, '_>, name: &str) -> Vec<Edit> {
    let prefix = element.name().split_once(':').map(|(prefix, _)| format!("{prefix}:")).unwrap_or_default();
    let mut edits = vec![Edit::replace(element.name_span(), format!("{prefix}{name}"))];
    if let Some(close) = element.close_span() {
        edits.push(Edit::replace(close, format!("</{prefix}{name}>")));
    }
    edits
}
