//! The folder of the workspace and the files in it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// The workspace that a task works on.
#[derive(Debug, Clone)]
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The workspace of the package that cargo runs, else the one around the current folder.
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

    /// The folder that everything is relative to.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The place of a file or folder of the workspace.
    pub fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.root.join(relative)
    }

    /// The text of a file.
    ///
    /// # Errors
    /// Names the file that cannot be read.
    pub fn read(&self, relative: impl AsRef<Path>) -> Result<String> {
        let relative = relative.as_ref();
        fs::read_to_string(self.path(relative)).with_context(|| format!("failed to read {}", relative.display()))
    }

    /// Writes a file, and the folders above it.
    ///
    /// # Errors
    /// Names the file that cannot be written.
    pub fn write(&self, relative: impl AsRef<Path>, text: &str) -> Result<()> {
        let relative = relative.as_ref();
        let path = self.path(relative);
        let folder = path.parent().context("a file stands in a folder")?;
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, text))
            .with_context(|| format!("failed to write {}", relative.display()))
    }

    /// Refuses to go on when one of these is there already.
    ///
    /// # Errors
    /// Names the first that is.
    pub fn refuse_existing<'p>(&self, relative: impl IntoIterator<Item = &'p String>) -> Result<()> {
        match relative.into_iter().find(|path| self.path(path).exists()) {
            Some(path) => bail!("{path} is there already: nothing was changed"),
            None => Ok(()),
        }
    }

    /// The names of what stands in a folder, sorted; hidden files are left out.
    ///
    /// # Errors
    /// Names the folder that cannot be read.
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
