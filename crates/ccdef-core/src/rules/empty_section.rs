//! Files without a section and sections without an item (`format.md` S2, S3, C-24).

use ccdef_syntax::{Element, Section};

use crate::declare_rule;
use crate::rule::{Check, Diagnostic, Findings, RuleContext};
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// A file has no section, or a section has no item.
    pub(crate) static EMPTY_SECTION = {
        id: "empty-section",
        summary: "a file has no section, or a section no item",
        category: Category::Structure,
        severity: Severity::Error,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(root) = cx.document.root().filter(|_| cx.is_whole() && cx.definition.dialect.is_some()) else { return };
    if cx.definition.sections.is_empty() && is_empty(cx, root) {
        let finding = out.report(&EMPTY_SECTION, root.open_span(), "call center has no section");
        explain(cx, finding, "sections");
        finding.help("start from a complete file: `ccdef new` writes one");
    }
    for section in cx.definition.sections.iter().filter(|section| section.items.is_empty()) {
        check_section(cx, section, out);
    }
}

/// Elements that are no items are the business of the rules about elements.
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
    finding.help("give it an item, or remove it");
}

/// Whether an element holds nothing that could have been meant as a section or an item.
fn is_empty(cx: &RuleContext<'_>, element: Element<'_, '_>) -> bool {
    cx.is_metadata() || element.children().next().is_none()
}

fn explain(cx: &RuleContext<'_>, finding: &mut Diagnostic, parts: &str) {
    if cx.is_metadata() {
        finding.severity(Severity::Note).note("the Metadata API allows that, but there is nothing to set then");
    } else {
        finding.note(format!("Salesforce's guide asks for one or more {parts}"));
    }
}
