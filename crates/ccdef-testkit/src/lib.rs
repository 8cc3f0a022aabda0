//! The test harness for profile crates. The profiles of this repository use it too.
//!
//! A test target with `harness = false` is all it takes:
//!
//! ```ignore
//! use ccdef_profile_acme::PROFILE;
//!
//! fn main() -> std::process::ExitCode {
//!     ccdef_testkit::Suite::of(&PROFILE, env!("CARGO_BIN_EXE_ccdef")).fixtures("fixtures").run()
//! }
//! ```
//!
//! An example on a rule's page can show a part of a definition: ```` ```xml invalid base=import ```` puts what it shows into
//! the crate's own `docs/bases/import.xml`, or else into the testkit's `bases/import.xml`.
//!
//! **Invariant:** every file, page and profile is a separate test, which is found when the tests run; no list of them
//! exists. Snapshots are never the only check: an accepted snapshot cannot hide a violated invariant.

mod advice;
mod advised;
mod answers;
mod bases;
mod binary;
mod case;
mod conversion;
mod definition_kind;
mod example;
mod excerpt;
mod file_role;
mod fixes;
mod fixture;
mod fixtures_folder;
mod invariants;
mod kept;
mod options;
mod page;
mod problems;
mod proof;
mod rendering;
mod required;
mod run;
mod single_fix;
mod snapshot;
mod suite;
mod tables;
#[cfg(test)]
mod tests;
mod unanswered;
mod variants;
mod wrong_urls;

pub use suite::Suite;
