//! Opens a file to read it, after a look at what it is.

use std::fs::{self, File, Metadata};
use std::io;
use std::path::Path;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::file_kind::FileKind;

/// How long a FIFO may have no writer.
const PATIENCE: Duration = Duration::from_secs(3);

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
        (FileKind::Fifo, ChosenBy::User) => open_fifo(path),
        (kind, _) => Err(kind.refusal()),
    }
}

/// The error for a file of another kind.
pub(super) fn refusal(metadata: &Metadata) -> io::Error {
    FileKind::of(metadata).refusal()
}

/// Opens a FIFO. The system waits until another process writes to it, so that is done in a thread that can be left behind.
fn open_fifo(path: &Path) -> io::Result<File> {
    let (sender, receiver) = mpsc::channel();
    let path = path.to_owned();
    thread::Builder::new().spawn(move || sender.send(File::open(path)))?;
    let no_writer = |_| io::Error::new(io::ErrorKind::TimedOut, "it is a FIFO (named pipe) that no process writes to");
    receiver.recv_timeout(PATIENCE).map_err(no_writer)?
}
