//! The progress of a long run: one line on a terminal, nothing elsewhere.

use indicatif::{ProgressBar, ProgressStyle};

/// From this number of files on, a run shows its progress.
const MANY: usize = 100;

/// A line on standard error that counts files. Its owner clears it before anything else is printed.
pub(crate) fn of_files(count: usize, is_quiet: bool) -> ProgressBar {
    if is_quiet || count < MANY {
        return ProgressBar::hidden();
    }
    let progress = ProgressBar::new(u64::try_from(count).unwrap_or(u64::MAX));
    match ProgressStyle::with_template("checked {pos} of {len} files") {
        Ok(style) => progress.with_style(style),
        Err(_) => progress,
    }
}
