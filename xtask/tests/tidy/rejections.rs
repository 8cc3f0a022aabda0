//! Tests that the first paragraph of each rule page says whether Salesforce rejects a file with a finding of the rule: the
//! verdict on a file depends on it.

use ccdef_core::engine::RULES;
use ccdef_core::tables::Rejection;

use crate::assert_none;

/// What says that Salesforce rejects the file, or may reject it.
const REJECTIONS: &[&str] = &[
    "Salesforce rejects",
    "Setup rejects",
    "Salesforce does not recognize the file",
    "deployment fails",
    "deployment of the file fails",
    "may reject",
    "may fail",
    "not import the file",
    NOT_CONFIRMED,
];

/// What may happen instead of a rejection.
const OTHERWISE: &[&str] = &[", or the softphone", ", or the call center"];

/// What says that a rejection is possible.
const NOT_CONFIRMED: &str = "(not confirmed";

/// What the first paragraph of a page says.
fn described(page: &str) -> Rejection {
    let paragraph = page.split("\n\n").nth(1).unwrap_or_default().replace('\n', " ");
    if paragraph.starts_with("ccdef rejects") || !REJECTIONS.iter().any(|words| paragraph.contains(words)) {
        Rejection::None
    } else if paragraph.contains("and Setup may reject it") {
        Rejection::OfDeployment
    } else if paragraph.contains(NOT_CONFIRMED) || OTHERWISE.iter().any(|words| paragraph.contains(words)) {
        Rejection::Possible
    } else {
        Rejection::Certain
    }
}

#[test]
fn every_page_says_whether_salesforce_rejects_the_file() {
    let differing = RULES.iter().map(|rule| &rule.info).filter(|info| described(info.docs) != info.rejection);
    let found: Vec<String> = differing
        .map(|info| format!("{}: the page says {:?}, but the rule {:?}", info.id, described(info.docs), info.rejection))
        .collect();
    assert_none(&found);
}
