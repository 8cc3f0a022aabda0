//! Opens a file for reading, after checking its kind.

use std::fs::{self, File, Metadata};
use std::io;
use std::path::Path;

use crate::fifo;
use crate::file_kind::FileKind;

/// Who chose a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ChosenBy {
    /// The user, on the command line.
    User,
    /// A folder or another file, so that only a regular file is read.
    Project,
}

/// Opens the file.
///
/// # Errors
/// Fails when the file cannot be opened, or is of a kind that is not read.
pub(super) fn open(path: &Path, chosen_by: ChosenBy) -> io::Result<File> {
    match (FileKind::of(&fs::metadata(path)?), chosen_by) {
        (FileKind::Regular, _) | (FileKind::CharacterDevice, ChosenBy::User) => File::open(path),
        (FileKind::Fifo, ChosenBy::User) => fifo::open(path.to_owned(), |path| File::open(path), "writes to"),
        (kind, _) => Err(kind.refusal()),
    }
}

/// Opens a file that was found in a folder, and returns its size.
///
/// # Errors
/// Fails when the file cannot be opened, or is not regular.
pub(super) fn open_found(path: &Path) -> io::Result<(File, u64)> {
    let file = open_without_waiting(path)?;
    let metadata = file.metadata()?;
    if metadata.is_file() { Ok((file, metadata.len())) } else { Err(refusal(&metadata)) }
}

/// Opens a file that was regular when its folder was listed. If it was replaced by a FIFO since then, this does not wait for a writer.
#[cfg(target_os = "linux")]
fn open_without_waiting(path: &Path) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags};
    let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NONBLOCK | OFlags::NOCTTY;
    let open = || rustix::fs::open(path, flags, Mode::empty());
    Ok(rustix::io::retry_on_intr(open)?.into())
}

#[cfg(not(target_os = "linux"))]
fn open_without_waiting(path: &Path) -> io::Result<File> {
    open(path, ChosenBy::Project)
}

/// The error for a file of another kind.
pub(super) fn refusal(metadata: &Metadata) -> io::Error {
    FileKind::of(metadata).refusal()
}
