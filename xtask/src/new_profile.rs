//! `cargo xtask new-profile`: a profile's crate and its first cases, in this workspace or as a project of its own.

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
use crate::shell::{run, say};
use crate::workspace::Workspace;

use sample::Sample;
use table::Table;

/// The new profile.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// Its id: the name of its folder, and the end of its package's name.
    id: String,
    /// Who makes the adapter.
    #[arg(long)]
    vendor: Option<String>,
    /// A definition of the vendor's, in either dialect, to infer the tables from.
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
    /// Write a project of its own into this folder, with a `ccdef` that knows the profile, instead of adding to this
    /// workspace.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

impl Options {
    /// Runs the task.
    ///
    /// # Errors
    /// Fails when the id is taken or has another meaning; then nothing is changed.
    pub fn run(&self, workspace: &Workspace) -> Result<()> {
        id::require_free(workspace, &self.id)?;
        let sample = self.from.as_deref().map(Sample::read).transpose()?;
        let vendor = self.vendor.as_deref().unwrap_or(&self.id);
        let table = match &sample {
            Some(sample) => Table::inferred(&self.id, vendor, sample),
            None => Table::blank(&self.id, vendor),
        };
        let cases = cases::files(&table, sample.as_ref())?;
        let mut first_tests = match &self.out {
            Some(folder) => private::write(workspace, folder, &table, &cases)?,
            None => shared::write(workspace, &table, &cases)?,
        };
        // The first snapshots are taken as they are; from then on they are looked at.
        let outcome = run(first_tests.env("INSTA_UPDATE", "always").env("INSTA_OUTPUT", "none"));
        if self.out.is_none() && outcome.is_ok() {
            docs::Options::default().run(workspace)?;
        }
        self.say_what_is_next(sample.as_ref());
        outcome
    }

    fn say_what_is_next(&self, sample: Option<&Sample>) {
        let complaints = sample.map(|sample| sample.complaints.as_slice()).unwrap_or_default();
        if !complaints.is_empty() {
            say("\nThe given file is no valid case, so a complete definition was made from the tables instead:");
            say(&format!("  {}", complaints.join("\n  ")));
        }
        let id = &self.id;
        let (source, test, accept) = match &self.out {
            Some(_) => ("src/lib.rs".to_owned(), "cargo test".to_owned(), "INSTA_UPDATE=always cargo test".to_owned()),
            None => (
                format!("profiles/{id}/src/lib.rs"),
                format!("cargo xtask test {id}"),
                format!("cargo xtask snap {id} --accept"),
            ),
        };
        say(&format!(
            "\nNext, in {source}:
  - EVIDENCE: say what the source is and when; the grade follows from it
  - SIGNALS: keep what no other vendor's file has
  - URL and SCAFFOLD: what differs per customer becomes a parameter that composes the value
  - SECTIONS: which items are required, which optional; a sentence of `.doc` each
Then `{test}`, and `{accept}` once you like what it says."
        ));
    }
}
