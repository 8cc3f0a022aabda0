//! A value has not the form that its table gives it (`format.md` 1c, `vendors.md` 1.4).

use crate::declare_rule;
use crate::model::Setting;
use crate::rule::{Check, Diagnostic, Findings, Fix, RuleContext};
use crate::rules::support::value::{Verdict, replace, shown, verdict};
use crate::tables::{Basis, Category, FixSupport, Severity, ValueKind};

declare_rule! {
    /// A value has not the form that the item asks for.
    pub(crate) static INVALID_VALUE = {
        id: "invalid-value",
        summary: "a value has not the form that the item asks for",
        category: Category::Values,
        severity: Severity::Error,
        basis: Basis::Documented,
        fix: FixSupport::SafeOrUnsafe,
        silences: ["unexpected-setting"],
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for value in cx.settings.values() {
        if let Some(verdict) = verdict(value).filter(|verdict| !has_a_rule_of_its_own(verdict.kind)) {
            report(cx, value, &verdict, out);
        }
    }
}

/// URLs and certificates are judged by `invalid-url` and `invalid-certificate`.
fn has_a_rule_of_its_own(kind: &ValueKind) -> bool {
    matches!(kind, ValueKind::Url { .. } | ValueKind::Pem(_))
}

fn report(cx: &RuleContext<'_>, value: &Setting<'_>, verdict: &Verdict, out: &mut Findings) {
    let is_secret = cx.is_secret(value.span) || value.known.is_some_and(|known| known.spec.sensitive);
    let message = if is_secret {
        format!("the value of `{}` is not {}", value.name, verdict.kind.describe())
    } else {
        format!("the value `{}` of `{}` {}", shown(value.value), value.name, verdict.issue.message)
    };
    let finding = out.report(&INVALID_VALUE, value.span, message);
    finding.of_setting(value);
    finding.severity(verdict.severity).note(why(value, verdict));
    if is_secret {
        finding.help(format!("write {}", verdict.kind.describe()));
    } else {
        offer_fix(finding, value, verdict);
    }
}

/// Who says what the value looks like, and what it is for.
pub(super) fn why(value: &Setting<'_>, verdict: &Verdict) -> String {
    let kind = verdict.kind.describe();
    let says = match (verdict.profile, verdict.severity) {
        (Some(profile), _) => format!("the profile `{}` expects {kind}", profile.id),
        (None, Severity::Error) => format!("Salesforce expects {kind}"),
        (None, _) => format!("the files of Salesforce and its vendors have {kind} here"),
    };
    match value.known.and_then(|known| known.spec.doc) {
        None => says,
        Some(doc) => format!("{says}. {doc}"),
    }
}

fn offer_fix(finding: &mut Diagnostic, value: &Setting<'_>, verdict: &Verdict) {
    let Some(suggestion) = &verdict.issue.suggestion else {
        finding.help(format!("write {}", verdict.kind.describe()));
        return;
    };
    finding.help(format!("write `{suggestion}`"));
    let title = format!("Write `{}`", shown(suggestion));
    if let Some(edit) = replace(value, suggestion) {
        let fix = if verdict.issue.suggestion_is_safe { Fix::safe } else { Fix::needs_a_look };
        finding.fix(fix(title, vec![edit]));
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
    fn salesforces_own_kinds_give_errors() {
        assert_eq!(general("reqUseApi", "true"), [""; 0]);
        assert_eq!(general("reqUseApi", ""), [""; 0]);
        assert_eq!(general("reqUseApi", " True "), ["2:25 E the value `True` of `reqUseApi` is not `true` or `false`"]);
        assert_eq!(
            general("reqSoftphoneHeight", "400px"),
            ["2:33 E the value `400px` of `reqSoftphoneHeight` is not a plain integer"]
        );
        assert_eq!(general("reqIsDefault", "ja"), ["2:27 W the value `ja` of `reqIsDefault` is not `true` or `false`"]);
        assert_eq!(general("reqAdapterUrl", "nonsense"), [""; 0]);
        assert_eq!(general("reqUseApi", "{use the API?}").len(), 1);
    }

    #[test]
    fn another_case_is_mended_safely_and_a_slip_with_a_look() {
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
    fn a_copy_is_judged_only_where_it_says_another_thing() {
        let text = "<CallCenter><customSettings>{\"reqUseApi\":\"yes\",\"reqTimeout\":\"soon\"}</customSettings>\n\
                    <sections><items><label>x</label><name>reqUseApi</name><value>yes</value></items><label>g</label>\
                    <name>reqGeneralInfo</name></sections></CallCenter>";
        assert_eq!(
            testing::check(&INVALID_VALUE, "A.callCenter-meta.xml", text, &options()),
            [
                "1:62 E the value `soon` of `reqTimeout` is not a plain integer",
                "2:63 E the value `yes` of `reqUseApi` is not `true` or `false`",
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
    fn a_profiles_kinds_give_warnings() {
        assert_eq!(acme("acme", "port", "65536"), ["2:19 W the value `65536` of `port` is more than 65535"]);
        assert_eq!(
            acme("reqGeneralInfo", "reqUseApi", "false"),
            ["2:24 W the value `false` of `reqUseApi` is not `true`"]
        );
        assert_eq!(
            acme("reqGeneralInfo", "reqUseApi", "no")[0],
            "2:24 E the value `no` of `reqUseApi` is not `true` or `false`"
        );
        assert_eq!(acme("reqGeneralInfo", "reqIsDefault", "ja"), [""; 0], "what is only observed gives way");
    }

    #[test]
    fn a_secret_is_not_quoted() {
        assert_eq!(acme("acme", "pin", "12a45b"), ["2:18 W the value of `pin` is not digits"]);
    }
}
