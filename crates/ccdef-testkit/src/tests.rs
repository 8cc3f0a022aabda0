//! Tests of the harness: each one changes one thing in a profile that exists only in these tests, and expects a failure.

mod acme;
mod cases;
mod pages;
mod tables;

use libtest_mimic::Failed;

/// The message of a failed test; empty if the test passed.
fn message(outcome: Result<(), Failed>) -> String {
    outcome.err().and_then(|failed| failed.message().map(str::to_owned)).unwrap_or_default()
}

/// Fails unless `message` contains `expected`.
#[track_caller]
fn assert_contains(message: &str, expected: &str) {
    assert!(message.contains(expected), "{expected:?} is not in:\n{message}");
}
