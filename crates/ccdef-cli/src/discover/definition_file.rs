//! What a definition is called, and how it is recognized by its first bytes: the same in folders and in Git.

use std::path::Path;

use super::sniff;
use crate::read::beginning;

/// How many of the first bytes of a file decide whether it is a definition.
pub(crate) const BEGINNING: u64 = sniff::LONG_BEGINNING;

/// File name endings of definitions.
const ENDINGS: &[&str] = &[".callcenter", ".callcenter-meta.xml"];

/// The ending of other files that may be definitions.
const XML: &str = ".xml";

/// Whether a file name, of which only ASCII has to be correct, is one that definitions have.
pub(crate) fn is_named(name: &[u8]) -> bool {
    ENDINGS.iter().any(|ending| ends_with(name, ending))
}

/// Whether a file name is only the ending of a definition, so that its dot does not hide the file.
pub(super) fn is_only_ending(name: &[u8]) -> bool {
    ENDINGS.iter().any(|ending| name.eq_ignore_ascii_case(ending.as_bytes()))
}

/// Whether a file with this name may be a definition. Unless it [is named](is_named) like one, its content decides.
pub(crate) fn may_be_definition(name: &[u8]) -> bool {
    is_named(name) || ends_with(name, XML)
}

/// Whether a file is a definition by its first bytes, or contains one after other text.
pub(crate) fn is_definition(bytes: &[u8]) -> bool {
    sniff::has_definition(bytes)
}

/// As [`is_definition`], for a file on disk. An unreadable file is none, because it was not given by path.
pub(super) fn is_definition_at(path: &Path) -> bool {
    beginning(path, BEGINNING).is_ok_and(|bytes| is_definition(&bytes))
}

fn ends_with(name: &[u8], ending: &str) -> bool {
    let start = name.len().checked_sub(ending.len());
    start.and_then(|start| name.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case(ending.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::{is_definition, is_named, may_be_definition};

    #[test]
    fn names_are_compared_in_any_case() {
        for name in ["Acme.callCenter", "a/Acme.CALLCENTER-META.XML"] {
            assert!(is_named(name.as_bytes()), "{name}");
        }
        assert!(!is_named(b"acme.xml") && !is_named(b""));
        assert!(
            may_be_definition(b"acme.XML") && may_be_definition(b"a.callcenter") && !may_be_definition(b"acme.json")
        );
    }

    #[test]
    fn content_is_searched_as_far_as_in_a_folder() {
        let page = format!("<!-- {} --><callCenter/>", "x".repeat(9000));
        assert!(is_definition(page.as_bytes()));
        assert!(is_definition(b"1 <callCenter><section/></callCenter>"));
        assert!(!is_definition(b"<Routing><callCenter>Acme</callCenter></Routing>"));
    }
}
