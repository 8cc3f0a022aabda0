//! Reads a configuration file, and everything it extends.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ccdef_core::engine::{Registry, nearest};
use ccdef_core::syntax::Source;

use super::effective::Config;
use super::interpret::Interpreter;
use super::parse::{ConfigFormat, offset_of, parse, refuse};
use crate::error::CliError;

/// Deeper chains of `extends` are a circle.
const MOST_FILES: usize = 32;

/// The configuration at `path`.
///
/// # Errors
/// Fails when a file cannot be read, or says something that cannot be understood; the place is part of the error.
pub(super) fn load(path: &Path, registry: &Registry) -> Result<Config, CliError> {
    let mut config = Config::default();
    add(path, registry, &mut config)?;
    Ok(config)
}

/// Adds what the file says to `config`, after what it extends.
fn add(path: &Path, registry: &Registry, config: &mut Config) -> Result<(), CliError> {
    let source = Arc::new(open(path)?);
    if config.sources.len() >= MOST_FILES {
        return Err(refuse(&source, 0, "configuration files extend each other in a circle", None));
    }
    config.sources.insert(0, Arc::clone(&source));
    let file = parse(&source, ConfigFormat::of(path))?;
    let folder = folder_of(path);
    for base in &file.extends {
        let base_path = folder.join(base.get_ref());
        if !base_path.is_file() {
            let reason = format!("there is no `{}` to extend", base.get_ref());
            return Err(refuse(&source, offset_of(base), reason, None));
        }
        add(&base_path, registry, config)?;
    }
    Interpreter { source, folder, registry }.say(file, config)
}

fn open(path: &Path) -> Result<Source, CliError> {
    let shown = for_people(path).display().to_string();
    let text = fs::read_to_string(path).map_err(|source| CliError::Read { path: shown.clone(), source })?;
    Ok(Source::new(shown, text))
}

fn folder_of(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    absolute.parent().map(Path::to_owned).unwrap_or_default()
}

/// Relative to the current folder where the path is below it.
fn for_people(path: &Path) -> PathBuf {
    let current = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(&current).map_or_else(|_| path.to_owned(), Path::to_owned)
}

/// The environment of that name.
///
/// # Errors
/// Names the nearest one and all there are.
pub(super) fn environment<'c>(config: &'c Config, name: &str) -> Result<&'c BTreeMap<String, String>, CliError> {
    config.environments.get(name).ok_or_else(|| {
        let known: Vec<&str> = config.environments.keys().map(String::as_str).collect();
        CliError::UnknownName {
            what: "environment",
            word: name.to_owned(),
            suggestion: nearest(name, known.iter().copied()).map(str::to_owned),
            known: if known.is_empty() {
                "no configuration has an `[environments.NAME]`".to_owned()
            } else {
                format!("environments: {}", known.join(", "))
            },
        }
    })
}
