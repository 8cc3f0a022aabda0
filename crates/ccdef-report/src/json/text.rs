//! A string of a JSON document that comes from a file: without credentials.

use std::borrow::Cow;

use ccdef_core::engine::{masked, masked_path};
use serde::{Serialize, Serializer};

/// A string with every credential in it masked. Control characters are kept: the printer escapes them.
///
/// Documents hold texts of files only in this type; a test rejects other strings in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JsonText<'t>(Cow<'t, str>);

impl<'t> JsonText<'t> {
    /// Masks the credentials of `text`.
    pub fn of(text: impl Into<Cow<'t, str>>) -> Self {
        Self(masked(text))
    }

    /// Masks the credentials of the path of a file or setting.
    pub fn of_path(path: impl Into<Cow<'t, str>>) -> Self {
        Self(masked_path(path))
    }

    /// The text without credentials.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Serialize for JsonText<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(test)]
impl schemars::JsonSchema for JsonText<'_> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "string".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        String::json_schema(generator)
    }
}
