//! Two items of one section have the same name (`format/contradictions.md#duplicate-item-in-a-sample`).

use ccdef_syntax::{Item, Section, Span};

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::rules::support::occurrences::{add_others, repeated};
use crate::tables::{Basis, Category, FixSupport, Severity};
use crate::text::setting_path::path_of;

declare_rule! {
    /// Two items of one section have the same name.
    pub(crate) static DUPLICATE_ITEM = {
        id: "duplicate-item",
        summary: "two items of one section have the same name",
        category: Category::Structure,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if !cx.settings.repeats_items() {
        return;
    }
    for section in &cx.definition.sections {
        for same in repeated(&section.items, Item::name) {
            report(section, &same, out);
        }
    }
}

fn report(section: &Section<'_>, same: &[&Item<'_>], out: &mut Findings) {
    let [first, rest @ ..] = same else { return };
    let (name, path) = (first.name(), path_of(section.name(), first.name()));
    let times = if rest.len() == 1 { "twice".to_owned() } else { format!("{} times", same.len()) };
    let spans: Vec<Span> = rest.iter().map(|item| item.anchor()).collect();
    let message = format!("item `{name}` occurs {times} in section `{}`", section.name());
    let finding = out.report(&DUPLICATE_ITEM, spans[0], message);
    finding
        .label("same name")
        .related(first.anchor(), "first used here")
        .note(format!(
            "Salesforce stores the value under the path `{path}`, so the softphone can read only one of them, probably \
             the last"
        ))
        .help("rename or remove the item; the same name in another section is allowed")
        .setting(section.name(), name);
    add_others(finding, &spans, "used again here");
}
