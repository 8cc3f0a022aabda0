//! Compares a text with the snapshot next to its input.

use std::panic::{self, AssertUnwindSafe};
use std::path::Path;

use libtest_mimic::Failed;

/// Compares `text` with `<file>.snap` in `folder`. `filter` selects the test on the command line.
///
/// If `CI` is set, nothing is written, and a missing snapshot fails.
pub(crate) fn compare(folder: &Path, file: &str, filter: &str, text: &str) -> Result<(), Failed> {
    let mut settings = insta::Settings::clone_current();
    // An absolute path, because `insta` resolves a relative one from this source file.
    settings.set_snapshot_path(folder.canonicalize()?);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let assertion = || settings.bind(|| insta::assert_snapshot!(file, text));
    // `insta` prints the difference and panics.
    panic::catch_unwind(AssertUnwindSafe(assertion)).map_err(|_| how_to_accept(filter).into())
}

fn how_to_accept(filter: &str) -> String {
    format!(
        "the snapshot differs: run `cargo xtask snap {filter}` to see the difference and `cargo xtask snap {filter} --accept` \
         to accept it (in a project outside the ccdef repository: `cargo test` and `INSTA_UPDATE=always cargo test`)"
    )
}
