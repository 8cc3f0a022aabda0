//! The shipped region, left as it is.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

use crate::sections::{REGION_ITEM, SHIPPED_REGION, TENANT};

declare_rule! {
    /// The region is still the one of the vendor's file.
    pub(crate) static REGION_DEFAULT = {
        id: "webex-contact-center-region-default",
        summary: "the region is the one that the vendor's file is shipped with",
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
    if region.value != SHIPPED_REGION {
        return;
    }
    out.report(&REGION_DEFAULT, region.span, format!("`{REGION_ITEM}` is `{SHIPPED_REGION}`, as the vendor ships it"))
        .setting(TENANT, REGION_ITEM)
        .note("the adapter URL is the same for all regions: only this item tells the connector where your tenant is")
        .help(format!(
            "keep `{SHIPPED_REGION}` if that is your tenant's region, else write the right one, such as `us1`"
        ));
}
