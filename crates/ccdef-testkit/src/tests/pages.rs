//! Pages that are wrong in one way each.

use ccdef_core::rule::ProfileChoice;

use super::acme::{ACME, LOUD_INFO, definition, registry};
use super::{assert_says, complaint};
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
    complaint(page::test(&rule, &registry(), &Bases::common(), ProfileChoice::Use(&ACME)))
}

#[test]
fn a_page_that_keeps_its_word_passes() {
    assert_eq!(test(page_with(&definition("11"), &definition("5"))), "");
}

#[test]
fn examples_that_are_not_what_they_claim_fail() {
    assert_says(&test(page_with(&definition("5"), &definition("5"))), "example in line 11: an invalid example gives");
    assert_says(&test(page_with(&definition("11"), &definition("11"))), "a valid example gives no finding");
    let both = definition("11").replace("name=\"reqUseApi\"", "name=\"other\"");
    assert_says(&test(page_with(&both, &definition("5"))), "missing-required-item");
}

#[test]
fn headings_and_unfinished_words_are_seen() {
    let good = page_with(&definition("11"), &definition("5"));
    assert_says(&test(good.replace("## How to fix", "## Mending")), "the headings are");
    assert_says(&test(good.replace("# acme-loud", "# acme-quiet")), "the title is");
    assert_says(&test(good.replace("The volume is 11.", concat!("FILL", " IN a summary."))), "still to do");
    assert_says(&test(good.replace("```xml valid", "```xml")), "says what must come of it");
    assert_says(&test(good.replace("xml invalid", "xml invalid profil=acme")), "unknown field `profil`");
}

#[test]
fn an_example_can_show_a_part_of_a_base() {
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
    assert_says(&test(page("11", "11")), "line 21 of the page: warning[acme-loud]");
    let wrong = page("11", "5").replace("base=import\n<section", "base=imports\n<section");
    assert_says(&test(wrong), "example in line 11: there is no base \"imports\"; the bases here are [\"import\"");
    let comment = page("11", "5").replace("\n<section", "\n<!-- without reqUseAPI -->\n<section");
    assert_says(&test(comment), "the base \"import\" has nothing called \"reqUseAPI\"");
    let item = page("11", "5").replace("\n<section", "\n<!-- without reqUseApi -->\n<section");
    assert_says(&test(item), "base import, line 2: error[missing-required-item]");
}
