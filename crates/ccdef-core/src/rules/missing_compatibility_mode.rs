//! An Open CTI file does not say where its softphone shows up (`format.md` C-13, F11).

use crate::declare_rule;
use crate::edit::add::{self, NewItem};
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::rules::support::typo::meant;
use crate::tables::item::COMPATIBILITY_MODE;
use crate::tables::{Basis, Category, Family, FixSupport, GENERAL, Severity, setting};

declare_rule! {
    /// There is no compatibility mode, so the softphone shows in Salesforce Classic only.
    pub(crate) static MISSING_COMPATIBILITY_MODE = {
        id: "missing-compatibility-mode",
        summary: "there is no compatibility mode, so the softphone shows in Salesforce Classic only",
        category: Category::Required,
        severity: Severity::Note,
        basis: Basis::Documented,
        fix: FixSupport::Unsafe,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(section) = cx.definition.section(GENERAL) else { return };
    let is_there = cx.settings.get(setting::COMPATIBILITY_MODE).is_some();
    if cx.schema.family != Family::OpenCti || !cx.is_whole() || is_there {
        return;
    }
    let finding = out.report(&MISSING_COMPATIBILITY_MODE, section.open_span, format!("no `{COMPATIBILITY_MODE}`"));
    finding.setting(GENERAL, COMPATIBILITY_MODE).label("shows in Salesforce Classic only");
    finding.note("when it is absent Salesforce takes `Classic`, and there is no softphone in Lightning Experience");
    finding.help("add it with `Lightning` or `Classic_and_Lightning`, unless the softphone is meant for Classic alone");
    let is_misspelt = section
        .items
        .iter()
        .any(|item| meant(cx, section, item).is_some_and(|known| known.spec.name == COMPATIBILITY_MODE));
    if let Some(known) = cx.schema.item(GENERAL, COMPATIBILITY_MODE).filter(|_| !is_misspelt) {
        let edits = add::items(cx, section, &[NewItem::of(cx, known)]);
        finding.fix(Fix::needs_a_look(format!("Add the item `{COMPATIBILITY_MODE}`"), edits));
    }
}

#[cfg(test)]
mod tests {
    use super::MISSING_COMPATIBILITY_MODE;
    use crate::testing::{self, options};

    const FILE: &str = "<callCenter><section sortOrder=\"0\" name=\"reqGeneralInfo\" label=\"\">\
                        <item sortOrder=\"0\" name=\"reqUseApi\" label=\"\">true</item></section></callCenter>";

    fn check(text: &str) -> Vec<String> {
        testing::check(&MISSING_COMPATIBILITY_MODE, "a.xml", text, &options())
    }

    #[test]
    fn only_open_cti_files_have_a_mode() {
        assert_eq!(check(FILE), ["1:13 N no `reqSalesforceCompatibilityMode`"]);
        assert_eq!(check(&FILE.replace("reqUseApi", "reqProgId")), [""; 0]);
        assert_eq!(check(&FILE.replace("reqUseApi", "reqVendorInfoApiName")), [""; 0]);
        assert_eq!(check(&FILE.replace("reqUseApi", "reqSalesforceCompatibilityMode")), [""; 0]);
    }

    #[test]
    fn the_runtime_copy_counts() {
        let text = "<CallCenter><customSettings>{\"reqSalesforceCompatibilityMode\":\"Lightning\"}</customSettings>\
                    <sections><label>g</label><name>reqGeneralInfo</name></sections></CallCenter>";
        assert_eq!(testing::check(&MISSING_COMPATIBILITY_MODE, "A.callCenter-meta.xml", text, &options()), [""; 0]);
    }

    #[test]
    fn a_misspelt_mode_is_not_doubled() {
        let text = FILE.replace("reqUseApi", "reqSalesforceCompatabilityMode");
        assert_eq!(check(&text).len(), 1);
        assert_eq!(testing::fixed(&MISSING_COMPATIBILITY_MODE, "a.xml", &text, &options()), text);
        let fixed = testing::fixed(&MISSING_COMPATIBILITY_MODE, "a.xml", FILE, &options());
        assert!(
            fixed
                .contains("name=\"reqSalesforceCompatibilityMode\" label=\"Salesforce Compatibility Mode\">Lightning<")
        );
    }
}
