//! A standby URL that is the same as the adapter URL (format/items.md#reqstandbyurl).

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, Family, FixSupport, GENERAL, Severity, item, setting};
use crate::text::adapter_url::AdapterUrl;

declare_rule! {
    /// The standby URL is the same as the adapter URL, so there is no failover.
    pub(crate) static STANDBY_EQUALS_ADAPTER = {
        id: "standby-equals-adapter",
        summary: "the standby URL is the same as the adapter URL, so there is no failover",
        category: Category::Values,
        severity: Severity::Note,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some((url, standby)) = cx.facts.adapter_url.as_ref().zip(cx.settings.get(setting::STANDBY_URL)) else {
        return;
    };
    if cx.schema.family != Family::OpenCti || !is_same(url, &AdapterUrl::parse(standby.value)) {
        return;
    }
    let finding = out.report(&STANDBY_EQUALS_ADAPTER, standby.span, "standby URL is the same as the adapter URL");
    finding.setting(GENERAL, item::STANDBY_URL).label("same page");
    if let Some(adapter) = cx.facts.adapter_setting {
        finding.related(adapter.span, "adapter URL");
    }
    finding
        .note("Salesforce loads the standby page when the adapter page does not load in time; the same page does not load either")
        .help("write the URL of a page on another server, or remove `reqStandbyUrl` and `reqTimeout`");
}

/// Whether a browser loads the same page for both, even if they are written differently.
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
    fn equivalent_urls_are_the_same_page() {
        assert_eq!(check("https://cti.acme.example/x", "https://cti.acme.example/x"), 1);
        assert_eq!(check("https://cti.acme.example", "HTTPS://CTI.acme.example:443/"), 1);
        assert_eq!(check("/apex/acme", "/apex/acme"), 1);
        assert_eq!(check("/apex/acme", "/apex/acme?x=1"), 0);
        assert_eq!(check("https://cti.acme.example/x", "https://standby.acme.example/x"), 0);
        assert_eq!(check("", ""), 0);
    }
}
