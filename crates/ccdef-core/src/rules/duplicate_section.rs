//! Two sections of one name (`format.md` N8, C-17).

use ccdef_syntax::{Section, Span};

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::rules::support::occurrences::{add_others, repeated};
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// Two sections have the same name.
    pub(crate) static DUPLICATE_SECTION = {
        id: "duplicate-section",
        summary: "two sections have one name",
        category: Category::Structure,
        severity: Severity::Error,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for same in repeated(&cx.definition.sections, Section::name) {
        let [first, rest @ ..] = same.as_slice() else { continue };
        let name = first.name();
        let spans: Vec<Span> = rest.iter().map(|section| section.anchor()).collect();
        let finding =
            out.report(&DUPLICATE_SECTION, spans[0], format!("section `{name}` is there {}", times(same.len())));
        finding
            .label("same name")
            .related(first.anchor(), "first used here")
            .note(format!("Salesforce addresses settings as `/{name}/item`, so the settings of both sections get in each other's way"))
            .help("give it another name, or move its items into the first")
            .in_section(name);
        add_others(finding, &spans, "here too");
    }
}

fn times(count: usize) -> String {
    if count == 2 { "twice".into() } else { format!("{count} times") }
}
