//! Finds the files to check: those that are given by path, and the definitions in folders.

mod definition_file;
mod filter;
mod force_ignore;
mod sniff;

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ignore::{DirEntry, WalkBuilder};

pub(crate) use self::definition_file::{is_definition, is_named, is_xml};
use self::filter::Filter;
use crate::error::CliError;
use crate::input_file::InputFile;
use crate::shown_path::ShownPath;

/// The files that were found, and the folders that could not be searched.
#[derive(Debug, Default)]
pub(crate) struct Discovery {
    /// The files without duplicates, sorted by path.
    pub(crate) inputs: Vec<InputFile>,
    /// Why files may be missing.
    pub(crate) errors: Vec<CliError>,
}

/// Finds the files of `paths`. `stdin_name` is the name of standard input.
pub(crate) fn discover(paths: &[PathBuf], stdin_name: &str, allow_empty: bool) -> Discovery {
    let mut found = Discovery::default();
    for path in paths {
        if path.as_os_str() == "-" {
            found.inputs.push(InputFile::named(stdin_name.into(), path));
        } else if path.is_dir() {
            search(path, allow_empty, &mut found);
        } else {
            found.inputs.push(InputFile::named(ShownPath::of(path), path));
        }
    }
    if found.inputs.len() > 1 {
        let mut seen = HashSet::new();
        found.inputs.retain(|input| seen.insert(identity(input)));
        found.inputs.sort_by(|a, b| a.shown.cmp(&b.shown));
    }
    found
}

/// Finds the definitions in a folder and its subfolders.
fn search(folder: &Path, allow_empty: bool, found: &mut Discovery) {
    let (before, failed) = (found.inputs.len(), found.errors.len());
    match Filter::of(folder) {
        Ok(filter) => walk(folder, &Arc::new(filter), found),
        Err(error) => found.errors.push(error),
    }
    if found.inputs.len() == before && found.errors.len() == failed && !allow_empty {
        found.errors.push(CliError::NoDefinition { path: ShownPath::of(folder) });
    }
}

fn walk(folder: &Path, filter: &Arc<Filter>, found: &mut Discovery) {
    let admits = Arc::clone(filter);
    for entry in WalkBuilder::new(folder).require_git(false).filter_entry(move |entry| admits.admits(entry)).build() {
        match entry {
            Ok(entry) if is_found(&entry) => {
                let path = entry.into_path();
                let relative =
                    if folder == Path::new(".") { path.strip_prefix(folder).unwrap_or(&path) } else { &path };
                found.inputs.push(InputFile { shown: ShownPath::of(relative), path: Some(path), named: false });
            }
            Ok(_) => {}
            Err(error) => found.errors.push(failed_search(folder, error)),
        }
    }
    found.errors.extend(filter.take_errors());
}

fn is_found(entry: &DirEntry) -> bool {
    let name = entry.file_name().as_encoded_bytes();
    let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
    is_file && (is_named(name) || (is_xml(name) && sniff::is_definition(entry.path())))
}

/// The error with the innermost path, which `ignore` repeats at every level.
fn failed_search(folder: &Path, error: ignore::Error) -> CliError {
    match error {
        ignore::Error::WithDepth { err, .. } => failed_search(folder, *err),
        ignore::Error::WithPath { path, err } => failed_search(&path, *err),
        ignore::Error::Io(error) => CliError::Search { path: ShownPath::of(folder), source: error.kind().into() },
        other => CliError::Search { path: ShownPath::of(folder), source: io::Error::other(other) },
    }
}

/// Equal for two inputs that are the same file.
fn identity(input: &InputFile) -> Option<PathBuf> {
    let path = input.path.as_ref()?;
    Some(std::fs::canonicalize(path).unwrap_or_else(|_| path.clone()))
}

#[cfg(test)]
mod tests;
