//! A file as a definition that can be converted, compared or continued.

use ccdef_core::engine::convert::{Loss, draft_of, read_losses};
use ccdef_core::engine::{Checker, Registry};
use ccdef_core::syntax::{Draft, Source, read as parse};
use ccdef_core::tables::{Family, Profile, Schema};

use super::{definition_json, findings};
use crate::error::CliError;

/// A definition, whatever it was read from.
pub(super) struct LoadedDefinition {
    pub(super) draft: Draft,
    pub(super) family: Family,
    /// The profile that is recognised; JSON says nothing of it.
    pub(super) profile: Option<&'static Profile>,
    /// What a draft cannot hold.
    pub(super) losses: Vec<Loss>,
}

impl LoadedDefinition {
    /// The tables that describe it.
    pub(super) fn schema(&self, registry: &Registry) -> Schema {
        let profile_and_bases = self.profile.map(|profile| registry.profile_and_bases(profile)).unwrap_or_default();
        Schema::new(self.family, profile_and_bases)
    }
}

/// Reads a definition in any form.
///
/// # Errors
/// Fails when the file is not well-formed or no definition; what is wrong is reported first.
pub(super) fn understand(checker: &Checker<'_>, source: Source) -> Result<LoadedDefinition, CliError> {
    if source.text().trim_start_matches('\u{feff}').trim_start().starts_with('{') {
        let (draft, family) = definition_json::read(source.path(), source.text())?;
        return Ok(LoadedDefinition { draft, family, profile: None, losses: Vec::new() });
    }
    understand_xml(checker, source)
}

/// Reads a definition in either dialect.
///
/// # Errors
/// As [`understand`].
pub(super) fn understand_xml(checker: &Checker<'_>, source: Source) -> Result<LoadedDefinition, CliError> {
    let whole = parse(&source, &checker.options().limits).problems.is_empty();
    let definition = checker.look(&source, checker.options(), |context| {
        context.definition.dialect.filter(|_| whole)?;
        let draft = draft_of(context.settings, context.document);
        let losses = read_losses(context.document, context.definition, &draft);
        let detection = &context.detection;
        Some(LoadedDefinition { draft, family: detection.family, profile: detection.profile, losses })
    });
    if let Some(definition) = definition.flatten() {
        return Ok(definition);
    }
    let path = source.path().to_owned();
    findings::complain(checker, source);
    let help = "fix the problems above first; `ccdef check --fix` applies the safe fixes".to_owned();
    Err(CliError::NotUnderstood { path, help })
}
