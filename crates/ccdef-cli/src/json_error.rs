//! What is wrong with a JSON document, in the words of people who write it.

use ccdef_core::syntax::__private::{STRICT_JSON, json_syntax_error};
use jsonc_parser::{CollectOptions, parse_to_ast};

/// The position and the reason of an error, on one line. `text` is what `error` is about.
pub(crate) fn reason(text: &str, error: &serde_json::Error) -> String {
    if text.trim_ascii().is_empty() {
        return "the file is empty".to_owned();
    }
    let (line, column) = place(text, error);
    let place = format!("line {line}, column {column}");
    let syntax = parse_to_ast(text, &CollectOptions::default(), &STRICT_JSON).err();
    match syntax {
        Some(syntax) if !error.is_data() => format!("{place}: {}", json_syntax_error(syntax.kind())),
        _ if error.is_data() => format!("{place}: {}", of_content(&error.to_string())),
        _ => format!("{place}: this is not JSON"),
    }
}

/// The line and column of an error. An error at the end is at the last character, not in the whitespace after it.
fn place(text: &str, error: &serde_json::Error) -> (usize, usize) {
    let text = text.trim_ascii_end();
    let last = text.lines().count();
    if error.line() > last {
        return (last, text.lines().last().map_or(1, str::len));
    }
    (error.line().max(1), error.column().max(1))
}

/// The words of `serde` about content that is not expected, as plain words.
fn of_content(message: &str) -> String {
    let message = message.rsplit_once(" at line ").map_or(message, |(message, _)| message);
    let quoted = || message.split('`').nth(1).unwrap_or_default();
    match message {
        _ if message.starts_with("missing field") => format!("`{}` is missing", quoted()),
        _ if message.starts_with("unknown field") => format!("`{}` is not a known key", quoted()),
        _ if message.starts_with("duplicate field") => format!("`{}` is given twice", quoted()),
        _ if message.starts_with("invalid ") => match message.rsplit_once("expected ") {
            Some((_, expected)) => format!("this has the wrong type; expected {}", in_plain_words(expected)),
            None => "this has the wrong type".to_owned(),
        },
        own => own.to_owned(),
    }
}

fn in_plain_words(expected: &str) -> &str {
    match expected {
        "a sequence" => "a list",
        "a map" => "an object",
        "a boolean" => "`true` or `false`",
        _ if expected.starts_with("struct ") || expected.starts_with("internally tagged") => "an object",
        "path string" => "a path in double quotes",
        "usize" | "u32" | "u64" => "a number",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::reason;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Sample {
        #[expect(dead_code, reason = "only read")]
        name: String,
        #[expect(dead_code, reason = "only read")]
        counts: Vec<usize>,
    }

    #[test]
    fn errors_are_in_plain_words_and_have_a_position() {
        for (text, expected) in [
            ("", "the file is empty"),
            ("{", "line 1, column 1: the closing `}` is missing"),
            ("{\"name\": \"a\",}", "line 1, column 14: a comma follows the last setting"),
            ("{\n\"name\": x}", "line 2, column 9: this is not expected here"),
            ("{\"name\":\n", "line 1, column 8: the value is missing"),
            ("{}", "line 1, column 2: `name` is missing"),
            ("{\"nam\": 1}", "line 1, column 6: `nam` is not a known key"),
            ("{\"name\": 1}", "line 1, column 10: this has the wrong type; expected a string"),
            ("{\"name\": \"a\", \"counts\": 1}", "line 1, column 25: this has the wrong type; expected a list"),
            ("{\"name\": \"a\", \"counts\": [-1]}", "line 1, column 27: this has the wrong type; expected a number"),
            ("[]", "line 1, column 2: this has the wrong type; expected an object"),
            ("{\"name\": \"a\", \"name\": \"b\"}", "line 1, column 20: `name` is given twice"),
        ] {
            let error = serde_json::from_str::<Sample>(text).expect_err("not valid");
            assert_eq!(reason(text, &error), expected, "{text}: {error}");
        }
    }
}
