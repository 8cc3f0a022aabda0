//! An item of Salesforce in a section where Salesforce does not read it (format/items.md).

use std::cell::LazyCell;
use std::collections::BTreeMap;

use ccdef_syntax::{Item, Section};

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::rules::missing_required_item::is_missing;
use crate::rules::support::occurrences::add_others;
use crate::tables::{Basis, Category, FixSupport, Severity};
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
    let found = cx.settings.items().filter_map(|(section, item, setting)| {
        let right = setting.misplaced?.section;
        let is_reported =
            is_reported_missing(cx, &sections, right, item.name()) || cx.names.section(section) == Some(right);
        (!is_reported).then_some((section, right, item))
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
    let is_missing = || cx.schema.item(section, name).is_some_and(|known| is_missing(cx, known));
    cx.is_whole() && sections.contains_key(section) && is_missing()
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
