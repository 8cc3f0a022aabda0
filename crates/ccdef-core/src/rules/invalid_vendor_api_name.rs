//! `reqVendorInfoApiName` does not name a vendor record (`format.md` C-20, F3).

use ccdef_syntax::Edit;

use crate::declare_rule;
use crate::model::Setting;
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::tables::{Basis, Category, Family, FixSupport, GENERAL, Severity, item};

declare_rule! {
    /// The vendor's API name is not of the form `namespace__Name`.
    pub(crate) static INVALID_VENDOR_API_NAME = {
        id: "invalid-vendor-api-name",
        summary: "the vendor's API name is not of the form `namespace__Name`",
        category: Category::Voice,
        severity: Severity::Error,
        basis: Basis::Observed,
        fix: FixSupport::Unsafe,
        silences: ["unexpected-setting"],
        check: Check::File(check),
    }
}

/// The namespace of what an org makes itself.
const OWN: &str = "c__";

/// What Salesforce says when the names differ (F3).
const REFUSED: &str = "Salesforce compares it with the vendor that was chosen in Setup, namespace included, and refuses the file: `The vendor name in the XML file must match the name of the vendor that you selected.`";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(name) = cx.facts.setting(GENERAL, item::VENDOR_API_NAME) else { return };
    if cx.detection.family != Family::Voice || name.value.is_empty() || has_namespace(name.value) {
        return;
    }
    if is_api_name(name.value) {
        report_bare(name, out);
    } else {
        report_invalid(name, out);
    }
}

fn report_bare(name: Setting<'_>, out: &mut Findings) {
    let message = format!("`{}` has no namespace", name.value);
    out.report(&INVALID_VENDOR_API_NAME, name.span, message)
        .severity(Severity::Warning)
        .setting(GENERAL, item::VENDOR_API_NAME)
        .note(REFUSED)
        .help(format!(
            "write `{OWN}{}` if the vendor record was made in the org itself, else put the namespace of the vendor's package before it",
            name.value
        ))
        .fix(Fix::needs_a_look(format!("Put `{OWN}` before it"), vec![Edit::insert(name.span.start().into(), OWN)]));
}

fn report_invalid(name: Setting<'_>, out: &mut Findings) {
    let message = format!("`{}` is not the API name of a vendor", name.value);
    out.report(&INVALID_VENDOR_API_NAME, name.span, message)
        .setting(GENERAL, item::VENDOR_API_NAME)
        .note(REFUSED)
        .help("copy the API name of the vendor's ConversationVendorInfo record: the namespace, two underscores, and the name in letters, digits and underscores, such as `acme__AcmeTelephony`");
}

/// `^[A-Za-z][A-Za-z0-9_]*__[A-Za-z][A-Za-z0-9_]*$` (`format.md` C-20).
fn has_namespace(name: &str) -> bool {
    is_api_name(name)
        && name
            .match_indices("__")
            .any(|(at, _)| at > 0 && name[at + 2..].starts_with(|first: char| first.is_ascii_alphabetic()))
}

fn is_api_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.chars().all(|character| character.is_ascii_alphanumeric() || character == '_')
}

#[cfg(test)]
mod tests {
    use super::INVALID_VENDOR_API_NAME;
    use crate::testing::{self, options};

    fn file(name: &str) -> String {
        format!(
            "<callCenter><section name='reqGeneralInfo'>\n<item name='reqVendorInfoApiName'>{name}</item></section></callCenter>"
        )
    }

    fn check(name: &str) -> Vec<String> {
        testing::check(&INVALID_VENDOR_API_NAME, "a.xml", &file(name), &options())
    }

    #[test]
    fn a_namespace_two_underscores_and_a_name_are_right() {
        for good in ["acme__AcmeTelephony", "c__AMAZON_CONNECT", "a_b__c_d", "", "  ", " acme__x\n"] {
            assert_eq!(check(good), [""; 0], "{good:?}");
        }
    }

    #[test]
    fn a_bare_name_is_offered_the_orgs_own_namespace() {
        assert_eq!(check("Service_Cloud_Voice"), ["2:35 W `Service_Cloud_Voice` has no namespace"]);
        let mended = testing::fixed(&INVALID_VENDOR_API_NAME, "a.xml", &file(" Acme "), &options());
        assert_eq!(mended, file(" c__Acme "));
    }

    #[test]
    fn anything_else_is_an_error() {
        for bad in ["Acme Telephony", "acme-x__y", "1acme__x", "acmé__x", "__x"] {
            assert_eq!(check(bad), [format!("2:35 E `{bad}` is not the API name of a vendor")]);
        }
        assert_eq!(check("acme__"), ["2:35 W `acme__` has no namespace"]);
    }
}
