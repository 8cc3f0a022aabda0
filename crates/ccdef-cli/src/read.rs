//! The only module that reads files and standard input: regular files, up to a limit.
//!
//! A path that the user named may also be a FIFO or a character device, such as the one that a shell passes for `<(…)`.

mod found;
mod open;

use std::io::{self, BufRead, Read};
use std::path::Path;

use ccdef_core::syntax::{Limits, Source};

use self::found::FoundFile;
pub(crate) use self::open::ChosenBy;
use self::open::open;
use crate::error::CliError;
use crate::input_file::InputFile;
use crate::shown_path::ShownPath;

/// The largest configuration, ignore file, project file or file of answers, in bytes.
pub(crate) const SMALL: u64 = 1024 * 1024;
/// The largest baseline, in bytes: it has a line for each finding of a project.
pub(crate) const LARGE: u64 = 64 * SMALL;

/// The source of an input. Of a file that is too large, one byte more than the limit is read, so that it is reported.
///
/// # Errors
/// Fails when the input cannot be read.
pub(crate) fn read(input: &InputFile, limits: &Limits) -> Result<Source, CliError> {
    Ok(Source::decode(input.shown.raw(), bytes(input, limits)?, limits))
}

/// The source of an input that a command changes and, if it is standard input, its bytes, which are passed on when they
/// cannot be decoded. They are empty if they are not all that standard input contains.
///
/// # Errors
/// Fails as [`read`] does.
pub(crate) fn read_to_change(input: &InputFile, limits: &Limits) -> Result<(Source, Vec<u8>), CliError> {
    let bytes = bytes(input, limits)?;
    let is_whole_stdin = input.path.is_none() && bytes.len() as u64 <= limits.max_bytes;
    let kept = if is_whole_stdin { bytes.clone() } else { Vec::new() };
    Ok((Source::decode(input.shown.raw(), bytes, limits), kept))
}

/// The bytes of an input. Of a file that is too large, they are one more than the limit.
///
/// # Errors
/// Fails when the input cannot be read.
pub(crate) fn bytes(input: &InputFile, limits: &Limits) -> Result<Vec<u8>, CliError> {
    if !input.named {
        return read_found(input, limits, 0, None).map(Option::unwrap_or_default);
    }
    let read = match &input.path {
        Some(path) => open(path, ChosenBy::User).and_then(|file| up_to(file, limits.max_bytes.saturating_add(1))),
        None => up_to(io::stdin().lock(), limits.max_bytes.saturating_add(1)),
    };
    read.map_err(|source| CliError::Read { path: input.shown.clone(), source })
}

/// The bytes of a file that was found in a folder; `None` if it is not a definition. `is_definition` decides that by its first bytes, at
/// most `beginning`; without it every file is one. A file that cannot be read is not known to be one.
///
/// # Errors
/// Fails when a definition cannot be read.
pub(crate) fn read_found(
    input: &InputFile,
    limits: &Limits,
    beginning: u64,
    is_definition: Option<fn(&[u8]) -> bool>,
) -> Result<Option<Vec<u8>>, CliError> {
    let Some(path) = &input.path else { return Ok(None) };
    let most = limits.max_bytes.saturating_add(1);
    let result = match (FoundFile::open(path, if is_definition.is_some() { beginning } else { most }), is_definition) {
        (Ok(file), Some(is_definition)) if !is_definition(file.beginning()) => return Ok(None),
        (Err(_), Some(_)) => return Ok(None),
        (Ok(file), _) => file.up_to(most),
        (Err(error), None) => Err(error),
    };
    result.map(Some).map_err(|source| CliError::Read { path: input.shown.clone(), source })
}

/// The text of a file that is not a definition, of at most `limit` bytes.
///
/// # Errors
/// Fails when the file cannot be read, is larger, or is not UTF-8.
pub(crate) fn text(path: &Path, chosen_by: ChosenBy, limit: u64) -> Result<String, CliError> {
    text_or_io_error(path, chosen_by, limit).map_err(|source| CliError::Read { path: ShownPath::near(path), source })
}

/// As [`text`], for a file that may be missing.
///
/// # Errors
/// Fails as [`text`] does.
pub(crate) fn text_or_io_error(path: &Path, chosen_by: ChosenBy, limit: u64) -> io::Result<String> {
    whole_text(open(path, chosen_by)?, limit)
}

/// Everything on standard input, as text.
///
/// # Errors
/// Fails when it cannot be read, or is larger than a text that a person pastes.
pub(crate) fn stdin_text() -> Result<String, CliError> {
    let bytes = whole(io::stdin().lock(), SMALL);
    let bytes = bytes.map_err(|source| CliError::Read { path: "<stdin>".into(), source })?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The first bytes of a regular file.
///
/// # Errors
/// Fails when the file cannot be read.
pub(crate) fn beginning(path: &Path, length: u64) -> io::Result<Vec<u8>> {
    up_to(open(path, ChosenBy::Project)?, length)
}

/// The text of a file that may be missing, and that is of no use if its owner does not let it be read. What is no text in it is
/// replaced.
///
/// # Errors
/// Fails when the file is not regular, is larger than `limit`, or cannot be read for another reason.
pub(crate) fn optional_text(path: &Path, limit: u64) -> io::Result<Option<String>> {
    use io::ErrorKind::{NotADirectory, NotFound, PermissionDenied};
    match open(path, ChosenBy::Project).and_then(|file| whole(file, limit)) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if matches!(error.kind(), NotFound | NotADirectory | PermissionDenied) => Ok(None),
        // People name this device for "no file".
        Err(_) if std::fs::canonicalize(path).is_ok_and(|path| path == Path::new("/dev/null")) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What some editors write before a text in UTF-8; it is not a part of the text.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

fn whole_text(from: impl Read, limit: u64) -> io::Result<String> {
    let mut bytes = whole(from, limit)?;
    if bytes.starts_with(BYTE_ORDER_MARK) {
        bytes.drain(..BYTE_ORDER_MARK.len());
    }
    String::from_utf8(bytes).map_err(|_| io::Error::new(io::ErrorKind::InvalidData, "it is not valid UTF-8"))
}

/// All bytes; an error if there are more than `limit`.
fn whole(from: impl Read, limit: u64) -> io::Result<Vec<u8>> {
    let bytes = up_to(from, limit.saturating_add(1))?;
    if bytes.len() as u64 > limit { Err(too_large(limit)) } else { Ok(bytes) }
}

/// The next line of the output of a process, with its line end; empty at the end. Of a longer line, `most` bytes.
///
/// # Errors
/// Fails when the process cannot be read, or the line is not UTF-8.
pub(crate) fn line(from: impl BufRead, most: u64) -> io::Result<String> {
    let mut line = String::new();
    from.take(most).read_line(&mut line)?;
    Ok(line)
}

/// All bytes, or the first `most` of them.
///
/// # Errors
/// Fails when `from` cannot be read.
pub(crate) fn up_to(from: impl Read, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The error for a file, or for several together, beyond a limit.
pub(crate) fn too_large(limit: u64) -> io::Error {
    io::Error::new(io::ErrorKind::FileTooLarge, format!("it is larger than {} MiB", limit / (1024 * 1024)))
}
