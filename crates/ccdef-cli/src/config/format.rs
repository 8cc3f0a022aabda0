//! The formats of configuration files.

use std::path::Path;

/// The format of a configuration file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ConfigFormat {
    Toml,
    Json,
}

impl ConfigFormat {
    /// The format, by the file name.
    pub(super) fn of(path: &Path) -> Self {
        let is_json = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("json"));
        if is_json { Self::Json } else { Self::Toml }
    }
}
