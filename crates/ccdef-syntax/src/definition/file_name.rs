//! The internal name in the name of a file.

/// The internal name in the name of a metadata file (`format/metadata.md#file-name-is-the-internal-name`); `None` for other names.
///
/// `callCenters/OpenCTI.callCenter-meta.xml` gives `OpenCTI`, and `.callCenter-meta.xml` an empty name.
pub fn internal_name_of_file(path: &str) -> Option<&str> {
    let file = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let stem = file.strip_suffix("-meta.xml").unwrap_or(file);
    stem.strip_suffix(".callCenter")
}
