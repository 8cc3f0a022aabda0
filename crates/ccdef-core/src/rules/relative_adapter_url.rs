//! An adapter URL without a host (format/failures.md#blocked-frame-of-another-origin).

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::rules::support::value::shown;
use crate::tables::{Basis, Category, Family, FixSupport, GENERAL, Severity, item};

declare_rule! {
    /// The adapter URL is a path without a host, in a file for Lightning Experience.
    pub(crate) static RELATIVE_ADAPTER_URL = {
        id: "relative-adapter-url",
        summary: "the adapter URL is a path without a host, in a file for Lightning Experience",
        category: Category::Values,
        severity: Severity::Note,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some((setting, url)) = cx.facts.adapter_setting.zip(cx.facts.adapter_url.as_ref()) else { return };
    let is_page = url.text.get(..6).is_some_and(|start| start.eq_ignore_ascii_case("/apex/"));
    if cx.schema.family != Family::OpenCti || !is_page || !cx.is_for_lightning() {
        return;
    }
    out.report(&RELATIVE_ADAPTER_URL, setting.span, format!("adapter URL `{}` has no host", shown(url.text)))
        .setting(GENERAL, item::ADAPTER_URL)
        .note(
            "this works in many orgs, but the page comes from another host than Lightning Experience, and the browser may report \
             \"Blocked a frame with origin … from accessing a cross-origin frame\"",
        )
        .help(format!(
            "write the absolute URL that the preview of the Visualforce page shows, such as `https://acme.my.salesforce.com{}`",
            url.text
        ));
}

#[cfg(test)]
mod tests {
    use super::RELATIVE_ADAPTER_URL;
    use crate::testing::{self, options};

    fn check(url: &str, mode: &str) -> Vec<String> {
        let text = format!(
            "<callCenter><section name=\"reqGeneralInfo\">\n<item name=\"reqAdapterUrl\">{url}</item>\
             <item name=\"reqSalesforceCompatibilityMode\">{mode}</item></section></callCenter>"
        );
        testing::check(&RELATIVE_ADAPTER_URL, "a.xml", &text, &options())
    }

    #[test]
    fn only_relative_urls_with_a_lightning_mode_are_reported() {
        assert_eq!(check("/apex/acme", "Lightning"), ["2:28 N adapter URL `/apex/acme` has no host"]);
        assert_eq!(check("/apex/acme", "Classic"), [""; 0]);
        assert_eq!(check("https://acme.my.salesforce.com/apex/acme", "Lightning"), [""; 0]);
    }
}
