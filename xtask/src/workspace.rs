//! The folder of the workspace and the files in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::shell::output;

/// Files to write: the path relative to a workspace, and the text.
pub type Files = Vec<(String, String)>;

/// The workspace that a task works on.
#[derive(Debug, Clone)]
pub struct Workspace {
    root: PathBuf,
}

impl AsRef<Path> for Workspace {
    fn as_ref(&self) -> &Path {
        &self.root
    }
}

impl Workspace {
    /// The workspace of the package that cargo runs or, without cargo, of the current folder.
    ///
    /// # Errors
    /// Fails outside a workspace.
    pub fn find() -> Result<Self> {
        let start = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(std::env::current_dir, |dir| Ok(dir.into()))?;
        let mut folders = start.ancestors();
        let root = folders.find(|folder| folder.join("crates/ccdef-profiles/Cargo.toml").is_file());
        Ok(Self::at(root.context("failed to find the workspace: run this inside it")?))
    }

    /// The workspace in that folder.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The root folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder that cargo builds into.
    pub fn target(&self) -> PathBuf {
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.path("target"), PathBuf::from)
    }

    /// The path of a file or folder in the workspace.
    pub fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.root.join(relative)
    }

    /// The text of a file.
    ///
    /// # Errors
    /// Fails if the file cannot be read.
    pub fn read(&self, relative: impl AsRef<Path>) -> Result<String> {
        let relative = relative.as_ref();
        fs::read_to_string(self.path(relative)).with_context(|| format!("failed to read {}", relative.display()))
    }

    /// Writes a file, and the folders above it.
    ///
    /// # Errors
    /// Fails if the file cannot be written.
    pub fn write(&self, relative: impl AsRef<Path>, text: &str) -> Result<()> {
        let relative = relative.as_ref();
        let path = self.path(relative);
        let folder = path.parent().context("the path has no parent folder")?;
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, text))
            .with_context(|| format!("failed to write {}", relative.display()))
    }

    /// Checks that none of these files exists.
    ///
    /// # Errors
    /// Fails with the first file that exists.
    pub fn refuse_existing<'p>(&self, relative: impl IntoIterator<Item = &'p String>) -> Result<()> {
        match relative.into_iter().find(|path| self.path(path).exists()) {
            Some(path) => bail!("{path} already exists; no file was changed"),
            None => Ok(()),
        }
    }

    /// The sorted paths of all files that git tracks or would add; without git, of all files.
    ///
    /// # Errors
    /// Fails if a folder cannot be read.
    pub fn files(&self) -> Result<Vec<String>> {
        let mut git = Command::new("git");
        git.args(["ls-files", "--cached", "--others", "--exclude-standard"]).current_dir(&self.root);
        let listed = if self.path(".git").exists() { output(&mut git).ok() } else { None };
        let mut files = match listed {
            Some(listed) => listed.lines().map(str::to_owned).collect(),
            None => self.files_below("")?,
        };
        files.retain(|file| self.path(file).is_file());
        files.sort();
        Ok(files)
    }

    fn files_below(&self, folder: &str) -> Result<Vec<String>> {
        let mut files = Vec::new();
        for name in self.names(folder)? {
            let path = if folder.is_empty() { name } else { format!("{folder}/{name}") };
            if !self.path(&path).is_dir() {
                files.push(path);
            } else if path != "target" {
                files.extend(self.files_below(&path)?);
            }
        }
        Ok(files)
    }

    /// The sorted names of the content of a folder, without hidden files.
    ///
    /// # Errors
    /// Fails if the folder cannot be read.
    pub fn names(&self, relative: impl AsRef<Path>) -> Result<Vec<String>> {
        let relative = relative.as_ref();
        let context = || format!("failed to read {}", relative.display());
        let mut names = Vec::new();
        for entry in fs::read_dir(self.path(relative)).with_context(context)? {
            names.push(entry.with_context(context)?.file_name().to_string_lossy().into_owned());
        }
        names.retain(|name| !name.starts_with('.'));
        names.sort();
        Ok(names)
    }
}
