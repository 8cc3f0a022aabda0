//! `cargo xtask new-profile`: generates the crate of a profile and its first fixtures, in this workspace or as a separate project.

mod cases;
mod id;
mod private;
mod row;
mod sample;
mod shared;
mod source;
mod table;

use std::path::PathBuf;

use anyhow::Result;

use crate::docs;
use crate::shell::{print, run};
use crate::workspace::Workspace;

use sample::Sample;
use table::NewProfile;

/// The new profile.
#[derive(Debug, clap::Args)]
pub struct NewProfileOptions {
    /// Id of the profile; its folder is `profiles/<ID>` and its package `ccdef-profile-<ID>`.
    id: String,
    /// Name of the vendor [default: the id]
    #[arg(long)]
    vendor: Option<String>,
    /// Definition from the vendor, in either dialect, to infer the tables from.
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
    /// Create a separate project in this folder, with a `ccdef` binary that includes the profile, instead of adding the
    /// profile to this workspace.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

impl NewProfileOptions {
    /// Runs the task.
    ///
    /// # Errors
    /// Fails if the id is already used or reserved; then no file is changed.
    pub fn run(&self, workspace: &Workspace) -> Result<()> {
        id::require_unused(workspace, &self.id)?;
        let sample = self.from.as_deref().map(Sample::read).transpose()?;
        let vendor = self.vendor.as_deref().unwrap_or(&self.id);
        let table = match &sample {
            Some(sample) => NewProfile::inferred(&self.id, vendor, sample),
            None => NewProfile::without_sample(&self.id, vendor),
        };
        let cases = cases::files(&table, sample.as_ref())?;
        let base = cases::base(&table)?;
        let mut first_tests = match &self.out {
            Some(folder) => private::write(workspace, folder, &table, &base, &cases)?,
            None => shared::write(workspace, &table, &base, &cases)?,
        };
        // The first snapshots are accepted without a review.
        let outcome = run(first_tests.env("INSTA_UPDATE", "always").env("INSTA_OUTPUT", "none"));
        if self.out.is_none() && outcome.is_ok() {
            docs::DocsOptions::default().run(workspace)?;
        }
        self.print_next_steps(sample.as_ref());
        outcome
    }

    fn print_next_steps(&self, sample: Option<&Sample>) {
        let problems = sample.map(|sample| sample.problems.as_slice()).unwrap_or_default();
        if !problems.is_empty() {
            print("\nThe file has problems, so the fixture in `valid/` was generated from the tables instead:");
            print(&format!("  {}", problems.join("\n  ")));
        }
        let id = &self.id;
        let folder = if self.out.is_some() { String::new() } else { format!("profiles/{id}/") };
        let (rules, base) = (format!("{folder}docs/rules/"), format!("{folder}{}", cases::BASE));
        let fixtures = format!("fixtures/{id}/invalid/<rule-id>/");
        let (source, test, accept) = match &self.out {
            Some(_) => ("src/lib.rs".to_owned(), "cargo test".to_owned(), "INSTA_UPDATE=always cargo test".to_owned()),
            None => (
                format!("profiles/{id}/src/lib.rs"),
                format!("cargo xtask test {id}"),
                format!("cargo xtask snap {id} --accept"),
            ),
        };
        print(&format!(
            "\nNext, in {source}:
  - EVIDENCE and `grade`: name the source and its date, then set the grade; A only if the vendor published it
  - SIGNALS: keep only detection signals that match no other vendor's file
  - URL and SCAFFOLD: make each part that differs between customers a parameter
  - SECTIONS: mark each item as required, recommended or optional, and describe it with `.doc(…)`
  - `constraints`: describe which settings must agree; each row is a rule with a page in {rules}
    and a fixture in {fixtures}, and examples use {base}
Then run `{test}`. If a snapshot differs, read the difference and accept it with `{accept}`."
        ));
    }
}
