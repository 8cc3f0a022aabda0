//! The adapter URL is not one of the vendor's (`vendors.md` 1.5).

use std::ops::Range;

use ccdef_syntax::Span;

use crate::declare_rule;
use crate::model::Setting;
use crate::rule::{Check, Diagnostic, Findings, RuleContext};
use crate::tables::url_compare::{Comparison, Difference, Part, compare, describe, recommended_parameters};
use crate::tables::{
    Basis, Category, FixSupport, GENERAL, LookAlike, Profile, Severity, UrlForm, UrlSpec, item, url_matches,
};
use crate::text::adapter_url::AdapterUrl;

declare_rule! {
    /// The adapter URL is not one of the vendor's.
    pub(crate) static ADAPTER_URL_MISMATCH = {
        id: "adapter-url-mismatch",
        summary: "the adapter URL is not one of the vendor's",
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
    let Some(place) = UrlOccurrence::of(cx) else { return };
    let lineage = || cx.schema.lineage.iter().copied();
    let look_alike = lineage().find_map(|profile| {
        let found = profile.look_alikes.iter().find(|alike| url_matches(&alike.pattern, place.url))?;
        Some((profile, found))
    });
    let spec = lineage().find_map(|profile| Some((profile, profile.url.as_ref()?)));
    match (look_alike, spec) {
        (Some((profile, found)), spec) => report_look_alike(&place, profile, found, spec.map(|(_, spec)| spec), out),
        (None, Some((profile, spec))) if place.url.error().is_none() => compare_with(&place, profile, spec, out),
        _ => {}
    }
}

/// The adapter URL and where it stands.
struct UrlOccurrence<'r> {
    url: &'r AdapterUrl<'r>,
    setting: &'r Setting<'r>,
}

impl<'r> UrlOccurrence<'r> {
    fn of(cx: &RuleContext<'r>) -> Option<Self> {
        Some(Self { url: cx.facts.adapter_url.as_ref()?, setting: cx.settings.adapter_url()? })
    }

    /// Where a part of the URL stands in the file.
    fn span(&self, range: Range<usize>) -> Span {
        self.setting.span_of(range)
    }

    fn whole(&self) -> Span {
        self.setting.span
    }
}

fn report_look_alike(
    place: &UrlOccurrence<'_>,
    profile: &Profile,
    found: &LookAlike,
    spec: Option<&UrlSpec>,
    out: &mut Findings,
) {
    let message = format!("this adapter URL is not the right one for {}", profile.title);
    let finding = out.report(&ADAPTER_URL_MISMATCH, place.whole(), message);
    finding.setting(GENERAL, item::ADAPTER_URL).note(found.message);
    if let Some(other) = found.belongs_to {
        finding.note(format!("such a URL belongs to the profile `{other}`"));
    }
    if let Some(form) = spec.and_then(|spec| spec.forms.first()) {
        finding.help(format!("the vendor's URL: {}", describe(form)));
    }
}

fn compare_with(place: &UrlOccurrence<'_>, profile: &Profile, spec: &UrlSpec, out: &mut Findings) {
    match compare(spec, place.url) {
        Some(Comparison::Fits(form)) => remark_on(place, profile, form, out),
        Some(Comparison::Differs { nearest, differences }) => {
            report_differences(place, profile, spec, nearest, &differences, out);
        }
        None => {}
    }
}

fn report_differences(
    place: &UrlOccurrence<'_>,
    profile: &Profile,
    spec: &UrlSpec,
    nearest: &UrlForm,
    differences: &[Difference],
    out: &mut Findings,
) {
    let Some((worst, others)) = differences.split_first() else { return };
    let finding = out.report(&ADAPTER_URL_MISMATCH, place.span(worst.range.clone()), headline(worst, profile.title));
    finding.setting(GENERAL, item::ADAPTER_URL).label(format!("expected {}", worst.wanted));
    for other in others {
        finding.note(format!("{} too: expected {}", remark(other), other.wanted));
    }
    finding
        .note("the softphone page is loaded from this URL: from another one it does not load, or is not the adapter");
    help(finding, spec, nearest);
}

/// What is wrong with the worst part, such as "the host `cti.acme.example` is not that of Acme Phone".
fn headline(difference: &Difference, title: &str) -> String {
    let part = difference.part.describe();
    match (&difference.part, &difference.found) {
        (Part::Parameter(_), Some(value)) => format!("{part} has the value `{value}`, which is not that of {title}"),
        (_, Some(value)) => format!("{part} `{value}` is not that of {title}"),
        (_, None) => format!("the adapter URL lacks {part} of {title}"),
    }
}

/// What is wrong with another part, such as "the path `/x` differs".
fn remark(difference: &Difference) -> String {
    let part = difference.part.describe();
    match &difference.found {
        Some(value) => format!("{part} is `{value}`, which differs"),
        None => format!("{part} is missing"),
    }
}

fn help(finding: &mut Diagnostic, spec: &UrlSpec, nearest: &UrlForm) {
    let mut help = format!("the vendor's URL: {}", describe(nearest));
    let others: Vec<String> = spec.forms.iter().filter(|form| !std::ptr::eq(*form, nearest)).map(describe).collect();
    if !others.is_empty() {
        help.push_str("; also known: ");
        help.push_str(&others.join("; "));
    }
    finding.help(help);
}

/// Notes that a URL is accepted, but not as the vendor has it.
fn remark_on(place: &UrlOccurrence<'_>, profile: &Profile, form: &UrlForm, out: &mut Findings) {
    if let Some(remark) = form.remark {
        let message = format!("this is not quite the adapter URL of {}", profile.title);
        out.report(&ADAPTER_URL_MISMATCH, place.whole(), message)
            .severity(Severity::Note)
            .setting(GENERAL, item::ADAPTER_URL)
            .note(remark);
    }
    for parameter in recommended_parameters(form, place.url) {
        let message = format!("the vendor's URL has the parameter `{}`", parameter.name);
        out.report(&ADAPTER_URL_MISMATCH, place.whole(), message)
            .severity(Severity::Note)
            .setting(GENERAL, item::ADAPTER_URL)
            .help(format!("add it if you need it; its value is {}", parameter.kind.describe()));
    }
}

#[cfg(test)]
mod tests {
    use super::ADAPTER_URL_MISMATCH;
    use crate::tables::{
        HostPattern, LookAlike, PathPattern, Profile, ProfileId, QueryParameter, UrlForm, UrlPattern, UrlSpec,
        ValueKind,
    };
    use crate::testing::{check, run, said, using};

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

    fn judge(url: &str) -> Vec<String> {
        check(&ADAPTER_URL_MISMATCH, "a.xml", &file(url, "Classic"), &using(&ACME))
    }

    #[test]
    fn the_vendors_own_url_and_no_url_give_nothing() {
        assert_eq!(judge("https://cti.acme.test/phone?v=1&amp;crm=sf"), [""; 0]);
        assert_eq!(judge(""), [""; 0]);
    }

    #[test]
    fn the_part_that_differs_is_named_and_pointed_at() {
        assert_eq!(
            judge("https://cti.zenith.test/phone?v=1&amp;crm=sf"),
            ["2:36 W the host `cti.zenith.test` is not that of Acme Phone"]
        );
        assert_eq!(
            judge(" https://cti.acme.test/x?v=1&amp;crm=sf"),
            ["2:50 W the path `/x` is not that of Acme Phone"]
        );
        assert_eq!(
            judge("https://cti.acme.test/phone?v=1&amp;crm=zendesk"),
            ["2:68 W the parameter `crm` has the value `zendesk`, which is not that of Acme Phone"]
        );
        assert_eq!(
            judge("https://cti.acme.test/phone?v=1"),
            ["2:28 W the adapter URL lacks the parameter `crm` of Acme Phone"]
        );
        assert_eq!(
            judge("http://cti.acme.test/phone?v=1&amp;crm=sf"),
            ["2:28 W the scheme `http` is not that of Acme Phone"]
        );
        assert_eq!(judge("/apex/phone"), ["2:28 W the adapter URL lacks the host of Acme Phone"]);
    }

    #[test]
    fn further_differences_are_notes_and_all_forms_are_offered() {
        let report = run(&[&ACME], &using(&ACME), &[("a.xml", &file("http://cti.acme.test/x?crm=sf", "Classic"))]);
        let findings = &report.files[0].findings;
        let finding = findings.iter().find(|finding| *finding.rule == ADAPTER_URL_MISMATCH).expect("reported");
        assert_eq!(finding.message, "the path `/x` is not that of Acme Phone");
        assert_eq!(finding.primary.text, "expected `/phone`");
        assert_eq!(finding.notes[0], "the scheme is `http`, which differs too: expected `https`");
        assert_eq!(
            finding.help.as_deref(),
            Some(
                "the vendor's URL: `https://cti.acme.test/phone?crm=sf`; also known: scheme `https`, host `old.acme.test`"
            )
        );
    }

    #[test]
    fn a_look_alike_is_told_for_what_it_is() {
        let report = run(&[&ACME], &using(&ACME), &[("a.xml", &file("https://app.acme.test/phone", "Classic"))]);
        assert_eq!(
            said(&ADAPTER_URL_MISMATCH, &report),
            ["2:28 W this adapter URL is not the right one for Acme Phone"]
        );
        let finding = report.findings().find(|(_, finding)| *finding.rule == ADAPTER_URL_MISMATCH).expect("reported").1;
        assert_eq!(finding.notes, ["This is the web application."]);
    }

    #[test]
    fn another_accepted_form_and_a_missing_recommended_parameter_are_notes() {
        assert_eq!(judge("https://old.acme.test/any"), ["2:28 N this is not quite the adapter URL of Acme Phone"]);
        assert_eq!(judge("https://cti.acme.test/phone?crm=sf"), ["2:28 N the vendor's URL has the parameter `v`"]);
    }

    #[test]
    fn a_url_that_cannot_be_parsed_is_another_rules_business() {
        assert_eq!(judge("https://cti.zenith.test:port/phone"), [""; 0]);
        assert_eq!(judge("https://app.acme.test:port/phone").len(), 1, "but a look-alike shows through");
    }

    #[test]
    fn the_field_of_metadata_files_is_judged_when_there_is_no_item() {
        let text = "<CallCenter>\n<adapterUrl>https://cti.zenith.test/phone?crm=sf</adapterUrl></CallCenter>";
        assert_eq!(
            check(&ADAPTER_URL_MISMATCH, "A.callCenter", text, &using(&ACME)),
            ["2:21 W the host `cti.zenith.test` is not that of Acme Phone"]
        );
        let empty = text.replace("</CallCenter>", "<sections><items><name>reqAdapterUrl</name><value/></items><name>reqGeneralInfo</name></sections></CallCenter>");
        assert_eq!(check(&ADAPTER_URL_MISMATCH, "A.callCenter", &empty, &using(&ACME)).len(), 1);
    }
}
