//! `cargo xtask dist`: the binary as it is shipped, optimized as a whole and linked statically.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::shell::{cargo, output, run, say};
use crate::workspace::Workspace;

/// For which machine to build.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// The target to build for, such as `aarch64-unknown-linux-gnu`; the default is that of this machine.
    #[arg(long)]
    target: Option<String>,
}

impl Options {
    /// Runs the task.
    ///
    /// # Errors
    /// Fails when the build does.
    pub fn run(&self, workspace: &Workspace) -> Result<()> {
        let target = self.target.clone().map_or_else(|| host(workspace), Ok)?;
        let folder = build(workspace, &target, &["ccdef-cli"])?;
        say(&format!("built {}", folder.join("ccdef").display()));
        Ok(())
    }
}

/// The target of this machine.
///
/// # Errors
/// Fails when the compiler does not say it.
pub fn host(workspace: &Workspace) -> Result<String> {
    let about = output(&mut cargo(workspace, &["--version", "--verbose"]))?;
    let host = about.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("cargo does not say for which machine it builds")
}

/// Builds the binaries of `packages` as they are shipped, and gives their folder.
///
/// The target is always named: without it the flags for a static binary would reach procedural macros, which must be
/// dynamic libraries.
///
/// # Errors
/// Fails when the build does.
pub fn build(workspace: &Workspace, target: &str, packages: &[&str]) -> Result<PathBuf> {
    let flags = format!("CARGO_TARGET_{}_RUSTFLAGS", target.to_uppercase().replace('-', "_"));
    let mut command = cargo(workspace, &["build", "--profile", "dist", "--target", target, "--bins"]);
    command.args(packages.iter().flat_map(|package| ["--package", package]));
    run(command.env(flags, "-C target-feature=+crt-static"))?;
    Ok(target_folder(workspace).join(target).join("dist"))
}

fn target_folder(workspace: &Workspace) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace.path("target"), PathBuf::from)
}
