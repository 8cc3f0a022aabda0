//! Absolute paths that can be compared.

use std::path::{Component, Path, PathBuf};

/// The absolute path, without `..`. Symbolic links are followed only where `..` requires it.
pub(crate) fn absolute(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    if !absolute.components().any(|part| part == Component::ParentDir) {
        return absolute;
    }
    let folder = absolute.parent().and_then(|folder| std::fs::canonicalize(folder).ok());
    match (folder, absolute.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        _ => std::fs::canonicalize(&absolute).unwrap_or(absolute),
    }
}

/// The absolute path of the folder that contains the file.
pub(crate) fn folder_of(file: &Path) -> PathBuf {
    absolute(file).parent().map(Path::to_owned).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::absolute;

    #[test]
    fn paths_through_the_parent_folder_are_equal_to_direct_ones() {
        let current = std::env::current_dir().unwrap();
        let name = current.file_name().unwrap();
        let direct = current.join("src/lib.rs");
        assert_eq!(absolute(Path::new("src/lib.rs")), direct);
        assert_eq!(absolute(Path::new("./src/../src/lib.rs")), std::fs::canonicalize(&direct).unwrap());
        assert_eq!(absolute(&Path::new("..").join(name).join("src/lib.rs")), std::fs::canonicalize(&direct).unwrap());
    }
}
