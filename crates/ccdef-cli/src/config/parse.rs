//! Parses TOML or JSON to a [`ConfigFile`]. Both become a table with spans, so that they share their error messages.

use ccdef_core::syntax::Source;
use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer};

use super::file::ConfigFile;
use super::format::ConfigFormat;
use super::{expected, json, syntax};
use crate::error::{CliError, did_you_mean};
use crate::shown_path::ShownPath;
use crate::similar::similar;

/// The content of a configuration file.
///
/// # Errors
/// Fails when the file is not valid; the error contains the position.
pub(super) fn parse(source: &Source, format: ConfigFormat) -> Result<ConfigFile, CliError> {
    let parsed = table(source, format)?;
    ConfigFile::deserialize(Deserializer::from(parsed)).map_err(|error| refuse_content(source, format, &error))
}

fn table(source: &Source, format: ConfigFormat) -> Result<Spanned<DeTable<'_>>, CliError> {
    match format {
        ConfigFormat::Toml => {
            let mut parsed = DeTable::parse(source.text()).map_err(|error| {
                let at = offset_of_error(&error);
                let (reason, help) = syntax::explain_toml(error.message(), source.text(), at as usize);
                refuse(source, at, reason, help)
            })?;
            dates_as_text(parsed.get_mut());
            Ok(parsed)
        }
        ConfigFormat::Json => json::table(source.text()).map_err(|fault| {
            let (reason, help) = syntax::explain_json(fault.reason, source.text(), fault.range.start);
            refuse(source, offset(fault.range.start), reason, help)
        }),
    }
}

/// Replaces dates by their text, so that dates with and without quotes are the same.
fn dates_as_text(table: &mut DeTable<'_>) {
    table.iter_mut().for_each(|(_, value)| date_as_text(value.get_mut()));
}

fn date_as_text(value: &mut DeValue<'_>) {
    match value {
        DeValue::Datetime(date) => *value = DeValue::String(date.to_string().into()),
        DeValue::Array(entries) => entries.iter_mut().for_each(|entry| date_as_text(entry.get_mut())),
        DeValue::Table(table) => dates_as_text(table),
        DeValue::String(_) | DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) => {}
    }
}

/// An error at the byte offset `at`.
pub(super) fn refuse(source: &Source, at: u32, reason: impl Into<String>, help: Option<String>) -> CliError {
    let position = source.line_column(at);
    let path = ShownPath::from(source.path());
    CliError::Config { path, line: position.line, column: position.column, reason: reason.into(), help }
}

/// The byte offset of a value.
pub(super) fn offset_of<T>(value: &Spanned<T>) -> u32 {
    offset(value.span().start)
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn offset_of_error(error: &toml::de::Error) -> u32 {
    offset(error.span().unwrap_or_default().start)
}

/// The error for a key or value that is not allowed.
fn refuse_content(source: &Source, format: ConfigFormat, error: &toml::de::Error) -> CliError {
    let message = error.message();
    let wrong_value = || expected::explain(message, &table(source, format).ok()?, &error.span()?, format);
    let explained = unknown_key(message).or_else(wrong_value).map(|(reason, help)| (reason, Some(help)));
    let (reason, help) = explained.unwrap_or_else(|| (message.to_owned(), None));
    refuse(source, offset_of_error(error), reason, help)
}

/// Reason and help for an unknown key. The message of serde has the unknown key and then the known ones, in backticks.
fn unknown_key(message: &str) -> Option<(String, String)> {
    let mut names = message.strip_prefix("unknown field ")?.split('`').skip(1).step_by(2);
    let key = names.next()?;
    let known: Vec<&str> = names.collect();
    let keys = format!("keys: {}", known.join(", "));
    let help = if key == "severity" && known.contains(&"rules") {
        format!("to set the severity of a rule, write\n[rules.duplicate-item]\nseverity = \"note\"\n{keys}")
    } else {
        did_you_mean(similar(key, &known), &keys)
    };
    Some((format!("unknown key `{key}`"), help))
}
