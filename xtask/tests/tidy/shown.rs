//! Tests that texts of files reach the output only through the type that masks and limits them.
//!
//! `Printer` takes nothing else, so most of it is a matter of types. These tests cover what types cannot say.

use crate::assert_none;
use crate::sources::texts;

/// The crates that print.
const PRINTING: &[&str] = &["crates/ccdef-report/src/", "crates/ccdef-cli/src/"];

/// The only modules that open standard output or standard error.
const STREAMS: &[&str] = &[
    "crates/ccdef-cli/src/output.rs",
    "crates/ccdef-cli/src/commands/new/ask.rs",
    // They write files, which a path such as `/dev/stdout` can name.
    "crates/ccdef-cli/src/write_file.rs",
    "crates/ccdef-cli/src/write_file/target.rs",
];

/// The modules that print what only the program's own tables, pages and options contribute to.
const PROGRAM_TEXTS: &[&str] = &[
    "crates/ccdef-report/src/printer.rs",
    "crates/ccdef-report/src/catalog/table.rs",
    "crates/ccdef-cli/src/usage.rs",
    "crates/ccdef-cli/src/commands/completions.rs",
    "crates/ccdef-cli/src/commands/explain.rs",
    "crates/ccdef-cli/src/commands/new/list.rs",
    "crates/ccdef-cli/src/commands/profile.rs",
    "crates/ccdef-cli/src/commands/rules.rs",
    "crates/ccdef-cli/src/commands/schema.rs",
];

/// JSON documents with plain strings: results and files that other programs read, and keys of the program.
const PLAIN_DOCUMENTS: &[&str] = &[
    "crates/ccdef-cli/src/commands/definition_json.rs",
    "crates/ccdef-cli/src/commands/check/baseline.rs",
    "crates/ccdef-cli/src/commands/new/list.rs",
    "crates/ccdef-report/src/catalog/",
];

/// The lines before the tests of the printing crates.
fn lines() -> Vec<(String, usize, String)> {
    let files = texts(&[".rs"]).into_iter().filter(|(file, _)| PRINTING.iter().any(|start| file.starts_with(start)));
    let of_file = |(file, text): (String, String)| {
        let lines: Vec<String> = text.lines().take_while(|line| *line != "#[cfg(test)]").map(str::to_owned).collect();
        lines.into_iter().enumerate().map(move |(index, line)| (file.clone(), index + 1, line)).collect::<Vec<_>>()
    };
    files.flat_map(of_file).collect()
}

/// The lines that contain one of the words outside of the allowed files.
fn uses(words: &[&str], allowed: &[&str]) -> Vec<String> {
    let is_use = |(file, _, line): &(String, usize, String)| {
        !allowed.iter().any(|start| file.starts_with(start))
            && !line.trim_start().starts_with("//")
            && words.iter().any(|word| line.contains(word))
    };
    lines().into_iter().filter(is_use).map(|(file, line, text)| format!("{file}:{line}: {}", text.trim())).collect()
}

#[test]
fn only_one_module_opens_the_streams_of_the_process() {
    assert_none(&uses(&["io::stdout()", "io::stderr()", " println!", "eprintln!", " print!("], STREAMS));
}

#[test]
fn only_listed_modules_print_without_masking() {
    assert_none(&uses(&["of_program(", ".program("], PROGRAM_TEXTS));
}

#[test]
fn json_documents_hold_texts_of_files_only_masked() {
    let mut problems = Vec::new();
    let mut is_document = false;
    for (file, number, line) in lines() {
        if line.contains("derive(") {
            is_document = line.contains("Serialize") && !PLAIN_DOCUMENTS.iter().any(|start| file.starts_with(start));
        }
        let is_plain =
            line.contains("String") || (line.contains(" str") && !line.contains("static") && !line.contains("struct"));
        if is_document && is_plain && !line.trim_start().starts_with("//") {
            problems.push(format!("{file}:{number}: use `JsonText` in a document: {}", line.trim()));
        }
        is_document &= line != "}";
    }
    assert_none(&problems);
}
