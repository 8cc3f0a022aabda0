//! Two items of one name in one section (`format.md` N8, C-17).

use ccdef_syntax::{Item, Section, Span};

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::rules::support::occurrences::{add_others, repeated};
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// Two items of one section have the same name.
    pub(crate) static DUPLICATE_ITEM = {
        id: "duplicate-item",
        summary: "two items of one section have one name",
        category: Category::Structure,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for section in &cx.definition.sections {
        for same in repeated(&section.items, Item::name) {
            report(section, &same, out);
        }
    }
}

fn report(section: &Section<'_>, same: &[&Item<'_>], out: &mut Findings) {
    let [first, rest @ ..] = same else { return };
    let (name, path) = (first.name(), format!("/{}/{}", section.name(), first.name()));
    let times = if rest.len() == 1 { "twice".to_owned() } else { format!("{} times", same.len()) };
    let spans: Vec<Span> = rest.iter().map(|item| item.anchor()).collect();
    let message = format!("item `{name}` is there {times} in section `{}`", section.name());
    let finding = out.report(&DUPLICATE_ITEM, spans[0], message);
    finding
        .label("same name")
        .related(first.anchor(), "first used here")
        .note(format!(
            "Salesforce addresses the value as `{path}`, so only one of them can be read; probably the last one counts"
        ))
        .help("give it another name, or remove it; the same name in another section is fine")
        .setting(section.name(), name);
    add_others(finding, &spans, "here too");
}
