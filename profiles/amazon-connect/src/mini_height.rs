//! The height of the mini adapter.

use ccdef_core::{
    Basis, Category, Check, Findings, FixSupport, GENERAL, Namespace, PathPattern, RuleContext, Severity, declare_rule,
    path_matches,
};

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
const MINI: PathPattern = PathPattern::Page { names: &["AC_LightningMiniAdapter"], namespace: Namespace::Any };

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let (Some(url), Some(height)) = (&cx.facts.adapter_url, cx.facts.setting(GENERAL, HEIGHT)) else { return };
    if !path_matches(&MINI, url) || height.value.is_empty() || height.value == DOCUMENTED {
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
