//! A demo that cannot place calls.

use ccdef_core::prelude::*;
use ccdef_core::{declare_rule, syntax};

use crate::sections::DEMO;
use crate::url;

declare_rule! {
    /// The demo's page is used without the class that places its calls.
    pub(crate) static PROVIDER = {
        id: "salesforce-demo-provider",
        summary: "the demo's page is used, but no provider class is named",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const ITEM: &str = "reqProvider";
const PAGE: Clue = Clue::page(url::CURRENT_PAGES, Namespace::Any);

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let setting = cx.facts.setting(DEMO, ITEM);
    let is_named = setting.is_some_and(|setting| !setting.value.is_empty());
    if is_named || clue_holds(&PAGE, cx.facts).is_none() || (setting.is_none() && !cx.is_whole()) {
        return;
    }
    let span = setting.map_or_else(|| place(cx), |setting| setting.span);
    out.report(&PROVIDER, span, format!("no provider class is named in `{ITEM}`"))
        .setting(DEMO, ITEM)
        .note("the demo looks up the class of that name to place a call; without one, click-to-dial does nothing")
        .help(format!("name a class in `{DEMO}/{ITEM}`, such as `DummyProvider` or one of your own"));
}

/// Where the item would be.
fn place(cx: &RuleContext<'_>) -> Span {
    cx.definition.section(DEMO).map_or_else(|| cx.root_span(), syntax::Section::anchor)
}
