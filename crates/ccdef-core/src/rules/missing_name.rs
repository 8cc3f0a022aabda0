//! Sections and items of an import file without a name (format/elements-and-attributes.md#name-attribute-required).

use ccdef_syntax::{ElementId, Span, Text};

use crate::declare_rule;
use crate::rule::{Check, Diagnostic, Findings, RuleContext};
use crate::tables::{Basis, Category, FixSupport, Severity, item};

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
        if let Some(finding) =
            check_one(cx, section.element, section.name.as_ref(), section.label.as_ref(), section.read_as, out)
        {
            finding.note("Salesforce stores settings under `/section/item`: without a name the items of this section cannot be read");
        }
        for item in &section.items {
            if let Some(finding) =
                check_one(cx, item.element, item.name.as_ref(), item.label.as_ref(), item.read_as, out)
            {
                finding.note("Salesforce stores settings under `/section/item`: without a name the value of this item cannot be read");
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
    read_as: Option<&str>,
    out: &'o mut Findings,
) -> Option<&'o mut Diagnostic> {
    if name.is_some_and(|name| !name.is_whitespace()) {
        return None;
    }
    let element = cx.document.element(id);
    let label = label.map(Text::trimmed).filter(|label| !label.is_empty());
    let who =
        label.map_or(element.local_name().to_owned(), |label| format!("{} labeled `{label}`", element.local_name()));
    let span: Span = name.map_or(element.open_span(), Text::span);
    let message = if name.is_some() { format!("{who} has an empty `name`") } else { format!("{who} has no `name`") };
    let finding = out.report(&MISSING_NAME, span, message);
    let example = read_as.unwrap_or(item::ADAPTER_URL);
    let such_as = if read_as.is_some() { "probably" } else { "such as" };
    finding.help(format!("add a name of letters and digits, {such_as} `name=\"{example}\"`"));
    Some(finding)
}
