//! Fixes are applied until none is left, and cause no error.

use ccdef_core::engine::Checker;
use ccdef_core::rule::Applicability;
use ccdef_core::syntax::{Limits, Source};

use crate::acme;

fn fix(text: &str, level: Applicability) -> (String, Vec<&'static str>) {
    let registry = acme::registry();
    let checker = Checker::new(&registry, acme::options());
    let fixed = checker.fix(&Source::new("acme.xml", text), level, checker.options());
    (fixed.text, fixed.applied.iter().map(|fix| fix.rule.id.as_str()).collect())
}

#[test]
fn a_clean_file_is_not_changed() {
    let text = acme::definition("https://cti.acme.test/a", "");
    assert_eq!(fix(&text, Applicability::Safe), (text, vec![]));
}

#[test]
fn a_syntax_fix_is_followed_by_the_fixes_that_it_reveals() {
    let text = acme::definition("https://cti.acme.test/?a=1&b=2", "").replace("sortOrder=\"6\"", "sortOrder=\"7\"");
    let (fixed, applied) = fix(&text, Applicability::Safe);
    assert_eq!(applied, ["unescaped-character", "sort-order-gap"]);
    assert_eq!(fixed, acme::definition("https://cti.acme.test/?a=1&amp;b=2", ""));
    assert_eq!(fix(&fixed, Applicability::Safe), (fixed.clone(), vec![]));
}

#[test]
fn a_file_that_cannot_be_decoded_has_no_fixable_findings() {
    let registry = acme::registry();
    let checker = Checker::new(&registry, acme::options());
    let text = acme::definition("https://cti.acme.test/a", "").replace("sortOrder=\"6\"", "sortOrder=\"7\"");
    let fixable = |bytes: Vec<u8>| {
        let report = checker.check(Source::decode("acme.xml", bytes, &Limits::default()));
        report.findings.iter().filter(|finding| finding.fix.is_some()).count()
    };
    assert_eq!(fixable(text.clone().into_bytes()), 1);
    let latin_1 = text.replace("north", "n\u{1}rd").into_bytes();
    assert_eq!(fixable(latin_1.into_iter().map(|byte| if byte == 1 { 0xf6 } else { byte }).collect()), 0);
}

#[test]
fn line_ends_and_all_other_text_are_kept() {
    let text = acme::definition("https://cti.acme.test/?a=1&b=2", "").replace('\n', "\r\n");
    let (fixed, _) = fix(&text, Applicability::Safe);
    assert_eq!(fixed, text.replace("&b", "&amp;b"));
}
