//! `<customSettings>`: a JSON object inside a metadata file (`format.md` 5d).

use crate::{Span, Text};

/// One key of `customSettings`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomSetting {
    /// The key, decoded.
    pub key: String,
    /// Where the key stands in the file, without its quotes.
    pub key_span: Span,
    /// The value, decoded; `None` when it is not a string.
    pub value: Option<String>,
    /// Where the value stands in the file, without its quotes when it is a string.
    pub value_span: Span,
}

/// Why `customSettings` is not what Salesforce reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomSettingsProblem {
    /// Where in the file.
    pub span: Span,
    /// What is wrong there, as a lowercase phrase.
    pub message: String,
}

/// The parsed content of `<customSettings>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomSettings<'a> {
    /// The JSON text.
    pub text: Text<'a>,
    /// Its keys, in document order; those before the first mistake when there is one.
    pub settings: Vec<CustomSetting>,
    /// Everything that is not a flat JSON object of strings, in document order.
    pub problems: Vec<CustomSettingsProblem>,
}

impl CustomSettings<'_> {
    /// The setting of that key; the last one when the key is repeated, as JSON readers do.
    pub fn get(&self, key: &str) -> Option<&CustomSetting> {
        self.settings.iter().rev().find(|setting| setting.key == key)
    }
}
