//! Opens FIFOs without waiting forever for the process at the other end.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// How long to wait for the other end.
const OPEN_TIMEOUT: Duration = Duration::from_secs(3);

/// Opens a FIFO with `open`. This blocks until another process opens the other end, so it is done in a thread that can be
/// abandoned. `role` is what the other process does.
///
/// # Errors
/// Fails when the FIFO cannot be opened, or the other end is missing for too long.
pub(crate) fn open(path: PathBuf, open: fn(&Path) -> io::Result<File>, role: &str) -> io::Result<File> {
    let (sender, receiver) = mpsc::channel();
    thread::Builder::new().spawn(move || sender.send(open(&path)))?;
    let missing = || format!("it is a FIFO (named pipe) that no process {role}");
    receiver.recv_timeout(OPEN_TIMEOUT).map_err(|_| io::Error::new(io::ErrorKind::TimedOut, missing()))?
}
