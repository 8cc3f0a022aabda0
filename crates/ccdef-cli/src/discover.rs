//! Finds the files to check: those that are named, and the definitions in folders.

mod sniff;

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};

use ignore::{DirEntry, WalkBuilder};

use crate::error::CliError;

/// Endings of file names that only definitions have.
const ENDINGS: &[&str] = &[".callcenter", ".callcenter-meta.xml"];

/// One file to check.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Input {
    /// Its path for people: as given or found, with `/` between its parts.
    pub(crate) shown: String,
    /// Where it is read from; `None` for standard input.
    pub(crate) path: Option<PathBuf>,
    /// Whether it was named, and not found in a folder.
    pub(crate) named: bool,
}

impl Input {
    /// A file that is read at `path`, or standard input for `-`, and called `shown`.
    pub(crate) fn named(shown: String, path: &Path) -> Self {
        let is_stdin = path.as_os_str() == "-";
        Self { shown, path: (!is_stdin).then(|| path.to_path_buf()), named: true }
    }
}

/// What was found, and what could not be searched.
#[derive(Debug, Default)]
pub(crate) struct Discovery {
    /// The files, in the order of their paths, none twice.
    pub(crate) inputs: Vec<Input>,
    /// Why there may be less than was asked for.
    pub(crate) errors: Vec<CliError>,
}

/// Finds what `paths` name. `stdin_name` is what standard input is called.
pub(crate) fn discover(paths: &[PathBuf], stdin_name: &str, allow_empty: bool) -> Discovery {
    let mut found = Discovery::default();
    for path in paths {
        if path.as_os_str() == "-" {
            found.inputs.push(Input::named(stdin_name.into(), path));
        } else if path.is_dir() {
            search(path, allow_empty, &mut found);
        } else {
            found.inputs.push(Input::named(shown(path), path));
        }
    }
    if found.inputs.len() > 1 {
        let mut seen = HashSet::new();
        found.inputs.retain(|input| seen.insert(identity(input)));
        found.inputs.sort_by(|a, b| a.shown.cmp(&b.shown));
    }
    found
}

/// The definitions in a folder and below.
fn search(folder: &Path, allow_empty: bool, found: &mut Discovery) {
    let (before, failed) = (found.inputs.len(), found.errors.len());
    for entry in WalkBuilder::new(folder).require_git(false).build() {
        match entry {
            Ok(entry) if is_definition(&entry) => {
                let path = entry.into_path();
                let below = if folder == Path::new(".") { path.strip_prefix(folder).unwrap_or(&path) } else { &path };
                found.inputs.push(Input { shown: shown(below), path: Some(path), named: false });
            }
            Ok(_) => {}
            Err(error) => found.errors.push(failed_search(folder, error)),
        }
    }
    if found.inputs.len() == before && found.errors.len() == failed && !allow_empty {
        found.errors.push(CliError::NoDefinition { path: shown(folder) });
    }
}

fn is_definition(entry: &DirEntry) -> bool {
    if !entry.file_type().is_some_and(|kind| kind.is_file()) {
        return false;
    }
    let name = entry.file_name().to_string_lossy().to_ascii_lowercase();
    let is_xml = || entry.path().extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xml"));
    ENDINGS.iter().any(|ending| name.ends_with(ending)) || (is_xml() && sniff::is_definition(entry.path()))
}

/// Names the place that cannot be searched; the error says it over and over.
fn failed_search(folder: &Path, error: ignore::Error) -> CliError {
    match error {
        ignore::Error::WithDepth { err, .. } => failed_search(folder, *err),
        ignore::Error::WithPath { path, err } => failed_search(&path, *err),
        ignore::Error::Io(error) => CliError::Search { path: shown(folder), source: error.kind().into() },
        other => CliError::Search { path: shown(folder), source: io::Error::other(other) },
    }
}

/// A path for people.
fn shown(path: &Path) -> String {
    let text = path.to_string_lossy();
    if cfg!(windows) { text.replace('\\', "/") } else { text.into_owned() }
}

/// What makes two inputs the same file.
fn identity(input: &Input) -> Option<PathBuf> {
    let path = input.path.as_ref()?;
    Some(std::fs::canonicalize(path).unwrap_or_else(|_| path.clone()))
}

#[cfg(test)]
mod tests;
