//! Source files introduce themselves, stay short, are finished, and make sense on any machine.

use crate::{assert_none, workspace};

/// The most lines that a file may have.
const LONG: usize = 400;

/// Marks of unfinished work, in two parts so that this list does not find itself.
const UNFINISHED: &[(&str, &str)] = &[
    ("todo", "!("),
    ("unimplemented", "!("),
    ("TO", "DO"),
    ("FIX", "ME"),
    ("#[ign", "ore"),
    ("#[all", "ow("),
    ("FILL", " IN"),
];

/// Beginnings of paths that exist on one machine only, in two parts as above.
const MACHINE: &[(&str, &str)] = &[("/wo", "rk/"), ("/tm", "p/"), ("/ro", "ot/"), ("/ho", "me/"), ("../sh", "ared")];

/// Where the words stand for other things than unfinished work.
const WORDS_ARE_MEANT: &[&str] = &["xtask/templates/", "crates/ccdef-testkit/src/page.rs"];

/// Every file that is text, with its path.
pub(crate) fn texts(ends: &[&str]) -> Vec<(String, String)> {
    let workspace = workspace();
    let mut files = workspace.files().expect("the workspace has files");
    files.retain(|file| ends.iter().any(|end| file.ends_with(end)));
    files.into_iter().filter_map(|file| workspace.read(&file).ok().map(|text| (file, text))).collect()
}

#[test]
fn every_module_introduces_itself() {
    let silent = texts(&[".rs"]).into_iter().filter(|(_, text)| !text.starts_with("//!"));
    assert_none(&silent.map(|(file, _)| format!("{file} does not begin with a line of `//!`")).collect::<Vec<_>>());
}

#[test]
fn every_crate_states_its_invariant() {
    let roots = texts(&["/src/lib.rs"]).into_iter().filter(|(_, text)| !text.contains("//! **Invariant:**"));
    assert_none(&roots.map(|(file, _)| format!("{file} states no `//! **Invariant:**`")).collect::<Vec<_>>());
}

#[test]
fn no_file_is_long() {
    let long = texts(&[".rs"]).into_iter().filter(|(_, text)| text.lines().count() > LONG);
    assert_none(&long.map(|(file, _)| format!("{file} has more than {LONG} lines")).collect::<Vec<_>>());
}

#[test]
fn nothing_is_unfinished() {
    let files = texts(&[".rs", ".md", ".toml"]);
    let own = files.iter().filter(|(file, _)| !WORDS_ARE_MEANT.iter().any(|meant| file.starts_with(meant)));
    assert_none(&own.flat_map(|(file, text)| find(file, text, UNFINISHED)).collect::<Vec<_>>());
}

#[test]
fn no_file_speaks_of_one_machine() {
    let ends = [".rs", ".md", ".toml", ".snap", ".xml", ".yml", ".json", ".txt"];
    assert_none(&texts(&ends).iter().flat_map(|(file, text)| find(file, text, MACHINE)).collect::<Vec<_>>());
}

/// The lines of a file that hold one of the words; a path begins where a word does.
fn find(file: &str, text: &str, words: &[(&str, &str)]) -> Vec<String> {
    let words: Vec<String> = words.iter().map(|(start, end)| format!("{start}{end}")).collect();
    let holds = |line: &str, word: &String| {
        line.match_indices(word.as_str()).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            before.is_none_or(|before| !before.is_alphanumeric() && before != '.' && before != '_')
        })
    };
    let lines = text.lines().enumerate();
    let found = lines.filter(|(_, line)| words.iter().any(|word| holds(line, word)));
    found.map(|(index, line)| format!("{file}:{}: {}", index + 1, line.trim())).collect()
}

#[test]
fn words_are_found_where_they_begin() {
    let word = ("/ab", "c/");
    assert_eq!(find("f", "x\n see /abc/d", &[word]), ["f:2: see /abc/d"]);
    assert_eq!(find("f", "https://acme.example/abc/d", &[word]), Vec::<String>::new());
}
