//! Writes a profile into this workspace.

use std::process::Command;

use anyhow::Result;

use super::cases::BASE;
use super::source::source;
use super::table::NewProfile;
use crate::shell::{cargo, print, run};
use crate::text::{fill, insert_sorted, snake_case};
use crate::workspace::{Files, Workspace};

const MANIFEST: &str = include_str!("../../templates/profile.toml.txt");

/// Writes the crate, its fixtures, and the lines that link it. Returns the command that tests them.
pub(super) fn write(workspace: &Workspace, table: &NewProfile, base: &str, cases: &Files) -> Result<Command> {
    let (id, package) = (&table.id, table.package());
    let mut files = vec![
        (format!("profiles/{id}/Cargo.toml"), fill(MANIFEST, &[("id", id), ("description", &table.description())])),
        (format!("profiles/{id}/src/lib.rs"), source(table)),
        (format!("profiles/{id}/{BASE}"), base.to_owned()),
    ];
    files.extend(cases.iter().map(|(path, text)| (format!("fixtures/{id}/{path}"), text.clone())));
    workspace.refuse_existing(files.iter().map(|(path, _)| path))?;
    files.extend(linking(workspace, table)?);
    for (path, text) in &files {
        workspace.write(path, text)?;
        print(&format!("wrote {path}"));
    }
    run(&mut cargo(workspace, &["fmt", "--package", &package]))?;
    Ok(cargo(workspace, &["test", "--quiet", "--package", "xtask", "--test", "suite", "--", id]))
}

/// The files of the crate that links the profiles, each with the new line.
fn linking(workspace: &Workspace, table: &NewProfile) -> Result<Files> {
    let package = table.package();
    let (folder, version) = (format!("../../profiles/{id}", id = table.id), env!("CARGO_PKG_VERSION"));
    let dependency = format!("{package} = {{ path = \"{folder}\", version = \"{version}\" }}");
    let line = format!("    &{}::PROFILE,", snake_case(&package));
    let (manifest, source) = ("crates/ccdef-profiles/Cargo.toml", "crates/ccdef-profiles/src/lib.rs");
    Ok(vec![
        (manifest.to_owned(), insert_sorted(&workspace.read(manifest)?, "ccdef-profile-", &dependency)?),
        (source.to_owned(), insert_sorted(&workspace.read(source)?, "    &ccdef_profile_", &line)?),
    ])
}
