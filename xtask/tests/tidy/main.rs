//! Tests of the workspace itself, in addition to the compiler and the lints.

#![expect(clippy::expect_used, reason = "a test that cannot read its workspace has failed")]

mod citations;
mod cycles;
mod engine;
mod evidence;
mod files;
mod imports;
mod invariants;
mod languages;
mod layers;
mod layout;
mod manifests;
mod pages;
mod profiles;
mod public_api;
mod rejections;
mod rules;
mod shown;
mod sources;
mod type_names;
mod whitespace;
mod words;

use std::collections::BTreeSet;

use ccdef_profiles as _;
use xtask::workspace::Workspace;

/// The workspace that this test belongs to.
fn workspace() -> Workspace {
    Workspace::find().expect("tests run inside the workspace")
}

/// Fails with what only one of two sorted lists contains. Both lists have a name.
#[track_caller]
fn assert_same<T: AsRef<str>, U: AsRef<str>>(left: (&str, &[T]), right: (&str, &[U])) {
    let (names, others): (BTreeSet<&str>, BTreeSet<&str>) =
        (left.1.iter().map(AsRef::as_ref).collect(), right.1.iter().map(AsRef::as_ref).collect());
    let only = |name: &&str, here: &str, there: &str| format!("only in {here}, not in {there}: {name}");
    let mut problems: Vec<String> = names.difference(&others).map(|name| only(name, left.0, right.0)).collect();
    problems.extend(others.difference(&names).map(|name| only(name, right.0, left.0)));
    if problems.is_empty() && !left.1.iter().map(AsRef::as_ref).eq(right.1.iter().map(AsRef::as_ref)) {
        problems.push(format!("{} are in another order than {}, or contain one twice", left.0, right.0));
    }
    assert_none(&problems);
}

/// Fails with all problems, one per line.
#[track_caller]
fn assert_none(problems: &[String]) {
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
