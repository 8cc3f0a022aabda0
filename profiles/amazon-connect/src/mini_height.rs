//! The height of the mini adapter.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

use crate::page;

declare_rule! {
    /// The mini adapter has another height than the vendor documents.
    pub(crate) static MINI_HEIGHT = {
        id: "amazon-connect-mini-height",
        summary: "the mini adapter is not 130 pixels high",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const HEIGHT: &str = "reqSoftphoneHeight";
const DOCUMENTED: &str = "130";

/// The mini adapter with its documented height (D2), which is less than Lightning asks for elsewhere.
pub(crate) const IS_DOCUMENTED: Clue =
    Clue::All(&[page::MINI, Clue::value(SettingRef::general(HEIGHT), &[DOCUMENTED])]);

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(height) = cx.facts.setting(GENERAL, HEIGHT) else { return };
    if !page::is_mini(cx) || height.value.is_empty() || height.value == DOCUMENTED {
        return;
    }
    out.report(
        &MINI_HEIGHT,
        height.span,
        format!("the mini adapter is made for a height of {DOCUMENTED}, not {}", height.value),
    )
    .setting(GENERAL, HEIGHT)
    .note("the vendor documents a height of 130 for the mini adapter")
    .help(format!("write `{DOCUMENTED}`, or use the page `AC_LightningAdapter`"));
}
