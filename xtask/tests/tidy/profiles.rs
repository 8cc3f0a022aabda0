//! Tests that the folders of profiles, the dependencies and linked profiles of `ccdef-profiles`, and the registered ids agree.

use ccdef_core::engine::Registry;
use xtask::text::snake_case;

use crate::{assert_none, assert_same, workspace};

/// The package name of a profile without its id.
const PREFIX: &str = "ccdef-profile-";

/// The name of [`folders`] in messages.
const FOLDERS: &str = "the folders of profiles/";

/// The folders of `profiles/`, sorted.
fn folders() -> Vec<String> {
    workspace().names("profiles").expect("profiles/ is a folder")
}

#[test]
fn every_folder_is_a_dependency_of_the_linking_crate() {
    let manifest = workspace().read("crates/ccdef-profiles/Cargo.toml").expect("the linking crate has a manifest");
    let dependencies = manifest.lines().filter_map(|line| line.strip_prefix(PREFIX));
    let ids: Vec<&str> = dependencies.filter_map(|line| line.split_whitespace().next()).collect();
    assert_same(("the dependencies of crates/ccdef-profiles", &ids), (FOLDERS, &folders()));
}

#[test]
fn every_folder_is_linked() {
    let source = workspace().read("crates/ccdef-profiles/src/lib.rs").expect("the linking crate has a source");
    let lines: Vec<&str> = source.lines().filter(|line| line.starts_with("    &ccdef_profile_")).collect();
    let expected: Vec<String> =
        folders().iter().map(|id| format!("    &{}::PROFILE,", snake_case(&format!("{PREFIX}{id}")))).collect();
    assert_same(("the lines of crates/ccdef-profiles/src/lib.rs", &lines), (FOLDERS, &expected));
}

#[test]
fn every_folder_registers_the_profile_with_its_name() {
    let registry = Registry::load().expect("profiles are linked");
    let ids: Vec<&str> = registry.profiles().map(|profile| profile.id.as_str()).collect();
    assert_same(("the registered ids", &ids), (FOLDERS, &folders()));
}

#[test]
fn every_folder_is_a_package_with_fixtures() {
    let workspace = workspace();
    let mut problems = Vec::new();
    for id in folders() {
        let manifest = workspace.read(format!("profiles/{id}/Cargo.toml")).unwrap_or_default();
        if !manifest.contains(&format!("\nname = \"{PREFIX}{id}\"\n")) {
            problems.push(format!("profiles/{id}: rename the package to `{PREFIX}{id}`"));
        }
        if !workspace.path(format!("fixtures/{id}/valid")).is_dir() {
            problems.push(format!("profiles/{id}: add fixtures to fixtures/{id}/valid"));
        }
    }
    assert_none(&problems);
}
