//! Comparison is algebra: nothing differs from itself, directions mirror each other, layout and dialect do not count.

use ccdef_core::engine::convert::{ReadDraft, convert, read_draft};
use ccdef_core::engine::diff::{ChangeClass, ChangeKind, DiffSide, diff};
use ccdef_core::syntax::{Dialect, Draft, Limits, Source, file_name, format, read};
use ccdef_core::tables::{Family, Schema};
use proptest::prelude::*;

use crate::documents::{FIXTURES, TestDocument, document};
use crate::meant::is_misspelled;

fn draft_and_losses(path: &str, text: &str) -> ReadDraft {
    read_draft(&Source::new(path, text), &Limits::default(), None).expect("a definition")
}

fn draft(path: &str, text: &str) -> Draft {
    draft_and_losses(path, text).draft
}

/// The changes without their class: what, at which path, from what, to what.
fn changes(before: &Draft, after: &Draft, family: Family) -> Vec<(String, ChangeKind, Option<String>, Option<String>)> {
    let schema = Schema::new(family, Vec::new());
    let [before, after] = [before, after].map(|draft| Some(DiffSide::new(draft, &schema)));
    let changes = diff(before, after).into_iter();
    changes.map(|change| (change.path, change.kind, change.before, change.after)).collect()
}

fn assert_same(what: &str, before: &Draft, after: &Draft, family: Family) {
    assert_eq!(changes(before, after, family), [], "{what}: {family}\n{before:#?}\n{after:#?}");
}

fn check(document: &TestDocument, family: Family) {
    let ReadDraft { draft: before, losses, dialect, .. } = draft_and_losses(&document.path, &document.text);
    assert_same("itself", &before, &before, family);
    // The formatter orders elements by their names and does not correct these.
    if !is_misspelled(&document.text) {
        let source = Source::new(document.path.as_str(), document.text.as_str());
        let formatted = format(&read(&source, &Limits::default()).document, dialect);
        assert_same(&formatted, &before, &draft(&document.path, &formatted), family);
    }
    for to in Dialect::ALL {
        let converted = convert(&before, *to, &Schema::new(family, Vec::new()), None);
        if losses.is_empty() && converted.losses.is_empty() && !before.internal_name.value.is_empty() {
            let path = file_name(&before.internal_name.value, *to);
            assert_same(&converted.text, &before, &draft(&path, &converted.text), family);
        }
    }
}

fn check_mirror(one: &TestDocument, other: &TestDocument, family: Family) {
    let [one, other] = [one, other].map(|document| draft(&document.path, &document.text));
    let forward = sorted(changes(&one, &other, family));
    let backward = changes(&other, &one, family)
        .into_iter()
        .map(|(path, kind, before, after)| (path, kind.reversed(), after, before));
    assert_eq!(forward, sorted(backward.collect()));
}

fn sorted<T: Ord>(mut list: Vec<T>) -> Vec<T> {
    list.sort();
    list
}

#[test]
fn fixtures_have_no_changes_to_themselves_and_to_their_other_forms() {
    for document in FIXTURES.iter() {
        for family in Family::ALL {
            check(document, *family);
        }
    }
}

#[test]
fn changes_between_fixtures_mirror_each_other() {
    for pair in FIXTURES.windows(2) {
        check_mirror(&pair[0], &pair[1], Family::OpenCti);
    }
}

#[test]
fn a_definition_on_one_side_only_is_one_change() {
    let (draft, schema) =
        (draft("Acme.callCenter-meta.xml", "<CallCenter/>"), Schema::new(Family::OpenCti, Vec::new()));
    let side = || Some(DiffSide::new(&draft, &schema));
    for (changes, before, after) in [(diff(None, side()), None, Some("Acme")), (diff(side(), None), Some("Acme"), None)]
    {
        assert_eq!(changes.len(), 1);
        assert!(changes[0].is_of_file() && changes[0].class == ChangeClass::Identity);
        assert_eq!((changes[0].before.as_deref(), changes[0].after.as_deref()), (before, after));
    }
    assert_eq!(diff(None, None), []);
}

proptest! {
    #[test]
    fn definitions_have_no_changes_to_themselves_and_to_their_other_forms(
        document in document(), family in prop::sample::select(Family::ALL)
    ) {
        check(&document, family);
    }

    #[test]
    fn changes_mirror_each_other(one in document(), other in document(), family in prop::sample::select(Family::ALL)) {
        check_mirror(&one, &other, family);
    }
}
