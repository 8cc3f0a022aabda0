//! Tests that the tests which hold the invariants of the architecture exist.

use std::collections::BTreeSet;

use ccdef_testkit::Suite;

use crate::sources::texts;
use crate::{assert_none, workspace};

const PAGE: &str = "crates/README.md";
const HEADING: &str = "## Invariants and the tests that hold them";
/// Fewer rows mean that the table is not read completely.
const MIN_ROWS: usize = 45;

#[test]
fn every_test_that_holds_an_invariant_exists() {
    let page = workspace().read(PAGE).expect("the page is text");
    let rows = rows_of(&page);
    assert!(rows.len() >= MIN_ROWS, "{PAGE}: the table below `{HEADING}` has only {} rows", rows.len());
    let sources = texts(&[".rs"]);
    let functions: BTreeSet<&str> = sources.iter().flat_map(|(_, text)| tests_in(text)).collect();
    let trials = Suite::of_everything_linked().fixtures("../fixtures").profiles("../profiles").names();
    let trials = trials.expect("the linked profiles and rules can be used");
    let exists = |name: &str| functions.contains(name) || trials.iter().any(|trial| matches(name, trial));
    assert_none(&problems_of(&rows, exists));
}

/// What is wrong with the rows. `exists` tells whether there is such a test.
fn problems_of(rows: &[Row<'_>], exists: impl Fn(&str) -> bool) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut problems = Vec::new();
    for row in rows {
        if !seen.insert(row.invariant) {
            problems.push(format!("{PAGE}: there are two rows for `{}`", row.invariant));
        }
        if row.tests.is_empty() {
            problems.push(format!("{PAGE}: no test is named for `{}`", row.invariant));
        }
        let missing = row.tests.iter().filter(|name| !exists(name));
        problems.extend(missing.map(|name| format!("{PAGE}: there is no test `{name}`")));
    }
    problems
}

/// A row of the table.
#[derive(Debug, PartialEq)]
struct Row<'p> {
    invariant: &'p str,
    tests: Vec<&'p str>,
}

/// The rows of all tables below the heading, up to the next one.
fn rows_of(page: &str) -> Vec<Row<'_>> {
    let below = page.lines().skip_while(|line| *line != HEADING).skip(1);
    let lines = below.take_while(|line| !line.starts_with('#'));
    let rows = lines.filter_map(|line| line.strip_prefix("| ")?.trim_end().strip_suffix('|')?.rsplit_once('|'));
    let rows = rows.map(|(invariant, tests)| Row {
        invariant: invariant.trim(),
        tests: tests.split('`').skip(1).step_by(2).collect(),
    });
    // The first row has the titles of the columns.
    rows.skip(1).collect()
}

/// The functions that are tests.
fn tests_in(text: &str) -> impl Iterator<Item = &str> {
    let after = text.split("#[test]\n").skip(1);
    let heads = after.filter_map(|rest| rest.lines().map(str::trim_start).find_map(|line| line.strip_prefix("fn ")));
    heads.filter_map(|head| head.split_once('(').map(|(name, _)| name))
}

/// Whether the name of a trial is `name`, in which a part in angle brackets stands for any text.
fn matches(name: &str, trial: &str) -> bool {
    let Some((start, rest)) = name.split_once('<') else { return name == trial };
    let end = rest.split_once('>').map_or("", |(_, end)| end);
    trial.strip_prefix(start).and_then(|trial| trial.strip_suffix(end)).is_some_and(|any| !any.is_empty())
}

#[test]
fn rows_are_taken_from_the_table_below_the_exact_heading() {
    let page = format!(
        "#{HEADING}\n\n| a | b |\n|---|---|\n| x | `no` |\n\n{HEADING}\n\nText.\n\n| a | b |\n|---|---|\n\
         | `x` is y | `one`, `<p>::two` |\n| z | none |\n\n### Next\n| a | `y` |\n"
    );
    let rows = [Row { invariant: "`x` is y", tests: vec!["one", "<p>::two"] }, Row { invariant: "z", tests: vec![] }];
    assert_eq!(rows_of(&page), rows);
}

#[test]
fn rows_without_tests_are_reported_and_so_are_repeated_ones_and_unknown_tests() {
    let page = format!("{HEADING}\n| a | b |\n|---|---|\n| x | `one` |\n| x | `two` |\n| y | none |\n");
    let problems = problems_of(&rows_of(&page), |name| name == "one");
    let expected = ["there are two rows for `x`", "there is no test `two`", "no test is named for `y`"];
    assert_eq!(problems, expected.map(|problem| format!("{PAGE}: {problem}")));
}

#[test]
fn only_functions_that_are_tests_count() {
    let text =
        concat!("fn a() {}\n#[te", "st]\n#[cfg(unix)]\nfn b() {}\n    #[te", "st]\n    fn c(x: u8) {}\nfn d() {}\n");
    assert_eq!(tests_in(text).collect::<Vec<_>>(), ["b", "c"]);
}

#[test]
fn a_part_in_angle_brackets_is_any_text() {
    for (name, trial, is_match) in [
        ("fixture::<case>", "fixture::acme/valid/a", true),
        ("<profile>::advice", "acme::advice", true),
        ("<profile>::advice", "acme::tables", false),
        ("fixture::<case>", "fixture::", false),
        ("advice", "acme::advice", false),
    ] {
        assert_eq!(matches(name, trial), is_match, "{name} {trial}");
    }
}
