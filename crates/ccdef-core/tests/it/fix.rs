//! Fixes are applied to a fix-point and bring no error.

use ccdef_core::engine::Checker;
use ccdef_core::rule::Applicability;
use ccdef_core::syntax::Source;

use crate::acme;

fn fix(text: &str, level: Applicability) -> (String, Vec<&'static str>) {
    let registry = acme::registry();
    let checker = Checker::new(&registry, acme::options());
    let fixed = checker.fix(&Source::new("acme.xml", text), level, checker.options());
    (fixed.text, fixed.applied.iter().map(|fix| fix.rule.id.as_str()).collect())
}

#[test]
fn a_clean_file_stays_as_it_is() {
    let text = acme::definition("https://cti.acme.test/a", "");
    assert_eq!(fix(&text, Applicability::Safe), (text, vec![]));
}

#[test]
fn mending_the_syntax_goes_on_with_what_it_hid() {
    let text = acme::definition("https://cti.acme.test/?a=1&b=2", "").replace("sortOrder=\"6\"", "sortOrder=\"7\"");
    let (fixed, applied) = fix(&text, Applicability::Safe);
    assert_eq!(applied, ["unescaped-character", "sort-order-gap"]);
    assert_eq!(fixed, acme::definition("https://cti.acme.test/?a=1&amp;b=2", ""));
    assert_eq!(fix(&fixed, Applicability::Safe), (fixed.clone(), vec![]));
}

#[test]
fn line_ends_and_everything_else_stay() {
    let text = acme::definition("https://cti.acme.test/?a=1&b=2", "").replace('\n', "\r\n");
    let (fixed, _) = fix(&text, Applicability::Safe);
    assert_eq!(fixed, text.replace("&b", "&amp;b"));
}
