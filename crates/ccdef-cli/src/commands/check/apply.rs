//! `--fix` and `--diff`: fixes are applied before a file is checked.

use std::sync::Arc;

use ccdef_core::engine::{Checker, Shown};
use ccdef_core::rule::{Applicability, CheckOptions};
use ccdef_core::syntax::Source;

use crate::commands::unified_diff::unified_diff;
use crate::discover::InputFile;
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
    input: &InputFile,
    source: Source,
    options: &Arc<CheckOptions>,
    fixing: Fixing,
) -> Result<FixedFile, CliError> {
    let result = checker.fix(&source, fixing.level, options);
    if fixing.is_dry {
        let diff = unified(checker, options, &source, &result.text);
        output::print(|out| out.text(&diff))?;
    } else if let Some(path) = &input.path {
        if result.text != source.text() {
            write_file(path, &source.encode(&result.text))?;
        }
    } else {
        output::print_exact(&source.encode(&result.text))?;
    }
    let fixes = result.applied.len();
    let source = if fixes == 0 { source } else { Source::new(source.path(), result.text) };
    Ok(FixedFile { source, fixes })
}

/// The changes as a unified diff with credentials hidden; empty if there are none.
fn unified(checker: &Checker<'_>, options: &CheckOptions, source: &Source, text: &str) -> Shown {
    let path = source.path().trim_start_matches('/');
    let [before, after] = [source.text(), text].map(|text| {
        let mut source = Source::new(source.path(), text);
        checker.hide_secrets(&mut source, options);
        source.shown(0..text.len()).into_owned()
    });
    unified_diff(&format!("a/{path}"), &before, &format!("b/{path}"), &after)
}
