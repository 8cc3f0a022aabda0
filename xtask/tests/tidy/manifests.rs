//! Tests the manifests: inherited fields, the fields that a registry requires, and sorted dependencies.

use std::collections::BTreeSet;

use toml::{Table, Value};

use crate::{assert_none, workspace};

const TABLES: &[&str] = &["dependencies", "dev-dependencies", "build-dependencies"];

/// The manifests of all members, with their paths.
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
    let targets = manifest.get("target").and_then(Value::as_table).into_iter().flat_map(Table::values);
    let tables = [manifest].into_iter().chain(targets.filter_map(Value::as_table));
    tables.flat_map(|holder| TABLES.iter().filter_map(|table| holder.get(*table)?.as_table())).flatten()
}

#[test]
fn members_inherit_lints_and_package_fields() {
    let mut problems = Vec::new();
    for (path, _, manifest) in manifests() {
        if !is_inherited(manifest.get("lints")) {
            problems.push(format!("{path}: inherit the lints: `workspace = true`"));
        }
        for field in ["version", "edition", "rust-version", "license"] {
            if !is_inherited(manifest.get("package").and_then(|package| package.get(field))) {
                problems.push(format!("{path}: inherit `{field}`: `{field}.workspace = true`"));
            }
        }
    }
    assert_none(&problems);
}

#[test]
fn every_member_except_xtask_can_be_published() {
    let mut problems = Vec::new();
    for (path, _, manifest) in manifests() {
        let package = &manifest["package"];
        let is_unpublished = package.get("publish") == Some(&Value::Boolean(false));
        if is_unpublished != (path == "xtask/Cargo.toml") {
            problems.push(format!("{path}: only `xtask` must have `publish = false`"));
        }
        let description = package.get("description").and_then(Value::as_str).unwrap_or_default();
        if description.is_empty() || description.ends_with('.') {
            problems.push(format!("{path}: `description` must be a phrase without a full stop"));
        }
        let missing = ["keywords", "categories"].into_iter().filter(|field| package.get(field).is_none());
        problems.extend(missing.filter(|_| !is_unpublished).map(|field| format!("{path}: `{field}` is missing")));
    }
    assert_none(&problems);
}

#[test]
fn path_dependencies_have_the_version_of_the_workspace() {
    let (_, root) = root();
    let version = root["workspace"]["package"]["version"].as_str();
    let shared = root["workspace"]["dependencies"].as_table().expect("dependencies are a table").clone();
    let manifests = manifests();
    let own = manifests.iter().flat_map(|(_, _, manifest)| dependencies(manifest));
    let by_path = shared.iter().chain(own).filter(|(_, value)| value.get("path").is_some());
    let wrong = by_path.filter(|(_, value)| value.get("version").and_then(Value::as_str) != version);
    assert_none(
        &wrong
            .map(|(name, _)| format!("add the version of the workspace to the path dependency `{name}`"))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn included_files_are_in_the_package() {
    let files = workspace().files().expect("the workspace has files");
    let mut problems = Vec::new();
    for (path, _, _) in manifests() {
        let folder = path.trim_end_matches("Cargo.toml");
        for file in files.iter().filter(|file| file.strip_suffix(".rs").is_some_and(|file| file.starts_with(folder))) {
            let depth = file[folder.len()..].matches('/').count();
            let source = workspace().read(file).expect("a source is text");
            let outside = included(&source).filter(|path| path.matches("../").count() > depth);
            problems.extend(outside.map(|path| format!("{file}: `{path}` is outside the package")));
        }
    }
    assert_none(&problems);
}

/// The paths of the files that a source includes.
fn included(source: &str) -> impl Iterator<Item = &str> {
    source.split("include_str!(\"").skip(1).filter_map(|rest| rest.split('"').next())
}

#[test]
fn members_inherit_their_dependencies() {
    let mut problems = Vec::new();
    for (path, _, manifest) in manifests() {
        for (name, value) in dependencies(&manifest) {
            let is_profile = name.starts_with("ccdef-profile-") && value.get("path").is_some();
            if !is_inherited(Some(value)) && !is_profile {
                problems.push(format!("{path}: inherit the dependency: `{name}.workspace = true`"));
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
    assert_none(
        &unused.map(|name| format!("Cargo.toml: remove `{name}`, because no member uses it")).collect::<Vec<_>>(),
    );
}

#[test]
fn dependencies_are_sorted() {
    let mut problems = Vec::new();
    let texts = manifests().into_iter().map(|(path, text, _)| (path, text));
    for (path, text) in texts.chain([("Cargo.toml".to_owned(), root().0)]) {
        problems.extend(unsorted(&text).map(|line| format!("{path}: `{line}` is not in alphabetical order")));
    }
    assert_none(&problems);
}

/// The lines in tables of dependencies that should be before the previous line. An empty line begins a new list.
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
