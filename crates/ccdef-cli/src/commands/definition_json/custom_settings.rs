//! `customSettings` in JSON: strings by key, in the order of the file.

use std::collections::HashSet;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};
use serde_json::Value;

/// Keys with their values. Salesforce stores only strings, so nothing else is read: another kind of value would be
/// changed.
#[derive(Debug, Default)]
pub(super) struct CustomSettingsJson(pub(super) Vec<(String, String)>);

impl Serialize for CustomSettingsJson {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl<'de> Deserialize<'de> for CustomSettingsJson {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Strings).map(Self)
    }
}

struct Strings;

impl<'de> Visitor<'de> for Strings {
    type Value = Vec<(String, String)>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object of strings in `customSettings`")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
        let (mut settings, mut seen) = (Vec::new(), HashSet::new());
        while let Some((key, value)) = map.next_entry::<String, Value>()? {
            let Value::String(value) = value else {
                let kind = kind_of(&value);
                return Err(M::Error::custom(format!("`{key}` in `customSettings` must be a string, not {kind}")));
            };
            if !seen.insert(key.clone()) {
                return Err(M::Error::custom(format!("`{key}` is given twice in `customSettings`")));
            }
            settings.push((key, value));
        }
        Ok(settings)
    }
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "`null`",
        Value::Bool(_) => "a Boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
