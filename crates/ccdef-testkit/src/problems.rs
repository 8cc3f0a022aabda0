//! The problems that a test reports.

use libtest_mimic::Failed;

/// One message for each problem; the test passes if there are none.
pub(crate) type Problems = Vec<String>;

/// Fails with all problems, if there are any.
pub(crate) fn fail_if_any(problems: &[String]) -> Result<(), Failed> {
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n").into()) }
}
