//! A path as people read it.

use std::ffi::OsStr;
use std::fmt;
use std::path::Path;

use ccdef_core::engine::Shown;

/// A path in a message, a heading or a list: on one line, without credentials and control characters.
///
/// Only this type turns a path into text, so that a file name can neither send control sequences to a terminal nor add a
/// line to the output.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShownPath(String);

impl ShownPath {
    /// The path as given or found, with `/` as separator.
    pub(crate) fn of(path: &Path) -> Self {
        let text = path.to_string_lossy();
        Self(if cfg!(windows) { text.replace('\\', "/") } else { text.into_owned() })
    }

    /// The path relative to the current folder if it is inside, else as it is.
    pub(crate) fn near(path: &Path) -> Self {
        let current = std::env::current_dir().unwrap_or_default();
        Self::of(path.strip_prefix(&current).unwrap_or(path))
    }

    /// The path of a file in a folder, given by what comes before its name, see [`Self::before_name`].
    pub(crate) fn in_folder(before: &str, name: &OsStr) -> Self {
        Self(format!("{before}{}", name.to_string_lossy()))
    }

    /// What comes before the name of the file.
    pub(crate) fn before_name(&self, name: &OsStr) -> &str {
        self.0.strip_suffix(name.to_string_lossy().as_ref()).unwrap_or_default()
    }

    /// The text unchanged: to compare it, and for reports, which make it visible themselves.
    pub(crate) fn raw(&self) -> &str {
        &self.0
    }
}

/// A name that stands for a path, such as that of standard input.
impl From<&str> for ShownPath {
    fn from(name: &str) -> Self {
        Self(name.to_owned())
    }
}

impl fmt::Display for ShownPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        Shown::path(&self.0).fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::ShownPath;

    #[test]
    fn a_path_is_shown_on_one_line_and_without_control_characters() {
        let path = ShownPath::of(Path::new("a\u{1b}[2J\n::error::b.xml"));
        assert_eq!(path.to_string(), "a␛[2J␊::error::b.xml");
        assert_eq!(path.raw(), "a\u{1b}[2J\n::error::b.xml");
    }

    #[cfg(unix)]
    #[test]
    fn a_backslash_in_a_file_name_is_kept() {
        assert_eq!(ShownPath::of(Path::new(r"a\b.xml")).raw(), r"a\b.xml");
    }
}
