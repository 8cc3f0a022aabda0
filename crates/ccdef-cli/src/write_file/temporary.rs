//! Temporary files with a recognizable name, which are deleted when a signal ends the process.

use std::collections::BTreeSet;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tempfile::NamedTempFile;

const PREFIX: &str = ".ccdef-";
const SUFFIX: &str = ".tmp";

/// The temporary files of this process. Files are created, renamed and deleted only while it is locked.
static LIVE: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// The permissions of a temporary file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TemporaryMode {
    /// Those that the system gives a new file.
    OfNewFile,
    /// Only for its owner, until it gets those of the replaced file.
    Private,
}

/// A temporary file, deleted unless it is persisted.
pub(super) struct Temporary {
    file: NamedTempFile,
    listed: Listed,
}

/// The entry of a temporary file in [`LIVE`].
struct Listed(PathBuf);

impl Temporary {
    /// Creates a file in the folder.
    pub(super) fn create(folder: &Path, mode: TemporaryMode) -> io::Result<Self> {
        #[cfg(unix)]
        super::signals::before_a_signal_ends_the_process(delete_all);
        let mut live = live();
        let file = create(folder, mode)?;
        let path = file.path().to_owned();
        live.insert(path.clone());
        Ok(Self { file, listed: Listed(path) })
    }

    /// The open file.
    pub(super) fn file(&self) -> &File {
        self.file.as_file()
    }

    /// Moves the file to `path`, where it replaces an existing one.
    pub(super) fn persist(self, path: &Path) -> io::Result<()> {
        let Self { file, listed } = self;
        let moved = {
            let _live = live();
            file.persist(path)
        };
        drop(listed);
        moved.map(drop).map_err(|error| error.error)
    }
}

impl Drop for Listed {
    fn drop(&mut self) {
        live().remove(&self.0);
    }
}

/// Deletes all temporary files. As long as the result is kept, no other is created.
#[cfg(unix)]
fn delete_all() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    let live = live();
    for path in live.iter() {
        let _ = std::fs::remove_file(path);
    }
    live
}

fn live() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    LIVE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn create(folder: &Path, mode: TemporaryMode) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    #[cfg(unix)]
    if mode == TemporaryMode::OfNewFile {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    #[cfg(not(unix))]
    let _ = mode;
    builder.tempfile_in(folder)
}
