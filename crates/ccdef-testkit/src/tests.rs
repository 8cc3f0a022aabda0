//! The harness fails where it must: a vendor that exists here only, with one mistake at a time.

mod acme;
mod cases;
mod pages;
mod tables;

use libtest_mimic::Failed;

/// Why a test failed; empty when it passed.
fn complaint(outcome: Result<(), Failed>) -> String {
    outcome.err().and_then(|failed| failed.message().map(str::to_owned)).unwrap_or_default()
}

/// Fails unless `complaint` speaks of `words`.
#[track_caller]
fn assert_says(complaint: &str, words: &str) {
    assert!(complaint.contains(words), "{words:?} is not in:\n{complaint}");
}
