//! Tests that each rule has a page and a fixture, and that no page is without a rule.

use std::collections::BTreeSet;

use ccdef_core::engine::{RULES, Registry};
use ccdef_core::tables::RuleInfo;

use crate::{assert_none, workspace};

/// The ids of the rule pages of a crate; empty if the crate has no rules.
fn pages(folder: &str) -> BTreeSet<String> {
    let names = workspace().names(format!("{folder}/docs/rules")).unwrap_or_default();
    names.iter().map(|name| name.trim_end_matches(".md").to_owned()).collect()
}

fn ids(rules: impl Iterator<Item = &'static RuleInfo>) -> BTreeSet<String> {
    rules.map(|rule| rule.id.to_string()).collect()
}

#[test]
fn every_rule_has_a_page_and_every_page_a_rule() {
    assert_eq!(pages("crates/ccdef-core"), ids(RULES.iter().map(|rule| &rule.info)), "pages, and rules, of the core");
    let registry = Registry::load().expect("profiles are linked");
    for profile in registry.profiles() {
        let folder = format!("profiles/{}", profile.id);
        assert_eq!(pages(&folder), ids(registry.rules_of(profile)), "pages, and rules, of {folder}");
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
fn every_rule_has_a_fixture() {
    let workspace = workspace();
    let owners = workspace.names("fixtures").expect("fixtures/ is a folder");
    let tested: BTreeSet<String> = owners
        .iter()
        .flat_map(|owner| workspace.names(format!("fixtures/{owner}/invalid")).unwrap_or_default())
        .collect();
    let registry = Registry::load().expect("profiles are linked");
    let missing = registry.rules().filter(|rule| !tested.contains(rule.id.as_str()));
    assert_none(&missing.map(|rule| format!("add a fixture to fixtures/*/invalid/{}", rule.id)).collect::<Vec<_>>());
}
