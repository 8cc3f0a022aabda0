//! The role of a file in a fixtures folder, which follows from its name.

/// The extensions of definitions; the first one that matches is removed.
const DEFINITION_EXTENSIONS: &[&str] = &[".callCenter-meta.xml", ".contactCenter-meta.xml", ".callCenter", ".xml"];

/// The role of a file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum FileRole<'n> {
    /// The definition; contains the name of the case.
    Definition(&'n str),
    /// The options of the case with this name.
    Options(&'n str),
    /// The snapshot of the case with this name.
    Snapshot(&'n str),
    /// A new snapshot that is not accepted yet.
    Pending,
    /// A file that does not belong to a fixtures folder.
    Unexpected,
}

/// The role of a file with this name.
pub(crate) fn role_of(file_name: &str) -> FileRole<'_> {
    if let Some(case) = DEFINITION_EXTENSIONS.iter().find_map(|extension| file_name.strip_suffix(extension)) {
        return FileRole::Definition(case);
    }
    if let Some(case) = file_name.strip_suffix(".toml") {
        return FileRole::Options(case);
    }
    if let Some(case) = file_name.strip_suffix(".snap") {
        return FileRole::Snapshot(case);
    }
    if file_name.ends_with(".snap.new") { FileRole::Pending } else { FileRole::Unexpected }
}

#[cfg(test)]
mod tests {
    use super::{FileRole, role_of};

    #[test]
    fn the_longest_extension_is_removed() {
        assert_eq!(role_of("Acme.callCenter-meta.xml"), FileRole::Definition("Acme"));
        assert_eq!(role_of("acme.v2.xml"), FileRole::Definition("acme.v2"));
        assert_eq!(role_of("Acme.toml"), FileRole::Options("Acme"));
        assert_eq!(role_of("Acme.snap"), FileRole::Snapshot("Acme"));
        assert_eq!(role_of("Acme.snap.new"), FileRole::Pending);
        assert_eq!(role_of("notes.txt"), FileRole::Unexpected);
    }
}
