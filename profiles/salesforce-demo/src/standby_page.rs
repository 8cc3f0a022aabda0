//! A standby page that does not exist.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

use crate::url;

declare_rule! {
    /// The standby URL names a page that the demo does not have.
    pub(crate) static STANDBY_PAGE = {
        id: "salesforce-demo-standby-page",
        summary: "the standby URL names a page that the demo does not have",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const ITEM: &str = item::STANDBY_URL;
const MISSING: PathPattern = PathPattern::page(url::MISSING_PAGES, Namespace::Any);

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(standby) = cx.facts.setting(GENERAL, ITEM) else { return };
    if !path_matches(&MISSING, &AdapterUrl::parse(standby.value)) {
        return;
    }
    out.report(&STANDBY_PAGE, standby.span, "the demo has no page `demoAdapterPage2`")
        .setting(GENERAL, ITEM)
        .note("Salesforce answers \"Page demoAdapterPage2 does not exist\" when the standby page is needed")
        .help("use `demoAdapterPage`, and correct the value in `customSettings` too, if there is one");
}
