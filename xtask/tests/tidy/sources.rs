//! Tests the source files: a description, a maximum length, no unfinished work, and no paths of one machine.

use syn::Attribute;

use crate::{assert_none, workspace};

/// The maximum number of lines of a file.
const MAX_LINES: usize = 400;

/// Markers of unfinished work, in two parts so that the test does not find this list.
const UNFINISHED: &[(&str, &str)] = &[
    ("todo", "!("),
    ("unimplemented", "!("),
    ("TO", "DO"),
    ("FIX", "ME"),
    ("#[ign", "ore"),
    ("#[all", "ow("),
    ("FILL", " IN"),
];

/// Prefixes of paths that exist only on one machine, in two parts for the same reason.
const LOCAL_PATHS: &[(&str, &str)] =
    &[("/wo", "rk/"), ("/tm", "p/"), ("/ro", "ot/"), ("/ho", "me/"), ("../sh", "ared")];

/// Where these markers do not mean unfinished work.
const MARKERS_ALLOWED: &[&str] = &["xtask/templates/", "crates/ccdef-testkit/src/page.rs"];

/// The text files with one of these extensions, with their paths.
pub(crate) fn texts(ends: &[&str]) -> Vec<(String, String)> {
    let workspace = workspace();
    let mut files = workspace.files().expect("the workspace has files");
    files.retain(|file| ends.iter().any(|end| file.ends_with(end)));
    files.into_iter().filter_map(|file| workspace.read(&file).ok().map(|text| (file, text))).collect()
}

/// Whether the file is compiled only for tests.
pub(crate) fn is_test_file(file: &str) -> bool {
    file.contains("/tests/") || file.ends_with("/tests.rs")
}

/// Whether it is `#[test]`, `#[cfg(test)]` or another condition that includes `test`.
pub(crate) fn is_test(attribute: &Attribute) -> bool {
    let has_test =
        |tokens: &str| tokens.split(|character: char| !character.is_alphanumeric()).any(|word| word == "test");
    let is_condition = attribute.path().is_ident("cfg");
    let is_test_only = || attribute.meta.require_list().is_ok_and(|list| has_test(&list.tokens.to_string()));
    attribute.path().is_ident("test") || (is_condition && is_test_only())
}

#[test]
fn every_module_has_a_description() {
    let undescribed = texts(&[".rs"]).into_iter().filter(|(_, text)| !text.starts_with("//!"));
    assert_none(
        &undescribed
            .map(|(file, _)| format!("{file}: begin the file with a `//!` line that describes it"))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn every_crate_states_an_invariant() {
    let roots = texts(&["/src/lib.rs"]).into_iter().filter(|(_, text)| !text.contains("//! **Invariant:**"));
    assert_none(&roots.map(|(file, _)| format!("{file}: add `//! **Invariant:** …`")).collect::<Vec<_>>());
}

#[test]
fn no_file_is_long() {
    let long = texts(&[".rs"]).into_iter().filter(|(_, text)| text.lines().count() > MAX_LINES);
    assert_none(
        &long
            .map(|(file, _)| format!("{file}: split it, because it has more than {MAX_LINES} lines"))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn nothing_is_unfinished() {
    let files = texts(&[".rs", ".md", ".toml"]);
    let checked = files.iter().filter(|(file, _)| !MARKERS_ALLOWED.iter().any(|allowed| file.starts_with(allowed)));
    assert_none(&checked.flat_map(|(file, text)| find(file, text, UNFINISHED)).collect::<Vec<_>>());
}

#[test]
fn no_file_contains_a_path_of_one_machine() {
    let ends = [".rs", ".md", ".toml", ".snap", ".xml", ".yml", ".json", ".txt"];
    assert_none(&texts(&ends).iter().flat_map(|(file, text)| find(file, text, LOCAL_PATHS)).collect::<Vec<_>>());
}

/// The lines of a file that contain one of the words. A word must not be preceded by a letter, a digit, `.` or `_`.
fn find(file: &str, text: &str, words: &[(&str, &str)]) -> Vec<String> {
    let words: Vec<String> = words.iter().map(|(start, end)| format!("{start}{end}")).collect();
    let contains = |line: &str, word: &String| {
        line.match_indices(word.as_str()).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            before.is_none_or(|before| !before.is_alphanumeric() && before != '.' && before != '_')
        })
    };
    let lines = text.lines().enumerate();
    let found = lines.filter(|(_, line)| words.iter().any(|word| contains(line, word)));
    found.map(|(index, line)| format!("{file}:{}: {}", index + 1, line.trim())).collect()
}

#[test]
fn words_are_found_at_their_beginning() {
    let word = ("/ab", "c/");
    assert_eq!(find("f", "x\n see /abc/d", &[word]), ["f:2: see /abc/d"]);
    assert_eq!(find("f", "https://acme.example/abc/d", &[word]), Vec::<String>::new());
}
