//! Two addresses that belong to one server.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

declare_rule! {
    /// Softphone and configuration service are on different servers.
    pub(crate) static HOST_MATCH = {
        id: "avaya-aes-cloud-connector-host-match",
        summary: "softphone and configuration service are on different servers",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// A page and the configuration service that belongs to it.
const PAIRS: &[(&str, &str)] = &[(item::ADAPTER_URL, "configurl1"), (item::STANDBY_URL, "configurl2")];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for (page, service) in PAIRS {
        let settings = (cx.facts.setting(GENERAL, page), cx.facts.setting(GENERAL, service));
        let (Some(page_setting), Some(setting)) = settings else { continue };
        let (page_url, url) = (AdapterUrl::parse(page_setting.value), AdapterUrl::parse(setting.value));
        let (Some(page_host), Some(host)) = (page_url.host(), url.host()) else { continue };
        if page_host == host {
            continue;
        }
        out.report(&HOST_MATCH, setting.span, format!("`{service}` is on `{host}`, `{page}` on `{page_host}`"))
            .setting(GENERAL, service)
            .related(page_setting.span, "the page")
            .note("in the files that were seen, the page and its configuration service are on one server")
            .help(format!("check that `{host}` is the right server for `{service}`"));
    }
}
