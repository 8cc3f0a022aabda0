//! Names that Salesforce reserves (format/names.md#reserved-words).

use ccdef_syntax::Text;

use crate::declare_rule;
use crate::rule::{Check, Diagnostic, Findings, RuleContext};
use crate::tables::{Basis, Category, FixSupport, RESERVED_NAMES, Severity};
use crate::text::prose::all;

declare_rule! {
    /// A section or an item has a name that is reserved.
    pub(crate) static RESERVED_NAME = {
        id: "reserved-name",
        summary: "a section or item has a reserved name",
        category: Category::Structure,
        severity: Severity::Error,
        basis: Basis::Documented,
        rejection: Possible,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for section in &cx.definition.sections {
        if let Some(finding) = check_name("section", section.name.as_ref(), out) {
            finding.in_section(section.name());
        }
        for item in &section.items {
            if let Some(finding) = check_name("item", item.name.as_ref(), out) {
                finding.setting(section.name(), item.name());
            }
        }
    }
}

fn check_name<'o>(what: &str, name: Option<&Text<'_>>, out: &'o mut Findings) -> Option<&'o mut Diagnostic> {
    let text = name.filter(|name| RESERVED_NAMES.contains(&name.trimmed()))?;
    let name = text.trimmed();
    let finding = out.report(&RESERVED_NAME, text.trimmed_span(), format!("{what} name `{name}` is reserved"));
    finding
        .note(format!(
            "Salesforce's guide reserves {}: Salesforce stores labels and positions under these names, and a setting would collide with them",
            all(RESERVED_NAMES.iter().copied())
        ))
        .help("choose another name, and use the new name in the adapter");
    Some(finding)
}
