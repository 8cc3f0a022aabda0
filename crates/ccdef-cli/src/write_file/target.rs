//! What a path to write to is.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use crate::file_kind::FileKind;

/// What a path to write to is. Symbolic links are followed, so that they are kept.
#[derive(Debug)]
pub(super) enum Target {
    /// Nothing yet.
    New(PathBuf),
    /// A regular file.
    Existing(ExistingFile),
    /// Standard output, whatever it is: `/dev/stdout`.
    StandardOutput,
    /// A FIFO, which gets the bytes.
    Fifo(PathBuf),
    /// A character device, which gets the bytes.
    Device(PathBuf),
}

/// A regular file that exists.
#[derive(Debug)]
pub(super) struct ExistingFile {
    pub(super) path: PathBuf,
    pub(super) metadata: Metadata,
}

impl Target {
    /// # Errors
    /// Fails when the path cannot be looked at, or is of a kind that is never written to.
    pub(super) fn of(path: &Path) -> io::Result<Self> {
        if path.symlink_metadata().is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
            return Ok(Self::New(path.to_path_buf()));
        }
        let metadata = fs::metadata(path)?;
        if is_standard_output(path, &metadata) {
            return Ok(Self::StandardOutput);
        }
        match FileKind::of(&metadata) {
            FileKind::Regular => Ok(Self::Existing(ExistingFile { path: fs::canonicalize(path)?, metadata })),
            FileKind::Fifo => Ok(Self::Fifo(path.to_path_buf())),
            FileKind::CharacterDevice => Ok(Self::Device(path.to_path_buf())),
            kind => Err(kind.refusal()),
        }
    }
}

/// Whether a path below `/dev` or `/proc` leads to the file that standard output is.
#[cfg(unix)]
fn is_standard_output(path: &Path, metadata: &Metadata) -> bool {
    use std::os::fd::AsFd;
    use std::os::unix::fs::MetadataExt;
    let names_descriptor = || ["/dev", "/proc"].iter().any(|folder| path.starts_with(folder));
    let stdout = || fs::File::from(io::stdout().as_fd().try_clone_to_owned().ok()?).metadata().ok();
    names_descriptor()
        && stdout().is_some_and(|stdout| (stdout.dev(), stdout.ino()) == (metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn is_standard_output(_path: &Path, _metadata: &Metadata) -> bool {
    false
}
