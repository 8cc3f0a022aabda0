//! Suppressions suppress findings, and unused ones are reported.

use std::sync::Arc;

use ccdef_core::engine::Checker;
use ccdef_core::rule::{CheckOptions, Date, Report, Suppression, SuppressionTarget};
use ccdef_core::syntax::Source;

use crate::acme;

fn report(options: CheckOptions, text: &str) -> Report {
    let registry = acme::registry();
    let checker = Checker::new(&registry, options);
    let file = checker.check(Source::new("acme.xml", text));
    checker.finish(vec![file])
}

/// The rule of every warning or error that is not suppressed.
fn open(report: &Report) -> Vec<&str> {
    let open = report.findings().filter(|(_, finding)| finding.suppressed.is_none());
    let open = open.filter(|(_, finding)| finding.severity > ccdef_core::tables::Severity::Note);
    open.map(|(_, finding)| finding.rule.id.as_str()).collect()
}

const HTTP: &str = "http://cti.acme.test/softphone";

fn suppression(target: SuppressionTarget, expires: Option<Date>) -> Arc<Suppression> {
    let source = Arc::new(Source::new("ccdef.toml", "[[suppressions]]"));
    let span = ccdef_core::syntax::span(0, 16);
    let suppression = Suppression::new("insecure-adapter-url", target, "lab", span);
    Arc::new(suppression.expires(expires).written_in(source))
}

fn with(suppression: &Arc<Suppression>) -> CheckOptions {
    acme::options().suppressions(vec![Arc::clone(suppression)])
}

#[test]
fn a_configured_suppression_covers_its_setting_only() {
    let text = acme::definition(HTTP, "");
    assert_eq!(open(&report(acme::options(), &text)), ["insecure-adapter-url"]);
    let matching = suppression(SuppressionTarget::Setting("/reqGeneralInfo/reqAdapterUrl".into()), None);
    let found = report(with(&matching), &text);
    assert_eq!(open(&found), [""; 0]);
    assert_eq!(found.counts().suppressed, 1);
    let other = suppression(SuppressionTarget::Setting("/reqGeneralInfo/reqAdapter".into()), None);
    assert_eq!(open(&report(with(&other), &text)), ["insecure-adapter-url", "unused-suppression"]);
}

#[test]
fn an_expired_suppression_suppresses_nothing() {
    let text = acme::definition(HTTP, "");
    let day = |day| Some(Date::constant(2026, 11, day));
    assert_eq!(open(&report(with(&suppression(SuppressionTarget::File, day(22))), &text)), [""; 0]);
    let expired = report(with(&suppression(SuppressionTarget::File, day(21))), &text);
    assert_eq!(open(&expired), ["insecure-adapter-url", "unused-suppression"]);
    assert_eq!(
        expired.configuration[0].findings[0].message,
        "suppression of `insecure-adapter-url` expired on 2026-11-21"
    );
}

#[test]
fn a_comment_in_the_wrong_form_is_reported() {
    let before =
        |comment: &str| acme::definition(HTTP, "").replacen("<callCenter>", &format!("{comment}<callCenter>"), 1);
    for comment in ["ccdef ignore insecure-adapter-url", "ccdef: ignore insecure-adapter-url", "ccdef:ignore"] {
        let found = report(acme::options(), &before(&format!("<!-- {comment} -->")));
        assert_eq!(open(&found), ["unknown-suppression", "insecure-adapter-url"], "{comment}");
    }
    for comment in ["ccdef checks this file", "ccdef"] {
        let found = report(acme::options(), &before(&format!("<!-- {comment} -->")));
        assert_eq!(open(&found), ["insecure-adapter-url"], "{comment}");
    }
}

#[test]
fn a_wrong_family_is_reported_before_all_else() {
    let options = acme::options().family(Some(ccdef_core::tables::Family::Voice));
    let text = acme::definition(HTTP, "").replacen("<callCenter>", "<callCenter a=\"b\">", 1);
    assert_eq!(open(&report(options, &text)).first(), Some(&"profile-mismatch"));
}

#[test]
fn a_comment_covers_the_element_after_it() {
    let comment = "<!-- ccdef: ignore[insecure-adapter-url] lab -->";
    let before = |anchor: &str| acme::definition(HTTP, "").replacen(anchor, &format!("{comment}{anchor}"), 1);
    assert_eq!(open(&report(acme::options(), &before("<item sortOrder=\"2\""))), [""; 0]);
    assert_eq!(open(&report(acme::options(), &before("<callCenter>"))), [""; 0]);
    let elsewhere = report(acme::options(), &before("<item sortOrder=\"3\""));
    assert_eq!(open(&elsewhere), ["insecure-adapter-url", "unused-suppression"]);
    let off = acme::options().inline_suppressions(false);
    assert_eq!(open(&report(off, &before("<callCenter>"))), ["insecure-adapter-url"]);
}
