//! Tests of URL comparison.

use super::difference::UrlPart;
use super::{UrlComparison, compare, corrected, recommended_parameters, url_of};
use crate::tables::profile::{HostPattern, Namespace, PathPattern, QueryParameter, UrlForm, UrlSpec, ValueKind};
use crate::text::adapter_url::AdapterUrl;

const CLIENT: UrlSpec = UrlSpec::new("F1").forms(&[
    UrlForm::HTTPS
        .hosts(&[HostPattern::Named("apps.*.acme.example"), HostPattern::Named("apps.acme.example")])
        .paths(&[PathPattern::Equals("/crm/index.html")])
        .query(&[
            QueryParameter::required("crm", ValueKind::OneOf(&["salesforce"])),
            QueryParameter::optional("color", ValueKind::Text),
            QueryParameter::recommended("login", ValueKind::Bool),
        ]),
    UrlForm::HTTPS
        .hosts(&[HostPattern::Named("old.acme.example")])
        .paths(&[PathPattern::Root])
        .remark("the older hosting"),
]);

const PAGE: UrlSpec = UrlSpec::new("F1").forms(&[UrlForm::HTTPS
    .schemes(&["https"])
    .relative()
    .hosts(&[HostPattern::Package("acmecti")])
    .paths(&[PathPattern::page(&["Phone", "Bar"], Namespace::Is("acmecti"))])]);

fn differs(spec: &UrlSpec, text: &str) -> Vec<(UrlPart, Option<String>, String)> {
    let url = AdapterUrl::parse(text);
    match compare(spec, &url).expect("there are forms") {
        UrlComparison::Matches(_) => Vec::new(),
        UrlComparison::Differs { differences, .. } => {
            for difference in differences.iter().filter(|difference| difference.found.is_some()) {
                assert_eq!(difference.found.as_deref(), Some(&text[difference.range.clone()]));
            }
            differences.into_iter().map(|one| (one.part, one.found, one.expected)).collect()
        }
    }
}

fn parts(spec: &UrlSpec, text: &str) -> Vec<(UrlPart, Option<String>)> {
    differs(spec, text).into_iter().map(|(part, found, _)| (part, found)).collect()
}

#[test]
fn a_url_of_any_form_matches() {
    for good in [
        "https://apps.eu2.acme.example/crm/index.html?crm=salesforce",
        "HTTPS://Apps.Acme.Example//CRM/index.html?color=blue&crm=salesforce&login=true#x",
        "https://old.acme.example",
        "https://old.acme.example/?any=1",
    ] {
        assert_eq!(differs(&CLIENT, good), [], "{good}");
    }
    for good in ["/apex/acmecti__Phone", "https://x--acmecti.vf.force.com/apex/Phone?a=1"] {
        assert_eq!(differs(&PAGE, good), [], "{good}");
    }
}

#[test]
fn a_different_part_is_named_with_its_range() {
    let found = |part, text: &str| vec![(part, Some(text.to_owned()))];
    assert_eq!(
        parts(&CLIENT, "https://me:x@apps.acme.test:8443/crm/index.html?crm=salesforce"),
        found(UrlPart::Host, "apps.acme.test")
    );
    assert_eq!(parts(&CLIENT, "http://old.acme.example/"), found(UrlPart::Scheme, "http"));
    assert_eq!(parts(&CLIENT, "https://apps.acme.example/crm/?crm=salesforce"), found(UrlPart::Path, "/crm/"));
    assert_eq!(
        parts(&CLIENT, "https://apps.acme.example/crm/index.html?a=&crm=framework"),
        found(UrlPart::Parameter("crm"), "framework")
    );
    assert_eq!(parts(&CLIENT, "https://apps.acme.example/crm/index.html"), [(UrlPart::Parameter("crm"), None)]);
    assert_eq!(
        parts(&CLIENT, "https://apps.acme.example/crm/index.html?crm=&a=1"),
        [(UrlPart::Parameter("crm"), None)]
    );
    assert_eq!(parts(&CLIENT, "/apex/Phone")[0], (UrlPart::Host, None));
    assert_eq!(
        parts(&PAGE, "https://x--c.vf.force.com/apex/acmecti__Phone"),
        found(UrlPart::Host, "x--c.vf.force.com")
    );
    assert_eq!(parts(&PAGE, "/apex/Phone"), found(UrlPart::Path, "/apex/Phone"));
    assert_eq!(parts(&PAGE, "/apex/x://y?z=https://a"), found(UrlPart::Path, "/apex/x://y"));
}

#[test]
fn a_form_with_the_same_host_is_nearest() {
    let url = AdapterUrl::parse("http://old.acme.example/x");
    let Some(UrlComparison::Differs { nearest, differences }) = compare(&CLIENT, &url) else {
        panic!("differs");
    };
    assert_eq!(nearest.remark, Some("the older hosting"));
    let parts: Vec<&UrlPart> = differences.iter().map(|difference| &difference.part).collect();
    assert_eq!(parts, [&UrlPart::Path, &UrlPart::Scheme]);
}

#[test]
fn missing_recommended_parameters_are_not_differences() {
    let url = AdapterUrl::parse("https://apps.acme.example/crm/index.html?crm=salesforce");
    let Some(UrlComparison::Matches(form)) = compare(&CLIENT, &url) else { panic!("does not match") };
    let names: Vec<&str> = recommended_parameters(form, &url).map(|parameter| parameter.name).collect();
    assert_eq!(names, ["login"]);
}

#[test]
fn a_form_is_shown_as_a_url() {
    assert_eq!(url_of(&CLIENT.forms[0]), "https://apps.….acme.example/crm/index.html?crm=salesforce");
    assert_eq!(url_of(&CLIENT.forms[1]), "https://old.acme.example");
    assert_eq!(url_of(&PAGE.forms[0]), "https://<my-domain>--acmecti.vf.force.com/apex/acmecti__Phone");
}

#[test]
fn a_corrected_url_keeps_the_parts_that_are_right() {
    let fixed = |spec: &UrlSpec, text: &str| {
        let url = AdapterUrl::parse(text);
        let Some(UrlComparison::Differs { nearest, differences }) = compare(spec, &url) else { panic!("differs") };
        corrected(nearest, &url, &differences)
    };
    for (wrong, right) in [
        (
            "http://apps.eu2.acme.example:8443/crm/index.html?a=1&crm=x",
            "https://apps.eu2.acme.example:8443/crm/index.html?a=1&crm=salesforce",
        ),
        (
            "https://apps.acme.example/crm/?color=red",
            "https://apps.acme.example/crm/index.html?color=red&crm=salesforce",
        ),
        ("https://old.acme.example/x", "https://old.acme.example"),
    ] {
        assert_eq!(fixed(&CLIENT, wrong), right);
    }
    assert_eq!(fixed(&PAGE, "/apex/Phone"), "/apex/acmecti__Phone");
}

#[test]
fn of_many_hosts_only_the_first_are_named() {
    const MANY: UrlSpec = UrlSpec::new("F1").forms(&[UrlForm::HTTPS.hosts(&[
        HostPattern::Named("a.example"),
        HostPattern::Named("b.example"),
        HostPattern::Named("c.example"),
        HostPattern::Named("d.example"),
    ])]);
    assert_eq!(differs(&MANY, "https://x.example/")[0].2, "`a.example` or one of 3 others");
}
