//! What each rule costs.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::callgrind;
use super::corpus::{self, Quality};
use crate::shell::{cargo, print, run};
use crate::workspace::Workspace;

/// Number of files in the folder.
const FILES: usize = 200;

/// Prints the instructions a file of each rule, the most expensive first.
pub(super) fn measure(workspace: &Workspace, folder: &Path) -> Result<()> {
    let build = ["build", "--quiet", "--profile", "profiling", "--package", "ccdef-cli"];
    run(&mut cargo(workspace, &build))?;
    let files = folder.join("rules");
    corpus::write_folder(&files, FILES, Quality::Mixed).context("failed to write the files")?;
    let mut command = Command::new(workspace.target().join("profiling/ccdef"));
    command.args(["check", "--exit-zero", "--no-config", "--format", "concise"]).arg(&files);
    let mut costs: BTreeMap<String, u64> = BTreeMap::new();
    for (function, instructions) in callgrind::functions(&command, folder)? {
        if let Some(rule) = rule_of(&function) {
            let cost = costs.entry(rule).or_default();
            *cost = instructions.max(*cost);
        }
    }
    let mut costs: Vec<(String, u64)> = costs.into_iter().collect();
    costs.sort_by_key(|(_, instructions)| std::cmp::Reverse(*instructions));
    print("instructions a file, of which one in ten has a fault:");
    for (rule, instructions) in costs {
        print(&format!("  {rule:<36} {:>8}", instructions / FILES as u64));
    }
    Ok(())
}

/// The rule whose function this is: the module below `rules`, in the core or in a profile.
fn rule_of(function: &str) -> Option<String> {
    let (package, path) = function.split_once("::rules::")?;
    let module = path.strip_suffix("::check")?;
    let id = module.replace('_', "-");
    match package.strip_prefix("ccdef_profile_") {
        Some(profile) => Some(format!("{}: {id}", profile.replace('_', "-"))),
        None => (package == "ccdef_core" && !module.contains("::")).then_some(id),
    }
}

#[cfg(test)]
mod tests {
    use super::rule_of;

    #[test]
    fn the_rule_of_a_function_is_its_module() {
        assert_eq!(rule_of("ccdef_core::rules::invalid_name::check").as_deref(), Some("invalid-name"));
        assert_eq!(rule_of("ccdef_core::rules::support::value::check"), None);
        assert_eq!(rule_of("ccdef_profile_acme::rules::x::check").as_deref(), Some("acme: x"));
        assert_eq!(rule_of("ccdef_core::check::run"), None);
    }
}
