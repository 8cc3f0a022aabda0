//! Finds the files to check: those that are given by path, and the definitions in folders.

mod candidates;
mod definition_file;
mod filter;
mod ignore_files;
mod sniff;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ignore::{DirEntry, WalkBuilder};

pub(crate) use self::candidates::{Candidates, FolderSearches};
pub(crate) use self::definition_file::{BEGINNING, is_definition, is_named, may_be_definition};
use self::filter::Filter;
use crate::error::CliError;
use crate::input_file::InputFile;
use crate::shown_path::ShownPath;

/// The definitions that were found, and the folders that could not be searched.
#[derive(Debug, Default)]
pub(crate) struct Discovery {
    /// The files without duplicates, sorted by path.
    pub(crate) inputs: Vec<InputFile>,
    /// Why files may be missing.
    pub(crate) errors: Vec<CliError>,
}

/// Finds the definitions of `paths`. `stdin_name` is the name of standard input.
pub(crate) fn discover(paths: &[PathBuf], stdin_name: &str, allow_empty: bool) -> Discovery {
    let mut candidates = candidates(paths, stdin_name);
    let searches = candidates.take_searches();
    let found: Vec<usize> = (0..candidates.len()).filter(|&index| candidates.is_definition(index)).collect();
    let inputs = found.iter().map(|&index| candidates.input(index)).collect();
    let mut has_definition = vec![false; paths.len()];
    found.iter().filter_map(|&index| candidates.search_of(index)).for_each(|search| has_definition[search] = true);
    Discovery { inputs, errors: searches.into_errors(&has_definition, allow_empty) }
}

/// Finds the files of `paths` that may be definitions.
pub(crate) fn candidates(paths: &[PathBuf], stdin_name: &str) -> Candidates {
    let mut found = Candidates::default();
    for path in paths {
        if path.as_os_str() == "-" {
            found.add_named(InputFile::named(stdin_name.into(), path));
        } else if path.is_dir() {
            search(path, &mut found);
        } else {
            found.add_named(InputFile::named(ShownPath::of(path), path));
        }
    }
    found.sort(paths.len() > 1);
    found
}

/// Finds the files in a folder and its subfolders that may be definitions.
fn search(folder: &Path, found: &mut Candidates) {
    found.begin_search(folder);
    match Filter::of(folder) {
        Ok(filter) => walk(folder, &Arc::new(filter), found),
        Err(error) => found.add_errors([error]),
    }
}

fn walk(folder: &Path, filter: &Arc<Filter>, found: &mut Candidates) {
    let admits = Arc::clone(filter);
    let filter_entry = move |entry: &DirEntry| admits.admits(entry);
    for entry in WalkBuilder::new(folder).standard_filters(false).filter_entry(filter_entry).build() {
        match entry {
            Ok(entry) if is_candidate(&entry) => {
                let path = entry.path();
                let relative = if folder == Path::new(".") { path.strip_prefix(folder).unwrap_or(path) } else { path };
                found.add_found(path, ShownPath::of(relative), entry.file_name());
            }
            Ok(_) => {}
            Err(error) => found.add_errors([failed_search(folder, error)]),
        }
    }
    found.add_errors(filter.take_errors());
}

fn is_candidate(entry: &DirEntry) -> bool {
    entry.file_type().is_some_and(|kind| kind.is_file()) && may_be_definition(entry.file_name().as_encoded_bytes())
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

#[cfg(test)]
mod tests;
