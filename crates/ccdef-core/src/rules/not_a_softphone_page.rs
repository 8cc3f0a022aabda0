//! A URL that cannot be a softphone page (`format/values.md#not-a-softphone-page`).

use crate::declare_rule;
use crate::model::Setting;
use crate::rule::{Check, Findings, RuleContext};
use crate::rules::support::placeholder_host::has_placeholder_host;
use crate::rules::support::value::shown;
use crate::tables::no_page::{NoPage, no_page};
use crate::tables::{Basis, Category, Family, FixSupport, Severity};

declare_rule! {
    /// The adapter URL or the standby URL cannot be a softphone page.
    pub(crate) static NOT_A_SOFTPHONE_PAGE = {
        id: "not-a-softphone-page",
        summary: "the adapter URL or the standby URL cannot be a softphone page",
        category: Category::Values,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        silences: ["relative-adapter-url"],
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if cx.schema.family != Family::OpenCti {
        return;
    }
    for (page, url) in cx.softphone_pages() {
        let Some(problem) = no_page(&url) else { continue };
        // Whoever replaces the host replaces the whole URL.
        if url.path().len() > 1 || !has_placeholder_host(cx, page) {
            report(page, &problem, out);
        }
    }
}

fn report(page: &Setting<'_>, problem: &NoPage, out: &mut Findings) {
    let message = format!("`{}` cannot be a softphone page: {}", shown(page.value), problem.what());
    let finding = out.report(&NOT_A_SOFTPHONE_PAGE, page.span, message);
    finding.of_setting(page);
    if matches!(problem, NoPage::AuraApplication) {
        finding.severity(Severity::Note);
    }
    finding.note(problem.why());
    finding.help(
        "write the URL of the web page of the softphone: the one that the vendor documents, or the path of a Visualforce \
         page such as `/apex/AcmeSoftphone`",
    );
}

#[cfg(test)]
mod tests {
    use super::NOT_A_SOFTPHONE_PAGE;
    use crate::testing::{self, options};

    fn check(name: &str, url: &str) -> Vec<String> {
        let text = format!(
            "<callCenter><section name=\"reqGeneralInfo\">\n<item name=\"{name}\">{url}</item></section></callCenter>"
        );
        testing::check(&NOT_A_SOFTPHONE_PAGE, "a.xml", &text, &options())
    }

    #[test]
    fn both_urls_are_checked() {
        assert_eq!(
            check("reqAdapterUrl", "/lightning/n/Softphone"),
            ["2:28 W `/lightning/n/Softphone` cannot be a softphone page: it opens Lightning Experience itself"]
        );
        assert_eq!(check("reqStandbyUrl", "/resource/phone/Driver.js").len(), 1);
        assert_eq!(check("reqStandbyUrl", "/c/AcmePhone.app")[0].split(' ').nth(1), Some("N"));
        assert_eq!(check("acmeUrl", "/resource/phone/Driver.js"), [""; 0]);
        assert_eq!(check("reqAdapterUrl", "/apex/AcmePhone"), [""; 0]);
    }
}
