//! `reqVendorInfoApiName` is not a valid API name (`format/contradictions-values.md#vendor-name-with-a-prefix`).

use ccdef_syntax::Edit;

use crate::declare_rule;
use crate::model::Setting;
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::tables::{Basis, Category, Family, FixSupport, GENERAL, Severity, item, setting};

declare_rule! {
    /// The API name of the vendor does not have the form `namespace__Name`.
    pub(crate) static INVALID_VENDOR_API_NAME = {
        id: "invalid-vendor-api-name",
        summary: "the API name of the vendor does not have the form `namespace__Name`",
        category: Category::Voice,
        severity: Severity::Error,
        basis: Basis::Observed,
        rejection: Certain,
        fix: FixSupport::Unsafe,
        silences: ["unexpected-setting"],
        check: Check::File(check),
    }
}

/// The namespace prefix of records created in the org itself.
const ORG_NAMESPACE: &str = "c__";

/// What Salesforce reports when the names differ (`format/failures.md#vendor-name-does-not-match`).
const REJECTED: &str = "Salesforce compares the value, with its namespace, to the vendor selected in Setup and rejects \
    the import: `The vendor name in the XML file must match the name of the vendor that you selected.`";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(name) = cx.settings.get(setting::VENDOR_API_NAME) else { return };
    if cx.detection.family != Family::Voice || name.value.is_empty() || has_namespace(name.value) {
        return;
    }
    if is_api_name(name.value) {
        report_bare(name, out);
    } else {
        report_invalid(name, out);
    }
}

fn report_bare(name: &Setting<'_>, out: &mut Findings) {
    let message = format!("vendor API name `{}` has no namespace", name.value);
    out.report(&INVALID_VENDOR_API_NAME, name.span, message)
        .severity(Severity::Warning)
        .setting(GENERAL, item::VENDOR_API_NAME)
        .note(REJECTED)
        .help(format!(
            "write `{ORG_NAMESPACE}{}` if the vendor record was created in the org; otherwise add the namespace of the \
             vendor's package as a prefix",
            name.value
        ))
        .fix(add_org_namespace(name));
}

fn add_org_namespace(name: &Setting<'_>) -> Fix {
    let edit = Edit::insert(name.span.start().into(), ORG_NAMESPACE);
    Fix::unsafe_edits(format!("Add the prefix `{ORG_NAMESPACE}`"), vec![edit])
}

fn report_invalid(name: &Setting<'_>, out: &mut Findings) {
    let message = format!("vendor API name `{}` is not valid", name.value);
    out.report(&INVALID_VENDOR_API_NAME, name.span, message)
        .setting(GENERAL, item::VENDOR_API_NAME)
        .note(REJECTED)
        .help(
            "copy the API name of the vendor's ConversationVendorInfo record: namespace, two underscores and name, \
             such as `acme__AcmeTelephony`",
        );
}

/// Whether the name matches `^[A-Za-z][A-Za-z0-9_]*__[A-Za-z][A-Za-z0-9_]*$`.
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
    fn a_name_with_a_namespace_is_accepted() {
        for good in ["acme__AcmeTelephony", "c__AMAZON_CONNECT", "a_b__c_d", "", "  ", " acme__x\n"] {
            assert_eq!(check(good), [""; 0], "{good:?}");
        }
    }

    #[test]
    fn the_fix_adds_the_namespace_of_the_org() {
        assert_eq!(check("Service_Cloud_Voice"), ["2:35 W vendor API name `Service_Cloud_Voice` has no namespace"]);
        let fixed = testing::fixed(&INVALID_VENDOR_API_NAME, "a.xml", &file(" Acme "), &options());
        assert_eq!(fixed, file(" c__Acme "));
    }

    #[test]
    fn a_name_that_is_not_an_api_name_is_an_error() {
        for bad in ["Acme Telephony", "acme-x__y", "1acme__x", "acmé__x", "__x"] {
            assert_eq!(check(bad), [format!("2:35 E vendor API name `{bad}` is not valid")]);
        }
        assert_eq!(check("acme__"), ["2:35 W vendor API name `acme__` has no namespace"]);
    }
}
