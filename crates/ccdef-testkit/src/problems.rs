//! What a test found wrong.

use libtest_mimic::Failed;

/// What is wrong, one entry each; a test passes when there is nothing.
pub(crate) type Problems = Vec<String>;

/// The outcome of a test: it fails with everything that is wrong.
pub(crate) fn verdict(problems: &[String]) -> Result<(), Failed> {
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n").into()) }
}
