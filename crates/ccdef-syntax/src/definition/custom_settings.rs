//! `<customSettings>`: a JSON object inside a metadata file (`format/custom-settings.md#custom-settings`).

use std::collections::HashSet;

use jsonc_parser::ast::{Object, ObjectPropName, Value};
use jsonc_parser::common::{Range, Ranged};
use jsonc_parser::{CollectOptions, parse_to_ast};

use crate::json::{STRICT_JSON, json_syntax_error};
use crate::source::Span;
use crate::tree::{SourceMap, Text};

/// One key of `customSettings`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CustomSetting {
    /// The key, decoded.
    pub key: String,
    /// Where the key is in the file, without its quotes.
    pub key_span: Span,
    /// The value, decoded; `None` when it is not a string.
    pub value: Option<String>,
    /// Where the value is in the file, without its quotes when it is a string.
    pub value_span: Span,
}

/// An error in the JSON of `customSettings`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CustomSettingsProblem {
    /// Where in the file.
    pub span: Span,
    /// What is wrong there, as a lowercase phrase.
    pub message: String,
}

/// The parsed content of `<customSettings>`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CustomSettings<'a> {
    /// The JSON text.
    pub text: Text<'a>,
    /// Its keys, in document order; those before the first error if there is one.
    pub settings: Vec<CustomSetting>,
    /// Every violation of the form of a flat JSON object of strings, in document order.
    pub problems: Vec<CustomSettingsProblem>,
    /// The problem behind which nothing could be read; it is one of `problems`.
    pub broken: Option<CustomSettingsProblem>,
}

impl CustomSettings<'_> {
    /// The setting of that key; the last one when the key is repeated, as JSON readers do.
    pub fn get(&self, key: &str) -> Option<&CustomSetting> {
        self.settings.iter().rev().find(|setting| setting.key == key)
    }
}

/// The message if the value is not an object, or is missing.
const NO_OBJECT: &str = "a JSON object is expected, such as `{\"reqUseApi\":\"true\"}`";

/// Parses the content of `<customSettings>`.
pub(super) fn parse(text: Text<'_>) -> CustomSettings<'_> {
    let source_map = SourceMap::new(&text);
    let mut found =
        SettingsParser { source_map: &source_map, settings: Vec::new(), problems: Vec::new(), broken: None };
    found.json(text.value());
    let SettingsParser { settings, mut problems, broken, .. } = found;
    problems.sort_by_key(|problem| problem.span.start());
    CustomSettings { text, settings, problems, broken }
}

/// What was found so far.
struct SettingsParser<'p> {
    source_map: &'p SourceMap,
    settings: Vec<CustomSetting>,
    problems: Vec<CustomSettingsProblem>,
    broken: Option<CustomSettingsProblem>,
}

impl SettingsParser<'_> {
    fn json(&mut self, json: &str) {
        match parse_to_ast(json, &CollectOptions::default(), &STRICT_JSON) {
            Ok(parsed) => match parsed.value {
                Some(Value::Object(object)) => {
                    self.object(json, &object);
                    self.wide_space(json);
                }
                Some(other) => self.stop(other.range(), NO_OBJECT),
                None => self.stop(Range { start: 0, end: json.len() }, NO_OBJECT),
            },
            Err(error) => {
                let start = error.range().start.min(json.len());
                if let Some(whole) = settings_before(json, start)
                    && let Ok(parsed) = parse_to_ast(&whole, &CollectOptions::default(), &STRICT_JSON)
                    && let Some(Value::Object(object)) = parsed.value
                {
                    self.object(&whole, &object);
                }
                self.stop(error.range(), &json_syntax_error(error.kind()));
            }
        }
    }

    fn object(&mut self, json: &str, object: &Object<'_>) {
        let mut keys = HashSet::new();
        for property in &object.properties {
            let ObjectPropName::String(name) = &property.name else {
                continue;
            };
            if !keys.insert(name.value.as_ref()) {
                self.report(name.range(), &format!("the key `{}` is given twice; the last one counts", name.value));
            }
            self.control_characters(json, name.range());
            let value = self.value(json, &property.value);
            let value_range = if value.is_some() { unquoted(property.value.range()) } else { property.value.range() };
            self.settings.push(CustomSetting {
                key: name.value.to_string(),
                key_span: self.span(unquoted(name.range())),
                value,
                value_span: self.span(value_range),
            });
        }
    }

    fn value(&mut self, json: &str, value: &Value<'_>) -> Option<String> {
        let kind = match value {
            Value::StringLit(text) => {
                self.control_characters(json, text.range());
                return Some(text.value.to_string());
            }
            Value::NumberLit(_) | Value::BooleanLit(_) => {
                let written = &json[value.start()..value.end()];
                self.report(value.range(), &format!("the value must be a string: `\"{written}\"`"));
                return None;
            }
            Value::NullKeyword(_) => "`null`",
            Value::Object(_) => "an object",
            Value::Array(_) => "a list",
        };
        self.report(value.range(), &format!("the value must be a string, not {kind}"));
        None
    }

    /// The parser accepts any whitespace of Unicode, JSON only that of ASCII.
    fn wide_space(&mut self, json: &str) {
        if json.is_ascii() {
            return;
        }
        let (mut quoted, mut escaped) = (false, false);
        let outside = json.char_indices().find(|(_, character)| {
            let is_escaped = std::mem::take(&mut escaped);
            match character {
                '"' if !is_escaped => quoted = !quoted,
                '\\' => escaped = quoted && !is_escaped,
                _ => {}
            }
            !quoted && !character.is_ascii()
        });
        if let Some((start, space)) = outside {
            let message = format!("the character U+{:04X} is not allowed between the values of JSON", u32::from(space));
            self.stop(Range { start, end: start + space.len_utf8() }, &message);
        }
    }

    /// JSON requires control characters to be escaped, but the parser accepts them.
    fn control_characters(&mut self, json: &str, range: Range) {
        if let Some(found) = json[range.start..range.end].find(|character| character < ' ') {
            let start = range.start + found;
            self.report(
                Range { start, end: start + 1 },
                "a line end or tab inside a string must be written `\\n` or `\\t`",
            );
        }
    }

    /// Reports a problem behind which nothing could be read.
    fn stop(&mut self, range: Range, message: &str) {
        self.report(range, message);
        self.broken = self.problems.last().cloned();
    }

    fn report(&mut self, range: Range, message: &str) {
        self.problems.push(CustomSettingsProblem { span: self.span(range), message: message.to_owned() });
    }

    fn span(&self, range: Range) -> Span {
        self.source_map.span_of(range.start..range.end)
    }
}

/// A range without the quotes at its ends.
fn unquoted(range: Range) -> Range {
    Range { start: range.start + 1, end: range.end - 1 }
}

/// The object that ends after the last whole setting before `end`.
fn settings_before(json: &str, end: usize) -> Option<String> {
    let (mut depth, mut quoted, mut escaped, mut comma) = (0_usize, false, false, None);
    for (position, byte) in json.bytes().enumerate().take(end) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = quoted,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' if depth == 1 => comma = Some(position),
            _ => {}
        }
    }
    comma.map(|comma| format!("{}}}", &json[..comma]))
}

#[cfg(test)]
mod tests;
