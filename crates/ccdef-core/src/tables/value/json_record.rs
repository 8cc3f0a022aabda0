//! JSON objects with keys that the adapter of a vendor reads.

use jsonc_parser::{JsonObject, JsonValue};

use super::json::parse;
use crate::tables::profile::{JsonKey, ValueIssue};

pub(super) fn one(value: &str, keys: &[JsonKey]) -> Result<(), ValueIssue> {
    match parse(value)? {
        JsonValue::Object(object) => has_keys(&object, keys),
        _ => Err(ValueIssue::new("is not a JSON object in `{…}`")),
    }
}

pub(super) fn list(value: &str, keys: &[JsonKey]) -> Result<(), ValueIssue> {
    let JsonValue::Array(items) = parse(value)? else {
        return Err(ValueIssue::new("is not a JSON array in `[…]`"));
    };
    for (index, item) in items.iter().enumerate() {
        let with_index = |issue: ValueIssue| {
            if items.len() == 1 {
                return issue;
            }
            ValueIssue::new(format!("{}, in object {}", issue.message, index + 1))
        };
        let JsonValue::Object(object) = item else {
            return Err(ValueIssue::new("is not a JSON array of objects"));
        };
        has_keys(object, keys).map_err(with_index)?;
    }
    Ok(())
}

fn has_keys(object: &JsonObject<'_>, keys: &[JsonKey]) -> Result<(), ValueIssue> {
    keys.iter().try_for_each(|key| has_key(object, key))
}

fn has_key(object: &JsonObject<'_>, key: &JsonKey) -> Result<(), ValueIssue> {
    let name = key.name;
    match object.get(name) {
        None => Err(ValueIssue::new(format!("does not have the key `{name}`"))),
        Some(JsonValue::String(text)) => key
            .kind
            .check(text)
            .map_err(|issue| ValueIssue::new(format!("has the key `{name}`, whose value `{text}` {}", issue.message))),
        Some(_) => Err(ValueIssue::new(format!("has the key `{name}`, whose value is not a string in quotes"))),
    }
}

#[cfg(test)]
mod tests {
    use crate::tables::profile::{JsonKey, ValueKind};
    use crate::tables::value::tests::outcome;

    const KEYS: &[JsonKey] = &[JsonKey::new("field", ValueKind::ApiName), JsonKey::new("isDefault", ValueKind::Bool)];

    #[test]
    fn a_record_has_every_key_and_values_in_quotes() {
        let record = |value| outcome(ValueKind::JsonRecord(KEYS), value);
        assert_eq!(record(r#"{"field":"Phone","isDefault":"false","more":1}"#), "ok");
        assert_eq!(record(r#"{"field":"Phone"}"#), "does not have the key `isDefault`");
        assert_eq!(
            record(r#"{"field":"Phone","isDefault":false}"#),
            "has the key `isDefault`, whose value is not a string in quotes"
        );
        assert_eq!(
            record(r#"{"field":"Phone","isDefault":"no"}"#),
            "has the key `isDefault`, whose value `no` is not `true` or `false`"
        );
        assert_eq!(record("[]"), "is not a JSON object in `{…}`");
        assert!(record("{").starts_with("is not JSON"));
    }

    #[test]
    fn a_list_says_which_record_is_wrong() {
        let list = |value| outcome(ValueKind::JsonRecords(KEYS), value);
        assert_eq!(list("[]"), "ok");
        assert_eq!(list(r#"[{"isDefault":"true"}]"#), "does not have the key `field`");
        assert_eq!(
            list(r#"[{"field":"Phone","isDefault":"true"},{"isDefault":"true"}]"#),
            "does not have the key `field`, in object 2"
        );
        assert_eq!(list("[1]"), "is not a JSON array of objects");
        assert_eq!(list("{}"), "is not a JSON array in `[…]`");
    }
}
