//! Tests of fixtures folders with one problem each.

use std::fs;

use ccdef_core::engine::Registry;
use libtest_mimic::Failed;
use tempfile::TempDir;

use super::acme::{ACME, definition, registry};
use super::{assert_contains, message};
use crate::definition_kind::DefinitionKind;
use crate::fixtures_folder::{FixturesFolder, scan};
use crate::{fixture, required};

/// A fixtures folder with these files.
fn fixtures(files: &[(&str, &str)]) -> TempDir {
    let root = tempfile::tempdir().expect("a folder for the test");
    for (path, text) in files {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    root
}

/// The failure of the only case.
fn test(path: &str, text: &str) -> String {
    let (root, registry) = (fixtures(&[(path, text)]), registry());
    let folder = scan(root.path(), &registry);
    assert_eq!(folder.problems, [""; 0]);
    let [case] = folder.cases.as_slice() else { panic!("expected one case, found {:?}", folder.cases) };
    message(fixture::test(case, &registry))
}

fn required(text: &str, registry: &Registry) -> Result<(), Failed> {
    let root = fixtures(&[("acme/valid/a.xml", text)]);
    let FixturesFolder { cases, .. } = scan(root.path(), registry);
    required::test(DefinitionKind::of(&ACME), &cases, registry)
}

#[test]
fn a_valid_case_must_have_no_findings_and_be_detected() {
    assert_contains(&test("acme/valid/a.xml", &definition("11")), "a valid case must have no error and no warning");
    let undetected = definition("5").replace("acmeSettings", "otherSettings");
    assert_contains(&test("acme/valid/a.xml", &undetected), "a.xml must be detected as acme, but is detected as none");
}

#[test]
fn a_different_snapshot_says_how_to_accept_it() {
    // With any other value, `insta` could accept the difference.
    if std::env::var_os("INSTA_UPDATE").is_some_and(|update| update != "no") {
        return;
    }
    let root = fixtures(&[("acme/valid/a.xml", &definition("5")), ("acme/valid/a.snap", "---\nsource: a\n---\nold\n")]);
    let registry = registry();
    let FixturesFolder { cases, .. } = scan(root.path(), &registry);
    let message = message(fixture::test(&cases[0], &registry));
    assert_contains(&message, "run `cargo xtask snap acme/valid/a` to see the difference");
    assert_contains(&message, "`cargo xtask snap acme/valid/a --accept` to accept it");
}

#[test]
fn an_invalid_case_must_have_a_finding_of_its_rule() {
    assert_contains(
        &test("acme/invalid/acme-loud/a.xml", &definition("5")),
        "an invalid case must have a finding of `acme-loud`",
    );
}

#[test]
fn violated_invariants_are_reported() {
    let messages = test("acme/invalid/acme-careless/a.xml", &definition("13"));
    for expected in [
        "lower the severity",
        "must be inside the text and on character boundaries",
        "the message must not be empty or end with a full stop",
        "the title of the fix must not be empty or end with a full stop",
        "the rule declares `fix: none`",
        "the variant Indented must have the same findings",
        "the variant Minified must have the same findings",
    ] {
        assert_contains(&messages, expected);
    }
}

#[test]
fn a_missing_required_item_without_a_finding_is_reported() {
    let registry = registry();
    assert_eq!(message(required(&definition("5"), &registry)), "");
    let without = definition("5").replace("name=\"volume\"", "name=\"other\"");
    assert_contains(&message(required(&without, &registry)), "the required item /acmeSettings/volume is missing");
}

#[test]
fn files_that_belong_to_no_case_are_reported() {
    let root = fixtures(&[
        ("unknown/valid/a.xml", ""),
        ("acme/wrong/a.xml", ""),
        ("acme/invalid/no-such-rule/a.xml", ""),
        ("acme/valid/gone.snap", ""),
        ("acme/valid/gone.toml", ""),
        ("acme/valid/notes.txt", ""),
        ("acme/valid/twice.xml", ""),
        ("acme/valid/twice.callCenter-meta.xml", ""),
        ("acme/new/gone.import.snap", ""),
        ("stray.txt", ""),
    ]);
    let messages = scan(root.path(), &registry()).problems.join("\n");
    for expected in [
        "unknown: rename the folder to the id of a linked profile",
        "wrong: move it into `valid`, `invalid` or `new`",
        "no-such-rule: rename the folder to the id of a registered rule",
        "gone.snap: its case does not exist",
        "gone.toml: its case does not exist",
        "notes.txt: delete it, or rename it: only definitions",
        "two cases have this name",
        "gone.import.snap: delete it, or restore its answers",
        "stray.txt: only folders and `README.md` are allowed here",
    ] {
        assert_contains(&messages, expected);
    }
}
