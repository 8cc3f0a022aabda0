//! A Canvas app is the softphone of a file for Lightning Experience (`format/items.md#reqcanvasapiname`).

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, Family, FixSupport, GENERAL, Severity, setting};

declare_rule! {
    /// A Canvas app is the softphone, but the file is for Lightning Experience.
    pub(crate) static CANVAS_IN_LIGHTNING = {
        id: "canvas-in-lightning",
        summary: "a Canvas app is the softphone, but the file is for Lightning Experience",
        category: Category::Values,
        severity: Severity::Warning,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if cx.schema.family != Family::OpenCti || !cx.is_for_lightning() {
        return;
    }
    let set = [setting::CANVAS_NAMESPACE, setting::CANVAS_API_NAME].into_iter();
    let filled: Vec<_> =
        set.filter_map(|setting| cx.settings.get(setting)).filter(|set| !set.value.is_empty()).collect();
    let Some((first, others)) = filled.split_first() else { return };
    let name = first.name;
    let message = format!("`{name}` sets a Canvas app, which Lightning Experience does not support");
    let finding = out.report(&CANVAS_IN_LIGHTNING, first.span, message);
    finding.setting(GENERAL, name);
    for other in others {
        finding.related(other.span, "part of the same setting");
    }
    finding
        .note("in Salesforce Classic the Canvas app replaces the adapter URL; Lightning Experience does not support it")
        .help(
            "leave both Canvas items empty and set the page in `reqAdapterUrl`, or set the compatibility mode to \
             `Classic`",
        );
}

#[cfg(test)]
mod tests {
    use super::CANVAS_IN_LIGHTNING;
    use crate::testing::{self, options};

    fn check(namespace: &str, name: &str, mode: &str) -> usize {
        let text = format!(
            "<callCenter><section name=\"reqGeneralInfo\"><item name=\"reqCanvasNamespace\">{namespace}</item>\
             <item name=\"reqCanvasApiName\">{name}</item>\
             <item name=\"reqSalesforceCompatibilityMode\">{mode}</item></section></callCenter>"
        );
        testing::check(&CANVAS_IN_LIGHTNING, "a.xml", &text, &options()).len()
    }

    #[test]
    fn both_items_are_one_finding_and_classic_is_not_reported() {
        assert_eq!(check("acme", "Phone", "Lightning"), 1);
        assert_eq!(check("", "Phone", "Classic_and_Lightning"), 1);
        assert_eq!(check("acme", "Phone", "Classic"), 0);
        assert_eq!(check("", "", "Lightning"), 0);
    }
}
