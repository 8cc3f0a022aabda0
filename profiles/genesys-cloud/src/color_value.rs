//! A colour that was cut off on the way.
//!
//! No constraint row can say this: it measures how far a value is from another one.

use ccdef_core::engine::nearest;
use ccdef_core::prelude::*;

declare_rule! {
    /// The colour is a slip of the one that is on record.
    pub(crate) static COLOR_VALUE = {
        id: "genesys-cloud-color-value",
        summary: "`color` in the adapter URL looks like a slip of `darkblue`",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// The only colour on record.
const KNOWN: &str = "darkblue";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let (Some(url), Some(setting)) = (&cx.facts.adapter_url, cx.facts.adapter_setting) else { return };
    let Some(color) = url.query_value("color").filter(|color| is_slip(color)) else { return };
    out.report(&COLOR_VALUE, setting.span, format!("`color={color}` looks like a slip of `color={KNOWN}`"))
        .setting(GENERAL, item::ADAPTER_URL)
        .note("`darkblue` is the only colour on record; one org's file lost its last letter on the way")
        .help(format!("write `color={KNOWN}`, or drop the parameter"));
}

fn is_slip(color: &str) -> bool {
    let is_cut_off = !color.is_empty() && KNOWN.starts_with(color);
    color != KNOWN && (is_cut_off || nearest(color, [KNOWN]).is_some())
}
