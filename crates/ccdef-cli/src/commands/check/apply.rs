//! `--fix` and `--diff`: fixes are applied before a file is checked.

use std::sync::Arc;

use ccdef_core::engine::Checker;
use ccdef_core::rule::{Applicability, CheckOptions};
use ccdef_core::syntax::Source;
use similar::TextDiff;

use crate::discover::Input;
use crate::error::CliError;
use crate::output;
use crate::write_file::write_file;

/// How fixes are applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fixing {
    /// Which fixes are applied.
    pub(super) level: Applicability,
    /// Whether the result is only shown, not written.
    pub(super) is_dry: bool,
}

/// A file after its fixes.
pub(super) struct FixedFile {
    /// The fixed text.
    pub(super) source: Source,
    /// The number of fixed findings.
    pub(super) fixes: usize,
}

/// Applies the fixes to a file and writes it, or shows the changes.
///
/// # Errors
/// Fails when the file cannot be written; it is then unchanged.
pub(super) fn apply(
    checker: &Checker<'_>,
    input: &Input,
    source: Source,
    options: &Arc<CheckOptions>,
    fixing: Fixing,
) -> Result<FixedFile, CliError> {
    let result = checker.fix(&source, fixing.level, options);
    if fixing.is_dry {
        output::print(|out| out.write_all(unified(&source, &result.text).as_bytes()))?;
    } else if let Some(path) = &input.path {
        if result.text != source.text() {
            write_file(path, &source.encode(&result.text))?;
        }
    } else {
        output::print(|out| out.write_all(&source.encode(&result.text)))?;
    }
    let fixes = result.findings;
    let source = if result.text == source.text() { source } else { Source::new(source.path(), result.text) };
    Ok(FixedFile { source, fixes })
}

/// The changes as a unified diff; empty if there are none.
fn unified(source: &Source, text: &str) -> String {
    let path = source.path().trim_start_matches('/');
    let (before, after) = (format!("a/{path}"), format!("b/{path}"));
    TextDiff::from_lines(source.text(), text).unified_diff().header(&before, &after).to_string()
}
