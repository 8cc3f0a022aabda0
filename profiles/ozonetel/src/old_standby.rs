//! A standby URL on an older host than the adapter URL.
//!
//! Not a constraint row, because it compares the order of generations.

use ccdef_core::prelude::*;

use crate::url::GENERATIONS;

declare_rule! {
    /// The standby URL belongs to an older generation than the adapter URL.
    pub(crate) static OLD_STANDBY = {
        id: "ozonetel-old-standby",
        summary: "the standby URL is on an older host than the adapter URL",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const STANDBY: &str = item::STANDBY_URL;

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let (Some(adapter), Some(standby)) = (&cx.facts.adapter_url, cx.facts.setting(GENERAL, STANDBY)) else { return };
    let standby_url = AdapterUrl::parse(standby.value);
    let (Some(adapter_generation), Some(standby_generation)) = (generation(adapter), generation(&standby_url)) else {
        return;
    };
    if standby_generation <= adapter_generation {
        return;
    }
    let host = standby_url.host().unwrap_or_default();
    let finding = out.report(&OLD_STANDBY, standby.span, format!("standby URL is on the older host `{host}`"));
    finding
        .setting(GENERAL, STANDBY)
        .note("Salesforce opens the standby URL when the adapter URL has not finished loading in time; the vendor has since moved to a newer host")
        .help(format!("set the standby URL to the adapter URL: `{}`", adapter.text));
    if let Some(setting) = cx.facts.adapter_setting {
        finding.related(setting.span, "the newer host");
    }
}

/// The generation of a URL's host: 0 is the newest.
fn generation(url: &AdapterUrl<'_>) -> Option<usize> {
    GENERATIONS.iter().position(|hosts| hosts.iter().any(|host| host_matches(host, url)))
}
