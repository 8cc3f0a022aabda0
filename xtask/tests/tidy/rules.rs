//! Rules, their pages and their fixtures are one and the same list.

use std::collections::BTreeSet;

use ccdef_core::engine::{RULES, Registry};
use ccdef_core::tables::RuleInfo;

use crate::{assert_none, workspace};

/// The pages in a crate's folder, by rule id; none when the crate has no rules.
fn pages(folder: &str) -> BTreeSet<String> {
    let names = workspace().names(format!("{folder}/docs/rules")).unwrap_or_default();
    names.iter().map(|name| name.trim_end_matches(".md").to_owned()).collect()
}

fn ids(rules: impl Iterator<Item = &'static RuleInfo>) -> BTreeSet<String> {
    rules.map(|rule| rule.id.to_string()).collect()
}

#[test]
fn every_page_is_the_page_of_a_rule() {
    assert_eq!(pages("crates/ccdef-core"), ids(RULES.iter().map(|rule| &rule.info)), "pages, and rules, of the core");
    let registry = Registry::load().expect("profiles are linked");
    for profile in registry.profiles() {
        let folder = format!("profiles/{}", profile.id);
        assert_eq!(pages(&folder), ids(registry.rules_of(profile)), "pages, and rules, of {folder}");
    }
}

#[test]
fn rules_stand_in_the_order_of_the_rule_book() {
    assert!(RULES.is_sorted_by_key(|rule| rule.category), "the rules of a category stand together, in its place");
}

#[test]
fn every_rule_has_a_fixture() {
    let workspace = workspace();
    let homes = workspace.names("fixtures").expect("fixtures/ is a folder");
    let shown: BTreeSet<String> =
        homes.iter().flat_map(|home| workspace.names(format!("fixtures/{home}/invalid")).unwrap_or_default()).collect();
    let registry = Registry::load().expect("profiles are linked");
    let missing = registry.rules().filter(|rule| !shown.contains(rule.id.as_str()));
    assert_none(&missing.map(|rule| format!("no fixtures/*/invalid/{}", rule.id)).collect::<Vec<_>>());
}
