//! A value does not have the form that the item requires (`format/items.md`, `format/vendors.md#value-kinds`).

use crate::declare_rule;
use crate::model::Setting;
use crate::rule::{Check, Diagnostic, Findings, Fix, RuleContext};
use crate::rules::support::value::{KindMismatch, check_kind, has_kind, replace_all, shown};
use crate::tables::{Basis, Category, FixSupport, Severity, ValueKind};

declare_rule! {
    /// A value does not have the form that the item requires.
    pub(crate) static INVALID_VALUE = {
        id: "invalid-value",
        summary: "a value does not have the form that the item requires",
        category: Category::Values,
        severity: Severity::Error,
        basis: Basis::Documented,
        fix: FixSupport::SafeOrUnsafe,
        silences: ["unexpected-setting"],
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for value in cx.settings.values().filter(|value| has_kind(value, |kind| !has_own_rule(kind))) {
        if let Some(mismatch) = check_kind(value).filter(|mismatch| !has_own_rule(mismatch.kind)) {
            report(cx, value, &mismatch, out);
        }
    }
}

/// URLs and certificates are checked by `invalid-url` and `invalid-certificate`.
fn has_own_rule(kind: &ValueKind) -> bool {
    matches!(kind, ValueKind::Url { .. } | ValueKind::Pem(_))
}

fn report(cx: &RuleContext<'_>, value: &Setting<'_>, mismatch: &KindMismatch, out: &mut Findings) {
    let is_secret = cx.is_secret(value.span) || value.known.is_some_and(|known| known.spec.sensitive);
    let message = if is_secret {
        format!("value of `{}` must be {}", value.name, mismatch.kind.describe())
    } else {
        headline("value", value, mismatch)
    };
    let finding = out.report(&INVALID_VALUE, value.span, message);
    finding.label(format!("expected {}", mismatch.kind.describe()));
    finding.of_setting(value);
    finding.severity(mismatch.severity).note(why(value, mismatch));
    if is_secret {
        finding.help(format!("write {}", mismatch.kind.describe()));
    } else {
        offer_fix(cx, finding, value, mismatch);
    }
}

/// The message: "`reqUseApi` must be `true` or `false`, found `yes`", or what else is wrong with the value.
pub(super) fn headline(what: &str, value: &Setting<'_>, mismatch: &KindMismatch) -> String {
    let (name, found) = (value.name, shown(value.value));
    match mismatch.issue.message.strip_prefix("is not ") {
        Some(expected) if !expected.contains(": ") => format!("`{name}` must be {expected}, found `{found}`"),
        _ => format!("{what} `{found}` of `{name}` {}", mismatch.issue.message),
    }
}

/// Who expects the form that the label names, and what the item is for.
fn why(value: &Setting<'_>, mismatch: &KindMismatch) -> String {
    reason(value, mismatch, "this form")
}

/// Who expects `form`, and what the item is for.
pub(super) fn reason(value: &Setting<'_>, mismatch: &KindMismatch, form: &str) -> String {
    let reason = match (mismatch.profile, mismatch.severity) {
        (Some(profile), _) => format!("the profile `{}` expects {form}", profile.id),
        (None, Severity::Error) => format!("Salesforce expects {form}"),
        (None, _) => format!("files of Salesforce and vendors have {form}"),
    };
    match value.known.and_then(|known| known.spec.doc) {
        None => reason,
        Some(doc) => format!("{reason}. Meaning of `{}`: {doc}", value.name),
    }
}

fn offer_fix(cx: &RuleContext<'_>, finding: &mut Diagnostic, value: &Setting<'_>, mismatch: &KindMismatch) {
    let Some(suggestion) = &mismatch.issue.suggestion else {
        finding.help(format!("write {}", mismatch.kind.describe()));
        return;
    };
    finding.help(format!("write `{suggestion}`"));
    let title = format!("Write `{}`", shown(suggestion));
    if let Some(edits) = replace_all(cx, value, suggestion) {
        let fix = if mismatch.issue.suggestion_is_safe { Fix::safe_edits } else { Fix::unsafe_edits };
        finding.fix(fix(title, edits));
    }
}

#[cfg(test)]
mod tests {
    use super::INVALID_VALUE;
    use crate::tables::{ItemSpec, Profile, ProfileId, SectionSpec, ValueKind};
    use crate::testing::{self, options, using};

    fn import(section: &str, name: &str, value: &str) -> String {
        format!("<callCenter><section name=\"{section}\">\n<item name=\"{name}\">{value}</item></section></callCenter>")
    }

    fn general(name: &str, value: &str) -> Vec<String> {
        testing::check(&INVALID_VALUE, "a.xml", &import("reqGeneralInfo", name, value), &options())
    }

    #[test]
    fn a_form_that_salesforce_requires_is_an_error() {
        assert_eq!(general("reqUseApi", "true"), [""; 0]);
        assert_eq!(general("reqUseApi", ""), [""; 0]);
        assert_eq!(general("reqUseApi", " True "), ["2:25 E `reqUseApi` must be `true` or `false`, found `True`"]);
        assert_eq!(
            general("reqSoftphoneHeight", "400px"),
            ["2:33 E `reqSoftphoneHeight` must be a whole number, found `400px`"]
        );
        assert_eq!(general("reqIsDefault", "ja"), ["2:27 W `reqIsDefault` must be `true` or `false`, found `ja`"]);
        assert_eq!(general("reqAdapterUrl", "nonsense"), [""; 0]);
        assert_eq!(general("reqUseApi", "{use the API?}").len(), 1);
    }

    #[test]
    fn the_fix_is_safe_for_another_case_and_unsafe_for_a_typo() {
        for (wrong, right, applicability) in [("lightning", "Lightning", "safe"), ("Lightening", "Lightning", "unsafe")]
        {
            let text = import("reqGeneralInfo", "reqSalesforceCompatibilityMode", wrong);
            let report = testing::run(&[], &options(), &[("a.xml", &text)]);
            let (_, finding) =
                report.findings().find(|(_, finding)| finding.rule == &INVALID_VALUE).expect("it is wrong");
            assert_eq!(finding.fix.as_ref().map(|fix| fix.applicability.id()), Some(applicability));
            let fixed = testing::fixed(&INVALID_VALUE, "a.xml", &text, &options());
            assert_eq!(fixed, import("reqGeneralInfo", "reqSalesforceCompatibilityMode", right));
        }
    }

    #[test]
    fn a_copy_is_reported_only_if_its_value_differs() {
        let text = "<CallCenter><customSettings>{\"reqUseApi\":\"yes\",\"reqTimeout\":\"soon\"}</customSettings>\n\
                    <sections><items><label>x</label><name>reqUseApi</name><value>yes</value></items><label>g</label>\
                    <name>reqGeneralInfo</name></sections></CallCenter>";
        assert_eq!(
            testing::check(&INVALID_VALUE, "A.callCenter-meta.xml", text, &options()),
            [
                "1:62 E `reqTimeout` must be a whole number, found `soon`",
                "2:63 E `reqUseApi` must be `true` or `false`, found `yes`",
            ]
        );
    }

    static ACME: Profile = Profile {
        id: ProfileId::new("acme"),
        sections: &[
            SectionSpec::new("acme", "Acme").items(&[
                ItemSpec::optional("port", "Port", ValueKind::Port),
                ItemSpec::optional("pin", "PIN", ValueKind::Digits).sensitive(),
            ]),
            SectionSpec::new("reqGeneralInfo", "General").items(&[
                ItemSpec::optional("reqIsDefault", "Default", ValueKind::Text),
                ItemSpec::optional("reqUseApi", "Use", ValueKind::OneOf(&["true"])),
            ]),
        ],
        ..Profile::EMPTY
    };

    fn acme(section: &str, name: &str, value: &str) -> Vec<String> {
        testing::check(&INVALID_VALUE, "a.xml", &import(section, name, value), &using(&ACME))
    }

    #[test]
    fn a_form_that_a_profile_expects_is_a_warning() {
        assert_eq!(acme("acme", "port", "65536"), ["2:19 W `port` must be at most 65535, found `65536`"]);
        assert_eq!(acme("reqGeneralInfo", "reqUseApi", "false"), ["2:24 W `reqUseApi` must be `true`, found `false`"]);
        assert_eq!(
            acme("reqGeneralInfo", "reqUseApi", "no")[0],
            "2:24 E `reqUseApi` must be `true` or `false`, found `no`"
        );
        assert_eq!(acme("reqGeneralInfo", "reqIsDefault", "ja"), [""; 0], "the profile overrides an observed form");
    }

    #[test]
    fn the_message_does_not_show_a_secret() {
        assert_eq!(acme("acme", "pin", "12a45b"), ["2:18 W value of `pin` must be digits"]);
    }
}
