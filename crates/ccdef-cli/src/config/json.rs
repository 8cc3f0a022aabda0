//! JSON as the table that TOML is read into: each key and value keeps its place in the file.

use std::borrow::Cow;
use std::ops::Range;

use ccdef_core::syntax::__private::{STRICT_JSON, json_syntax_error};
use jsonc_parser::ast::{Array, NumberLit, Object, ObjectProp, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, parse_to_ast};
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

/// Why a text is no JSON, or JSON that no table can hold.
#[derive(Debug)]
pub(super) struct JsonFault {
    pub(super) range: Range<usize>,
    pub(super) reason: String,
}

/// The object that a text is.
pub(super) fn table(text: &str) -> Result<Spanned<DeTable<'_>>, JsonFault> {
    let parsed = parse_to_ast(text, &CollectOptions::default(), &STRICT_JSON).map_err(|error| {
        let place = error.range();
        JsonFault { range: place.start..place.end, reason: json_syntax_error(error.kind()) }
    })?;
    match parsed.value {
        Some(Value::Object(object)) => Ok(Spanned::new(range(&object), object_table(object)?)),
        Some(other) => Err(fault(&other, "a JSON object is expected")),
        None => Err(JsonFault { range: 0..text.len(), reason: "a JSON object is expected, not an empty file".into() }),
    }
}

fn object_table(object: Object<'_>) -> Result<DeTable<'_>, JsonFault> {
    let mut table = DeTable::new();
    for ObjectProp { name, value, .. } in object.properties {
        // As if the key were not there.
        if matches!(value, Value::NullKeyword(_)) {
            continue;
        }
        let place = range(&name);
        let key = name.into_string();
        let twice = format!("the key `{key}` is given twice");
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
        Value::NullKeyword(null) => return Err(fault(&null, "`null` is not a value here")),
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

/// A number of JSON is spelt as one of TOML.
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
