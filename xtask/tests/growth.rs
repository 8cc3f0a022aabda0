//! A vendor's profile goes on to compile when a struct of its tables gains a field: tried with a copy of the core in which
//! each of them has one more.

#![expect(clippy::expect_used, reason = "a test that cannot prepare its copy has failed")]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use xtask::workspace::Workspace;

/// A profile that uses every constructor, as a vendor could have written it.
const PRIVATE: &str = include_str!("growth/private.rs");

const MANIFEST: &str = r#"[package]
name = "private"
version = "0.1.0"
edition = "2024"

[dependencies]
ccdef-core.workspace = true
"#;

/// Where the structs are that vendors write.
const TABLES: &[&str] = &["profile.rs", "profile/", "hint.rs", "setting.rs"];

/// Whether vendors write the structs of a file.
fn is_table(path: &str) -> bool {
    let table = path.strip_prefix("crates/ccdef-core/src/tables/");
    table.is_some_and(|path| TABLES.iter().any(|start| path.starts_with(start)))
}

/// The names of the structs with fields in `text`.
fn structs(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| line.strip_prefix("pub struct ")?.strip_suffix(" {"))
}

/// `text` with one more field in each of its structs, and in every literal of `Self` that makes one.
fn grown(text: &str) -> String {
    let mut grown = String::new();
    let mut is_of_struct = false;
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("impl ").and_then(|rest| rest.strip_suffix(" {")) {
            is_of_struct = structs(text).any(|known| known == name);
        }
        let line = if is_of_struct { fill_literal(line) } else { line.to_owned() };
        grown.push_str(&line);
        grown.push('\n');
        if line.starts_with("pub struct ") && line.ends_with('{') {
            grown.push_str("    /// Added later.\n    pub added: u8,\n");
        }
    }
    grown
}

fn fill_literal(line: &str) -> String {
    line.replace("-> Self {", "-> Self\0{").replace("Self {", "Self { added: 0,").replace('\0', " ")
}

/// The core and all that it is built from, each table grown, and the profile.
fn files(workspace: &Workspace) -> BTreeMap<String, String> {
    let read = |path: &str| workspace.read(path).expect("a text of the workspace");
    let listed = workspace.files().expect("the workspace has files");
    let sources = listed.iter().filter(|path| path.starts_with("crates/"));
    let mut files: BTreeMap<String, String> = sources.map(|path| (path.clone(), read(path))).collect();
    for (_, text) in files.iter_mut().filter(|(path, _)| is_table(path)) {
        *text = grown(text);
    }
    let manifest = read("Cargo.toml");
    let lines = manifest.lines().filter(|line| !line.starts_with("default-members"));
    let members = |line| if str::starts_with(line, "members") { r#"members = ["private"]"# } else { line };
    files.insert("Cargo.toml".into(), lines.map(members).collect::<Vec<_>>().join("\n"));
    files.insert("Cargo.lock".into(), read("Cargo.lock"));
    files.insert("private/Cargo.toml".into(), MANIFEST.into());
    files.insert("private/src/lib.rs".into(), PRIVATE.into());
    files
}

/// Writes what differs, so that only that is built again.
fn write(copy: &Workspace, files: &BTreeMap<String, String>) {
    for (path, text) in files {
        if copy.read(path).ok().as_ref() != Some(text) {
            copy.write(path, text).expect("a file of the copy");
        }
    }
}

#[test]
fn a_private_profile_compiles_after_every_struct_has_gained_a_field() {
    let workspace = Workspace::find().expect("tests run inside the workspace");
    let place: PathBuf = workspace.path("target/growth");
    fs::create_dir_all(&place).expect("a folder below the target folder");
    let copy = Workspace::at(place.join("workspace"));
    write(&copy, &files(&workspace));
    let mut check = Command::new(env!("CARGO"));
    check.args(["check", "--quiet", "--package", "private"]).current_dir(copy.root());
    check.env("CARGO_TARGET_DIR", place.join("target")).env_remove("CARGO_MANIFEST_DIR");
    let output = check.output().expect("cargo can be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn the_private_profile_names_every_struct() {
    let workspace = Workspace::find().expect("tests run inside the workspace");
    let listed = workspace.files().expect("the workspace has files");
    let mut names = Vec::new();
    for path in listed.iter().filter(|path| is_table(path)) {
        let text = workspace.read(path).expect("a text of the workspace");
        names.extend(structs(&text).map(str::to_owned));
    }
    assert!(names.len() > 15, "{names:?}");
    names.retain(|name| !PRIVATE.contains(&format!("{name}::")));
    assert!(names.is_empty(), "growth/private.rs makes none of these: {names:?}");
}

#[test]
fn a_struct_and_its_literals_grow() {
    let text = "pub struct A {\n    b: u8,\n}\nimpl A {\n    pub const fn new() -> Self {\n        Self { b: 1 }\n    }\n}\n\
                impl B {\n    const C: Self = Self { c: 1 };\n}\n";
    let expected = text
        .replace("    b: u8,", "    /// Added later.\n    pub added: u8,\n    b: u8,")
        .replace("{ b: 1", "{ added: 0, b: 1");
    assert_eq!(grown(text), expected);
}
