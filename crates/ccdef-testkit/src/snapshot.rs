//! Compares a text with the snapshot beside the input.

use std::path::Path;

use libtest_mimic::Failed;

/// Compares `text` with `<case>.snap` in `folder`. With `CI` set nothing is written, and a missing snapshot fails.
///
/// # Panics
/// When they differ, as `insta` does.
pub(crate) fn compare(folder: &Path, case: &str, text: &str) -> Result<(), Failed> {
    let mut settings = insta::Settings::clone_current();
    // An absolute path, because `insta` would take another one as relative to this file.
    settings.set_snapshot_path(folder.canonicalize()?);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(case, text));
    Ok(())
}
