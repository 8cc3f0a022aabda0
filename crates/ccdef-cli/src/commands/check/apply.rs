//! `--fix` and `--diff`: fixes are applied before a file is checked.

use std::sync::Arc;

use ccdef_core::engine::{Checker, Shown, hide_same};
use ccdef_core::rule::{Applicability, CheckOptions, FileReport};
use ccdef_core::syntax::Source;

use crate::commands::unified_diff::unified_diff;
use crate::error::CliError;
use crate::input_file::InputFile;
use crate::write_file::rewrite_file;

/// How fixes are applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fixing {
    /// Which fixes are applied.
    pub(super) level: Applicability,
    /// Whether the result is only shown, not written.
    pub(super) is_dry: bool,
}

/// What standard output gets of a file.
pub(super) enum FixOutput {
    Nothing,
    /// The changes.
    Changes(Shown),
    /// The fixed standard input.
    Exact(Vec<u8>),
}

/// A file after its fixes.
pub(super) struct FixedFile {
    /// The report on the fixed text.
    pub(super) report: FileReport,
    /// The number of fixed findings.
    pub(super) fixes: usize,
    /// What standard output gets.
    pub(super) output: FixOutput,
    /// Whether the fixes were not applied, because the file cannot be decoded.
    pub(super) is_left_out: bool,
}

/// Applies the fixes to a file and writes it, or returns the changes. `stdin` has the bytes of standard input, if that is
/// what is fixed.
///
/// # Errors
/// Fails when the file cannot be written; it is then unchanged.
pub(super) fn apply(
    checker: &Checker<'_>,
    input: &InputFile,
    (source, stdin): (Source, Vec<u8>),
    options: &Arc<CheckOptions>,
    fixing: Fixing,
) -> Result<FixedFile, CliError> {
    let result = checker.fix(&source, fixing.level, options);
    let is_left_out = !source.problems().is_empty();
    let output = match &input.path {
        _ if fixing.is_dry => FixOutput::Changes(unified(checker, options, &source, &result.text)),
        None if is_left_out => FixOutput::Exact(stdin),
        None => FixOutput::Exact(source.encode(&result.text)),
        Some(path) => {
            if result.text != source.text() {
                rewrite_file(path, &source.encode(&result.text))?;
            }
            FixOutput::Nothing
        }
    };
    let fixes = result.findings;
    let report = result.report.unwrap_or_else(|| checker.check_as(source, options));
    Ok(FixedFile { report, fixes, output, is_left_out })
}

/// The changes as a unified diff with credentials hidden; empty if there are none.
fn unified(checker: &Checker<'_>, options: &CheckOptions, source: &Source, text: &str) -> Shown {
    let path = source.path().trim_start_matches('/');
    let [mut before, mut after] = [source.text(), text].map(|text| {
        let mut source = Source::new(source.path(), text);
        checker.hide_secrets(&mut source, options);
        source
    });
    hide_same(&mut before, &mut after);
    let [before, after] = [&before, &after].map(|source| source.shown(0..source.text().len()));
    unified_diff(&format!("a/{path}"), &before, &format!("b/{path}"), &after)
}
