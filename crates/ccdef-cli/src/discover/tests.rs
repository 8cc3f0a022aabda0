//! Tests of the search for files.

use std::fs;
use std::path::{Path, PathBuf};

use super::discover;
use crate::error::CliError;

fn write(folder: &Path, files: &[(&str, &str)]) {
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

fn found(folder: &Path, paths: &[&str]) -> Vec<String> {
    let paths: Vec<PathBuf> = paths.iter().map(|path| folder.join(path)).collect();
    let found = discover(&paths, "<stdin>", false);
    assert!(found.errors.is_empty(), "{:?}", found.errors);
    let below =
        |shown: &str| shown.strip_prefix(folder.to_str().unwrap()).unwrap_or(shown).trim_start_matches('/').into();
    found.inputs.iter().map(|input| below(input.shown.raw())).collect()
}

#[test]
fn definitions_in_folders_are_found_by_file_name_and_by_root_element() {
    let folder = tempfile::tempdir().unwrap();
    write(
        folder.path(),
        &[
            ("b/Acme.callCenter-meta.xml", "not even XML"),
            ("b/Acme.callCenter", ""),
            ("a/import.xml", "<callCenter/>"),
            ("a/shouted.XML", "<CALLCENTER/>"),
            ("a/flow.xml", "<Flow/>"),
            ("a/notes.txt", "<callCenter/>"),
            (".hidden/x.callCenter", ""),
            ("ignored/x.callCenter", ""),
            (".gitignore", "ignored/\n"),
        ],
    );
    let expected = ["a/import.xml", "a/shouted.XML", "b/Acme.callCenter", "b/Acme.callCenter-meta.xml"];
    assert_eq!(found(folder.path(), &[""]), expected);
    assert_eq!(found(folder.path(), &["ignored"]), ["ignored/x.callCenter"]);
}

#[test]
fn files_given_by_path_are_always_read_and_only_once() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &[("notes.txt", ""), ("a.callCenter", "")]);
    assert_eq!(found(folder.path(), &["notes.txt", "./notes.txt", "a.callCenter", ""]), ["a.callCenter", "notes.txt"]);
}

#[test]
fn a_folder_without_definitions_is_an_error_unless_allowed() {
    let folder = tempfile::tempdir().unwrap();
    let paths = [folder.path().to_owned()];
    let errors = discover(&paths, "<stdin>", false).errors;
    assert!(matches!(errors.as_slice(), [CliError::NoDefinition { .. }]));
    assert!(discover(&paths, "<stdin>", true).errors.is_empty());
}
