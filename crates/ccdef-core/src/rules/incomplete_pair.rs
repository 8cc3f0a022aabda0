//! An item is set without the item that it requires (`format/items.md#required-items`).

use crate::declare_rule;
use crate::model::Setting;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, FixSupport, GENERAL, SettingRef, Severity, setting};

declare_rule! {
    /// An item is set without the item that it requires.
    pub(crate) static INCOMPLETE_PAIR = {
        id: "incomplete-pair",
        summary: "an item is set without the item that it requires",
        category: Category::Required,
        severity: Severity::Error,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// Two items of the general section that require each other, and why.
struct Pair {
    settings: [SettingRef; 2],
    why: &'static str,
}

const PAIRS: &[Pair] = &[
    Pair {
        settings: [setting::STANDBY_URL, setting::TIMEOUT],
        why: "Salesforce loads the standby page when the adapter URL does not answer within the timeout, so it needs \
              both items",
    },
    Pair {
        settings: [setting::CANVAS_NAMESPACE, setting::CANVAS_API_NAME],
        why: "Salesforce finds a Canvas app by its namespace and its API name, so it needs both items",
    },
];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if !cx.is_whole() {
        return;
    }
    for Pair { settings: [first, second], why } in PAIRS {
        for (setting, other) in [(first, second), (second, first)] {
            let given = cx.settings.get(*setting).filter(|given| !given.value.is_empty());
            if let Some(given) = given.filter(|_| !exists(cx, *other)) {
                report(given, other.item, why, out);
            }
        }
    }
}

/// Whether the item exists, even empty, or its copy in `customSettings` does.
fn exists(cx: &RuleContext<'_>, setting: SettingRef) -> bool {
    cx.settings.get(setting).is_some()
        || cx.facts.custom_setting(setting.item).is_some_and(|value| !value.trim_ascii().is_empty())
}

fn report(given: &Setting<'_>, other: &str, why: &str, out: &mut Findings) {
    let name = given.name;
    out.report(&INCOMPLETE_PAIR, given.anchor(), format!("`{name}` requires `{other}`"))
        .setting(GENERAL, name)
        .label(format!("`{other}` is missing"))
        .note(why)
        .help(format!("add the item `{other}` to section `{GENERAL}`, or remove `{name}`"));
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
    fn each_item_requires_the_other() {
        assert_eq!(check(&[("reqStandbyUrl", "/apex/a")]), ["1:56 E `reqStandbyUrl` requires `reqTimeout`"]);
        assert_eq!(check(&[("reqTimeout", "5000")]), ["1:56 E `reqTimeout` requires `reqStandbyUrl`"]);
        assert_eq!(check(&[("reqCanvasApiName", "Acme")]).len(), 1);
    }

    #[test]
    fn an_empty_or_misspelled_partner_counts() {
        assert_eq!(check(&[("reqStandbyUrl", "/apex/a"), ("reqTimeout", "")]), [""; 0]);
        assert_eq!(check(&[("reqStandbyUrl", "/apex/a"), ("reqTimeOut", "1")]), [""; 0]);
        assert_eq!(check(&[("reqStandbyUrl", "")]), [""; 0]);
    }
}
