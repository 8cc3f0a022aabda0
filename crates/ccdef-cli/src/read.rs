//! Reads an input up to the size limit.

use std::fs::File;
use std::io::{self, Read};

use ccdef_core::syntax::{Limits, Source};

use crate::discover::InputFile;
use crate::error::CliError;

/// The source of an input. Of a file that is too large, one byte more than the limit is read, so that it is reported.
///
/// # Errors
/// Fails when the input cannot be read.
pub(crate) fn read(input: &InputFile, limits: &Limits) -> Result<Source, CliError> {
    let most = limits.max_bytes.saturating_add(1);
    let mut bytes = Vec::new();
    let read = match &input.path {
        Some(path) => File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes)),
        None => io::stdin().lock().take(most).read_to_end(&mut bytes),
    };
    read.map_err(|source| CliError::Read { path: input.shown.clone(), source })?;
    Ok(Source::decode(input.shown.clone(), bytes, limits))
}
