//! The only module that creates or changes files: each one completely or not at all.
//!
//! It looks at the target first. A regular file is replaced at once by a new one with its owner, mode and extended attributes. A FIFO or a
//! character device gets the bytes and stays what it is. Everything else is refused.

mod attributes;
mod replace;
mod target;
mod temporary;
#[cfg(test)]
mod tests;
mod unnamed;

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use tempfile::{SpooledTempFile, spooled_tempfile};

use self::target::Target;
use crate::error::CliError;
use crate::fifo;
use crate::output;
use crate::shown_path::ShownPath;

/// The size up to which a spool is in memory, in bytes.
const SPOOLED: usize = 512 * 1024;

/// Keeps what is written to it until it is read again: in memory, and if it is long, in a file that has no name.
pub(crate) type Spool = SpooledTempFile;

/// An empty spool.
pub(crate) fn spool() -> Spool {
    spooled_tempfile(SPOOLED)
}

/// Replaces the content of a regular file that was read before.
///
/// # Errors
/// Fails when the path is anything else, or the file cannot be replaced; it is then unchanged.
pub(crate) fn rewrite_file(path: &Path, bytes: &[u8]) -> Result<(), CliError> {
    let written = Target::of(path).and_then(|target| match target {
        Target::Existing(file) => replace::replace(&file, bytes),
        Target::New(_) => Err(io::ErrorKind::NotFound.into()),
        _ => Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            "it is not a regular file, so its content cannot be replaced",
        )),
    });
    written.map_err(|source| failed(path, source))
}

/// Writes a file, whether it exists or not.
///
/// # Errors
/// Fails when the file or its folder cannot be written; an existing file is then unchanged.
pub(crate) fn write_file(path: &Path, bytes: &[u8]) -> Result<(), CliError> {
    Target::of(path).and_then(|target| put(&target, bytes)).map_err(|source| failed(path, source))
}

/// Writes a file that must not exist, unless `force` is set. The folders above it are created.
///
/// # Errors
/// Fails as [`write_file`] does, and when the file exists.
pub(crate) fn write_new_file(path: &Path, bytes: &[u8], force: bool) -> Result<(), CliError> {
    let exists = path.symlink_metadata().is_ok();
    if exists && !force && !is_written_through(path) {
        return Err(CliError::Exists { path: ShownPath::of(path) });
    }
    if let Some(folder) = path.parent().filter(|folder| !exists && !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(|source| failed(folder, source))?;
    }
    write_file(path, bytes)
}

/// Whether writing to the path replaces nothing, because it is an open file, a FIFO or a character device.
pub(crate) fn is_written_through(path: &Path) -> bool {
    Target::of(path).is_ok_and(|target| target.is_stream())
}

fn put(target: &Target, bytes: &[u8]) -> io::Result<()> {
    match target {
        Target::New(path) => replace::create(path, bytes),
        Target::Existing(file) => replace::replace(file, bytes),
        Target::StandardOutput => output::write_exact(bytes),
        Target::StandardError => write_to(io::stderr().lock(), bytes),
        Target::Descriptor(path) => write_to(OpenOptions::new().append(true).open(path)?, bytes),
        Target::Fifo(path) => write_to(fifo::open(path.clone(), open_to_write, "reads from")?, bytes),
        Target::Device(path) => write_to(open_to_write(path)?, bytes),
    }
}

fn open_to_write(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).open(path)
}

fn write_to(mut to: impl Write, bytes: &[u8]) -> io::Result<()> {
    to.write_all(bytes)?;
    to.flush()
}

fn failed(path: &Path, source: io::Error) -> CliError {
    CliError::WriteFile { path: ShownPath::of(path), source }
}
