//! Tests that the crates which read definitions count only XML's four characters as whitespace
//! (`crates/ccdef-core/docs/format/values.md#xml-whitespace`): Rust's `trim` also removes no-break spaces, which are text.

use crate::assert_none;
use crate::sources::texts;

/// The sources that read and check definitions.
const SOURCES: &[&str] = &["crates/ccdef-core/src/", "crates/ccdef-syntax/src/"];

/// What counts other characters too.
const UNICODE: &[&str] = &[
    ".trim()",
    ".trim_start()",
    ".trim_end()",
    "str::trim)",
    ".split_whitespace()",
    "char::is_whitespace",
    "c.is_whitespace()",
    "char.is_whitespace()",
    "character.is_whitespace()",
];

/// What a comment just above says if other characters count on purpose. The reason follows.
const ON_PURPOSE: &str = "// Any whitespace: ";

/// Modules in which other characters count everywhere, with the reason.
const EXCEPTIONS: &[(&str, &str)] = &[(
    "crates/ccdef-core/src/model/secret",
    "a credential ends at whitespace of any kind, also in text that is no XML",
)];

#[test]
fn only_the_whitespace_of_xml_counts() {
    let is_source = |file: &str| SOURCES.iter().any(|start| file.starts_with(start)) && !file.ends_with("tests.rs");
    let is_exception = |file: &str| EXCEPTIONS.iter().any(|(start, _)| file.starts_with(start));
    let files = texts(&[".rs"]).into_iter().filter(|(file, _)| is_source(file) && !is_exception(file));
    assert_none(&files.flat_map(|(file, text)| problems(&file, &text)).collect::<Vec<_>>());
}

/// The lines outside tests that count other characters and give no reason.
fn problems(file: &str, text: &str) -> Vec<String> {
    let code: Vec<&str> = text.lines().take_while(|line| !line.starts_with("#[cfg(test)]")).collect();
    let is_allowed = |index: usize| code[index.saturating_sub(2)..index].iter().any(|line| line.contains(ON_PURPOSE));
    let found = code.iter().enumerate().filter(|(index, line)| !is_comment(line) && !is_allowed(*index));
    let found = found.filter_map(|(index, line)| Some((index, UNICODE.iter().find(|word| line.contains(**word))?)));
    found.map(|(index, word)| problem(file, index + 1, word)).collect()
}

fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("//")
}

fn problem(file: &str, line: usize, word: &str) -> String {
    format!(
        "{file}:{line}: `{word}` counts characters that XML does not: use `trim_ascii` and the like, or give the reason in \
         a comment above that starts with `{ON_PURPOSE}`"
    )
}

#[test]
fn a_reason_allows_only_the_next_lines() {
    let text = "// x.trim()\nfn f() {\n    // Any whitespace: typed by a person.\n    a.trim();\n\n    b.trim();\n}\n";
    assert_eq!(problems("a.rs", text).len(), 1);
}
