//! The internal name in the name of a file.

/// A name without the number that sorts copies of files: `18-OpenCTI` gives `OpenCTI`.
///
/// No internal name begins with a digit (`format.md` V3), so the number is never part of one.
pub fn without_copy_number(name: &str) -> &str {
    let rest = name.trim_start_matches(|character: char| character.is_ascii_digit());
    let bare = rest.strip_prefix(['-', '_', '.', ' ']).filter(|_| rest.len() < name.len());
    bare.filter(|bare| bare.starts_with(|character: char| character.is_ascii_alphabetic())).unwrap_or(name)
}

/// The internal name that a metadata file's name stands for (`format.md` 5b); `None` for other names.
///
/// `callCenters/OpenCTI.callCenter-meta.xml` gives `OpenCTI`.
pub fn internal_name_of_file(path: &str) -> Option<&str> {
    let file = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let stem = file.strip_suffix("-meta.xml").unwrap_or(file);
    let stem = stem.strip_suffix(".callCenter")?;
    (!stem.is_empty()).then_some(stem)
}
