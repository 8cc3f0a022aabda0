//! Tests that findings are in English: a message of Salesforce in another language is on the page of the rule, after the
//! English text.

use crate::assert_none;
use crate::sources::{is_test_file, texts};

/// Where the texts of findings are written.
const SOURCES: &[&str] = &["crates/ccdef-core/src/rules/", "crates/ccdef-core/src/check/", "profiles/"];

#[test]
fn texts_of_findings_are_in_english() {
    let is_source = |file: &str| SOURCES.iter().any(|start| file.starts_with(start)) && !is_test_file(file);
    let files = texts(&[".rs"]).into_iter().filter(|(file, _)| is_source(file));
    assert_none(&files.flat_map(|(file, text)| problems(&file, &text)).collect::<Vec<_>>());
}

fn problems(file: &str, text: &str) -> Vec<String> {
    let code = text.lines().take_while(|line| !line.starts_with("#[cfg(test)]")).enumerate();
    let other = code.filter(|(_, line)| line.chars().any(is_of_another_script));
    other.map(|(index, _)| format!("{file}:{}: write English; quote the original on the page", index + 1)).collect()
}

#[test]
fn pages_quote_english_first() {
    let pages = texts(&[".md"]).into_iter().filter(|(file, _)| file.contains("/docs/rules/"));
    let wrong =
        pages.filter(|(_, text)| quotes(text).next().is_some_and(|quote| quote.chars().any(is_of_another_script)));
    assert_none(&wrong.map(|(file, _)| format!("{file}: quote the English text first")).collect::<Vec<_>>());
}

/// The quoted lines of a page.
fn quotes(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| line.starts_with("> "))
}

/// Whether a letter belongs to none of the Latin alphabets.
fn is_of_another_script(character: char) -> bool {
    character.is_alphabetic() && character > '\u{24f}'
}

#[test]
fn other_scripts_are_noticed() {
    assert_eq!(problems("a.rs", "a\n\u{56de}\n#[cfg(test)]\n\u{56de}\n").len(), 1);
    assert!(!is_of_another_script('\u{e9}'));
}
