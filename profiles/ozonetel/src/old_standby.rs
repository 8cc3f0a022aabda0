//! A standby URL that was left behind when the vendor moved.
//!
//! No constraint row can say this: it compares the order of generations.

use ccdef_core::prelude::*;

use crate::url::GENERATIONS;

declare_rule! {
    /// The standby URL belongs to an older generation than the adapter URL.
    pub(crate) static OLD_STANDBY = {
        id: "ozonetel-old-standby",
        summary: "the standby URL is older than the adapter URL",
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
    let (Some(current), Some(left_behind)) = (generation(adapter), generation(&standby_url)) else { return };
    if left_behind <= current {
        return;
    }
    let host = standby_url.host().unwrap_or_default();
    let finding = out.report(&OLD_STANDBY, standby.span, format!("the standby URL still points at `{host}`"));
    finding
        .setting(GENERAL, STANDBY)
        .note("when the adapter URL does not answer in time, Salesforce opens the standby URL: here an address that the vendor has moved away from")
        .help(format!("write the adapter URL here as well: `{}`", adapter.text));
    if let Some(setting) = cx.facts.adapter_setting {
        finding.related(setting.span, "the newer address");
    }
}

/// How old an address is: 0 is the newest.
fn generation(url: &AdapterUrl<'_>) -> Option<usize> {
    GENERATIONS.iter().position(|hosts| hosts.iter().any(|host| host_matches(host, url)))
}
