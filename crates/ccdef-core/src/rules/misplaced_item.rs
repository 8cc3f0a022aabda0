//! An item of Salesforce in a section where Salesforce does not read it (format/items.md).

use std::cell::LazyCell;
use std::collections::BTreeMap;

use ccdef_syntax::{Item, Section};

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::rules::open_cti_item_in_voice::is_ignored;
use crate::rules::support::occurrences::add_others;
use crate::tables::{Basis, Category, Family, FixSupport, KnownItem, Presence, Severity, base_sections};
use crate::text::prose::all;

declare_rule! {
    /// An item that Salesforce defines is in the wrong section.
    pub(crate) static MISPLACED_ITEM = {
        id: "misplaced-item",
        summary: "an item that Salesforce defines is in the wrong section",
        category: Category::Structure,
        severity: Severity::Warning,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// The first section of each name, because a search of all sections per item is slow in a large file.
type Sections<'r> = BTreeMap<&'r str, &'r Section<'r>>;

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let sections = LazyCell::new(|| first_sections(cx));
    let found = cx.unknown_items().filter_map(|(section, item)| {
        let right = right_section(cx, section, item)?.section;
        Some((section, right, item)).filter(|_| !is_reported_missing(cx, &sections, right, item.name()))
    });
    let found: Vec<(&Section<'_>, &str, &Item<'_>)> = found.collect();
    for in_section in found.chunk_by(|a, b| a.0.element == b.0.element) {
        let mut in_section = in_section.to_vec();
        in_section.sort_by_key(|(_, right, _)| *right);
        for same in in_section.chunk_by(|a, b| a.1 == b.1) {
            let items: Vec<&Item<'_>> = same.iter().map(|(_, _, item)| *item).collect();
            let (section, right, _) = same[0];
            report(section, &items, (right, sections.get(right).copied()), out);
        }
    }
}

fn first_sections<'r>(cx: &RuleContext<'r>) -> Sections<'r> {
    let mut sections = Sections::new();
    for section in &cx.definition.sections {
        sections.entry(section.name()).or_insert(section);
    }
    sections
}

/// Whether `missing-required-item` reports the item, and shows where it is.
fn is_reported_missing(cx: &RuleContext<'_>, sections: &Sections<'_>, section: &str, name: &str) -> bool {
    let is_required = || cx.schema.item(section, name).is_some_and(|known| known.is_required_in(cx.dialect()));
    cx.is_whole() && is_required() && sections.contains_key(section)
}

/// Whether the item of that section is in another one, which is reported.
pub(super) fn is_misplaced(cx: &RuleContext<'_>, section: &str, name: &str) -> bool {
    let mut named = cx.items().filter(|(_, item)| item.name() == name);
    named.any(|(other, item)| right_section(cx, other, item).is_some_and(|right| right.section == section))
}

/// The known item that an item of another section is; `None` for an item that is in its section or that no table has.
/// Of the items of a vendor those count that its adapter needs.
pub(super) fn right_section<'r>(cx: &RuleContext<'r>, section: &Section<'_>, item: &Item<'_>) -> Option<&'r KnownItem> {
    let (here, name) = (section.name(), item.name());
    if here.is_empty() {
        return None;
    }
    let is_needed = |known: &KnownItem| known.presence != Presence::Optional;
    let mut needed = cx.schema.items_named(name).filter(|known| known.base.is_some() || is_needed(known));
    // Of several sections that should have an item of that name, it is missing from the first that has none.
    let right = needed.find(|known| cx.settings.first_item(known.section, name).is_none())?;
    if cx.schema.item(here, name).is_some() || is_ignored(cx, here, name) {
        return None;
    }
    let is_fine = is_known_to_a_family(here, name) || cx.names.section(section) == Some(right.section);
    (!is_fine).then_some(right)
}

/// Voice files keep the dialing prefixes of the Open CTI file they were made from.
fn is_known_to_a_family(section: &str, item: &str) -> bool {
    let mut known = Family::ALL.iter().flat_map(|family| base_sections(*family));
    known.any(|spec| spec.name == section && spec.items.iter().any(|spec| spec.name == item))
}

/// Reports items of `section` that belong in the section `right`, which may be missing in the file.
fn report(
    section: &Section<'_>,
    items: &[&Item<'_>],
    (right, target): (&str, Option<&Section<'_>>),
    out: &mut Findings,
) {
    let [first, ..] = items else { return };
    let names = all(items.iter().map(|item| item.name()));
    let (who, paths, them) = match items {
        [only] => {
            (format!("item {names} belongs"), format!("this setting only at `/{right}/{}`", only.name()), "the item")
        }
        _ => (format!("items {names} belong"), format!("these settings only in section `{right}`"), "the items"),
    };
    let here = section.name();
    let finding = out.report(&MISPLACED_ITEM, first.anchor(), format!("{who} in section `{right}`, not in `{here}`"));
    finding.note(format!(
        "Salesforce reads {paths}; in another section {} has no effect",
        if items.len() == 1 { "it" } else { "each" }
    ));
    match target {
        Some(target) => {
            finding
                .related(
                    target.anchor(),
                    format!("{them} belong{} in this section", if items.len() == 1 { "s" } else { "" }),
                )
                .help(format!("move {them} into section `{right}`"));
        }
        None => {
            finding.help(format!("add a section `{right}` and move {them} there"));
        }
    }
    add_others(finding, &items.iter().map(|item| item.anchor()).collect::<Vec<_>>(), "here too");
    finding.setting(here, first.name());
}
