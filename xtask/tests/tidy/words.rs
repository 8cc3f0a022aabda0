//! Tests that all texts use the terms of the field, in plain American English.
//!
//! Checked are what the program prints, the pages, the comments, identifiers and string literals of the sources, the
//! comments and descriptions of manifests and schemas, and the names of all files. Text that is quoted from a definition,
//! from Salesforce or from code is not checked; [`texts`], [`rust`] and [`data`] define how it is detected.

mod data;
mod matcher;
mod rust;
mod terms;
mod texts;

use ccdef_core::engine::Registry;

use crate::sources::texts as files;
use crate::{assert_none, workspace};
use matcher::{Matcher, Word};
use terms::{Scope, TERMS};

/// Where the command line is declared: its doc comments are the text of `--help`.
const ARGUMENTS: &str = "crates/ccdef-cli/src/args";

/// Where the terms and their tests are, whose strings contain unwanted phrases.
const TERMS_FOLDER: &str = "xtask/tests/tidy/words/";

/// The problems in a file: each unwanted phrase, with what to write instead.
fn problems(matcher: &Matcher, file: &str, words: &[Word]) -> Vec<String> {
    let found = matcher.find(words).into_iter();
    found.map(|(line, phrase, term)| format!("{file}:{line}: \"{phrase}\": {}", term.instead)).collect()
}

#[test]
fn the_program_prints_the_terms_of_the_field() {
    let matcher = Matcher::new(TERMS, Scope::Printed);
    let mut found = Vec::new();
    for (file, text) in files(&[".snap", ".toml"]) {
        if file.strip_suffix(".snap").is_some() {
            found.extend(problems(&matcher, &file, &texts::printed(&file, &texts::without_metadata(&text))));
        } else if file.starts_with("crates/ccdef-cli/tests/cmd/") {
            for (name, output) in texts::outputs(&text) {
                found.extend(problems(&matcher, &format!("{file} ({name})"), &texts::printed(&file, &output)));
            }
        }
    }
    assert_none(&found);
}

#[test]
fn pages_use_the_terms_of_the_field() {
    let matcher = Matcher::new(TERMS, Scope::Printed);
    let pages = files(&[".md", ".md.txt"]);
    assert_none(
        &pages.iter().flat_map(|(file, text)| problems(&matcher, file, &texts::page(text))).collect::<Vec<_>>(),
    );
}

#[test]
fn the_help_of_commands_uses_the_terms_of_the_field() {
    let matcher = Matcher::new(TERMS, Scope::Printed);
    let mut sources = files(&[".rs"]);
    sources.retain(|(file, _)| file.starts_with(ARGUMENTS));
    assert!(sources.len() > 9, "no files begin with {ARGUMENTS}");
    assert_none(
        &sources.iter().flat_map(|(file, text)| problems(&matcher, file, &rust::comments(text))).collect::<Vec<_>>(),
    );
}

#[test]
fn templates_use_the_terms_of_the_field() {
    let matcher = Matcher::new(TERMS, Scope::Printed);
    let templates = files(&[".xml.txt"]);
    assert!(!templates.is_empty(), "no templates found");
    let words = |text: &str| matcher::words_of_text(&texts::without_code(text), 1);
    assert_none(&templates.iter().flat_map(|(file, text)| problems(&matcher, file, &words(text))).collect::<Vec<_>>());
}

#[test]
fn comments_use_the_terms_of_the_field() {
    let matcher = Matcher::new(TERMS, Scope::Source);
    let mut found = Vec::new();
    for (file, text) in files(&[".rs", ".rs.txt"]) {
        found.extend(problems(&matcher, &file, &rust::comments(&text)));
    }
    for (file, text) in files(&[".toml", ".toml.txt", ".ci/run", ".gitattributes", ".gitignore"]) {
        found.extend(problems(&matcher, &file, &data::hash_comments(&text)));
    }
    assert_none(&found);
}

#[test]
fn descriptions_use_the_terms_of_the_field() {
    let matcher = Matcher::new(TERMS, Scope::Printed);
    let mut found = Vec::new();
    for (file, text) in files(&[".toml", ".toml.txt"]) {
        found.extend(problems(&matcher, &file, &data::toml_descriptions(&text)));
    }
    for (file, text) in files(&[".schema.json"]) {
        found.extend(problems(&matcher, &file, &data::json_descriptions(&text)));
    }
    assert_none(&found);
}

#[test]
fn messages_use_the_terms_of_the_field() {
    let matcher = Matcher::new(TERMS, Scope::Printed);
    let mut sources = files(&[".rs", ".rs.txt"]);
    sources.retain(|(file, _)| !file.starts_with(TERMS_FOLDER));
    assert_none(
        &sources.iter().flat_map(|(file, text)| problems(&matcher, file, &rust::strings(text))).collect::<Vec<_>>(),
    );
}

/// The identifiers that must keep their names, as words: those of rules, which are the same as their ids.
fn kept() -> Vec<String> {
    let registry = Registry::load().expect("profiles are linked");
    registry.rules().map(|rule| rule.id.to_string().replace('-', " ")).collect()
}

fn is_kept(kept: &[String], identifier: &[Word]) -> bool {
    let words: Vec<&str> = identifier.iter().map(|word| word.text.as_str()).collect();
    kept.contains(&words.join(" "))
}

#[test]
fn identifiers_use_the_terms_of_the_field() {
    let (matcher, kept) = (Matcher::new(TERMS, Scope::Source), kept());
    let mut found = Vec::new();
    for (file, text) in files(&[".rs"]) {
        for identifier in rust::identifiers(&text).iter().filter(|identifier| !is_kept(&kept, identifier)) {
            found.extend(problems(&matcher, &file, identifier));
        }
    }
    assert_none(&found);
}

#[test]
fn file_names_use_the_terms_of_the_field() {
    let (matcher, kept) = (Matcher::new(TERMS, Scope::Source), kept());
    let mut found = Vec::new();
    for file in workspace().files().expect("the workspace has files") {
        for name in data::path(&file).iter().filter(|name| !is_kept(&kept, name)) {
            found.extend(problems(&matcher, &file, name));
        }
    }
    found.dedup();
    assert_none(&found);
}

#[test]
fn every_checked_kind_of_file_exists() {
    let files = workspace().files().expect("the workspace has files");
    let count =
        |start: &str, end: &str| files.iter().filter(|file| file.starts_with(start) && file.ends_with(end)).count();
    for (start, end) in
        [("fixtures/", ".snap"), ("crates/", ".snap"), ("crates/ccdef-cli/tests/cmd/", ".toml"), ("", ".md")]
    {
        assert!(count(start, end) > 9, "{start}*{end}");
    }
}

#[test]
fn names_of_rules_are_kept_in_identifiers() {
    let (matcher, kept) = (Matcher::new(TERMS, Scope::Source), kept());
    let name = matcher::words_of_identifier("MISSPELT_NAME", 1);
    assert!(!problems(&matcher, "a.rs", &name).is_empty() && is_kept(&kept, &name));
    assert!(!is_kept(&kept, &matcher::words_of_identifier("is_misspelt", 1)));
}
