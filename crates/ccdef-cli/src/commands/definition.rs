//! Loads a definition to convert, compare or extend it.

use ccdef_core::engine::convert::{Loss, ReadAsMeant, read_as_meant, read_draft};
use ccdef_core::engine::{Checker, Registry};
use ccdef_core::syntax::{Draft, Source};
use ccdef_core::tables::{Family, Profile, Schema};

use super::{definition_json, findings};
use crate::error::CliError;
use crate::shown_path::ShownPath;

/// A definition that was read from XML or JSON.
pub(super) struct LoadedDefinition {
    pub(super) draft: Draft,
    pub(super) family: Family,
    /// The detected profile; `None` for JSON, in which nothing is detected.
    pub(super) profile: Option<&'static Profile>,
    /// The values that a draft cannot hold.
    pub(super) losses: Vec<Loss>,
}

impl LoadedDefinition {
    /// The tables of its family and profile.
    pub(super) fn schema(&self, registry: &Registry) -> Schema {
        schema_of(self.family, self.profile, registry)
    }
}

/// The tables of a family and a profile.
pub(super) fn schema_of(family: Family, profile: Option<&'static Profile>, registry: &Registry) -> Schema {
    let profile_and_bases = profile.map(|profile| registry.profile_and_bases(profile)).unwrap_or_default();
    Schema::new(family, profile_and_bases)
}

/// Loads a definition from XML or JSON.
///
/// # Errors
/// Fails when the file is not a definition; its problems are printed first.
pub(super) fn load(checker: &Checker<'_>, source: Source) -> Result<LoadedDefinition, CliError> {
    load_as(checker, source, None)
}

/// Loads a definition from XML or JSON, with another internal name if one is given.
///
/// # Errors
/// Fails as [`load`] does.
pub(super) fn load_as(checker: &Checker<'_>, source: Source, name: Option<&str>) -> Result<LoadedDefinition, CliError> {
    if source.text().trim_start_matches('\u{feff}').trim_ascii_start().starts_with('{') {
        let (mut draft, family) = definition_json::read(source.path(), source.text())?;
        rename(&mut draft, name);
        return Ok(LoadedDefinition { draft, family, profile: None, losses: Vec::new() });
    }
    load_xml_as(checker, source, name)
}

fn rename(draft: &mut Draft, name: Option<&str>) {
    if let Some(name) = name {
        name.clone_into(&mut draft.internal_name.value);
    }
}

/// Loads a definition from XML to extend it: with the names and sections that its settings were meant to have.
///
/// # Errors
/// Fails as [`load`] does.
pub(super) fn load_as_meant(checker: &Checker<'_>, source: Source) -> Result<ReadAsMeant, CliError> {
    read_as_meant(checker, &source).ok_or_else(|| not_a_definition(checker, source))
}

fn load_xml_as(checker: &Checker<'_>, source: Source, name: Option<&str>) -> Result<LoadedDefinition, CliError> {
    let options = checker.options();
    let detect = || checker.inspect_as_written(&source, options, |context| context.detection.clone());
    if let Some(read) = read_draft(&source, &options.limits, name)
        && let Some(detection) = detect()
    {
        let (family, profile) = (detection.family, detection.profile);
        return Ok(LoadedDefinition { draft: read.draft, family, profile, losses: read.losses });
    }
    Err(not_a_definition(checker, source))
}

/// The error for a file that is not a definition; its problems are printed first.
fn not_a_definition(checker: &Checker<'_>, source: Source) -> CliError {
    let path = ShownPath::from(source.path());
    findings::print(checker, source);
    let help = "fix the problems listed above; `ccdef check --fix` applies the safe fixes".to_owned();
    CliError::NotADefinition { path, help }
}
