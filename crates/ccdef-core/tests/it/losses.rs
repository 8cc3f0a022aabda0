//! What a conversion names as lost is what is really lost: an independent reader compares the file with the result.

use std::collections::BTreeSet;

use ccdef_core::engine::convert::{convert, read_draft};
use ccdef_core::syntax::{Dialect, Limits, Source, internal_name_of_file};
use ccdef_core::tables::{Family, Schema};
use proptest::prelude::*;

use crate::documents::{FIXTURES, TestDocument, document, element_in_json, name_in_two_items};
use crate::oracle::{BROKEN, Facts, facts};

/// What the losses of a conversion name, and the result.
fn named(document: &TestDocument, to: Dialect, family: Family) -> (BTreeSet<String>, String) {
    let source = Source::new(document.path.as_str(), document.text.as_str());
    let read = read_draft(&source, &Limits::default(), None).expect("a definition");
    let converted = convert(&read.draft, to, &Schema::new(family, Vec::new()), None);
    let losses = read.losses.into_iter().chain(converted.losses);
    // One name may lose two things: its first item the missing label, its second item everything.
    let (mut subjects, mut seen) = (BTreeSet::new(), BTreeSet::new());
    for loss in losses {
        let what = loss.what();
        assert!(seen.insert(what.clone()), "named twice: {what}\n{}", document.text);
        subjects.insert(loss.subject);
    }
    (subjects, converted.text)
}

/// What is in the file and not in the result.
fn lost(before: &Facts, after: &Facts, to: Dialect, family: Family) -> BTreeSet<String> {
    let mut lost = before.others.clone();
    lost.extend(before.shadowed.iter().cloned());
    let empty = |(path, value): &(&String, &Option<String>)| {
        value.as_deref().is_some_and(|value| value.trim_ascii().is_empty()) && is_filled_from_copy(path, before, after)
    };
    let lost_settings = before.settings.iter().filter(|setting| !empty(setting)).filter_map(|(path, value)| {
        let is_file_name = path == "/reqInternalName value" && to == Dialect::Metadata;
        lost_setting(path, value.as_deref(), after.settings.get(path), is_file_name)
    });
    lost.extend(lost_settings);
    for (name, value) in &before.fields {
        if !is_kept(name, value, after, family) {
            let key = name.strip_prefix("customSettings/");
            lost.insert(key.map_or_else(|| format!("`<{name}>`"), |key| format!("`{key}` in `customSettings`")));
        }
    }
    let mut kept = after.structures.clone();
    for structure in &before.structures {
        match kept.iter().position(|other| other == structure) {
            Some(at) => {
                kept.remove(at);
            }
            None => {
                lost.insert(format!("`<{}>`", structure.split(' ').next().unwrap_or_default()));
            }
        }
    }
    lost
}

/// What a loss names if a setting is not in the result as it was. A missing label counts as lost if there is one.
fn lost_setting(
    path: &str,
    before: Option<&str>,
    after: Option<&Option<String>>,
    is_file_name: bool,
) -> Option<String> {
    let place = format!("`{}`", plain(path));
    let is_padded = before.is_some_and(|name| name.trim_ascii() != name);
    match after {
        None => Some(place),
        Some(_) if is_file_name => is_padded.then(|| "the whitespace around `reqInternalName`".to_owned()),
        Some(after) if before == after.as_deref() => None,
        Some(_) if before.is_none() => Some(place),
        Some(_) => Some(format!("the value of {place}")),
    }
}

/// Whether an empty value of the general section got that of its copy.
fn is_filled_from_copy(path: &str, before: &Facts, after: &Facts) -> bool {
    let item = path.strip_prefix("/reqGeneralInfo[").and_then(|path| path.split_once("]/")).map(|(_, item)| item);
    let general = item.and_then(|item| item.strip_suffix("] value")?.rsplit_once('[')).map(|(name, _)| name);
    let field = general.map(|name| match name {
        "reqAdapterUrl" => "adapterUrl".to_owned(),
        "reqVersion" => "version".to_owned(),
        key => format!("customSettings/{key}"),
    });
    let copy = field.and_then(|field| before.fields.get(&field));
    copy.is_some_and(|copy| after.settings.get(path).is_some_and(|value| value.as_ref() == Some(copy)))
}

fn is_kept(name: &str, value: &str, after: &Facts, family: Family) -> bool {
    let is_same = |other: Option<&str>| other.is_some_and(|other| other.trim_ascii() == value.trim_ascii());
    let item = match name {
        "adapterUrl" => "reqAdapterUrl",
        "version" if family == Family::Toolkit => "reqVersion",
        "version" => "",
        name => name.strip_prefix("customSettings/").unwrap_or_default(),
    };
    let by_family = family == Family::Voice && item == "reqCallCenterType" && value.trim_ascii() == "SCVBYOT";
    value.trim_ascii().is_empty()
        || is_same(after.fields.get(name).map(String::as_str))
        || is_same(after.general(item))
        || by_family
}

/// A path without the numbers of repeated names.
fn plain(path: &str) -> String {
    let path = path.rsplit_once(' ').map_or(path, |(path, _)| path);
    let mut plain = String::new();
    let mut depth = 0;
    for character in path.chars() {
        match character {
            '[' => depth += 1,
            ']' => depth -= 1,
            _ if depth == 0 => plain.push(character),
            _ => {}
        }
    }
    if plain.matches('/').count() == 1 && (plain == "/reqInternalName" || plain == "/reqDisplayName") {
        return format!("/reqGeneralInfo{plain}");
    }
    plain
}

fn check(document: &TestDocument) {
    let file_name = internal_name_of_file(&document.path);
    let before = facts(&document.text, file_name);
    for to in Dialect::ALL {
        for family in Family::ALL {
            let (mut named, text) = named(document, *to, *family);
            if before.others.contains(BROKEN) {
                named.retain(|subject| !subject.ends_with("` in `customSettings`"));
            }
            let internal_name = before.settings["/reqInternalName value"].clone().unwrap_or_default();
            let after = facts(&text, Some(internal_name.trim_ascii()));
            let lost = lost(&before, &after, *to, *family);
            assert_eq!(named, lost, "{} to {to}, {family}\n{}\n{text}", document.path, document.text);
        }
    }
}

#[test]
fn conversions_of_fixtures_name_exactly_what_is_lost() {
    FIXTURES.iter().for_each(check);
    check(&element_in_json());
    check(&name_in_two_items());
}

proptest! {
    #[test]
    fn conversions_name_exactly_what_is_lost(document in document()) {
        check(&document);
    }
}
