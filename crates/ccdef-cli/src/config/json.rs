//! Converts JSON to a TOML table with spans, so that both formats are read in the same way.

use std::borrow::Cow;
use std::ops::Range;

use ccdef_core::syntax::__private::{STRICT_JSON, json_syntax_error};
use jsonc_parser::ast::{Array, NumberLit, Object, ObjectProp, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, parse_to_ast};
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

/// Why a text is not JSON, or cannot be converted to a TOML table.
#[derive(Debug)]
pub(super) struct JsonFault {
    pub(super) range: Range<usize>,
    pub(super) reason: String,
}

/// The JSON object in a text, as a table.
pub(super) fn table(text: &str) -> Result<Spanned<DeTable<'_>>, JsonFault> {
    let parsed = parse_to_ast(text, &CollectOptions::default(), &STRICT_JSON).map_err(|error| {
        let place = error.range();
        JsonFault { range: place.start..place.end, reason: json_syntax_error(error.kind()) }
    })?;
    match parsed.value {
        Some(Value::Object(object)) => Ok(Spanned::new(range(&object), object_table(object)?)),
        Some(other) => Err(fault(&other, "expected a JSON object")),
        None => Err(JsonFault { range: 0..text.len(), reason: "expected a JSON object, found an empty file".into() }),
    }
}

fn object_table(object: Object<'_>) -> Result<DeTable<'_>, JsonFault> {
    let mut table = DeTable::new();
    for ObjectProp { name, value, .. } in object.properties {
        // TOML has no null: the same as a missing key.
        if matches!(value, Value::NullKeyword(_)) {
            continue;
        }
        let place = range(&name);
        let key = name.into_string();
        let twice = format!("duplicate key `{key}`");
        if table.insert(Spanned::new(place.clone(), Cow::Owned(key)), converted(value)?).is_some() {
            return Err(JsonFault { range: place, reason: twice });
        }
    }
    Ok(table)
}

fn converted(value: Value<'_>) -> Result<Spanned<DeValue<'_>>, JsonFault> {
    let place = range(&value);
    let value = match value {
        Value::StringLit(text) => DeValue::String(text.value),
        Value::BooleanLit(truth) => DeValue::Boolean(truth.value),
        Value::NumberLit(number) => converted_number(&number)?,
        Value::Array(array) => DeValue::Array(converted_array(array)?),
        Value::Object(object) => DeValue::Table(object_table(object)?),
        Value::NullKeyword(null) => return Err(fault(&null, "`null` is not allowed in a list")),
    };
    Ok(Spanned::new(place, value))
}

fn converted_array(array: Array<'_>) -> Result<DeArray<'_>, JsonFault> {
    let mut items = DeArray::new();
    for element in array.elements {
        items.push(converted(element)?);
    }
    Ok(items)
}

/// JSON numbers have the syntax of TOML numbers.
fn converted_number<'t>(number: &NumberLit<'t>) -> Result<DeValue<'t>, JsonFault> {
    let parsed = DeValue::parse(number.value).map(Spanned::into_inner);
    parsed.map_err(|error| fault(number, error.message()))
}

fn fault(at: &impl Ranged, reason: impl Into<String>) -> JsonFault {
    JsonFault { range: range(at), reason: reason.into() }
}

fn range(of: &impl Ranged) -> Range<usize> {
    let range = of.range();
    range.start..range.end
}
