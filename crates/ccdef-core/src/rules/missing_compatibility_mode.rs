//! An Open CTI file without a compatibility mode (format/items.md#reqsalesforcecompatibilitymode).

use crate::declare_rule;
use crate::edit::add::{self, NewItem};
use crate::model::Setting;
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::tables::item::COMPATIBILITY_MODE;
use crate::tables::{Basis, Category, Family, FixSupport, GENERAL, Severity, setting};

declare_rule! {
    /// The compatibility mode is missing, so the softphone appears in Salesforce Classic only.
    pub(crate) static MISSING_COMPATIBILITY_MODE = {
        id: "missing-compatibility-mode",
        summary: "the compatibility mode is missing or empty, so the softphone appears in Salesforce Classic only",
        category: Category::Required,
        severity: Severity::Note,
        basis: Basis::Documented,
        fix: FixSupport::Unsafe,
        notes_yield_to_warnings: true,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(section) = cx.definition.section(GENERAL) else { return };
    if cx.schema.family != Family::OpenCti || !cx.is_whole() {
        return;
    }
    let known = cx.schema.item(GENERAL, COMPATIBILITY_MODE);
    match cx.settings.get(setting::COMPATIBILITY_MODE) {
        Some(mode) if mode.value.is_empty() => return report_empty(cx, mode, out),
        Some(_) => return,
        None if known.is_some_and(|known| cx.settings.misplaced_item(known).is_some()) => return,
        None => {}
    }
    let finding =
        out.report(&MISSING_COMPATIBILITY_MODE, section.open_span, format!("`{COMPATIBILITY_MODE}` is missing"));
    finding.setting(GENERAL, COMPATIBILITY_MODE).label("softphone appears in Salesforce Classic only");
    finding.note("the default is `Classic`: the softphone does not appear in Lightning Experience");
    finding.help(help(cx, "add the item with the value"));
    if let Some(item) = known.and_then(|known| NewItem::of(cx, known)) {
        let edits = add::items(cx, section, &[item]);
        finding.fix(Fix::unsafe_edits(format!("Add the item `{COMPATIBILITY_MODE}`"), edits));
    }
}

/// What to do, and the values to choose from: an `http:` page is for Salesforce Classic only.
fn help(cx: &RuleContext<'_>, action: &str) -> String {
    let is_http = cx.facts.adapter_url.as_ref().is_some_and(|url| url.scheme() == Some("http"));
    if is_http {
        format!("{action} `Classic`: Lightning Experience loads only adapter URLs with `https:`")
    } else {
        format!(
            "{action} `Lightning` or `Classic_and_Lightning`, or `Classic` if the softphone is for Salesforce Classic only"
        )
    }
}

/// An empty mode means the same as none. If a table requires it, `empty-required-value` reports it.
fn report_empty(cx: &RuleContext<'_>, mode: &Setting<'_>, out: &mut Findings) {
    if mode.known.is_some_and(|known| known.is_required_in(cx.dialect())) {
        return;
    }
    out.report(&MISSING_COMPATIBILITY_MODE, mode.span, format!("`{COMPATIBILITY_MODE}` is empty"))
        .of_setting(mode)
        .label("softphone appears in Salesforce Classic only")
        .note("the default is `Classic`: the softphone does not appear in Lightning Experience")
        .help(help(cx, "give the item the value"));
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
    fn only_open_cti_files_need_a_mode() {
        assert_eq!(check(FILE), ["1:13 N `reqSalesforceCompatibilityMode` is missing"]);
        assert_eq!(check(&FILE.replace("reqUseApi", "reqProgId")), [""; 0]);
        assert_eq!(check(&FILE.replace("reqUseApi", "reqVendorInfoApiName")), [""; 0]);
        assert_eq!(check(&FILE.replace("reqUseApi", "reqSalesforceCompatibilityMode")), [""; 0]);
        let empty = FILE.replace("reqUseApi", "reqSalesforceCompatibilityMode").replace(">true<", "><");
        assert_eq!(check(&empty), ["1:67 N `reqSalesforceCompatibilityMode` is empty"]);
    }

    #[test]
    fn a_mode_in_custom_settings_is_enough() {
        let text = "<CallCenter><customSettings>{\"reqSalesforceCompatibilityMode\":\"Lightning\"}</customSettings>\
                    <sections><label>g</label><name>reqGeneralInfo</name></sections></CallCenter>";
        assert_eq!(testing::check(&MISSING_COMPATIBILITY_MODE, "A.callCenter-meta.xml", text, &options()), [""; 0]);
    }

    #[test]
    fn no_second_mode_is_added_beside_a_misspelled_one() {
        let text = FILE.replace("reqUseApi", "reqSalesforceCompatabilityMode");
        assert_eq!(check(&text), [""; 0]);
        assert_eq!(testing::fixed(&MISSING_COMPATIBILITY_MODE, "a.xml", &text, &options()), text);
        let fixed = testing::fixed(&MISSING_COMPATIBILITY_MODE, "a.xml", FILE, &options());
        assert!(
            fixed
                .contains("name=\"reqSalesforceCompatibilityMode\" label=\"Salesforce Compatibility Mode\">Lightning<")
        );
    }
}
