//! A browser cannot load a URL (`format/items.md#reqadapterurl`, `format/values.md#relative-adapter-url`).

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::rules::invalid_value::{headline, reason};
use crate::rules::support::value::{check_kind, has_kind};
use crate::tables::{Basis, Category, FixSupport, Severity, ValueKind};

declare_rule! {
    /// A browser cannot load a URL.
    pub(crate) static INVALID_URL = {
        id: "invalid-url",
        summary: "a browser cannot load a URL",
        category: Category::Values,
        severity: Severity::Error,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for value in cx.settings.values().filter(|value| has_kind(value, is_url)) {
        let Some(mismatch) = check_kind(value).filter(|mismatch| is_url(mismatch.kind)) else { continue };
        let message = if cx.is_secret(value.span) {
            format!("URL of `{}` {}", value.name, mismatch.issue.message)
        } else {
            headline("URL", value, &mismatch)
        };
        let finding = out.report(&INVALID_URL, value.span, message);
        finding.of_setting(value);
        finding.severity(mismatch.severity);
        finding.note(format!(
            "a browser does not load this URL, and the frame stays empty. {}",
            reason(value, &mismatch, &mismatch.kind.describe())
        ));
        finding.help(match &mismatch.issue.suggestion {
            Some(suggestion) => format!("write `{suggestion}`"),
            None => format!("write {}", mismatch.kind.describe()),
        });
    }
}

fn is_url(kind: &ValueKind) -> bool {
    matches!(kind, ValueKind::Url { .. })
}

#[cfg(test)]
mod tests {
    use super::INVALID_URL;
    use crate::testing::{self, options};

    fn check(name: &str, value: &str) -> Vec<String> {
        let text = format!(
            "<callCenter><section name=\"reqGeneralInfo\">\n<item name=\"{name}\">{value}</item></section></callCenter>"
        );
        testing::check(&INVALID_URL, "a.xml", &text, &options())
    }

    #[test]
    fn urls_that_a_browser_loads_are_accepted() {
        for good in ["https://cti.acme.example/a?b=1&amp;c=2", "/apex/ns__page?x=1", "http://localhost:11000", ""] {
            assert_eq!(check("reqAdapterUrl", good), [""; 0], "{good}");
        }
    }

    #[test]
    fn urls_that_a_browser_cannot_load_are_reported() {
        assert_eq!(
            check("reqAdapterUrl", "cti.acme.example/x"),
            ["2:28 E URL `cti.acme.example/x` of `reqAdapterUrl` does not begin with `https://`"]
        );
        assert_eq!(
            check("reqStandbyUrl", ": /apex/softphone"),
            ["2:28 E URL `: /apex/softphone` of `reqStandbyUrl` starts with an unexpected colon"]
        );
        assert_eq!(check("reqAdapterUrl", "javascript:void(0)").len(), 1);
        assert_eq!(check("reqAdapterUrl", "//cti.acme.example").len(), 1);
    }

    #[test]
    fn a_placeholder_is_not_reported() {
        assert_eq!(check("reqAdapterUrl", "https://domain:port/softphone"), [""; 0]);
    }
}
