//! Tests of URL comparison.

use super::describe::example;
use super::difference::Part;
use super::{Comparison, compare, describe, recommended_parameters};
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

fn differs(spec: &UrlSpec, text: &str) -> Vec<(Part, Option<String>, String)> {
    let url = AdapterUrl::parse(text);
    match compare(spec, &url).expect("there are forms") {
        Comparison::Matches(_) => Vec::new(),
        Comparison::Differs { differences, .. } => {
            for difference in differences.iter().filter(|difference| difference.found.is_some()) {
                assert_eq!(difference.found.as_deref(), Some(&text[difference.range.clone()]));
            }
            differences.into_iter().map(|one| (one.part, one.found, one.expected)).collect()
        }
    }
}

fn parts(spec: &UrlSpec, text: &str) -> Vec<(Part, Option<String>)> {
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
        found(Part::Host, "apps.acme.test")
    );
    assert_eq!(parts(&CLIENT, "http://old.acme.example/"), found(Part::Scheme, "http"));
    assert_eq!(parts(&CLIENT, "https://apps.acme.example/crm/?crm=salesforce"), found(Part::Path, "/crm/"));
    assert_eq!(
        parts(&CLIENT, "https://apps.acme.example/crm/index.html?a=&crm=framework"),
        found(Part::Parameter("crm"), "framework")
    );
    assert_eq!(parts(&CLIENT, "https://apps.acme.example/crm/index.html"), [(Part::Parameter("crm"), None)]);
    assert_eq!(parts(&CLIENT, "https://apps.acme.example/crm/index.html?crm=&a=1"), [(Part::Parameter("crm"), None)]);
    assert_eq!(parts(&CLIENT, "/apex/Phone")[0], (Part::Host, None));
    assert_eq!(parts(&PAGE, "https://x--c.vf.force.com/apex/acmecti__Phone"), found(Part::Host, "x--c.vf.force.com"));
    assert_eq!(parts(&PAGE, "/apex/Phone"), found(Part::Path, "/apex/Phone"));
    assert_eq!(parts(&PAGE, "/apex/x://y?z=https://a"), found(Part::Path, "/apex/x://y"));
}

#[test]
fn a_form_with_the_same_host_is_nearest() {
    let url = AdapterUrl::parse("http://old.acme.example/x");
    let Some(Comparison::Differs { nearest, differences }) = compare(&CLIENT, &url) else {
        panic!("differs");
    };
    assert_eq!(nearest.remark, Some("the older hosting"));
    let parts: Vec<&Part> = differences.iter().map(|difference| &difference.part).collect();
    assert_eq!(parts, [&Part::Path, &Part::Scheme]);
}

#[test]
fn missing_recommended_parameters_are_not_differences() {
    let url = AdapterUrl::parse("https://apps.acme.example/crm/index.html?crm=salesforce");
    let Some(Comparison::Matches(form)) = compare(&CLIENT, &url) else { panic!("fits") };
    let names: Vec<&str> = recommended_parameters(form, &url).map(|parameter| parameter.name).collect();
    assert_eq!(names, ["login"]);
}

#[test]
fn forms_without_open_parts_are_described_by_their_url() {
    assert_eq!(example(&CLIENT.forms[0]), None);
    assert_eq!(example(&CLIENT.forms[1]).as_deref(), Some("https://old.acme.example"));
    assert_eq!(
        describe(&CLIENT.forms[0]),
        "scheme `https`, host `apps.*.acme.example` or `apps.acme.example`, path `/crm/index.html`, parameter `crm`: \
         `salesforce`, parameter `login`: `true` or `false`"
    );
    assert_eq!(
        describe(&PAGE.forms[0]),
        "scheme `https`, host `<my-domain>--acmecti.vf.force.com`, path `/apex/acmecti__Phone` or \
         `/apex/acmecti__Bar`; or the path alone"
    );
}
