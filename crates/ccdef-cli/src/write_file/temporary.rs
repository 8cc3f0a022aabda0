//! Temporary files: without a name where the system can do that, else with a recognizable name, which is deleted when a
//! signal ends the process.

use std::any::Any;
use std::collections::BTreeSet;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tempfile::{Builder, NamedTempFile, TempPath};

const PREFIX: &str = ".ccdef-";
const SUFFIX: &str = ".tmp";

/// The temporary files of this process that have a name. Names are created, changed and deleted only while it is locked.
static LIVE: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// The permissions of a temporary file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TemporaryMode {
    /// Those that the system gives a new file.
    OfNewFile,
    /// Only for its owner, until it gets those of the replaced file.
    Private,
}

impl TemporaryMode {
    /// The permission bits on Unix.
    const fn bits(self) -> u32 {
        match self {
            Self::OfNewFile => 0o666,
            Self::Private => 0o600,
        }
    }
}

/// A temporary file, deleted unless it is persisted.
pub(super) struct Temporary {
    file: File,
    folder: PathBuf,
    /// `None` for a file without a name.
    name: Option<Name>,
}

/// The name of a temporary file. Its parts are dropped in this order.
struct Name {
    path: TempPath,
    listed: Listed,
}

/// The entry of a name in [`LIVE`].
struct Listed(PathBuf);

impl Temporary {
    /// Creates a file without a name in the folder; `None` if the system cannot.
    pub(super) fn unnamed(folder: &Path, mode: TemporaryMode) -> Option<Self> {
        let file = super::unnamed::open(folder, mode.bits())?;
        Some(Self { file, folder: folder.to_owned(), name: None })
    }

    /// Creates a file with a name in the folder.
    pub(super) fn named(folder: &Path, mode: TemporaryMode) -> io::Result<Self> {
        #[cfg(unix)]
        crate::signals::before_a_signal_ends_the_process(delete_all);
        let mut live = live();
        let (file, path) = make(folder, |path| open(path, mode))?.into_parts();
        live.insert(path.to_path_buf());
        let listed = Listed(path.to_path_buf());
        Ok(Self { file, folder: folder.to_owned(), name: Some(Name { path, listed }) })
    }

    /// The open file.
    pub(super) fn file(&self) -> &File {
        &self.file
    }

    /// Moves the file to `path`, where it replaces an existing one.
    pub(super) fn persist(self, path: &Path) -> io::Result<()> {
        let Self { file, folder, name } = self;
        #[cfg(unix)]
        crate::signals::before_a_signal_ends_the_process(delete_all);
        let live = live();
        let (temporary, listed) = match name {
            Some(Name { path, listed }) => (path, Some(listed)),
            None => (link(&file, &folder)?, None),
        };
        let moved = temporary.persist(path).map_err(|error| without_name(&error.error));
        drop(live);
        drop(listed);
        moved
    }
}

impl Drop for Listed {
    fn drop(&mut self) {
        live().remove(&self.0);
    }
}

/// An error without the name of the temporary file, which says nothing to the user.
fn without_name(error: &io::Error) -> io::Error {
    error.raw_os_error().map_or_else(|| error.kind().into(), io::Error::from_raw_os_error)
}

/// Makes a file with a name that no other file in the folder has.
fn make<F>(folder: &Path, mut create: impl FnMut(&Path) -> io::Result<F>) -> io::Result<NamedTempFile<F>> {
    // `tempfile` adds the name to the error, and its code is lost.
    let mut refusal = None;
    let made = Builder::new()
        .prefix(PREFIX)
        .suffix(SUFFIX)
        .make_in(folder, |path| create(path).inspect_err(|error| refusal = Some(without_name(error))));
    made.map_err(|error| refusal.unwrap_or_else(|| without_name(&error)))
}

/// Gives a file without a name one.
fn link(file: &File, folder: &Path) -> io::Result<TempPath> {
    Ok(make(folder, |path| super::unnamed::link(file, path))?.into_temp_path())
}

/// Deletes all temporary files. As long as the result is kept, no other gets a name.
#[cfg(unix)]
fn delete_all() -> Box<dyn Any> {
    let live = live();
    for path in live.iter() {
        let _ = std::fs::remove_file(path);
    }
    Box::new(live)
}

fn live() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    LIVE.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(unix)]
fn open(path: &Path, mode: TemporaryMode) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    File::options().read(true).write(true).create_new(true).mode(mode.bits()).open(path)
}

#[cfg(not(unix))]
fn open(path: &Path, _mode: TemporaryMode) -> io::Result<File> {
    File::options().read(true).write(true).create_new(true).open(path)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Temporary, TemporaryMode};

    #[test]
    fn the_error_of_the_system_is_kept_without_the_name_of_the_file() {
        let error = Temporary::named(Path::new("no-such-folder"), TemporaryMode::Private).err().expect("no folder");
        assert!(error.raw_os_error().is_some(), "{error}");
        assert!(!error.to_string().contains(super::PREFIX), "{error}");
    }
}
