//! Adapter and standby URL name one gadget.
//!
//! No constraint row can say this: it compares parts of two paths.

use ccdef_core::prelude::*;

use crate::gadget;

declare_rule! {
    /// The two servers have different gadgets.
    pub(crate) static GADGET_VERSION = {
        id: "bucher-suter-connects-gadget-version",
        summary: "the two servers have different gadgets",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const STANDBY: &str = item::STANDBY_URL;

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(standby) = cx.facts.setting(GENERAL, STANDBY).filter(|standby| !standby.value.is_empty()) else { return };
    let (Some(url), Some(setting)) = (&cx.facts.adapter_url, cx.facts.adapter_setting) else { return };
    let other = AdapterUrl::parse(standby.value);
    let of = |path: &str| (gadget::version_folder(path).to_owned(), gadget::page(path).to_owned());
    if of(url.path()) == of(other.path()) {
        return;
    }
    out.report(&GADGET_VERSION, standby.span, "the standby URL names another version or page of the gadget")
        .setting(GENERAL, STANDBY)
        .related(setting.span, "the gadget on the first server")
        .note("the standby URL is meant to be the same gadget on the second Finesse server")
        .help("install one version on both servers, and let both URLs differ in the host only");
}
