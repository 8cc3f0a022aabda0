//! Credentials that only the text without its references shows: `label="secret =&gt; x"`.

use ccdef_syntax::{Dialect, Document, Element, Text};

use super::credential_range::CredentialRange;
use super::scan;

/// Every credential in the attributes and in the characters of elements that have references. The values of settings are
/// not among them: those are searched together with their names.
pub(super) fn credentials(document: &Document<'_>) -> Vec<CredentialRange> {
    let mut found = Vec::new();
    for element in document.elements() {
        for attribute in element.attributes() {
            find_in(&attribute.value, &mut found);
        }
        if element.has_characters() && !is_value(element) {
            find_in(&element.content(), &mut found);
        }
    }
    found
}

fn is_value(element: Element<'_, '_>) -> bool {
    [Dialect::Import.item(), "value"].contains(&element.local_name())
}

fn find_in(text: &Text<'_>, found: &mut Vec<CredentialRange>) {
    if text.raw().len() == text.value().len() {
        return;
    }
    let credentials = scan::find(text.value()).into_iter();
    found.extend(credentials.map(|found| CredentialRange { range: text.span_of(found.range.clone()).into(), ..found }));
}
