//! What must hold beside the tests: format, lints, documentation, packages, and the profiles of the release binary.

use anyhow::{Result, ensure};

use crate::shell::{cargo, output, run};
use crate::workspace::Workspace;

pub(super) fn run_all(workspace: &Workspace) -> Result<()> {
    run(&mut cargo(workspace, &["fmt", "--all", "--check"]))?;
    run(&mut cargo(workspace, &["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]))?;
    tables_compile_alone(workspace)?;
    let docs = ["doc", "--workspace", "--no-deps"];
    run(cargo(workspace, &docs).env("RUSTDOCFLAGS", "--deny warnings"))?;
    release_knows_every_profile(workspace)?;
    run(&mut cargo(workspace, &["package", "--workspace", "--no-verify", "--allow-dirty", "--quiet"]))
}

/// Profiles without rules compile against the tables of the core only, which no other step builds apart.
fn tables_compile_alone(workspace: &Workspace) -> Result<()> {
    let arguments = ["clippy", "--package", "ccdef-core", "--no-default-features", "--all-targets"];
    run(&mut cargo(workspace, &[&arguments[..], &["--", "--deny", "warnings"]].concat()))
}

/// The optimized binary is the one place where linking could differ from that of the tests.
fn release_knows_every_profile(workspace: &Workspace) -> Result<()> {
    let arguments =
        ["run", "--quiet", "--release", "--package", "ccdef-cli", "--", "profile", "list", "--format", "json"];
    let list = output(&mut cargo(workspace, &arguments))?;
    let folders = workspace.names("profiles")?;
    let missing: Vec<&String> = folders.iter().filter(|id| !list.contains(&format!("\"id\": \"{id}\""))).collect();
    ensure!(missing.is_empty(), "the release binary does not know {missing:?}: they are not linked into it");
    Ok(())
}
