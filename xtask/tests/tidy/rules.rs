//! Tests that each rule has a page and a fixture, and that no page is without a rule.

use std::collections::BTreeSet;

use ccdef_core::engine::{RULES, Registry};
use ccdef_core::tables::RuleInfo;

use crate::{assert_none, assert_same, workspace};

/// The ids of the rule pages of a crate; empty if the crate has no rules.
fn pages(folder: &str) -> BTreeSet<String> {
    let names = workspace().names(format!("{folder}/docs/rules")).unwrap_or_default();
    names.iter().map(|name| name.trim_end_matches(".md").to_owned()).collect()
}

fn ids(rules: impl Iterator<Item = &'static RuleInfo>) -> BTreeSet<String> {
    rules.map(|rule| rule.id.to_string()).collect()
}

#[track_caller]
fn same_pages(folder: &str, rules: impl Iterator<Item = &'static RuleInfo>) {
    let (pages, ids): (Vec<String>, Vec<String>) =
        (pages(folder).into_iter().collect(), ids(rules).into_iter().collect());
    assert_same((&format!("the pages of {folder}"), &pages), ("its rules", &ids));
}

#[test]
fn every_rule_has_a_page_and_every_page_a_rule() {
    same_pages("crates/ccdef-core", RULES.iter().map(|rule| &rule.info));
    let registry = Registry::load().expect("profiles are linked");
    for profile in registry.profiles() {
        let folder = format!("profiles/{}", profile.id);
        same_pages(&folder, registry.rules_of(profile));
    }
}

#[test]
fn rules_are_sorted_by_category() {
    assert!(
        RULES.is_sorted_by_key(|rule| rule.category),
        "move the rules of each category together, in the order of the categories"
    );
}

#[test]
fn every_rule_of_the_core_has_a_fixture() {
    let workspace = workspace();
    let owners = workspace.names("fixtures").expect("fixtures/ is a folder");
    let tested: BTreeSet<String> = owners
        .iter()
        .flat_map(|owner| workspace.names(format!("fixtures/{owner}/invalid")).unwrap_or_default())
        .collect();
    let missing = RULES.iter().filter(|rule| !tested.contains(rule.id.as_str()));
    assert_none(&missing.map(|rule| format!("add a fixture to fixtures/*/invalid/{}", rule.id)).collect::<Vec<_>>());
}
