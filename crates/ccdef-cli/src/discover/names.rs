//! Which files can be definitions by their names.

use std::ffi::OsStr;

/// The endings of definitions.
const ENDINGS: &[&str] = &[".callcenter", ".callcenter-meta.xml"];
/// The ending of files that are definitions only if their root element is one.
const XML: &str = ".xml";

/// Whether a file of this name can be a definition.
pub(super) fn can_be_definition(name: &OsStr) -> bool {
    ends_with(name, XML) || is_named_as_definition(name)
}

/// Whether a file of this name is a definition, whatever it contains.
pub(super) fn is_named_as_definition(name: &OsStr) -> bool {
    ENDINGS.iter().any(|ending| ends_with(name, ending))
}

fn ends_with(name: &OsStr, ending: &str) -> bool {
    let start = name.len().checked_sub(ending.len());
    start.is_some_and(|start| name.as_encoded_bytes()[start..].eq_ignore_ascii_case(ending.as_bytes()))
}
