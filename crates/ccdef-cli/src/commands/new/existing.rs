//! A definition to start from.

use std::path::Path;

use ccdef_core::engine::Checker;
use ccdef_core::engine::convert::draft_of;
use ccdef_core::syntax::{Dialect, Draft, read as parse};
use ccdef_core::tables::{Family, Profile};

use crate::commands::findings;
use crate::discover::Input;
use crate::error::CliError;
use crate::read::read;

/// What there is of it.
pub(super) struct Existing {
    pub(super) draft: Draft,
    pub(super) dialect: Dialect,
    pub(super) family: Family,
    pub(super) profile: Option<&'static Profile>,
}

/// # Errors
/// Fails when the file cannot be read, is not well-formed, or is no definition.
pub(super) fn read_definition(path: &Path, checker: &Checker<'_>) -> Result<Existing, CliError> {
    let shown = path.to_string_lossy().into_owned();
    let is_stdin = path.as_os_str() == "-";
    let input = Input { shown, path: (!is_stdin).then(|| path.to_path_buf()), named: true };
    let source = read(&input, &checker.options().limits)?;
    let whole = parse(&source, &checker.options().limits).problems.is_empty();
    let existing = checker.look(&source, checker.options(), |context| {
        let dialect = context.definition.dialect.filter(|_| whole)?;
        Some(Existing {
            draft: draft_of(source.path(), context.document, context.definition),
            dialect,
            family: context.detection.family,
            profile: context.detection.profile,
        })
    });
    if let Some(existing) = existing.flatten() {
        return Ok(existing);
    }
    findings::complain(checker, source);
    let help = format!("mend it first: `ccdef check --fix {}`", input.shown);
    Err(CliError::NotUnderstood { path: input.shown, help })
}
