//! A placeholder that was not replaced (format/vendors.md#placeholders).

use ccdef_syntax::{Section, Span, Text};

use crate::declare_rule;
use crate::model::placeholder::{VARIABLE, find_placeholder, find_variable};
use crate::model::{ADAPTER_URL_FIELD, Placeholder, Setting, WrittenAs};
use crate::rule::{Check, Diagnostic, Findings, RuleContext};
use crate::rules::support::value::shown;
use crate::tables::{Basis, Category, FixSupport, GENERAL, Severity, ValueKind, setting};
use crate::text::internal_name::problem;

declare_rule! {
    /// A value still contains a placeholder of a template or sample.
    pub(crate) static PLACEHOLDER_VALUE = {
        id: "placeholder-value",
        summary: "a value still contains a placeholder of a template or sample",
        category: Category::Values,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        silences: ["invalid-url", "invalid-value", "invalid-certificate", "expired-certificate", "softphone-size", "relative-adapter-url", "adapter-url-mismatch", "invalid-vendor-api-name", "exposed-secret", "unexpected-setting"],
        reported_in_broken_xml: true,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let other_fields = cx.settings.all().filter(|setting| is_other_field(setting));
    let values = cx.settings.values().filter(|value| !is_rejected_name(value)).chain(other_fields);
    for value in values.filter(|value| cx.samples.may_be_in(value.classes())) {
        if let Some(found) = find_placeholder(value.value, value.kind(), value.label(), cx.samples) {
            report(cx, value, &found, out);
        }
    }
    cx.definition.sections.iter().for_each(|section| check_labels(cx, section, out));
}

/// The elements of a metadata file that have no rules about values, such as the display name and the two labels.
fn is_other_field(setting: &Setting<'_>) -> bool {
    matches!(setting.written_as, WrittenAs::Field(field) if field.name != ADAPTER_URL_FIELD)
}

/// Whether an item of the general section is one of the two names of the call center.
fn is_identity(item: &str) -> bool {
    setting::INTERNAL_NAME.is(GENERAL, item) || setting::DISPLAY_NAME.is(GENERAL, item)
}

/// The labels of a section. Users see them in Setup, those of the two names in metadata files as elements of their own. The
/// label of any other item may ask for a value, so that only a variable of a template counts in it.
fn check_labels(cx: &RuleContext<'_>, section: &Section<'_>, out: &mut Findings) {
    let any = |text: &Text<'_>| find_placeholder(text.value(), &ValueKind::Text, "", cx.samples);
    let variable = |text: &Text<'_>| text.classes().has_any(VARIABLE).then(|| find_variable(text.value()))?;
    if let Some(found) = LabelPlaceholder::find(section.label.as_ref(), any) {
        let name = section.name();
        found.report(&format!("section `{name}`"), out);
    }
    let is_general = section.name() == GENERAL;
    for item in &section.items {
        let is_name = is_general && is_identity(item.name());
        let found =
            LabelPlaceholder::find(item.label.as_ref(), |text| if is_name { any(text) } else { variable(text) });
        if let Some(found) = found {
            found.report(&format!("`{}`", item.name()), out).setting(section.name(), item.name());
        }
    }
}

/// A placeholder in a label.
struct LabelPlaceholder {
    span: Span,
    text: String,
}

impl LabelPlaceholder {
    fn find(label: Option<&Text<'_>>, find: impl Fn(&Text<'_>) -> Option<Placeholder>) -> Option<Self> {
        let label = label?;
        let found = find(label)?;
        Some(Self { span: label.span_of(found.range), text: found.text })
    }

    fn report<'f>(&self, what: &str, out: &'f mut Findings) -> &'f mut Diagnostic {
        let message = format!("label of {what} contains the placeholder `{}`", shown(&self.text));
        out.report(&PLACEHOLDER_VALUE, self.span, message)
            .note("Salesforce imports the placeholder without a message, and shows it in Setup")
            .help("write the label that admins see")
    }
}

/// An internal name that Salesforce rejects is left to `invalid-internal-name`.
fn is_rejected_name(value: &Setting<'_>) -> bool {
    value.is(setting::INTERNAL_NAME) && problem(value.value).is_some()
}

fn report(cx: &RuleContext<'_>, value: &Setting<'_>, found: &Placeholder, out: &mut Findings) {
    let name = value.written_name();
    let message = if found.text == value.value {
        format!("value of `{name}` is the placeholder `{}`", shown(&found.text))
    } else {
        format!("value of `{name}` contains the placeholder `{}`", shown(&found.text))
    };
    let finding = out.report(&PLACEHOLDER_VALUE, value.span_of(found.range.clone()), message);
    finding.of_setting(value);
    if value.is(setting::INTERNAL_NAME) {
        finding
            .note(
                "Salesforce imports the placeholder without a message; an internal name cannot change after the import",
            )
            .help("write the internal name that the call center is to have");
        return;
    }
    finding.note("Salesforce imports the placeholder without a message; the softphone fails when the value is used");
    let meaning = value.known.and_then(|known| known.spec.doc);
    let example = value.known.and_then(|known| cx.example(known));
    finding.help(match (example, meaning) {
        (Some(example), _) => {
            format!("write the real value, such as `{example}`, or leave it empty and set it later in Setup")
        }
        (None, None) => "write the real value, or leave it empty and set it later in Setup".into(),
        (None, Some(meaning)) => {
            format!(
                "write the real value, or leave it empty and set it later in Setup. Meaning of the value: {meaning}"
            )
        }
    });
}

#[cfg(test)]
mod tests {
    use super::PLACEHOLDER_VALUE;
    use crate::tables::{ItemSpec, Profile, ProfileId, SectionSpec, ValueKind};
    use crate::testing::{self, options, using};

    fn import(section: &str, name: &str, label: &str, value: &str) -> String {
        format!(
            "<callCenter><section name=\"{section}\">\n<item sortOrder=\"0\" name=\"{name}\" label=\"{label}\">{value}</item></section></callCenter>"
        )
    }

    fn check(name: &str, label: &str, value: &str) -> Vec<String> {
        testing::check(&PLACEHOLDER_VALUE, "a.xml", &import("reqGeneralInfo", name, label, value), &options())
    }

    #[test]
    fn the_finding_points_at_the_placeholder_itself() {
        assert_eq!(
            check("reqAdapterUrl", "URL", " https://domain:port/softphone "),
            ["2:63 W value of `reqAdapterUrl` contains the placeholder `domain:port`"]
        );
        assert_eq!(
            check("reqAdapterUrl", "URL", "&lt;D365 ORG URL&gt;"),
            ["2:54 W value of `reqAdapterUrl` is the placeholder `<D365 ORG URL>`"]
        );
    }

    #[test]
    fn an_internal_name_may_be_a_placeholder_too() {
        for name in ["YOURNAME", "MYCOMPANY"] {
            assert_eq!(check("reqInternalName", "Internal Name", name).len(), 1, "{name}");
        }
        for name in ["AcmeCallCenter", "YOUR_NAME", "OpenCTI"] {
            assert_eq!(check("reqInternalName", "Internal Name", name), [""; 0], "{name}");
        }
    }

    #[test]
    fn it_is_the_only_finding_about_the_value() {
        let text = import("reqGeneralInfo", "reqAdapterUrl", "URL", "https://domain:port/softphone");
        let report = testing::run(&[], &options(), &[("a.xml", &text)]);
        let about = |finding: &crate::rule::diagnostic::Diagnostic| {
            finding.setting.as_deref() == Some("/reqGeneralInfo/reqAdapterUrl")
        };
        let rules: Vec<_> =
            report.findings().filter(|(_, finding)| about(finding)).map(|(_, finding)| finding.rule.id).collect();
        assert_eq!(rules, [PLACEHOLDER_VALUE.id]);
    }

    #[test]
    fn names_and_labels_for_people_are_checked() {
        let fields = "<displayName>{{LABEL}}</displayName><displayNameLabel>YOUR_LABEL</displayNameLabel><internalNameLabel>Name</internalNameLabel>";
        let metadata = format!("<CallCenter>{fields}</CallCenter>");
        assert_eq!(
            testing::check(&PLACEHOLDER_VALUE, "A.callCenter-meta.xml", &metadata, &options()),
            [
                "1:26 W value of `displayName` is the placeholder `{{LABEL}}`",
                "1:67 W value of `displayNameLabel` is the placeholder `YOUR_LABEL`"
            ]
        );
        assert_eq!(
            check("reqInternalName", "${label}", "Acme"),
            ["2:51 W label of `reqInternalName` contains the placeholder `${label}`"]
        );
        assert_eq!(
            check("acmeKey", "${label}", "1"),
            ["2:43 W label of `acmeKey` contains the placeholder `${label}`"]
        );
        assert_eq!(check("acmeKey", "Enter your key here", "1"), [""; 0]);
        let section = "<callCenter><section name=\"acme\" label=\"__LABEL__\"/><section name=\"b\" label=\"YOUR COMPANY\"/></callCenter>";
        assert_eq!(
            testing::check(&PLACEHOLDER_VALUE, "a.xml", section, &options()),
            [
                "1:41 W label of section `acme` contains the placeholder `__LABEL__`",
                "1:78 W label of section `b` contains the placeholder `YOUR COMPANY`"
            ]
        );
    }

    #[test]
    fn only_a_placeholder_after_the_host_leaves_other_findings_on_the_url() {
        let others = |url: &str| {
            let text = import("reqGeneralInfo", "reqAdapterUrl", "URL", url);
            let report = testing::run(&[], &options(), &[("a.xml", &text)]);
            let rules: Vec<_> = report.findings().map(|(_, finding)| finding.rule.id.as_str()).collect();
            assert!(rules.contains(&"placeholder-value"), "{url}: {rules:?}");
            let is_of_url = |rule: &&str| ["insecure-adapter-url", "not-a-softphone-page"].contains(rule);
            rules.into_iter().filter(is_of_url).collect::<Vec<_>>()
        };
        for url in ["http://yourcompany.acme.test", "http://YOURWEBSITE.com", "https://MYDOMAIN.my.salesforce.com/"] {
            assert_eq!(others(url), [""; 0], "{url}");
        }
        assert_eq!(others("http://cti.acme.test/softphone?org=YOUR_ORG_ID"), ["insecure-adapter-url"]);
        assert_eq!(others("https://MYDOMAIN.my.salesforce.com/services/x"), ["not-a-softphone-page"]);
    }

    #[test]
    fn the_internal_name_is_not_checked() {
        assert_eq!(check("reqInternalName", "Internal Name", "INTERNAL_NAME"), [""; 0]);
        assert_eq!(check("reqDisplayName", "Display Name", "DISPLAY_NAME").len(), 1);
    }

    #[test]
    fn placeholders_in_broken_xml_are_reported() {
        let text = import("reqGeneralInfo", "reqAdapterUrl", "URL", "<D365 ORG URL>/x");
        assert_eq!(testing::check(&PLACEHOLDER_VALUE, "a.xml", &text, &options()).len(), 1);
    }

    #[test]
    fn custom_settings_are_checked() {
        let text = "<CallCenter><customSettings>{\"reqStandbyUrl\":\"https://domain:port/softphone\"}</customSettings></CallCenter>";
        assert_eq!(
            testing::check(&PLACEHOLDER_VALUE, "A.callCenter-meta.xml", text, &options()),
            ["1:47 W value of `reqStandbyUrl` contains the placeholder `domain:port`"]
        );
    }

    static ACME: Profile = Profile {
        id: ProfileId::new("acme"),
        placeholders: &["acme-tenant"],
        sections: &[SectionSpec::new("acme", "Acme").items(&[
            ItemSpec::optional("subject", "Subject", ValueKind::Template(&[])),
            ItemSpec::optional("map", "Map", ValueKind::JsonObject),
        ])],
        ..Profile::EMPTY
    };

    #[test]
    fn braces_in_templates_are_accepted_and_profiles_add_placeholders() {
        let acme = |name, value| {
            testing::check(&PLACEHOLDER_VALUE, "a.xml", &import("acme", name, "", value), &using(&ACME)).len()
        };
        assert_eq!(acme("subject", "{ANI}"), 0);
        assert_eq!(acme("map", "{}"), 0);
        assert_eq!(acme("other", "{ANI}"), 1);
        assert_eq!(acme("other", "https://acme-tenant.acme.test"), 1);
    }
}
