//! A Canvas app as the softphone of a file for Lightning (`format.md` 1c).

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, Family, FixSupport, GENERAL, Severity};

declare_rule! {
    /// A Canvas app is given as softphone, which Lightning Experience does not support.
    pub(crate) static CANVAS_IN_LIGHTNING = {
        id: "canvas-in-lightning",
        summary: "a Canvas app is given as softphone, which Lightning Experience does not support",
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
    let given = ["reqCanvasNamespace", "reqCanvasApiName"]
        .into_iter()
        .filter_map(|name| Some((name, cx.facts.setting(GENERAL, name)?)))
        .filter(|(_, setting)| !setting.value.is_empty());
    let given: Vec<_> = given.collect();
    let Some(((name, first), others)) = given.split_first() else { return };
    let finding = out.report(&CANVAS_IN_LIGHTNING, first.span, "a Canvas app is the softphone of a file for Lightning");
    finding.setting(GENERAL, name);
    for (_, other) in others {
        finding.related(other.span, "the same Canvas app");
    }
    finding
        .note("the guide lists Canvas apps as not supported in Lightning Experience; in Classic they take the place of the adapter URL")
        .help("empty both Canvas items and give the page as `reqAdapterUrl`, or set the compatibility mode to `Classic`");
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
    fn one_finding_for_both_items_and_none_in_classic() {
        assert_eq!(check("acme", "Phone", "Lightning"), 1);
        assert_eq!(check("", "Phone", "Classic_and_Lightning"), 1);
        assert_eq!(check("acme", "Phone", "Classic"), 0);
        assert_eq!(check("", "", "Lightning"), 0);
    }
}
