//! Tests the layout: the files at the top level, a description of each crate, and no unused snapshots.

use crate::{assert_none, workspace};

/// The files and folders that are allowed at the top level, in addition to hidden ones. Tools require most of them.
const TOP: &[&str] = &[
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "Cargo.lock",
    "Cargo.toml",
    "Dockerfile",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "SECURITY.md",
    "action.yml",
    "clippy.toml",
    "crates",
    "deny.toml",
    "dist-workspace.toml",
    "fixtures",
    "profiles",
    "rustfmt.toml",
    "target",
    "xtask",
];

#[test]
fn the_top_level_contains_nothing_else() {
    let names = workspace().names("").expect("the root is a folder");
    let extra: Vec<String> = names.into_iter().filter(|name| !TOP.contains(&name.as_str())).collect();
    assert_none(&extra);
}

#[test]
fn the_architecture_page_describes_each_crate() {
    let workspace = workspace();
    let page = workspace.read("crates/README.md").expect("crates/README.md describes the crates");
    let mut crates = workspace.names("crates").expect("crates/ is a folder");
    crates.retain(|name| name != "README.md");
    let lines = |name: &str| page.lines().filter(|line| line.starts_with(&format!("| `{name}`"))).count();
    let wrong = crates.iter().filter(|name| lines(name) != 1);
    assert_none(
        &wrong.map(|name| format!("crates/README.md must have exactly one table row for `{name}`")).collect::<Vec<_>>(),
    );
}

#[test]
fn every_snapshot_outside_the_fixtures_has_a_test() {
    let workspace = workspace();
    let files = workspace.files().expect("the workspace has files");
    let snapshots = files.iter().filter(|file| file.strip_suffix(".snap").is_some() && !file.starts_with("fixtures/"));
    let orphans = snapshots.filter(|snapshot| {
        let text = workspace.read(snapshot).expect("a snapshot is text");
        let source = text.lines().find_map(|line| line.strip_prefix("source: ")).unwrap_or_default();
        let name = snapshot.trim_end_matches(".snap").rsplit(['/', '_']).next().unwrap_or_default();
        !workspace.read(source.trim_matches('"')).is_ok_and(|source| source.contains(name))
    });
    assert_none(&orphans.map(|snapshot| format!("{snapshot}: delete it, because no test uses it")).collect::<Vec<_>>());
}
