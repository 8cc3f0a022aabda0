//! `cargo xtask dist`: builds the release binary with link-time optimization and static linking.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::shell::{cargo, output, print, run};
use crate::workspace::Workspace;

/// The target to build for.
#[derive(Debug, clap::Args)]
pub struct DistOptions {
    /// Target triple, such as `aarch64-unknown-linux-gnu` [default: this machine]
    #[arg(long)]
    target: Option<String>,
}

impl DistOptions {
    /// Runs the task.
    ///
    /// # Errors
    /// Fails if the build fails.
    pub fn run(&self, workspace: &Workspace) -> Result<()> {
        let target = self.target.clone().map_or_else(|| host(workspace), Ok)?;
        let folder = build(workspace, &target, &["ccdef-cli"])?;
        print(&format!("built {}", folder.join(format!("ccdef{}", std::env::consts::EXE_SUFFIX)).display()));
        Ok(())
    }
}

/// The target triple of this machine.
///
/// # Errors
/// Fails if `cargo --version --verbose` does not print it.
pub fn host(workspace: &Workspace) -> Result<String> {
    let about = output(&mut cargo(workspace, &["--version", "--verbose"]))?;
    let host = about.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("`cargo --version --verbose` does not print the host")
}

/// Builds the release binaries of `packages` and returns their folder.
///
/// The target is always passed. Without it, the flags for static linking would also apply to procedural macros, which
/// must be dynamic libraries.
///
/// # Errors
/// Fails if the build fails.
pub fn build(workspace: &Workspace, target: &str, packages: &[&str]) -> Result<PathBuf> {
    let flags = format!("CARGO_TARGET_{}_RUSTFLAGS", target.to_uppercase().replace('-', "_"));
    let mut command = cargo(workspace, &["build", "--profile", "dist", "--target", target, "--bins"]);
    command.args(packages.iter().flat_map(|package| ["--package", package]));
    run(command.env(flags, rust_flags(target)))?;
    Ok(workspace.target().join(target).join("dist"))
}

/// Static linking. On Linux also at a fixed address: otherwise each start of the program first corrects thousands of
/// addresses, which takes longer than to check a small file.
fn rust_flags(target: &str) -> &'static str {
    if target.contains("linux") {
        "-C target-feature=+crt-static -C relocation-model=static"
    } else {
        "-C target-feature=+crt-static"
    }
}
