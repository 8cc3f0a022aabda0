//! Tests that the tests which hold the invariants of the architecture exist.

use std::collections::BTreeSet;

use crate::sources::texts;
use crate::{assert_none, workspace};

const PAGE: &str = "crates/README.md";
const HEADING: &str = "## Invariants and the tests that hold them";

#[test]
fn every_test_that_holds_an_invariant_exists() {
    let page = workspace().read(PAGE).expect("the page is text");
    let named: Vec<&str> = tests_named_by(&page).collect();
    assert!(!named.is_empty(), "{PAGE}: the table below `{HEADING}` is missing");
    let sources = texts(&[".rs"]);
    let functions: BTreeSet<&str> = sources.iter().flat_map(|(_, text)| functions_of(text)).collect();
    let missing = named.into_iter().filter(|name| !functions.contains(name));
    assert_none(&missing.map(|name| format!("{PAGE}: there is no test `{name}`")).collect::<Vec<_>>());
}

/// The names in the last column of the table.
fn tests_named_by(page: &str) -> impl Iterator<Item = &str> {
    let section = page.split_once(HEADING).map_or("", |(_, rest)| rest.split("\n## ").next().unwrap_or_default());
    let cells = section.lines().filter_map(|line| line.trim_end().strip_suffix('|')?.rsplit('|').next());
    let code = cells.flat_map(|cell| cell.split('`').skip(1).step_by(2));
    let names = code.map(|code| code.rsplit("::").next().unwrap_or(code));
    names.filter(|name| name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'))
}

fn functions_of(text: &str) -> impl Iterator<Item = &str> {
    text.split("fn ").skip(1).filter_map(|rest| rest.split_once('(').map(|(name, _)| name))
}

#[test]
fn names_are_taken_from_the_last_column() {
    let page =
        format!("{HEADING}\n\n| a | b |\n|---|---|\n| `x` | `one`, `m::two`, `file.rs` |\n\n## Next\n| a | `y` |\n");
    assert_eq!(tests_named_by(&page).collect::<Vec<_>>(), ["one", "two"]);
}
