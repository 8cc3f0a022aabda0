//! A relay state and the region.
//!
//! Not a constraint row, because part of a URL is compared with another setting.

use ccdef_core::prelude::*;

use crate::federate;

declare_rule! {
    /// A relay state is in another region than `reqRegion`.
    pub(crate) static RELAY_REGION = {
        id: "scv-amazon-connect-relay-region",
        summary: "a relay state is in another region than `reqRegion`",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const REGION: SettingRef = SettingRef::voice("reqRegion");

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(region) = cx.settings.get(REGION).filter(|region| !region.value.is_empty()) else { return };
    for (item, relay, found) in federate::relays(cx) {
        if found.region.eq_ignore_ascii_case(region.value) {
            continue;
        }
        out.report(
            &RELAY_REGION,
            relay.span,
            format!("`{item}` is in the region `{}`, but `{}` is `{}`", found.region, REGION.item, region.value),
        )
        .setting(VOICE, item)
        .related(region.span, "the region of this contact center")
        .note(
            "an Amazon Connect instance belongs to one region, and the address of its console starts with that region",
        )
        .help(format!(
            "start the relay state with `https://{}.console.aws.amazon.com/`, or correct `{}`",
            region.value, REGION.item
        ));
    }
}
