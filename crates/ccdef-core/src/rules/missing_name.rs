//! Sections and items of an import file without a name (`format.md` N1, N2).

use ccdef_syntax::{ElementId, Span, Text};

use crate::declare_rule;
use crate::rule::{Check, Diagnostic, Findings, RuleContext};
use crate::rules::support::attribute::meant_attribute;
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// A section or an item has no name.
    pub(crate) static MISSING_NAME = {
        id: "missing-name",
        summary: "a section or item has no name",
        category: Category::Structure,
        severity: Severity::Error,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if !cx.is_import() || !cx.is_whole() {
        return;
    }
    for section in &cx.definition.sections {
        if let Some(finding) = check_one(cx, section.element, section.name.as_ref(), section.label.as_ref(), out) {
            finding.note("Salesforce addresses settings as `/section/item`, so a section without a name holds nothing that can be found");
        }
        for item in &section.items {
            if let Some(finding) = check_one(cx, item.element, item.name.as_ref(), item.label.as_ref(), out) {
                finding.note("Salesforce addresses settings as `/section/item`, so the value of an item without a name cannot be found");
                if !section.name().is_empty() {
                    finding.in_section(section.name());
                }
            }
        }
    }
}

fn check_one<'o>(
    cx: &RuleContext<'_>,
    id: ElementId,
    name: Option<&Text<'_>>,
    label: Option<&Text<'_>>,
    out: &'o mut Findings,
) -> Option<&'o mut Diagnostic> {
    if name.is_some_and(|name| !name.is_blank()) {
        return None;
    }
    let element = cx.document.element(id);
    let label = label.map(Text::trimmed).filter(|label| !label.is_empty());
    let who =
        label.map_or(element.local_name().to_owned(), |label| format!("{} labelled `{label}`", element.local_name()));
    let span: Span = name.map_or(element.open_span(), Text::span);
    let message = if name.is_some() { format!("the name of {who} is empty") } else { format!("{who} has no `name`") };
    let finding = out.report(&MISSING_NAME, span, message);
    match meant_attribute(element, "name") {
        Some(slip) => {
            finding.related(slip.name_span, "did you mean this one to be `name`?");
            finding.help(format!("rename the attribute `{}` to `name`", slip.name));
        }
        None => {
            finding.help("give it a name of letters and digits, such as `name=\"reqAdapterUrl\"`");
        }
    }
    Some(finding)
}
