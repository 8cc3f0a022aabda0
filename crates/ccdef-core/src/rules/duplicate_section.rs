//! Two sections have the same name (`format/names.md#duplicate-names`).

use ccdef_syntax::{Section, Span};

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::rules::support::occurrences::{add_others, repeated};
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// Two sections have the same name.
    pub(crate) static DUPLICATE_SECTION = {
        id: "duplicate-section",
        summary: "two sections have the same name",
        category: Category::Structure,
        severity: Severity::Error,
        basis: Basis::Observed,
        rejection: Possible,
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
            out.report(&DUPLICATE_SECTION, spans[0], format!("section `{name}` occurs {}", times(same.len())));
        finding
            .label("same name")
            .related(first.anchor(), "first used here")
            .note(format!(
                "Salesforce stores settings under paths such as `/{name}/item`, which both sections would share"
            ))
            .help("rename the section, or move its items into the first one")
            .in_section(name);
        add_others(finding, &spans, "used again here");
    }
}

fn times(count: usize) -> String {
    if count == 2 { "twice".into() } else { format!("{count} times") }
}
