//! Names of more than 40 characters (format/names.md#name-length).

use ccdef_syntax::Text;

use crate::declare_rule;
use crate::rule::{Check, Diagnostic, Findings, RuleContext};
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// A name has more than 40 characters.
    pub(crate) static NAME_TOO_LONG = {
        id: "name-too-long",
        summary: "a name has more than 40 characters",
        category: Category::Structure,
        severity: Severity::Warning,
        basis: Basis::Observed,
        rejection: Possible,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const MAX: usize = 40;

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for section in &cx.definition.sections {
        let name = section.name();
        if is_too_long(name)
            && !cx.schema.sections().contains(&name)
            && let Some(finding) = check_name("section", section.name.as_ref(), out)
        {
            finding.in_section(name);
        }
    }
    for (section, item) in cx.unknown_items() {
        if let Some(finding) = check_name("item", item.name.as_ref(), out) {
            finding.setting(section.name(), item.name());
        }
    }
}

fn is_too_long(name: &str) -> bool {
    name.len() > MAX && name.chars().count() > MAX
}

fn check_name<'o>(what: &str, name: Option<&Text<'_>>, out: &'o mut Findings) -> Option<&'o mut Diagnostic> {
    let name = name.filter(|name| is_too_long(name.trimmed()))?;
    let length = name.trimmed().chars().count();
    let finding = out.report(
        &NAME_TOO_LONG,
        name.trimmed_span(),
        format!("{what} name has {length} characters; the limit is {MAX}"),
    );
    finding
        .label(format!("{} characters too long", length - MAX))
        .note("Salesforce's guide says that names are \"limited to 40 characters each\"; published files have longer ones, so the import may still succeed")
        .help("shorten the name, and use the new name in the adapter");
    Some(finding)
}
