//! A link that has a text but no target, or the reverse; no row says it, because the filled one of each of 20 pairs is
//! reported, and a function is shorter.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

use crate::sections::URL_ACTIONS;

declare_rule! {
    /// A link of the demo has a label but no URL, or a URL but no label.
    pub(crate) static LABEL_URL_PAIR = {
        id: "salesforce-lightning-demo-cti-label-url-pair",
        summary: "a link of the demo has a label but no URL, or a URL but no label",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const SECTIONS: &[&str] = &["lightningBeforeURLActions", "lightningDuringURLActions"];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let (pairs, _) = URL_ACTIONS.as_chunks::<2>();
    for section in SECTIONS {
        for [label, url] in pairs {
            check_pair(cx, out, section, label.name, url.name);
            check_pair(cx, out, section, url.name, label.name);
        }
    }
}

/// Reports `filled` when it has a value and `other` has none.
fn check_pair(cx: &RuleContext<'_>, out: &mut Findings, section: &str, filled: &str, other: &str) {
    let Some(setting) = cx.facts.setting(section, filled) else { return };
    let is_known_empty = cx.facts.setting(section, other).is_some() || cx.is_whole();
    if setting.value.is_empty() || !cx.facts.value(section, other).is_empty() || !is_known_empty {
        return;
    }
    out.report(&LABEL_URL_PAIR, setting.span, format!("`{filled}` has a value, but `{other}` has none"))
        .setting(section, filled)
        .note("label and URL of one number belong together")
        .help(format!("fill in `{other}`, or empty `{filled}`"));
}
