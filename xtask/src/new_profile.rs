//! `cargo xtask new-profile`: a profile's crate, its linking lines and its first cases.

mod cases;
mod sample;
mod source;
mod table;

use std::path::PathBuf;

use anyhow::Result;

use crate::shell::{cargo, run, say};
use crate::text::{fill, insert_sorted, require_id, snake_case};
use crate::workspace::Workspace;

use sample::Sample;
use table::Table;

const MANIFEST: &str = include_str!("../templates/profile.toml.txt");

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
}

impl Options {
    /// Runs the task.
    ///
    /// # Errors
    /// Fails when the profile is there already; then nothing is changed.
    pub fn run(&self, workspace: &Workspace) -> Result<()> {
        require_id(&self.id)?;
        let sample = self.from.as_deref().map(Sample::read).transpose()?;
        let table = self.table(sample.as_ref());
        let files = self.files(&table, sample.as_ref())?;
        workspace.refuse_existing(files.iter().map(|(path, _)| path))?;
        let linking = self.linking(workspace)?;
        for (path, text) in files.iter().chain(&linking) {
            workspace.write(path, text)?;
            say(&format!("wrote {path}"));
        }
        let package = format!("ccdef-profile-{}", self.id);
        run(&mut cargo(workspace, &["fmt", "--package", &package]))?;
        self.take_snapshots(workspace)?;
        self.say_what_is_next(sample.as_ref());
        Ok(())
    }

    fn table(&self, sample: Option<&Sample>) -> Table {
        let vendor = self.vendor.as_deref().unwrap_or(&self.id);
        match sample {
            Some(sample) => Table::inferred(&self.id, vendor, sample),
            None => Table::blank(&self.id, vendor),
        }
    }

    /// What is written anew, each file with its text.
    fn files(&self, table: &Table, sample: Option<&Sample>) -> Result<Vec<(String, String)>> {
        let id = &self.id;
        let description = format!("{:?}", format!("Call center definitions of {}", table.vendor));
        let manifest = fill(MANIFEST, &[("id", id.as_str()), ("description", &description)]);
        let (case, text) = match sample.and_then(|sample| Some((sample.as_case()?, sample.text.clone()))) {
            Some((name, text)) => (name.display().to_string(), text),
            None => ("complete.xml".to_owned(), cases::text(&cases::complete(table)?)),
        };
        Ok(vec![
            (format!("profiles/{id}/Cargo.toml"), manifest),
            (format!("profiles/{id}/src/lib.rs"), source::source(table)),
            (format!("fixtures/{id}/valid/{case}"), text),
            (format!("fixtures/{id}/invalid/missing-required-item/one-missing.xml"), cases::incomplete(table)?),
        ])
    }

    /// The files of the linking crate with a line more each.
    fn linking(&self, workspace: &Workspace) -> Result<Vec<(String, String)>> {
        let package = format!("ccdef-profile-{}", self.id);
        let dependency = format!("{package} = {{ path = \"../../profiles/{}\" }}", self.id);
        let line = format!("use {} as _;", snake_case(&package));
        let (manifest, source) = ("crates/ccdef-profiles/Cargo.toml", "crates/ccdef-profiles/src/lib.rs");
        Ok(vec![
            (manifest.to_owned(), insert_sorted(&workspace.read(manifest)?, "ccdef-profile-", &dependency)?),
            (source.to_owned(), insert_sorted(&workspace.read(source)?, "use ", &line)?),
        ])
    }

    /// The first snapshots are taken as they are; from then on they are looked at.
    fn take_snapshots(&self, workspace: &Workspace) -> Result<()> {
        let mut suite = cargo(workspace, &["test", "--quiet", "--package", "xtask", "--test", "suite", "--", &self.id]);
        run(suite.env("INSTA_UPDATE", "always"))
    }

    fn say_what_is_next(&self, sample: Option<&Sample>) {
        let id = &self.id;
        let complaints = sample.map(|sample| sample.complaints.as_slice()).unwrap_or_default();
        if !complaints.is_empty() {
            say("\nThe given file is no valid case, so a complete definition was made from the tables instead:");
            say(&format!("  {}", complaints.join("\n  ")));
        }
        say(&format!(
            "\nNext, in profiles/{id}/src/lib.rs:
  - EVIDENCE: say what the source is and when; the grade follows from it
  - SIGNALS: keep what no other vendor's file has
  - URL and SCAFFOLD: what differs per customer becomes a parameter that composes the value
  - SECTIONS: which items are required, which optional; a sentence of `.doc` each
Then `cargo xtask test {id}`, and `cargo xtask snap {id} --accept` once you like what it says."
        ));
    }
}
