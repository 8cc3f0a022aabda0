//! Cases that are wrong in one way each, in a folder of their own.

use std::fs;

use ccdef_core::engine::Registry;
use libtest_mimic::Failed;
use tempfile::TempDir;

use super::acme::{ACME, definition, registry};
use super::{assert_says, complaint};
use crate::layout::{Layout, survey};
use crate::scaffolding::Kind;
use crate::{fixture, required};

/// A fixtures folder with these files.
fn fixtures(files: &[(&str, &str)]) -> TempDir {
    let root = tempfile::tempdir().expect("a folder for the test");
    for (path, text) in files {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    root
}

/// Why the only case fails.
fn test(path: &str, text: &str) -> String {
    let (root, registry) = (fixtures(&[(path, text)]), registry());
    let layout = survey(root.path(), &registry);
    assert_eq!(layout.problems, [""; 0]);
    let [case] = layout.cases.as_slice() else { panic!("one case, not {:?}", layout.cases) };
    complaint(fixture::test(case, &registry))
}

fn required(text: &str, registry: &Registry) -> Result<(), Failed> {
    let root = fixtures(&[("acme/valid/a.xml", text)]);
    let Layout { cases, .. } = survey(root.path(), registry);
    required::test(Kind::of(&ACME), &cases, registry)
}

#[test]
fn a_valid_case_is_clean_and_recognised() {
    assert_says(&test("acme/valid/a.xml", &definition("11")), "a valid case has an error or a warning");
    let stranger = definition("5").replace("acmeSettings", "otherSettings");
    assert_says(&test("acme/valid/a.xml", &stranger), "a.xml belongs to acme, but is taken for none");
}

#[test]
fn an_invalid_case_has_its_finding() {
    assert_says(&test("acme/invalid/acme-loud/a.xml", &definition("5")), "`acme-loud` found nothing");
}

#[test]
fn broken_promises_are_seen_whatever_the_snapshot_says() {
    let said = test("acme/invalid/acme-careless/a.xml", &definition("13"));
    for words in [
        "our own judgement is never an error",
        "outside the text or splits a character",
        "a headline is there and has no full stop",
        "a fix has a title without a full stop",
        "fix: edit at",
        "the rule declares none",
        "judged otherwise when spelt otherwise (Indented)",
        "judged otherwise when spelt otherwise (Minified)",
    ] {
        assert_says(&said, words);
    }
}

#[test]
fn a_required_item_that_nobody_misses_is_seen() {
    let registry = registry();
    assert_eq!(complaint(required(&definition("5"), &registry)), "");
    let without = definition("5").replace("name=\"volume\"", "name=\"other\"");
    assert_says(&complaint(required(&without, &registry)), "the required item /acmeSettings/volume is not there");
}

#[test]
fn what_belongs_to_no_case_is_named() {
    let root = fixtures(&[
        ("nobody/valid/a.xml", ""),
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
    let said = survey(root.path(), &registry()).problems.join("\n");
    for words in [
        "nobody: is neither a linked profile",
        "wrong: the folders here are",
        "no-such-rule: is not the id of a registered rule",
        "gone.snap: belongs to no case",
        "gone.toml: belongs to no case",
        "notes.txt: is neither a definition",
        "two cases have this name",
        "gone.import.snap: is neither a file of answers",
        "stray.txt: only folders stand here",
    ] {
        assert_says(&said, words);
    }
}
