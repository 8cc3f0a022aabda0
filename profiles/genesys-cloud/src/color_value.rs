//! A typo in the parameter `color`.
//!
//! Not a constraint row, because it measures the distance between two values.

use ccdef_core::prelude::*;

declare_rule! {
    /// The color is a typo of the only known one.
    pub(crate) static COLOR_VALUE = {
        id: "genesys-cloud-color-value",
        summary: "`color` in the adapter URL is probably a typo of `darkblue`",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// The only known color.
const KNOWN: &str = "darkblue";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let (Some(url), Some(setting)) = (&cx.facts.adapter_url, cx.facts.adapter_setting) else { return };
    let Some(color) = url.query_value("color").filter(|color| is_typo(color)) else { return };
    out.report(
        &COLOR_VALUE,
        setting.span,
        format!("unknown `color={color}` in the adapter URL; did you mean `color={KNOWN}`?"),
    )
    .setting(GENERAL, item::ADAPTER_URL)
    .note("`darkblue` is the only known color; the file of one org has it without its last letter")
    .help(format!("write `color={KNOWN}`, or remove the parameter"));
}

fn is_typo(color: &str) -> bool {
    let is_cut_off = !color.is_empty() && KNOWN.starts_with(color);
    color != KNOWN && (is_cut_off || nearest(color, [KNOWN]).is_some())
}
