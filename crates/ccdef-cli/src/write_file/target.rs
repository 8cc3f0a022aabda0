//! The kind of target that a path to write to leads to.

use std::fs::{self, Metadata};
use std::io;
#[cfg(unix)]
use std::os::fd::{AsFd, BorrowedFd};
use std::path::{Path, PathBuf};

use crate::file_kind::FileKind;

/// The target of a path to write to. Symbolic links are followed, so that they are kept.
#[derive(Debug)]
pub(super) enum Target {
    /// A file that does not exist yet.
    New(PathBuf),
    /// A regular file.
    Existing(ExistingFile),
    /// What standard output is, such as `/dev/stdout`.
    StandardOutput,
    /// What standard error is, such as `/dev/stderr`.
    StandardError,
    /// A regular file that a process has open, such as `/dev/fd/3`.
    Descriptor(PathBuf),
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
    /// Fails when the metadata of the path cannot be read, or the kind of file is never written to.
    pub(super) fn of(path: &Path) -> io::Result<Self> {
        if path.symlink_metadata().is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
            return Ok(Self::New(path.to_path_buf()));
        }
        let metadata = fs::metadata(path)?;
        if let Some(stream) = open_stream(path, &metadata) {
            return Ok(stream);
        }
        match FileKind::of(&metadata) {
            FileKind::Regular => Ok(Self::Existing(ExistingFile { path: fs::canonicalize(path)?, metadata })),
            FileKind::Fifo => Ok(Self::Fifo(path.to_path_buf())),
            FileKind::CharacterDevice => Ok(Self::Device(path.to_path_buf())),
            kind => Err(kind.refusal()),
        }
    }
}

impl Target {
    /// Whether writing replaces nothing, because the target is a stream.
    pub(super) fn is_stream(&self) -> bool {
        !matches!(self, Self::New(_) | Self::Existing(_))
    }
}

/// Where the system names the open files of a process. A regular file under such a path is already open for output and
/// must not be replaced.
#[cfg(unix)]
const DESCRIPTORS: &[&str] = &["/dev/fd", "/dev/stdin", "/dev/stdout", "/dev/stderr", "/proc"];

/// The stream that a path leads to, if it is an open file of this process.
#[cfg(unix)]
fn open_stream(path: &Path, metadata: &Metadata) -> Option<Target> {
    let is = |stream: BorrowedFd<'_>| is_same(stream, metadata).unwrap_or_default();
    match FileKind::of(metadata) {
        _ if is(io::stdout().as_fd()) => Some(Target::StandardOutput),
        _ if is(io::stderr().as_fd()) => Some(Target::StandardError),
        FileKind::Regular if DESCRIPTORS.iter().any(|folder| path.starts_with(folder)) => {
            Some(Target::Descriptor(path.to_path_buf()))
        }
        _ => None,
    }
}

#[cfg(unix)]
fn is_same(stream: BorrowedFd<'_>, metadata: &Metadata) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let stream = fs::File::from(stream.try_clone_to_owned()?).metadata()?;
    Ok((stream.dev(), stream.ino()) == (metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn open_stream(_path: &Path, _metadata: &Metadata) -> Option<Target> {
    None
}
