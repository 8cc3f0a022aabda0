//! Tests of rule pages with one problem each.

use ccdef_core::rule::ProfileChoice;

use super::acme::{ACME, LOUD_INFO, definition, registry};
use super::{assert_contains, message};
use crate::bases::Bases;
use crate::page;

fn page_with(invalid: &str, valid: &str) -> String {
    let (invalid, valid) = (invalid.trim_end(), valid.trim_end());
    format!(
        "# acme-loud\n\nThe volume is 11.\n\n## What it checks\n\n## Why it matters\n\n## Invalid\n\n\
         ```xml invalid\n{invalid}\n```\n\n## Valid\n\n```xml valid\n{valid}\n```\n\n## How to fix\n\n## Source\n"
    )
}

fn test(docs: String) -> String {
    let mut rule = LOUD_INFO;
    rule.docs = Box::leak(docs.into_boxed_str());
    message(page::test(&rule, &registry(), &Bases::common(), ProfileChoice::Use(&ACME)))
}

#[test]
fn a_valid_page_passes() {
    assert_eq!(test(page_with(&definition("11"), &definition("5"))), "");
}

#[test]
fn examples_with_other_findings_than_required_fail() {
    assert_contains(
        &test(page_with(&definition("5"), &definition("5"))),
        "example on line 11: an invalid example must have exactly one finding",
    );
    assert_contains(&test(page_with(&definition("11"), &definition("11"))), "a valid example must have no finding");
    let both = definition("11").replace("name=\"reqUseApi\"", "name=\"other\"");
    assert_contains(&test(page_with(&both, &definition("5"))), "missing-required-item");
}

#[test]
fn wrong_headings_and_unfinished_text_are_reported() {
    let good = page_with(&definition("11"), &definition("5"));
    assert_contains(&test(good.replace("## How to fix", "## Fixing")), "change the headings to");
    assert_contains(
        &test(good.replace("# acme-loud", "# acme-quiet")),
        "change the title to the id of the rule, `acme-loud`",
    );
    assert_contains(
        &test(good.replace("The volume is 11.", concat!("FILL", " IN a summary."))),
        "replace the text that is marked",
    );
    assert_contains(
        &test(good.replace("```xml valid", "```xml")),
        "begin each block under \"Valid\" with \"```xml valid\"",
    );
    assert_contains(&test(good.replace("xml invalid", "xml invalid profil=acme")), "unknown field `profil`");
}

#[test]
fn an_example_can_be_a_part_of_a_base() {
    let section = |volume: &str| {
        format!(
            "<section sortOrder=\"1\" name=\"acmeSettings\" label=\"Acme\">\n  \
             <item sortOrder=\"0\" name=\"volume\" label=\"Volume\">{volume}</item>\n</section>"
        )
    };
    let page = |invalid: &str, valid: &str| {
        page_with(&section(invalid), &section(valid)).replace("valid\n<", "valid base=import\n<")
    };
    assert_eq!(test(page("11", "5")), "");
    assert_contains(&test(page("11", "11")), "line 21 of the page: warning[acme-loud]");
    let wrong = page("11", "5").replace("base=import\n<section", "base=imports\n<section");
    assert_contains(&test(wrong), "example on line 11: unknown base \"imports\": use one of [\"import\"");
    let comment = page("11", "5").replace("\n<section", "\n<!-- without reqUseAPI -->\n<section");
    assert_contains(&test(comment), "the base \"import\" contains no element called \"reqUseAPI\"");
    let item = page("11", "5").replace("\n<section", "\n<!-- without reqUseApi -->\n<section");
    assert_contains(&test(item), "base import, line 2: error[missing-required-item]");
}
