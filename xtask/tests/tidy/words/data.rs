//! Takes comments and descriptions from TOML files, shell scripts and JSON Schemas.

use serde_json::Value as Json;
use toml::{Table, Value};

use super::matcher::{Word, words_of_identifier, words_of_text};
use super::texts::{SKIPPED, without_code};

/// Keys whose values are written for people.
const DESCRIPTIONS: &[&str] = &["description", "reason", "title", "$comment"];

/// The words of the comments of a TOML file or shell script, without code in backticks.
pub(super) fn hash_comments(text: &str) -> Vec<Word> {
    let mut multiline = None;
    let mut comments = String::new();
    for line in text.lines() {
        comments += comment(line, &mut multiline).unwrap_or(SKIPPED);
        comments.push('\n');
    }
    words_of_text(&without_code(&comments), 1)
}

/// The comment of a line. `multiline` is the delimiter of the string that the line begins in, and then of the string that
/// it ends in.
fn comment<'l>(line: &'l str, multiline: &mut Option<&'static str>) -> Option<&'l str> {
    let mut rest = line;
    loop {
        if let Some(delimiter) = *multiline {
            rest = rest.split_once(delimiter)?.1;
            *multiline = None;
        }
        let at = rest.find(['"', '\'', '#'])?;
        rest = &rest[at..];
        if let Some(delimiter) = ["\"\"\"", "'''"].into_iter().find(|delimiter| rest.starts_with(delimiter)) {
            rest = &rest[delimiter.len()..];
            *multiline = Some(delimiter);
        } else if let Some(comment) = rest.strip_prefix('#') {
            return Some(comment);
        } else {
            rest = after_string(rest)?;
        }
    }
}

/// The part of a line after the string at its beginning.
fn after_string(text: &str) -> Option<&str> {
    let quote = text.chars().next()?;
    let mut is_escaped = false;
    let mut characters = text.char_indices().skip(1);
    let (end, _) = characters.find(|(_, character)| {
        let is_end = *character == quote && !is_escaped;
        is_escaped = *character == '\\' && quote == '"' && !is_escaped;
        is_end
    })?;
    Some(&text[end + 1..])
}

/// The words of the descriptions in a TOML file. Their lines are not known.
pub(super) fn toml_descriptions(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    collect_toml(&Value::Table(text.parse::<Table>().unwrap_or_default()), &mut words);
    words
}

fn collect_toml(value: &Value, words: &mut Vec<Word>) {
    match value {
        Value::Table(table) => {
            for (key, value) in table {
                let text = value.as_str().filter(|_| DESCRIPTIONS.contains(&key.as_str()));
                words.extend(text.into_iter().flat_map(description));
                collect_toml(value, words);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| collect_toml(value, words)),
        _ => {}
    }
}

/// The words of the descriptions in a JSON Schema. Their lines are not known.
pub(super) fn json_descriptions(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    collect_json(&serde_json::from_str(text).unwrap_or_default(), &mut words);
    words
}

fn collect_json(value: &Json, words: &mut Vec<Word>) {
    match value {
        Json::Object(fields) => {
            for (key, value) in fields {
                let text = value.as_str().filter(|_| DESCRIPTIONS.contains(&key.as_str()));
                words.extend(text.into_iter().flat_map(description));
                collect_json(value, words);
            }
        }
        Json::Array(values) => values.iter().for_each(|value| collect_json(value, words)),
        _ => {}
    }
}

/// A description, separated from the next one.
fn description(text: &str) -> Vec<Word> {
    words_of_text(&format!("{}\n{SKIPPED}", without_code(text)), 1)
}

/// The words of each folder and of the file in a path.
pub(super) fn path(path: &str) -> Vec<Vec<Word>> {
    let words = |part: &str| words_of_identifier(&part.replace(|character: char| !character.is_alphanumeric(), "_"), 1);
    path.split('/').map(|part| words(part.split_once('.').map_or(part, |(stem, _)| stem))).collect()
}

#[cfg(test)]
mod tests {
    use super::{hash_comments, json_descriptions, path, toml_descriptions};
    use crate::words::texts::joined;

    #[test]
    fn comments_exclude_strings() {
        let text = "# a `x`\nb = \"# x \\\" # x\" # c\nd = '# x' # e\nf = \"\"\"\n# x\n\"\"\" # g\n";
        assert_eq!(joined(&hash_comments(text)), "a c e g");
        assert_eq!(hash_comments(text).iter().filter(|word| word.text == "g").map(|word| word.line).sum::<usize>(), 6);
    }

    #[test]
    fn descriptions_are_taken_at_any_depth() {
        assert_eq!(
            joined(&toml_descriptions("name = \"x\"\n[[a]]\nreason = \"one `x`\"\n[b.c]\ndescription = \"two\"")),
            "one two"
        );
        assert_eq!(
            joined(&json_descriptions(r#"{"a": [{"description": "one", "const": "x"}], "title": "two"}"#)),
            "one two"
        );
    }

    #[test]
    fn paths_are_split_into_words() {
        let words: Vec<String> =
            path("crates/near-miss/SetAside.callCenter-meta.xml").iter().map(|words| joined(words)).collect();
        assert_eq!(words, ["crates", "near miss", "set aside"]);
    }
}
