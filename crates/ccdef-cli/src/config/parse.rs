//! Text to [`ConfigFile`]: TOML and JSON become one table with spans, and what is wrong is said in one way.

use std::path::Path;

use ccdef_core::engine::nearest;
use ccdef_core::syntax::Source;
use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, Deserializer};

use super::file::ConfigFile;
use super::json;
use crate::error::{CliError, did_you_mean};

/// How a configuration file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ConfigFormat {
    Toml,
    Json,
}

impl ConfigFormat {
    /// The format that the name of a file says.
    pub(super) fn of(path: &Path) -> Self {
        let is_json = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("json"));
        if is_json { Self::Json } else { Self::Toml }
    }
}

/// The content of a configuration file.
///
/// # Errors
/// Says what cannot be understood, and where.
pub(super) fn parse(source: &Source, format: ConfigFormat) -> Result<ConfigFile, CliError> {
    let table = match format {
        ConfigFormat::Toml => DeTable::parse(source.text()).map_err(|error| refuse_toml(source, &error))?,
        ConfigFormat::Json => {
            json::table(source.text()).map_err(|fault| refuse(source, offset(fault.range.start), fault.reason, None))?
        }
    };
    ConfigFile::deserialize(Deserializer::from(table)).map_err(|error| refuse_toml(source, &error))
}

/// The error about what stands at `at`.
pub(super) fn refuse(source: &Source, at: u32, reason: impl Into<String>, help: Option<String>) -> CliError {
    let place = source.line_column(at);
    let path = source.path().to_owned();
    CliError::Config { path, line: place.line, column: place.column, reason: reason.into(), help }
}

/// Where a value begins.
pub(super) fn offset_of<T>(value: &Spanned<T>) -> u32 {
    offset(value.span().start)
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn refuse_toml(source: &Source, error: &toml::de::Error) -> CliError {
    let at = offset(error.span().unwrap_or_default().start);
    let (reason, help) = unknown_key(error.message()).unwrap_or_else(|| (error.message().to_owned(), None));
    refuse(source, at, reason, help)
}

/// What to say of a key that does not exist: serde names it and then those that do, each in backticks.
fn unknown_key(message: &str) -> Option<(String, Option<String>)> {
    let mut names = message.strip_prefix("unknown field ")?.split('`').skip(1).step_by(2);
    let key = names.next()?;
    let known: Vec<&str> = names.collect();
    let help = did_you_mean(nearest(key, known.iter().copied()), &format!("keys: {}", known.join(", ")));
    Some((format!("unknown key `{key}`"), Some(help)))
}
