//! The adapter URL is not one that the vendor uses (`format/vendors.md#adapter-url-patterns`).

mod advice;
mod look_alike;
mod near;
mod region;
mod subject;

use crate::declare_rule;
use crate::model::detect::{Mistake, MistakenUrl};
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::url_compare::{
    UrlComparison, UrlDifference, UrlPart, compare, corrected, is_unknown, recommended_parameters,
};
use crate::tables::{Basis, Category, FixSupport, Profile, Severity, UrlForm, UrlSpec, url_matches};
use subject::{UrlSetting, WRONG_PAGE, profile_note};

declare_rule! {
    /// The adapter URL is not one that the vendor uses.
    pub(crate) static ADAPTER_URL_MISMATCH = {
        id: "adapter-url-mismatch",
        summary: "the adapter URL is not one that the vendor uses",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        silences: ["relative-adapter-url"],
        notes_yield_to_warnings: true,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(setting) = UrlSetting::of(cx, &ADAPTER_URL_MISMATCH) else { return };
    if let Some(mistaken) = &cx.detection.mistaken_url {
        report_mistaken(&setting, mistaken, out);
        return;
    }
    let profiles = || cx.schema.profile_and_bases.iter().copied();
    let look_alike = profiles().find_map(|profile| {
        let found = profile.look_alikes.iter().find(|alike| url_matches(&alike.pattern, setting.url))?;
        Some((profile, found))
    });
    let spec = profiles().find_map(|profile| Some((profile, profile.url.as_ref()?)));
    match (look_alike, spec) {
        (Some((profile, found)), spec) => {
            look_alike::report(&setting, profile, found, spec.map(|(_, spec)| spec), out);
        }
        (None, Some((profile, spec))) if setting.url.error().is_none() => compare_with(&setting, profile, spec, out),
        _ => {}
    }
}

/// Reports a URL that only resembles one, in a file that is otherwise of no known vendor.
fn report_mistaken(setting: &UrlSetting<'_>, MistakenUrl { profile, mistake }: &MistakenUrl, out: &mut Findings) {
    match mistake {
        Mistake::LookAlike(found) => {
            look_alike::report(setting, profile, found, profile.url.as_ref(), out);
        }
        Mistake::OfAdapter => near::report_other_page(setting, profile, out),
        Mistake::Near(found) => near::report(setting, found, out),
    }
}

fn compare_with(setting: &UrlSetting<'_>, profile: &Profile, spec: &UrlSpec, out: &mut Findings) {
    match compare(spec, setting.url) {
        Some(UrlComparison::Matches(form)) => report_accepted(setting, profile, form, out),
        Some(UrlComparison::Differs { nearest, differences }) => {
            // What is expected and the help must name the same URL.
            let (nearest, differences) = advice::accepted_form(setting, spec).unwrap_or((nearest, differences));
            report_differences(setting, profile, spec, nearest, &differences, out);
        }
        None => {}
    }
}

fn report_differences(
    setting: &UrlSetting<'_>,
    profile: &Profile,
    spec: &UrlSpec,
    nearest: &UrlForm,
    differences: &[UrlDifference],
    out: &mut Findings,
) {
    let Some((worst, others)) = differences.split_first() else { return };
    let message = format!("adapter URL differs from the one {} uses: {}", profile.title, describe_difference(worst));
    let finding = setting.report(setting.span(worst.range.clone()), message, out);
    finding.label(format!("expected {}", worst.expected));
    for other in others {
        finding.note(format!("also different: {}", describe_difference(other)));
    }
    finding.note(WRONG_PAGE).note(profile_note(profile));
    let url = corrected(nearest, setting.url, differences);
    finding.help(advice::help(setting, url, nearest, spec, profile));
}

/// What differs, such as "path `/x`, expected `/phone`".
fn describe_difference(difference: &UrlDifference) -> String {
    let part = difference.part.describe();
    match &difference.found {
        Some(value) => match difference.part {
            UrlPart::Parameter(name) => format!("parameter `{name}={value}`, expected {}", difference.expected),
            _ => format!("{part} `{value}`, expected {}", difference.expected),
        },
        None if matches!(difference.part, UrlPart::Parameter(_)) => {
            format!("{part} is missing; its value is {}", difference.expected)
        }
        None => format!("{part} is missing, expected {}", difference.expected),
    }
}

/// Reports an accepted URL with an unknown region, an unusual form, or without a recommended parameter.
fn report_accepted(setting: &UrlSetting<'_>, profile: &Profile, form: &UrlForm, out: &mut Findings) {
    if let Some(regions) = form.regions.filter(|_| is_unknown(form, setting.url)) {
        region::report(setting, profile, &regions, out);
    }
    if let Some(remark) = form.remark {
        let message = format!("adapter URL is not the usual one of {}", profile.title);
        setting.report(setting.whole(), message, out).severity(Severity::Note).note(remark).note(profile_note(profile));
    }
    for parameter in recommended_parameters(form, setting.url) {
        let message =
            format!("adapter URL does not have the parameter `{}`, which the vendor's URL has", parameter.name);
        setting
            .report(setting.whole(), message, out)
            .severity(Severity::Note)
            .help(format!("add the parameter if you need it; its value is {}", parameter.kind.describe()));
    }
}

#[cfg(test)]
mod tests {
    use super::ADAPTER_URL_MISMATCH;
    use crate::tables::{
        HostPattern, LookAlike, PathPattern, Profile, ProfileId, QueryParameter, UrlForm, UrlPattern, UrlSpec,
        ValueKind,
    };
    use crate::testing::{check, messages, run, using};

    static ACME: Profile = Profile {
        id: ProfileId::new("acme"),
        title: "Acme Phone",
        url: Some(UrlSpec::new("F1").forms(&[
            UrlForm::HTTPS.hosts(&[HostPattern::Named("cti.acme.test")]).paths(&[PathPattern::Equals("/phone")]).query(
                &[
                    QueryParameter::required("crm", ValueKind::OneOf(&["sf"])),
                    QueryParameter::recommended("v", ValueKind::Decimal),
                ],
            ),
            UrlForm::HTTPS.hosts(&[HostPattern::Named("old.acme.test")]).remark("the older hosting"),
        ])),
        look_alikes: &[LookAlike::new(
            UrlPattern::ANY.hosts(&[HostPattern::Named("app.acme.test")]),
            "This is the web application.",
            "F1",
        )],
        ..Profile::EMPTY
    };

    fn file(url: &str, mode: &str) -> String {
        format!(
            "<callCenter><section name='reqGeneralInfo'>\n<item name='reqAdapterUrl'>{url}</item><item name='reqSalesforceCompatibilityMode'>{mode}</item></section></callCenter>"
        )
    }

    fn findings(url: &str) -> Vec<String> {
        check(&ADAPTER_URL_MISMATCH, "a.xml", &file(url, "Classic"), &using(&ACME))
    }

    #[test]
    fn the_url_of_the_vendor_and_an_empty_url_are_not_reported() {
        assert_eq!(findings("https://cti.acme.test/phone?v=1&amp;crm=sf"), [""; 0]);
        assert_eq!(findings(""), [""; 0]);
    }

    #[test]
    fn the_message_names_the_part_that_differs() {
        assert_eq!(
            findings("https://cti.zenith.test/phone?v=1&amp;crm=sf"),
            [
                "2:36 W adapter URL differs from the one Acme Phone uses: host `cti.zenith.test`, expected `cti.acme.test`"
            ]
        );
        assert_eq!(
            findings(" https://cti.acme.test/x?v=1&amp;crm=sf"),
            ["2:50 W adapter URL differs from the one Acme Phone uses: path `/x`, expected `/phone`"]
        );
        assert_eq!(
            findings("https://cti.acme.test/phone?v=1&amp;crm=zendesk"),
            ["2:68 W adapter URL differs from the one Acme Phone uses: parameter `crm=zendesk`, expected `sf`"]
        );
        assert_eq!(
            findings("https://cti.acme.test/phone?v=1"),
            ["2:28 W adapter URL differs from the one Acme Phone uses: parameter `crm` is missing; its value is `sf`"]
        );
        assert_eq!(
            findings("http://cti.acme.test/phone?v=1&amp;crm=sf"),
            ["2:28 W adapter URL differs from the one Acme Phone uses: protocol `http`, expected `https`"]
        );
        assert_eq!(
            findings("/apex/phone"),
            ["2:28 W adapter URL differs from the one Acme Phone uses: host is missing, expected `old.acme.test`"]
        );
    }

    #[test]
    fn further_differences_are_notes_and_the_help_shows_the_url_to_write() {
        let report = run(&[&ACME], &using(&ACME), &[("a.xml", &file("http://cti.acme.test/x?crm=sf", "Classic"))]);
        let findings = &report.files[0].findings;
        let finding = findings.iter().find(|finding| *finding.rule == ADAPTER_URL_MISMATCH).expect("reported");
        assert_eq!(finding.message, "adapter URL differs from the one Acme Phone uses: path `/x`, expected `/phone`");
        assert_eq!(finding.primary.text, "expected `/phone`");
        assert_eq!(finding.notes[0], "also different: protocol `http`, expected `https`");
        assert_eq!(
            finding.help.as_deref(),
            Some("use `https://cti.acme.test/phone?crm=sf`; `ccdef profile show acme` lists all accepted URLs")
        );
    }

    #[test]
    fn the_url_to_write_is_escaped_for_xml() {
        let report =
            run(&[&ACME], &using(&ACME), &[("a.xml", &file("https://cti.acme.test/x?v=1&amp;crm=sf", "Classic"))]);
        let finding = report.findings().find(|(_, finding)| *finding.rule == ADAPTER_URL_MISMATCH).expect("reported").1;
        let help = finding.help.as_deref().unwrap_or_default();
        assert!(help.starts_with("use `https://cti.acme.test/phone?v=1&amp;crm=sf`"), "{help}");
    }

    #[test]
    fn a_look_alike_is_explained() {
        let report = run(&[&ACME], &using(&ACME), &[("a.xml", &file("https://app.acme.test/phone", "Classic"))]);
        assert_eq!(messages(&ADAPTER_URL_MISMATCH, &report), ["2:28 W adapter URL does not belong to Acme Phone"]);
        let finding = report.findings().find(|(_, finding)| *finding.rule == ADAPTER_URL_MISMATCH).expect("reported").1;
        assert_eq!(finding.notes, ["This is the web application.", "checked with the profile `acme`"]);
    }

    #[test]
    fn another_accepted_form_and_a_missing_recommended_parameter_are_notes() {
        assert_eq!(findings("https://old.acme.test/any"), ["2:28 N adapter URL is not the usual one of Acme Phone"]);
        assert_eq!(
            findings("https://cti.acme.test/phone?crm=sf"),
            ["2:28 N adapter URL does not have the parameter `v`, which the vendor's URL has"]
        );
    }

    #[test]
    fn a_url_that_cannot_be_parsed_is_reported_only_as_a_look_alike() {
        assert_eq!(findings("https://cti.zenith.test:99999/phone"), [""; 0]);
        assert_eq!(findings("https://app.acme.test:99999/phone").len(), 1);
    }

    #[test]
    fn the_field_of_metadata_files_is_checked_if_the_item_is_missing_or_empty() {
        let text = "<CallCenter>\n<adapterUrl>https://cti.zenith.test/phone?crm=sf</adapterUrl></CallCenter>";
        assert_eq!(
            check(&ADAPTER_URL_MISMATCH, "A.callCenter", text, &using(&ACME)),
            [
                "2:21 W adapter URL differs from the one Acme Phone uses: host `cti.zenith.test`, expected `cti.acme.test`"
            ]
        );
        let empty = text.replace("</CallCenter>", "<sections><items><name>reqAdapterUrl</name><value/></items><name>reqGeneralInfo</name></sections></CallCenter>");
        assert_eq!(check(&ADAPTER_URL_MISMATCH, "A.callCenter", &empty, &using(&ACME)).len(), 1);
    }
}
