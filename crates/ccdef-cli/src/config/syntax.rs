//! Explains syntax errors in a configuration file: what is expected, with the text to write.

use super::expected;
use super::format::ConfigFormat;

/// Reason and help for a syntax error in TOML at the byte offset `at`. `message` comes from the parser.
pub(crate) fn explain_toml(message: &str, text: &str, at: usize) -> (String, Option<String>) {
    let (line, column) = line_at(text, at);
    let (key, value) = line.split_once('=').unwrap_or((line, ""));
    let (key, value) = (key.trim(), value.trim());
    let example = example(key, ConfigFormat::Toml);
    let begins = |start| message.starts_with(start);
    if begins("string values must be quoted") {
        let bare = line.get(column..).unwrap_or_default().split([',', ']', '}', '#']).next().unwrap_or_default().trim();
        return match bare {
            "" => (format!("`{key}` has no value"), example),
            bare if value.starts_with(bare) => {
                (format!("the value `{bare}` must be in quotes"), Some(format!("write `{key} = \"{bare}\"`")))
            }
            bare => {
                (format!("`{bare}` is not expected here: texts must be in quotes, with commas between them"), example)
            }
        };
    }
    let reason = match message {
        _ if begins("key with no value") => "expected a key, `=` and a value",
        _ if begins("unexpected key or value") => "the line continues after the value",
        _ if begins("unclosed table") => "the closing `]` of the heading is missing",
        _ if begins("unclosed array") => "the closing `]` of the list is missing",
        _ if begins("unclosed inline table") => "the closing `}` of the table is missing",
        _ if begins("invalid basic string, expected `\"`") => "the closing `\"` of the text is missing",
        _ if begins("invalid literal string, expected `'`") => "the closing `'` of the text is missing",
        _ if begins("invalid key-value pair") && line.starts_with('{') => {
            let help = "name the file `ccdef.json` to write JSON".to_owned();
            return ("this is JSON, but the name of the file says TOML".to_owned(), Some(help));
        }
        "duplicate key" => return (format!("`{key}` is set twice"), Some("remove one of the two".to_owned())),
        other => return (format!("this is not valid TOML: {other}"), example),
    };
    (reason.to_owned(), example.or_else(|| self::example("profile", ConfigFormat::Toml)))
}

/// Reason and help for a syntax error in JSON at the byte offset `at`. `message` comes from the parser.
pub(super) fn explain_json(message: String, text: &str, at: usize) -> (String, Option<String>) {
    let rest = text.get(at..).unwrap_or_default();
    let is_of_word = |character: char| character.is_alphanumeric() || matches!(character, '-' | '_' | '.');
    let word = rest.split(|character| !is_of_word(character)).next().unwrap_or_default();
    let (before, _) = text.split_at(text.len() - rest.len());
    match rest.chars().next() {
        Some(_) if message == UNEXPECTED && !word.is_empty() => {
            (format!("the value `{word}` must be in double quotes"), Some(format!("write `\"{word}\"`")))
        }
        Some(found) if message == UNEXPECTED && before.trim_end().ends_with(':') => {
            (format!("a value is missing before `{found}`"), example(last_key(before), ConfigFormat::Json))
        }
        _ => (message, None),
    }
}

/// What the parser says about a token that it does not expect.
const UNEXPECTED: &str = "this is not expected here";

/// The text in the last quotes.
fn last_key(text: &str) -> &str {
    text.rsplit('"').nth(1).unwrap_or_default()
}

/// An example for a key at the top level.
fn example(key: &str, format: ConfigFormat) -> Option<String> {
    expected::example_of(key, format).map(|example| format!("for example\n{example}"))
}

/// The line at a byte offset, and the offset inside this line.
fn line_at(text: &str, at: usize) -> (&str, usize) {
    let before = text.get(..at).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    (text[start..].lines().next().unwrap_or_default(), before.len() - start)
}

#[cfg(test)]
mod tests {
    use ccdef_core::syntax::Source;

    use crate::config::format::ConfigFormat;
    use crate::config::parse::parse;

    fn refusal(path: &str, text: &str) -> String {
        let format = ConfigFormat::of(std::path::Path::new(path));
        let error = parse(&Source::new(path, text), format).unwrap_err();
        format!("{error}; {}", error.help().unwrap_or_default().replace('\n', " "))
    }

    #[test]
    fn syntax_errors_in_toml_say_what_is_expected() {
        for (text, expected) in [
            ("profile = aircall # old", "1:11: the value `aircall` must be in quotes; write `profile = \"aircall\"`"),
            ("\nprofile =\n", "2:10: `profile` has no value; for example profile = \"aircall\""),
            (
                "ignore = [\"a\", padded-text]",
                "1:16: `padded-text` is not expected here: texts must be in quotes, with commas between them; for example \
                 ignore = [\"document-order\"]",
            ),
            ("fail-on warning", "1:9: expected a key, `=` and a value; for example profile = \"aircall\""),
            ("profile = \"a\" \"b\"", "1:15: the line continues after the value; for example profile = \"aircall\""),
            ("[rules\n", "1:7: the closing `]` of the heading is missing; for example profile = \"aircall\""),
            ("profile = \"x\n", "1:13: the closing `\"` of the text is missing; for example profile = \"aircall\""),
            ("profile = \"a\"\nprofile = \"b\"", "2:1: `profile` is set twice; remove one of the two"),
            (
                "{\"profile\": \"a\"}",
                "1:1: this is JSON, but the name of the file says TOML; name the file `ccdef.json` to write JSON",
            ),
        ] {
            assert_eq!(refusal("a.toml", text), format!("a.toml:{expected}"));
        }
    }

    #[test]
    fn syntax_errors_in_json_say_what_is_expected() {
        for (text, expected) in [
            ("{\"profile\": aircall}", "1:13: the value `aircall` must be in double quotes; write `\"aircall\"`"),
            ("{\n\"profile\":\n}", "3:1: a value is missing before `}`; for example {\"profile\":\"aircall\"}"),
            ("{\"profile\": \"a\",}", "1:16: a comma follows the last setting; "),
        ] {
            assert_eq!(refusal("a.json", text), format!("a.json:{expected}"));
        }
    }

    #[test]
    fn a_date_is_accepted_as_text_and_as_a_toml_date() {
        for date in ["\"2027-01-31\"", "2027-01-31"] {
            let text = format!("[[suppressions]]\nrule = \"x\"\nreason = \"y\"\nexpires = {date}\n");
            let file = parse(&Source::new("a.toml", text), ConfigFormat::Toml).unwrap();
            let expires = file.suppressions[0].get_ref().expires.clone();
            assert_eq!(expires.unwrap().into_inner(), "2027-01-31");
        }
    }
}
