//! Only one of the two URLs was changed.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

declare_rule! {
    /// Adapter URL and standby URL point at different servers.
    pub(crate) static BOTH_URLS = {
        id: "brekeke-pbx-both-urls",
        summary: "adapter URL and standby URL point at different servers",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const STANDBY: &str = item::STANDBY_URL;
/// The vendor's test server, which is a placeholder and reported as one.
const TEST_SERVER: HostPattern = HostPattern::Named("test6.brekeke.com");

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let (Some(adapter), Some(standby)) = (&cx.facts.adapter_url, cx.facts.setting(GENERAL, STANDBY)) else { return };
    let standby_url = AdapterUrl::parse(standby.value);
    let (Some(host), Some(standby_host)) = (adapter.host(), standby_url.host()) else { return };
    let is_left_over = [adapter, &standby_url].into_iter().any(|url| host_matches(&TEST_SERVER, url));
    if host == standby_host || is_left_over {
        return;
    }
    let headline = format!("the standby URL is on `{standby_host}`, the adapter URL on `{host}`");
    let finding = out.report(&BOTH_URLS, standby.span, headline);
    finding
        .setting(GENERAL, STANDBY)
        .note("Brekeke's guide has both URLs changed to the same PBX: when the adapter URL does not answer in time, Salesforce opens the other one")
        .help(format!("write the adapter URL here as well: `{}`", adapter.text));
    if let Some(setting) = cx.facts.adapter_setting {
        finding.related(setting.span, "the adapter URL");
    }
}
