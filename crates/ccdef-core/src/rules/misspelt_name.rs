//! A `req…` name that nobody knows but for a slip of the pen (`format.md` C-9, F12).

use ccdef_syntax::{Edit, Section, Text};

use crate::declare_rule;
use crate::rule::{Check, Diagnostic, Findings, Fix, RuleContext};
use crate::rules::support::typo::{is_vital, is_vital_section, meant, meant_section};
use crate::tables::{Basis, Category, FixSupport, Severity, item};

declare_rule! {
    /// A name that begins with `req` is nearly, but not quite, one that Salesforce or the vendor knows.
    pub(crate) static MISSPELT_NAME = {
        id: "misspelt-name",
        summary: "a `req…` name is nearly, but not quite, a known one",
        category: Category::Structure,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::Unsafe,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for section in &cx.definition.sections {
        check_section(cx, section, out);
        check_items(cx, section, out);
    }
}

fn check_section(cx: &RuleContext<'_>, section: &Section<'_>, out: &mut Findings) {
    let Some((known, name)) = meant_section(cx, section).zip(section.name.as_ref()) else {
        return;
    };
    let taken = cx.facts.has_section(known);
    let finding = report(out, "section", name, known);
    finding.in_section(section.name());
    if is_vital_section(cx, known) && !taken {
        finding.severity(Severity::Error);
        finding.note(format!("the required section `{known}` counts as missing"));
    }
    offer_fix(finding, name, known, taken);
}

fn check_items(cx: &RuleContext<'_>, section: &Section<'_>, out: &mut Findings) {
    let mut renamed: Vec<&str> = Vec::new();
    for item in &section.items {
        let Some((known, name)) = meant(cx, section, item).zip(item.name.as_ref()) else {
            continue;
        };
        let right = known.spec.name;
        let taken = section.item(right).is_some();
        let finding = report(out, "item", name, right);
        finding.setting(section.name(), item.name());
        if is_vital(cx, known) && !taken {
            finding.severity(Severity::Error);
            finding.note(format!("the required item `{right}` counts as missing"));
        } else if right == item::COMPATIBILITY_MODE && !taken {
            finding.note("without a compatibility mode Salesforce takes Classic: the softphone does not show in Lightning Experience");
        }
        offer_fix(finding, name, right, taken || renamed.contains(&right));
        renamed.push(right);
    }
}

fn report<'o>(out: &'o mut Findings, what: &str, name: &Text<'_>, known: &str) -> &'o mut Diagnostic {
    let message = format!("{what} name `{}` looks like a slip for `{known}`", name.trimmed());
    let finding = out.report(&MISSPELT_NAME, name.trimmed_span(), message);
    finding.label(format!("did you mean `{known}`?")).note(format!(
        "settings are found by their exact name, so Salesforce takes this {what} for one of your own and ignores what it says"
    ))
}

/// Says what to do; renames unless the right name is `taken`, for then nobody can tell which of the two counts.
fn offer_fix(finding: &mut Diagnostic, name: &Text<'_>, known: &str, taken: bool) {
    if taken {
        finding.help(format!("remove this one if it is a leftover: `{known}` is already there"));
        return;
    }
    let edit = Edit::replace(name.trimmed_span(), known);
    finding.help(format!("write `{known}`")).fix(Fix::needs_a_look(format!("Rename it to `{known}`"), vec![edit]));
}

#[cfg(test)]
mod tests {
    use super::MISSPELT_NAME;
    use crate::testing::{check, fixed, options};

    fn said(name: &str) -> Vec<String> {
        check(&MISSPELT_NAME, "definition.xml", &file(name), &options())
    }

    fn file(items: &str) -> String {
        format!("<callCenter><section sortOrder=\"0\" name=\"reqGeneralInfo\">{items}</section></callCenter>")
    }

    fn severities(items: &str) -> String {
        said(items).iter().filter_map(|line| line.split(' ').nth(1)).collect()
    }

    #[test]
    fn a_required_item_makes_it_an_error_unless_it_is_there() {
        assert_eq!(severities("<item name=\"reqUseOpenCTI\"/>"), "E");
        assert_eq!(severities("<item name=\"reqUseOpenCTI\"/><item name=\"reqUseApi\"/>"), "W");
        assert_eq!(severities("<item name=\"reqSalesforceCompatabilityMode\"/>"), "W");
    }

    #[test]
    fn other_names_are_nobodys_business() {
        for name in ["useApi", "reqAdapterUrl2", "reqVersion", "reqAcmeServer", "reqOutsidePrefix", "", "r", "é"] {
            assert_eq!(said(&format!("<item name=\"{name}\"/>")), [""; 0], "{name}");
        }
        let beside = "<item name=\"reqExternalName\"/><item name=\"reqInternalName\"/>";
        assert_eq!(said(beside), [""; 0]);
    }

    #[test]
    fn of_two_slips_for_one_name_only_the_first_is_renamed() {
        let text = file("<item name=\"reqUseAPI\"/><item name=\"reqUseOpenCTI\"/>");
        let mended = fixed(&MISSPELT_NAME, "definition.xml", &text, &options());
        assert_eq!(mended, file("<item name=\"reqUseApi\"/><item name=\"reqUseOpenCTI\"/>"));
    }
}
