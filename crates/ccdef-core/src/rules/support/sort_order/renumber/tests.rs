//! Which rules report a list, and the numbers after their fixes.

use crate::check::Checker;
use crate::rule::Applicability;
use crate::rules::RULES;
use crate::tables::RuleInfo;
use crate::testing::{options, registry, run};
use ccdef_syntax::Source;

/// A file with one section whose items are called and numbered like this; `-` for no number.
fn file(items: &[(&str, &str)]) -> String {
    let items = items.iter().map(|(name, number)| match *number {
        "-" => format!("<item name=\"{name}\"/>\n"),
        number => format!("<item sortOrder=\"{number}\" name=\"{name}\"/>\n"),
    });
    let items: String = items.collect();
    let section = if items.contains("reqInternalName") { "reqGeneralInfo" } else { "acme" };
    format!("<callCenter><section sortOrder=\"0\" name=\"{section}\">\n{items}</section></callCenter>")
}

const ABOUT_ORDER: &[&str] = &[
    "missing-sort-order",
    "invalid-sort-order",
    "duplicate-sort-order",
    "sort-order-gap",
    "fixed-position",
    "document-order",
];

/// The rules about order that report the file, sorted.
fn reported_by(text: &str) -> Vec<&'static str> {
    let report = run(&[], &options(), &[("definition.xml", text)]);
    let about_order = |rule: &&RuleInfo| ABOUT_ORDER.contains(&rule.id.as_str());
    let mut ids: Vec<_> =
        report.findings().map(|(_, finding)| finding.rule).filter(about_order).map(|rule| rule.id).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.into_iter().map(crate::tables::RuleId::as_str).collect()
}

/// The items after the fixes of the rules about order: name and number.
fn renumbered(text: &str, level: Applicability) -> Vec<(String, String)> {
    let registry = registry(&[]);
    let mut options = options();
    options.select = ABOUT_ORDER.iter().map(|id| crate::rule::RuleSelector::Rule((*id).to_owned())).collect();
    let checker = Checker::new(&registry, options);
    let source = Source::new("definition.xml", text);
    let fixed = checker.fix(&source, level, checker.options()).text;
    let attribute = |line: &str, name: &str| {
        let (_, rest) = line.split_once(&format!("{name}=\"")).unwrap_or_default();
        rest.split('"').next().unwrap_or_default().to_owned()
    };
    let items = fixed.lines().filter(|line| line.starts_with("<item"));
    items.map(|line| (attribute(line, "name"), attribute(line, "sortOrder"))).collect()
}

fn assert_renumbered(items: &[(&str, &str)], level: Applicability, expected: &[(&str, &str)]) {
    let found = renumbered(&file(items), level);
    let found: Vec<(&str, &str)> = found.iter().map(|(name, number)| (name.as_str(), number.as_str())).collect();
    assert_eq!(found, expected);
}

#[test]
fn a_gap_beside_a_duplicate_is_reported_only_as_a_duplicate() {
    assert_eq!(reported_by(&file(&[("a", "0"), ("b", "1"), ("c", "1"), ("d", "3")])), ["duplicate-sort-order"]);
    assert_eq!(reported_by(&file(&[("a", "0"), ("b", "-"), ("c", "2")])), ["missing-sort-order"]);
    assert_eq!(reported_by(&file(&[("a", "0"), ("b", "x"), ("c", "2")])), ["invalid-sort-order"]);
    assert_eq!(reported_by(&file(&[("a", "0"), ("b", "0"), ("c", "7")])), ["duplicate-sort-order", "sort-order-gap"]);
}

#[test]
fn fixed_positions_that_renumbering_corrects_are_not_reported() {
    let from_one = file(&[("reqInternalName", "1"), ("reqDisplayName", "2"), ("a", "3")]);
    assert_eq!(reported_by(&from_one), ["sort-order-gap"]);
    let swapped = file(&[("reqDisplayName", "0"), ("reqInternalName", "1")]);
    assert_eq!(reported_by(&swapped), ["fixed-position"]);
}

#[test]
fn renumbering_fixes_a_list_and_keeps_its_order() {
    let items = [("a", "4"), ("b", "1"), ("c", "1"), ("d", "-"), ("e", "9")];
    let expected = [("b", "0"), ("c", "1"), ("a", "2"), ("d", "3"), ("e", "4")];
    assert_renumbered(&items, Applicability::Safe, &expected);
}

#[test]
fn a_fixed_position_is_kept_if_others_have_the_same_number() {
    let items = [("a", "0"), ("reqDisplayName", "1"), ("reqInternalName", "0")];
    let expected = [("reqInternalName", "0"), ("reqDisplayName", "1"), ("a", "2")];
    assert_renumbered(&items, Applicability::Safe, &expected);
}

#[test]
fn only_an_unsafe_fix_moves_an_item_to_its_fixed_position() {
    let items = [("a", "0"), ("reqInternalName", "1"), ("reqDisplayName", "2")];
    assert_renumbered(&items, Applicability::Safe, &items);
    let expected = [("reqInternalName", "0"), ("reqDisplayName", "1"), ("a", "2")];
    assert_renumbered(&items, Applicability::Unsafe, &expected);
}

#[test]
fn invalid_numbers_count_as_what_they_were_meant_to_be() {
    let items = [("a", "1.0"), ("b", "+0"), ("c", "03"), ("d", "second")];
    let expected = [("b", "0"), ("a", "1"), ("c", "2"), ("d", "3")];
    assert_renumbered(&items, Applicability::Unsafe, &expected);
}

#[test]
fn every_rule_about_order_is_registered() {
    for id in ABOUT_ORDER {
        assert!(RULES.iter().any(|rule| rule.id.as_str() == *id), "{id}");
    }
}
