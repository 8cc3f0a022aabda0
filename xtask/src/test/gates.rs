//! The checks that are not tests: formatting, lints, documentation, packages, and the profiles and the speed of the
//! release binary.

use std::hash::{DefaultHasher, Hash, Hasher};

use anyhow::{Result, ensure};

use crate::bench::instructions;
use crate::shell::{cargo, output, run};
use crate::workspace::Workspace;

pub(super) fn run_all(workspace: &Workspace) -> Result<()> {
    run(&mut cargo(workspace, &["fmt", "--all", "--check"]))?;
    run(&mut cargo(workspace, &["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]))?;
    tables_compile_without_features(workspace)?;
    let docs = ["doc", "--workspace", "--no-deps"];
    run(cargo(workspace, &docs).env("RUSTDOCFLAGS", "--deny warnings"))?;
    release_contains_every_profile(workspace)?;
    instructions::check_limits(workspace)?;
    packages_are_complete(workspace)
}

/// Packages every crate, and compiles the two packages that vendors' crates build on. Compiling the others as well would
/// take minutes: each one is compiled again outside the workspace.
///
/// Cargo keeps the first package of a version that it finds below a target folder. So the folder has another name when the
/// sources change, and the one of earlier sources is removed.
fn packages_are_complete(workspace: &Workspace) -> Result<()> {
    let options = ["--allow-dirty", "--quiet"];
    let all = workspace.path("target/packages");
    let folder = all.join(format!("{:016x}", fingerprint(workspace, &["crates/ccdef-syntax/", "crates/ccdef-core/"])?));
    if all.exists() && !folder.exists() {
        std::fs::remove_dir_all(&all)?;
    }
    let compiled = ["package", "--package", "ccdef-syntax", "--package", "ccdef-core", "--target-dir"];
    run(cargo(workspace, &compiled).arg(&folder).args(options))?;
    run(cargo(workspace, &["package", "--workspace", "--no-verify"]).args(options))
}

/// A number that changes with the files below these folders.
fn fingerprint(workspace: &Workspace, folders: &[&str]) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    for file in workspace.files()?.iter().filter(|file| folders.iter().any(|folder| file.starts_with(folder))) {
        (file, std::fs::read(workspace.path(file))?).hash(&mut hasher);
    }
    Ok(hasher.finish())
}

/// Checks the tables of the core without its other features, as profiles without rules use them.
fn tables_compile_without_features(workspace: &Workspace) -> Result<()> {
    let arguments = ["clippy", "--package", "ccdef-core", "--no-default-features", "--all-targets"];
    run(&mut cargo(workspace, &[&arguments[..], &["--", "--deny", "warnings"]].concat()))
}

/// Checks that the release binary contains every profile, because it can be linked differently from the tests.
fn release_contains_every_profile(workspace: &Workspace) -> Result<()> {
    let arguments =
        ["run", "--quiet", "--release", "--package", "ccdef-cli", "--", "profile", "list", "--format", "json"];
    let list = output(&mut cargo(workspace, &arguments))?;
    let folders = workspace.names("profiles")?;
    let missing: Vec<&String> = folders.iter().filter(|id| !list.contains(&format!("\"id\": \"{id}\""))).collect();
    ensure!(missing.is_empty(), "these profiles are not linked into the release binary: {missing:?}");
    Ok(())
}
