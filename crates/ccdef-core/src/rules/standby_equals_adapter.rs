//! The standby page is the page that it is meant to stand in for.

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, Family, FixSupport, GENERAL, Severity, item};
use crate::text::adapter_url::AdapterUrl;

declare_rule! {
    /// The standby URL is the adapter URL, so there is no failover.
    pub(crate) static STANDBY_EQUALS_ADAPTER = {
        id: "standby-equals-adapter",
        summary: "the standby URL is the adapter URL, so there is no failover",
        category: Category::Values,
        severity: Severity::Note,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some((url, standby)) = cx.facts.adapter_url.as_ref().zip(cx.facts.setting(GENERAL, item::STANDBY_URL)) else {
        return;
    };
    if cx.schema.family != Family::OpenCti || !is_same(url, &AdapterUrl::parse(standby.value)) {
        return;
    }
    let finding = out.report(&STANDBY_EQUALS_ADAPTER, standby.span, "the standby URL is the adapter URL");
    finding.setting(GENERAL, item::STANDBY_URL).label("the same page");
    if let Some(adapter) = cx.facts.adapter_setting {
        finding.related(adapter.span, "as the adapter URL");
    }
    finding
        .note("Salesforce loads the standby page when the adapter URL does not answer in time; the same page will not answer either")
        .help("give a page on another server, or remove `reqStandbyUrl` and `reqTimeout`");
}

/// Whether a browser asks for the same page, however the two are written.
fn is_same(url: &AdapterUrl<'_>, standby: &AdapterUrl<'_>) -> bool {
    let whole = |url: &AdapterUrl<'_>| {
        let query: Vec<(String, String)> =
            url.query().map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
        (url.scheme().map(str::to_owned), url.host().map(String::from), url.port(), url.path().to_owned(), query)
    };
    url.text == standby.text || (url.error().is_none() && standby.error().is_none() && whole(url) == whole(standby))
}

#[cfg(test)]
mod tests {
    use super::STANDBY_EQUALS_ADAPTER;
    use crate::testing::{self, options};

    fn check(url: &str, standby: &str) -> usize {
        let text = format!(
            "<callCenter><section name=\"reqGeneralInfo\"><item name=\"reqAdapterUrl\">{url}</item>\
             <item name=\"reqStandbyUrl\">{standby}</item></section></callCenter>"
        );
        testing::check(&STANDBY_EQUALS_ADAPTER, "a.xml", &text, &options()).len()
    }

    #[test]
    fn spelling_does_not_make_another_page() {
        assert_eq!(check("https://cti.acme.example/x", "https://cti.acme.example/x"), 1);
        assert_eq!(check("https://cti.acme.example", "HTTPS://CTI.acme.example:443/"), 1);
        assert_eq!(check("/apex/acme", "/apex/acme"), 1);
        assert_eq!(check("/apex/acme", "/apex/acme?x=1"), 0);
        assert_eq!(check("https://cti.acme.example/x", "https://standby.acme.example/x"), 0);
        assert_eq!(check("", ""), 0);
    }
}
