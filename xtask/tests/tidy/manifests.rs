//! Manifests inherit what the workspace says, say what a registry asks for, and lists in them are sorted.

use std::collections::BTreeSet;

use toml::{Table, Value};

use crate::{assert_none, workspace};

const TABLES: &[&str] = &["dependencies", "dev-dependencies", "build-dependencies"];

/// Every manifest of a member, with its path.
fn manifests() -> Vec<(String, String, Table)> {
    let workspace = workspace();
    let files = workspace.files().expect("the workspace has files");
    let members = files.into_iter().filter(|file| file.ends_with("/Cargo.toml"));
    members
        .map(|path| {
            let text = workspace.read(&path).expect("a manifest is text");
            let table = text.parse().expect("a manifest is TOML");
            (path, text, table)
        })
        .collect()
}

fn root() -> (String, Table) {
    let text = workspace().read("Cargo.toml").expect("the workspace has a manifest");
    let table = text.parse().expect("a manifest is TOML");
    (text, table)
}

fn is_inherited(value: Option<&Value>) -> bool {
    value.and_then(|value| value.get("workspace")).and_then(Value::as_bool) == Some(true)
}

fn dependencies(manifest: &Table) -> impl Iterator<Item = (&String, &Value)> {
    TABLES.iter().filter_map(|table| manifest.get(*table)?.as_table()).flatten()
}

#[test]
fn members_inherit_lints_and_package_fields() {
    let mut problems = Vec::new();
    for (path, _, manifest) in manifests() {
        if !is_inherited(manifest.get("lints")) {
            problems.push(format!("{path}: the lints are not those of the workspace"));
        }
        for field in ["version", "edition", "rust-version", "license"] {
            if !is_inherited(manifest.get("package").and_then(|package| package.get(field))) {
                problems.push(format!("{path}: `{field}` is not that of the workspace"));
            }
        }
    }
    assert_none(&problems);
}

#[test]
fn every_member_but_this_one_can_be_published() {
    let mut problems = Vec::new();
    for (path, _, manifest) in manifests() {
        let package = &manifest["package"];
        let is_kept_back = package.get("publish") == Some(&Value::Boolean(false));
        if is_kept_back != (path == "xtask/Cargo.toml") {
            problems.push(format!("{path}: `publish = false` is for `xtask` only"));
        }
        let description = package.get("description").and_then(Value::as_str).unwrap_or_default();
        if description.is_empty() || description.ends_with('.') {
            problems.push(format!("{path}: `description` is not a phrase"));
        }
        let missing = ["keywords", "categories"].into_iter().filter(|field| package.get(field).is_none());
        problems.extend(missing.filter(|_| !is_kept_back).map(|field| format!("{path}: `{field}` is missing")));
    }
    assert_none(&problems);
}

#[test]
fn dependencies_by_path_have_the_version_of_the_workspace() {
    let (_, root) = root();
    let version = root["workspace"]["package"]["version"].as_str();
    let shared = root["workspace"]["dependencies"].as_table().expect("dependencies are a table").clone();
    let manifests = manifests();
    let own = manifests.iter().flat_map(|(_, _, manifest)| dependencies(manifest));
    let by_path = shared.iter().chain(own).filter(|(_, value)| value.get("path").is_some());
    let wrong = by_path.filter(|(_, value)| value.get("version").and_then(Value::as_str) != version);
    assert_none(&wrong.map(|(name, _)| format!("`{name}` has a path but not the version")).collect::<Vec<_>>());
}

#[test]
fn what_a_crate_includes_is_in_its_package() {
    let files = workspace().files().expect("the workspace has files");
    let mut problems = Vec::new();
    for (path, _, _) in manifests() {
        let folder = path.trim_end_matches("Cargo.toml");
        for file in files.iter().filter(|file| file.strip_suffix(".rs").is_some_and(|file| file.starts_with(folder))) {
            let depth = file[folder.len()..].matches('/').count();
            let source = workspace().read(file).expect("a source is text");
            let outside = included(&source).filter(|path| path.matches("../").count() > depth);
            problems.extend(outside.map(|path| format!("{file}: `{path}` is outside")));
        }
    }
    assert_none(&problems);
}

/// The paths of the files that become part of a source.
fn included(source: &str) -> impl Iterator<Item = &str> {
    source.split("include_str!(\"").skip(1).filter_map(|rest| rest.split('"').next())
}

#[test]
fn members_take_their_dependencies_from_the_workspace() {
    let mut problems = Vec::new();
    for (path, _, manifest) in manifests() {
        for (name, value) in dependencies(&manifest) {
            let is_profile = name.starts_with("ccdef-profile-") && value.get("path").is_some();
            if !is_inherited(Some(value)) && !is_profile {
                problems.push(format!("{path}: `{name}` does not come from the workspace"));
            }
        }
    }
    assert_none(&problems);
}

#[test]
fn every_dependency_of_the_workspace_is_used() {
    let manifests = manifests();
    let used: BTreeSet<&String> =
        manifests.iter().flat_map(|(_, _, manifest)| dependencies(manifest)).map(|(name, _)| name).collect();
    let (_, root) = root();
    let known = root["workspace"]["dependencies"].as_table().expect("dependencies are a table");
    let unused = known.keys().filter(|name| !used.contains(name));
    assert_none(&unused.map(|name| format!("Cargo.toml: no member uses `{name}`")).collect::<Vec<_>>());
}

#[test]
fn dependencies_are_sorted() {
    let mut problems = Vec::new();
    let texts = manifests().into_iter().map(|(path, text, _)| (path, text));
    for (path, text) in texts.chain([("Cargo.toml".to_owned(), root().0)]) {
        problems.extend(unsorted(&text).map(|line| format!("{path}: `{line}` is not in the order of the alphabet")));
    }
    assert_none(&problems);
}

/// The lines of tables of dependencies that should stand before the line above them; an empty line begins a new list.
fn unsorted(manifest: &str) -> impl Iterator<Item = &str> {
    let lines: Vec<&str> = manifest.lines().collect();
    let mut is_list = false;
    let mut found = Vec::new();
    for (above, line) in lines.iter().zip(lines.iter().skip(1)) {
        if above.starts_with('[') {
            is_list = above.trim_end_matches(']').ends_with("dependencies");
        }
        let is_entry = |line: &str| line.contains('=') && !line.starts_with('#');
        if is_list && is_entry(above) && is_entry(line) && above > line {
            found.push(*line);
        }
    }
    found.into_iter()
}

#[test]
fn an_entry_out_of_order_is_found() {
    let manifest = "[dependencies]\na = \"1\"\nc = \"1\"\nb = \"1\"\n\na-later-list = \"1\"\n[lib]\nz = 1\ny = 1\n";
    assert_eq!(unsorted(manifest).collect::<Vec<_>>(), ["b = \"1\""]);
}
