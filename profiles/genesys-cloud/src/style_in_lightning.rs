//! The Classic address in a call center for Lightning.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

use crate::url;

declare_rule! {
    /// The adapter URL is that of the Classic call center, the mode one for Lightning.
    pub(crate) static STYLE_IN_LIGHTNING = {
        id: "genesys-cloud-style-in-lightning",
        summary: "the adapter URL is the one for Classic, but the call center is for Lightning",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let (Some(url), Some(setting)) = (&cx.facts.adapter_url, cx.facts.adapter_setting) else { return };
    if !cx.is_for_lightning() || !url_matches(&url::CLASSIC, url) {
        return;
    }
    out.report(&STYLE_IN_LIGHTNING, setting.span, "`style=salesforce` in a call center for Lightning Experience")
        .setting(GENERAL, item::ADAPTER_URL)
        .note("`style=salesforce` belongs to the older Classic call center `PureCloudForSalesforce`, which has no compatibility mode")
        .help("replace `style=salesforce` by `crm=salesforce`, as `PureCloudForSalesforceLightning` has it");
}
