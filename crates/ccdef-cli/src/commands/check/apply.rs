//! `--fix` and `--diff`: fixes are applied before a file is checked.

use std::sync::Arc;

use ccdef_core::engine::Checker;
use ccdef_core::rule::{Applicability, CheckOptions};
use ccdef_core::syntax::Source;
use similar::TextDiff;

use crate::error::CliError;
use crate::input_file::InputFile;
use crate::shown_path::ShownPath;
use crate::write_file::rewrite_file;

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
    /// What standard output gets: the changes, or the fixed standard input.
    pub(super) output: Vec<u8>,
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
        _ if fixing.is_dry => unified(&source, &result.text).into_bytes(),
        None if is_left_out => stdin,
        None => source.encode(&result.text),
        Some(path) => {
            if result.text != source.text() {
                rewrite_file(path, &source.encode(&result.text))?;
            }
            Vec::new()
        }
    };
    let fixes = result.findings;
    let source = if result.text == source.text() { source } else { Source::new(source.path(), result.text) };
    Ok(FixedFile { source, fixes, output, is_left_out })
}

/// The changes as a unified diff; empty if there are none.
fn unified(source: &Source, text: &str) -> String {
    let path = ShownPath::from(source.path().trim_start_matches('/'));
    let (before, after) = (format!("a/{path}"), format!("b/{path}"));
    TextDiff::from_lines(source.text(), text).unified_diff().header(&before, &after).to_string()
}
