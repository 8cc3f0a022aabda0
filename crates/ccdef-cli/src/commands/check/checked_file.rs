//! A checked file, and what its fixes did.

use ccdef_core::engine::Shown;
use ccdef_core::rule::FileReport;

use super::apply::FixOutput;
use crate::error::CliError;
use crate::output;
use crate::shown_path::ShownPath;

/// A checked file, and what its fixes did.
pub(super) struct CheckedFile {
    pub(super) report: FileReport,
    /// The number of fixed findings.
    pub(super) fixes: usize,
    /// What standard output gets before the report.
    pub(super) output: FixOutput,
    /// Whether fixes were asked for, but the file cannot be decoded.
    pub(super) is_left_out: bool,
}

/// Prints the changes or the fixed standard input, and the files that were left out. Returns the number of fixes.
///
/// # Errors
/// Fails when the output cannot be written.
pub(super) fn print_fixes(files: &[CheckedFile]) -> Result<usize, CliError> {
    files.iter().try_for_each(|file| match &file.output {
        FixOutput::Nothing => Ok(()),
        FixOutput::Changes(changes) => output::print(|out| out.text(changes)),
        FixOutput::Exact(text) => output::print_exact(text),
    })?;
    for file in files.iter().filter(|file| file.is_left_out) {
        let path = ShownPath::from(file.report.source.path());
        output::message(&Shown::line(&format!(
            "not fixed: `{path}` cannot be decoded, so writing it would change its content"
        )));
    }
    Ok(files.iter().map(|file| file.fixes).sum())
}
