//! The core of ccdef: what Salesforce and the vendors of CTI adapters expect of a call center definition, as tables, and
//! the engine that checks, fixes, creates, converts and compares definitions according to those tables.
//!
//! A vendor's crate compiles against this one and nothing else. It contains a [`Profile`](tables::Profile), registered with
//! [`register_profile!`], and rarely its own rules. A program links the profile crates and runs a checker.
//!
//! # A profile, and a check against it
//! ```
//! use ccdef_core::engine::{Checker, Registry};
//! use ccdef_core::prelude::*;
//!
//! static PROFILE: Profile = Profile {
//!     id: ProfileId::new("acme"),
//!     title: "Acme Softphone",
//!     evidence: evidence!["A1": "the file that Acme ships"],
//!     signals: &[Signal::strong(Clue::InternalName(&["Acme"]))],
//!     sections: &[SectionSpec::new("acmeRouting", "Routing").items(&[
//!         ItemSpec::required("acmeRegion", "Region", ValueKind::OneOf(&["eu", "us"])).source("A1"),
//!     ])],
//!     ..Profile::EMPTY
//! };
//! ccdef_core::register_profile!(PROFILE);
//!
//! let xml = r#"<callCenter>
//!   <section sortOrder="0" name="reqGeneralInfo" label="General Information">
//!     <item sortOrder="0" name="reqInternalName" label="Internal Name">Acme</item>
//!   </section>
//!   <section sortOrder="1" name="acmeRouting" label="Routing">
//!     <item sortOrder="0" name="acmeRegion" label="Region">asia</item>
//!   </section>
//! </callCenter>"#;
//!
//! let registry = Registry::load()?;
//! // The core has no clock: today's date is an argument.
//! let checker = Checker::new(&registry, CheckOptions::on(Date::constant(2026, 1, 31)));
//! let file = checker.check(Source::new("acme.xml", xml));
//! let report = checker.finish(vec![file]);
//!
//! let mut findings = report.findings();
//! assert!(findings.any(|(_, finding)| finding.rule.id.as_str() == "invalid-value"));
//! # Ok::<(), ccdef_core::engine::RegistryError>(())
//! ```
//!
//! # Modules
//! | module | holds | for |
//! |---|---|---|
//! | [`prelude`] | every name that a profile or a rule needs | vendors' crates |
//! | [`tables`] | profiles and their parts, base schemas, kinds of values, relations between settings | vendors' crates |
//! | [`rule`] | what a rule is, what it can access, and what it reports | vendors' crates with rules of their own |
//! | [`engine`] | registry, checker, fixes; scaffolding, conversion, comparison, schemas for editors | programs |
//! | [`syntax`] | source text, tree and model of a definition | both |
//!
//! # Features
//! | feature | default | adds |
//! |---|---|---|
//! | `engine` | yes | everything but the tables and their registration, with all the crates that parse and check |
//! | `certificates` | no | checks of the content of certificates, such as when they expire |
//!
//! A crate that only has tables, which include relations between settings, sets `default-features = false` and compiles
//! in seconds. The program that links it enables `engine`.
//!
//! # Guarantees
//! **Invariant:** no I/O, no clock, no environment, no mutable globals: the output is a function of the input.
//!
//! - Reading never fails. Every problem of a document is a [`Diagnostic`](rule::Diagnostic), never an `Err`.
//! - Every diagnostic names a registered [`Rule`](rule::Rule), and its spans are ranges of the original text on character
//!   boundaries.
//! - The content of the tables is never repeated in code: checks, scaffolding, documentation and editor schemas read them.
//! - Tables are built by constructors or from `EMPTY`, and structs that are only read are `non_exhaustive`, so that a new field does not break
//!   vendors' crates and programs.
//! - No other crate is needed: days are [`rule::Date`], spans are [`syntax::Span`].

#[cfg(feature = "engine")]
mod check;
#[cfg(feature = "engine")]
mod convert;
#[cfg(feature = "engine")]
mod diff;
#[cfg(feature = "engine")]
mod edit;
#[cfg(feature = "engine")]
mod editor_schema;
#[cfg(feature = "engine")]
pub mod engine;
#[cfg(feature = "engine")]
mod model;
pub mod prelude;
#[cfg(feature = "engine")]
pub mod rule;
#[cfg(feature = "engine")]
mod rules;
#[cfg(feature = "engine")]
mod scaffold;
pub mod tables;
#[cfg(test)]
#[cfg(feature = "engine")]
mod testing;
mod text;

pub use ccdef_syntax as syntax;

/// For macros only.
#[doc(hidden)]
pub mod __private {
    pub use inventory;
}
