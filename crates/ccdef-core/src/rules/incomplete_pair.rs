//! One of two items that only work together (`format.md` 1c, 1d).

use ccdef_syntax::Item;

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::rules::support::typo::meant;
use crate::tables::{Basis, Category, FixSupport, GENERAL, Severity, item};

declare_rule! {
    /// One of two items is there that only work together.
    pub(crate) static INCOMPLETE_PAIR = {
        id: "incomplete-pair",
        summary: "one of two items is there that only work together",
        category: Category::Required,
        severity: Severity::Error,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// Two items of the general section, and why one needs the other.
struct Pair {
    items: [&'static str; 2],
    why: &'static str,
}

const PAIRS: &[Pair] = &[
    Pair {
        items: [item::STANDBY_URL, item::TIMEOUT],
        why: "the standby page is used when the adapter URL does not answer within the timeout; the guide says of each that \"you must also specify\" the other",
    },
    Pair {
        items: ["reqCanvasNamespace", "reqCanvasApiName"],
        why: "a Canvas app is found by its namespace and its API name together; the guide requires both as soon as one is used",
    },
];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if !cx.is_whole() {
        return;
    }
    for Pair { items: [first, second], why } in PAIRS {
        for (is, lacks) in [(first, second), (second, first)] {
            let given = cx.definition.item(GENERAL, is).filter(|item| !item.value().is_empty());
            if let Some(item) = given.filter(|_| !is_there(cx, lacks)) {
                report(item, lacks, why, out);
            }
        }
    }
}

/// Whether the item is there, even empty or misspelt, or its copy in `customSettings` is.
fn is_there(cx: &RuleContext<'_>, name: &str) -> bool {
    let general = cx.definition.sections.iter().filter(|section| section.name() == GENERAL);
    let mut items = general.flat_map(|section| section.items.iter().map(move |item| (section, item)));
    cx.facts.custom_setting(name).is_some_and(|value| !value.trim().is_empty())
        || items.any(|(section, item)| {
            item.name() == name || meant(cx, section, item).is_some_and(|meant| meant.spec.name == name)
        })
}

fn report(item: &Item<'_>, lacks: &str, why: &str, out: &mut Findings) {
    let name = item.name();
    out.report(&INCOMPLETE_PAIR, item.anchor(), format!("`{name}` is set without `{lacks}`"))
        .setting(GENERAL, name)
        .label(format!("needs `{lacks}` beside it"))
        .note(why)
        .help(format!("add an item `{lacks}` to section `{GENERAL}`, or remove `{name}`"));
}

#[cfg(test)]
mod tests {
    use super::INCOMPLETE_PAIR;
    use crate::testing::{self, options};

    fn check(items: &[(&str, &str)]) -> Vec<String> {
        let items: Vec<_> = items.iter().map(|(name, value)| format!("<item name=\"{name}\">{value}</item>")).collect();
        let items = items.concat();
        let text = format!("<callCenter><section name=\"reqGeneralInfo\">{items}</section></callCenter>");
        testing::check(&INCOMPLETE_PAIR, "a.xml", &text, &options())
    }

    #[test]
    fn either_one_alone_is_incomplete() {
        assert_eq!(check(&[("reqStandbyUrl", "/apex/a")]), ["1:56 E `reqStandbyUrl` is set without `reqTimeout`"]);
        assert_eq!(check(&[("reqTimeout", "5000")]), ["1:56 E `reqTimeout` is set without `reqStandbyUrl`"]);
        assert_eq!(check(&[("reqCanvasApiName", "Acme")]).len(), 1);
    }

    #[test]
    fn an_empty_or_misspelt_partner_is_there() {
        assert_eq!(check(&[("reqStandbyUrl", "/apex/a"), ("reqTimeout", "")]), [""; 0]);
        assert_eq!(check(&[("reqStandbyUrl", "/apex/a"), ("reqTimeOut", "1")]), [""; 0]);
        assert_eq!(check(&[("reqStandbyUrl", "")]), [""; 0]);
    }
}
