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

/// An item in the wrong section.
#[derive(Clone, Copy)]
struct Misplaced<'r> {
    section: &'r Section<'r>,
    item: &'r Item<'r>,
    /// The right section.
    right: &'r str,
    /// Whether it may belong where it is, too.
    may_belong_here: bool,
}

/// The first section of each name, because a search of all sections per item is slow in a large file.
type Sections<'r> = BTreeMap<&'r str, &'r Section<'r>>;

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let sections = LazyCell::new(|| first_sections(cx));
    let found = cx.settings.items().filter_map(|(section, item, setting)| {
        let right = setting.misplaced?.section;
        let is_reported =
            is_reported_missing(cx, &sections, right, item.name()) || cx.names.section(section) == Some(right);
        (!is_reported).then_some(Misplaced { section, item, right, may_belong_here: setting.may_belong_here })
    });
    let found: Vec<Misplaced<'_>> = found.collect();
    for in_section in found.chunk_by(|a, b| a.section.element == b.section.element) {
        let mut in_section = in_section.to_vec();
        in_section.sort_by_key(|one| (one.right, one.may_belong_here));
        for same in in_section.chunk_by(|a, b| (a.right, a.may_belong_here) == (b.right, b.may_belong_here)) {
            let items: Vec<&Item<'_>> = same.iter().map(|one| one.item).collect();
            report(same[0], &items, sections.get(same[0].right).copied(), out);
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

/// Reports items of one section that belong in the same other section, `target`, if the file has it.
fn report(first: Misplaced<'_>, items: &[&Item<'_>], target: Option<&Section<'_>>, out: &mut Findings) {
    let right = first.right;
    let (who, paths, them, it) = match items {
        [only] => ("item", format!("this setting only at `/{right}/{}`", only.name()), "the item", "it"),
        _ => ("items", format!("these settings only in section `{right}`"), "the items", "each"),
    };
    let who = format!("{who} {}", all(items.iter().map(|item| item.name())));
    let how_to_move = if target.is_some() {
        format!("move {them} into section `{right}`")
    } else {
        format!("add a section `{right}` and move {them} there")
    };
    let finding = out.report(&MISPLACED_ITEM, first.item.anchor(), message(&first, &who, items.len()));
    if first.may_belong_here {
        finding
            .severity(Severity::Note)
            .note(format!("Salesforce reads {paths}; in another section only the adapter can use {it}"))
            .help(format!("if Salesforce is to read {}, {how_to_move}", if items.len() == 1 { it } else { "them" }));
    } else {
        finding.note(format!("Salesforce reads {paths}; in another section {it} has no effect")).help(how_to_move);
        if let Some(target) = target {
            let belong = if items.len() == 1 { "belongs" } else { "belong" };
            finding.related(target.anchor(), format!("{them} {belong} in this section"));
        }
    }
    add_others(finding, &items.iter().map(|item| item.anchor()).collect::<Vec<_>>(), "here too");
    finding.setting(first.section.name(), first.item.name());
}

fn message(first: &Misplaced<'_>, who: &str, count: usize) -> String {
    let (right, here) = (first.right, first.section.name());
    if first.may_belong_here {
        return format!("Salesforce does not read {who} in section `{here}`");
    }
    format!("{who} belong{} in section `{right}`, not in `{here}`", if count == 1 { "s" } else { "" })
}
