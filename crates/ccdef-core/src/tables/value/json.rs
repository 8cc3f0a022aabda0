//! JSON values, read strictly.

use ccdef_syntax::__private::STRICT_JSON;
use jsonc_parser::{JsonValue, parse_to_value};

use crate::tables::profile::ValueIssue;

pub(super) fn object(value: &str) -> Result<(), ValueIssue> {
    match parse(value)? {
        JsonValue::Object(_) => Ok(()),
        _ => Err(ValueIssue::new("is not a JSON object in `{…}`")),
    }
}

pub(super) fn array(value: &str) -> Result<(), ValueIssue> {
    match parse(value)? {
        JsonValue::Array(_) => Ok(()),
        _ => Err(ValueIssue::new("is not a JSON array in `[…]`")),
    }
}

pub(super) fn object_list(value: &str) -> Result<(), ValueIssue> {
    let wrong = || ValueIssue::new("is not a list of JSON objects separated by commas");
    if value.starts_with('[') {
        let bare = value.trim_start_matches('[').trim_end_matches(']').trim_ascii();
        let issue = ValueIssue::new("has brackets around its JSON objects");
        return Err(if object_list(bare).is_ok() { issue.suggest(bare) } else { wrong() });
    }
    let bracketed = format!("[{value}]");
    let JsonValue::Array(items) = parse(&bracketed).map_err(|_| wrong())? else {
        return Err(wrong());
    };
    if items.iter().all(|item| matches!(item, JsonValue::Object(_))) {
        return Ok(());
    }
    Err(wrong())
}

pub(super) fn parse(text: &str) -> Result<JsonValue<'_>, ValueIssue> {
    match parse_to_value(text, &STRICT_JSON) {
        Ok(Some(value)) => Ok(value),
        Ok(None) => Err(ValueIssue::new("is not JSON")),
        Err(error) => Err(ValueIssue::new(format!(
            "is not JSON: {}, at character {}",
            lower_first(&error.kind().to_string()),
            text.get(..error.range().start).map_or(0, |before| before.chars().count()) + 1
        ))),
    }
}

fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_lowercase().chain(characters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::tables::profile::ValueKind;
    use crate::tables::value::tests::outcome;

    #[test]
    fn json_is_read_strictly() {
        assert_eq!(outcome(ValueKind::JsonObject, r#"{"OPF":"0"}"#), "ok");
        assert_eq!(outcome(ValueKind::JsonArray, "[]"), "ok");
        assert_eq!(outcome(ValueKind::JsonObject, "[]"), "is not a JSON object in `{…}`");
        assert_eq!(outcome(ValueKind::JsonArray, "{}"), "is not a JSON array in `[…]`");
        for bad in ["{OPF:1}", "{'a':'b'}", r#"{"a":1,}"#, r#"{"a":1"#, "text", "{} {}"] {
            let outcome = outcome(ValueKind::JsonObject, bad);
            assert!(outcome.starts_with("is not JSON"), "{bad}: {outcome}");
        }
    }

    #[test]
    fn an_object_list_has_no_brackets() {
        let list = |value| outcome(ValueKind::JsonObjectList, value);
        assert_eq!(list(r#"{"Caller": "conn"}, {"Dialed": "called"}"#), "ok");
        assert_eq!(list(r#"[{"Caller": "conn"}]"#), r#"has brackets around its JSON objects ?→ {"Caller": "conn"}"#);
        assert_eq!(list(r#""Caller", "Dialed""#), "is not a list of JSON objects separated by commas");
    }

    #[test]
    fn deep_nesting_is_rejected_without_a_crash() {
        let deep = "[".repeat(100_000);
        assert_ne!(outcome(ValueKind::JsonArray, &deep), "ok");
        assert_ne!(outcome(ValueKind::JsonObjectList, &deep), "ok");
    }
}
