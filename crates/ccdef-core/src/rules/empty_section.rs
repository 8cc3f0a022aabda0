//! Files without a section and sections without an item (`format/contradictions.md#empty-sections`).

use ccdef_syntax::{Element, Section};

use crate::declare_rule;
use crate::rule::{Check, Diagnostic, Findings, RuleContext};
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// A file has no section, or a section has no item.
    pub(crate) static EMPTY_SECTION = {
        id: "empty-section",
        summary: "a file has no section, or a section has no item",
        category: Category::Structure,
        severity: Severity::Error,
        basis: Basis::Documented,
        rejection: Possible,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(root) = cx.document.root().filter(|_| cx.is_whole() && cx.definition.dialect.is_some()) else { return };
    if cx.definition.sections.is_empty() && is_empty(cx, root) {
        let finding = out.report(&EMPTY_SECTION, root.open_span(), "call center has no section");
        explain(cx, finding, "sections");
        finding.help("create a complete file with `ccdef new`");
    }
    for section in cx.definition.sections.iter().filter(|section| section.items.is_empty()) {
        check_section(cx, section, out);
    }
}

/// Unexpected elements inside a section are reported by other rules.
fn check_section(cx: &RuleContext<'_>, section: &Section<'_>, out: &mut Findings) {
    if !is_empty(cx, cx.document.element(section.element)) {
        return;
    }
    let message = match section.name() {
        "" => "section has no item".to_owned(),
        name => format!("section `{name}` has no item"),
    };
    let finding = out.report(&EMPTY_SECTION, section.open_span, message);
    finding.in_section(section.name());
    explain(cx, finding, "items");
    finding.help("add an item, or remove the section");
}

/// Whether an element has no child that could be a misspelled section or item.
fn is_empty(cx: &RuleContext<'_>, element: Element<'_, '_>) -> bool {
    cx.is_metadata() || element.children().next().is_none()
}

fn explain(cx: &RuleContext<'_>, finding: &mut Diagnostic, parts: &str) {
    if cx.is_metadata() {
        finding.severity(Severity::Note).note("the Metadata API allows this, but there are no settings to edit");
    } else {
        finding.note(format!(
            "Salesforce's guide requires one or more {parts}; whether Setup rejects the file is not known"
        ));
    }
}
