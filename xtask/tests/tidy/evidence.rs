//! Tests that rule pages of profiles link each source that they cite, and that the profile has these sources.

use std::collections::BTreeSet;

use ccdef_core::engine::Registry;
use ccdef_core::tables::Profile;

use crate::assert_none;

/// The heading with the sources on the page of a profile, where `cargo xtask docs` lists its evidence.
const SOURCES: &str = "README.md#sources";

/// The folder of a profile, from the folder of its rule pages.
const HOME: &str = "../../";

/// The problems of the text under the heading "Source" on a rule page of `profile`.
fn problems(registry: &Registry, profile: &'static Profile, text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    let mut parts = text.split('[');
    let unlinked = |text| keys(text).map(|key| format!("make `{key}` a link: `[{key}]({HOME}{SOURCES})`"));
    problems.extend(parts.next().into_iter().flat_map(unlinked));
    for part in parts {
        let Some((label, (target, after))) =
            part.split_once("](").and_then(|(label, rest)| Some((label, rest.split_once(')')?)))
        else {
            problems.extend(unlinked(part));
            continue;
        };
        problems.extend(unlinked(after));
        let Some(owner) = target.strip_suffix(SOURCES).map(|folder| owner(registry, profile, folder)) else { continue };
        let known = owner.map(|owner| evidence(registry, owner)).unwrap_or_default();
        for key in label.split(',').map(str::trim).filter(|key| !known.contains(key)) {
            problems.push(format!("`{key}` is not a source of the profile to which the link `{target}` leads"));
        }
    }
    problems
}

/// The profile with this folder.
fn owner(registry: &Registry, home: &'static Profile, folder: &str) -> Option<&'static Profile> {
    match folder.strip_prefix(HOME)? {
        "" => Some(home),
        other => registry.find(other.strip_prefix("../")?.trim_end_matches('/')),
    }
}

/// The keys of the sources of a profile and of its bases.
fn evidence(registry: &Registry, profile: &'static Profile) -> BTreeSet<&'static str> {
    registry.profile_and_bases(profile).iter().flat_map(|profile| profile.evidence).map(|row| row.key).collect()
}

/// The words of a text that have the form of a key: a capital letter and a number.
fn keys(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| {
        let number = word.strip_prefix(|character: char| character.is_ascii_uppercase()).unwrap_or_default();
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

#[test]
fn every_source_on_a_rule_page_is_a_source_of_the_profile() {
    let registry = Registry::load().expect("profiles are linked");
    let mut found = Vec::new();
    for profile in registry.profiles() {
        for rule in registry.rules_of(profile) {
            let (_, text) = rule.docs.split_once("\n## Source\n").unwrap_or_default();
            found.extend(problems(&registry, profile, text).iter().map(|problem| format!("{}: {problem}", rule.id)));
        }
    }
    assert_none(&found);
}

#[test]
fn unknown_and_unlinked_sources_are_reported() {
    let registry = Registry::load().expect("profiles are linked");
    let profile = registry.find("aircall").expect("the profile is linked");
    let count = |text| problems(&registry, profile, text).len();
    assert_eq!(
        count("Basis: observed. Source [O1](../../README.md#sources), [a fact F9](format/items.md#reqtimeout)."),
        0
    );
    assert_eq!(count("[F1](../../../vobiz/README.md#sources)"), 0);
    assert_eq!(count("[O1, Z8,\nZ9](../../README.md#sources)"), 2);
    assert_eq!(count("[Z9](../../../vobiz/README.md#sources) and [F1](../../../none/README.md#sources)"), 2);
    assert_eq!(count("Sources O1 and [O1](../../README.md#sources), D1."), 2);
}
