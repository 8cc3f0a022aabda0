//! A region that is not on record.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

use crate::sections::{KNOWN_REGIONS, REGION_ITEM, TENANT, has_region_form};

declare_rule! {
    /// The region is of the right form, but not on record.
    pub(crate) static REGION_FORM = {
        id: "webex-contact-center-region-form",
        summary: "the region is none that is on record",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(region) = cx.facts.setting(TENANT, REGION_ITEM) else {
        return;
    };
    if !has_region_form(region.value) || KNOWN_REGIONS.contains(&region.value) {
        return;
    }
    out.report(&REGION_FORM, region.span, format!("`{}` is no region on record", region.value))
        .setting(TENANT, REGION_ITEM)
        .note("only this item tells the connector where your tenant is; the list of regions on record is not complete")
        .help(format!("compare it with your tenant; on record are `{}`", KNOWN_REGIONS.join("`, `")));
}
