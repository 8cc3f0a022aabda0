//! The version and page of the gadget in the adapter URL and in the standby URL.
//!
//! Not a constraint row, because it compares parts of two paths.

use ccdef_core::prelude::*;

use crate::gadget;

declare_rule! {
    /// The adapter URL and the standby URL have different versions or pages of the gadget.
    pub(crate) static GADGET_VERSION = {
        id: "bucher-suter-connects-gadget-version",
        summary: "the adapter URL and the standby URL have different versions or pages of the gadget",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(standby) = cx.settings.get(setting::STANDBY_URL).filter(|standby| !standby.value.is_empty()) else {
        return;
    };
    let (Some(url), Some(adapter)) = (&cx.facts.adapter_url, cx.facts.adapter_setting) else { return };
    let other = AdapterUrl::parse(standby.value);
    let version_and_page = |path: &str| (gadget::version_folder(path).to_owned(), gadget::page(path).to_owned());
    if version_and_page(url.path()) == version_and_page(other.path()) {
        return;
    }
    out.report(&GADGET_VERSION, standby.span, "standby URL has a different gadget version or page than the adapter URL")
        .setting(GENERAL, item::STANDBY_URL)
        .related(adapter.span, "the gadget in the adapter URL")
        .note("the standby URL is for the same gadget on the second Finesse server; with another version or page, agents get different software after a failover")
        .help("install the same version on both servers, and use the same path in both URLs");
}
