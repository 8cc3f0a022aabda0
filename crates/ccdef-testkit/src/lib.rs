//! What a profile crate needs to test itself: the same harness that the profiles of this repository run under.
//!
//! A test target with `harness = false` is all it takes:
//!
//! ```ignore
//! use ccdef_profile_acme::PROFILE;
//!
//! fn main() -> std::process::ExitCode {
//!     ccdef_testkit::Suite::of(&PROFILE).fixtures("fixtures").run()
//! }
//! ```
//!
//! An example on a rule's page can show a part of a definition: ```` ```xml invalid base=import ```` puts what it shows into
//! the crate's own `docs/bases/import.xml`, or else into the testkit's `bases/import.xml`.
//!
//! **Invariant:** every file, page and profile is a test of its own, found when the tests run, so that no list of them
//! exists; and whatever an accepted snapshot could bless by mistake is asserted apart from it.

mod answers;
mod bases;
mod case;
mod case_file;
mod conversion;
mod example;
mod excerpt;
mod fixes;
mod fixture;
mod judge;
mod layout;
mod options;
mod page;
mod problems;
mod promises;
mod rendering;
mod required;
mod scaffolding;
mod snapshot;
mod suite;
mod tables;
#[cfg(test)]
mod tests;
mod variants;

pub use suite::Suite;
