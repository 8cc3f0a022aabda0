//! The settings of `sfdx-project.json` that ccdef uses.

use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::error::CliError;
use crate::json_error;
use crate::read::{ChosenBy, SMALL, text_or_io_error};
use crate::shown_path::ShownPath;

const FILE: &str = "sfdx-project.json";

/// A Salesforce project.
#[derive(Debug)]
pub(crate) struct Project {
    /// Its folder.
    folder: PathBuf,
    file: ProjectFile,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct ProjectFile {
    package_directories: Vec<PackageDirectory>,
    source_api_version: Option<String>,
}

#[derive(Debug, Deserialize)]
struct PackageDirectory {
    path: PathBuf,
}

impl Project {
    /// The project of a folder: the nearest `sfdx-project.json` in it or above.
    ///
    /// # Errors
    /// Fails when the file exists but cannot be read, or is not valid.
    pub(crate) fn containing(folder: &Path) -> Result<Option<Self>, CliError> {
        for folder in folder.ancestors() {
            let file = folder.join(FILE);
            let path = || ShownPath::near(&file);
            let text = match text_or_io_error(&file, ChosenBy::Project, SMALL) {
                Ok(text) => text,
                Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                    continue;
                }
                Err(source) => return Err(CliError::Read { path: path(), source }),
            };
            let content = serde_json::from_str(&text)
                .map_err(|error| CliError::Project { path: path(), reason: json_error::reason(&text, &error) })?;
            return Ok(Some(Self { folder: folder.to_owned(), file: content }));
        }
        Ok(None)
    }

    /// The package directories that exist, relative to `folder`; none when `folder` is not the root of the project.
    pub(crate) fn package_directories(&self, folder: &Path) -> Vec<PathBuf> {
        if self.folder != folder {
            return Vec::new();
        }
        let paths = self.file.package_directories.iter().map(|directory| directory.path.clone());
        paths.filter(|path| folder.join(path).is_dir()).collect()
    }

    /// The Metadata API version of the project, if it has a valid one.
    pub(crate) fn api_version(&self) -> Option<u32> {
        self.file.source_api_version.as_deref()?.split('.').next()?.parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::Project;
    use std::path::Path;

    #[test]
    fn a_project_is_found_from_a_subfolder_and_lists_packages_only_in_its_root() {
        let folder = tempfile::tempdir().unwrap();
        let below = folder.path().join("force-app/main");
        std::fs::create_dir_all(&below).unwrap();
        let text = r#"{"packageDirectories":[{"path":"force-app"},{"path":"gone"}],"sourceApiVersion":"58.0"}"#;
        std::fs::write(folder.path().join("sfdx-project.json"), text).unwrap();
        let project = Project::containing(&below).unwrap().unwrap();
        assert_eq!(project.api_version(), Some(58));
        assert_eq!(project.package_directories(folder.path()), [Path::new("force-app")]);
        assert!(project.package_directories(&below).is_empty());
    }

    #[test]
    fn an_invalid_project_file_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("sfdx-project.json"), "{").unwrap();
        assert!(Project::containing(folder.path()).is_err());
    }
}
