//! Reads a configuration file and the files that it extends.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use ccdef_core::engine::{Registry, hide_secrets};
use ccdef_core::syntax::Source;

use super::effective::Config;
use super::format::ConfigFormat;
use super::interpret::Interpreter;
use super::parse::{offset_of, parse, refuse};
use crate::absolute::folder_of;
use crate::error::CliError;
use crate::read::{ChosenBy, SMALL, text};
use crate::shown_path::ShownPath;
use crate::similar::similar;

/// Longer chains of `extends` are considered circular.
const MOST_FILES: usize = 32;

/// The configuration at `path`.
///
/// # Errors
/// Fails when a file cannot be read or is not valid; the error contains the position.
pub(super) fn load(path: &Path, chosen_by: ChosenBy, registry: &Registry) -> Result<Config, CliError> {
    let mut config = Config::default();
    add(path, chosen_by, registry, &mut config)?;
    Ok(config)
}

/// Adds the settings of the file to `config`, after those of the files that it extends.
fn add(path: &Path, chosen_by: ChosenBy, registry: &Registry, config: &mut Config) -> Result<(), CliError> {
    let source = Arc::new(open(path, chosen_by)?);
    if config.sources.len() >= MOST_FILES {
        return Err(refuse(&source, 0, "`extends` is circular, or the chain of files is too long", None));
    }
    config.sources.insert(0, Arc::clone(&source));
    let file = parse(&source, ConfigFormat::of(path))?;
    let folder = folder_of(path);
    for base in &file.extends {
        let base_path = folder.join(base.get_ref());
        if !base_path.exists() {
            let reason = format!("`{}` does not exist", base.get_ref());
            let help = Some("paths in `extends` are relative to this file".to_owned());
            return Err(refuse(&source, offset_of(base), reason, help));
        }
        add(&base_path, ChosenBy::Project, registry, config)?;
    }
    Interpreter { source, folder, registry }.apply(file, config)
}

fn open(path: &Path, chosen_by: ChosenBy) -> Result<Source, CliError> {
    let text = text(path, chosen_by, SMALL)?;
    let mut source = Source::new(ShownPath::near(path).raw(), text);
    hide_secrets(&mut source);
    Ok(source)
}

/// The environment with that name.
///
/// # Errors
/// Fails when there is none; the error suggests a similar one and lists all.
pub(super) fn environment<'c>(config: &'c Config, name: &str) -> Result<&'c BTreeMap<String, String>, CliError> {
    config.environments.get(name).ok_or_else(|| {
        let known: Vec<&str> = config.environments.keys().map(String::as_str).collect();
        CliError::UnknownName {
            what: "environment",
            word: name.to_owned(),
            suggestion: similar(name, &known).map(str::to_owned),
            known: if known.is_empty() {
                format!("the configuration defines no environments; add `[environments.{name}.set]`")
            } else {
                format!("environments: {}", known.join(", "))
            },
        }
    })
}
