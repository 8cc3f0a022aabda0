//! Tests that the profile of a vendor still compiles after a field is added to any struct of the core that it creates.
//!
//! The test adds a field to each of these structs in a copy of the core. It finds them in the sources: they are the structs
//! that can be created in a `const`.

#![expect(clippy::expect_used, reason = "a test that cannot prepare its copy has failed")]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use xtask::workspace::Workspace;

/// A profile that creates every struct and uses every macro.
const PRIVATE: &str = include_str!("growth/private.rs");

/// The text of each rule page.
const PAGE: &str = "# A rule\n";

const MANIFEST: &str = r#"[package]
name = "private"
version = "0.1.0"
edition = "2024"

[dependencies]
ccdef-core = { workspace = true, features = ["engine"] }
"#;

/// Whether a file belongs to the layers that vendor crates use.
fn is_public_api(path: &str) -> bool {
    path.starts_with("crates/ccdef-core/src/tables/") || path.starts_with("crates/ccdef-core/src/rule/")
}

/// The structs in `text` that have fields and can be created in a `const`, by a constructor or from `EMPTY`.
fn structs(text: &str) -> Vec<&str> {
    text.lines().filter_map(name_of_struct).filter(|name| can_be_const(text, name)).collect()
}

fn name_of_struct(line: &str) -> Option<&str> {
    line.strip_prefix("pub struct ")?.strip_suffix(" {")
}

fn can_be_const(text: &str, name: &str) -> bool {
    let start = format!("impl {name} {{");
    let mut own = text.lines().skip_while(|line| *line != start).take_while(|line| *line != "}");
    own.any(|line| {
        let is_function = line.starts_with("    pub const fn ") && line.contains("-> Self") && !line.contains("self");
        is_function || line.starts_with("    pub const EMPTY: Self")
    })
}

/// The macros that `text` exports.
fn macros(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().zip(text.lines().skip(1)).filter(|(line, _)| *line == "#[macro_export]");
    lines.filter_map(|(_, next)| next.strip_prefix("macro_rules! ")?.strip_suffix(" {"))
}

/// `text` with one more field in each of these structs, and in every `Self { … }` literal that creates one.
fn grown(text: &str) -> String {
    let structs = structs(text);
    let mut grown = String::new();
    let mut is_in_impl = false;
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("impl ").and_then(|rest| rest.strip_suffix(" {")) {
            is_in_impl = structs.contains(&name);
        }
        let line = if is_in_impl { fill_literal(line) } else { line.to_owned() };
        grown.push_str(&line);
        grown.push('\n');
        if name_of_struct(&line).is_some_and(|name| structs.contains(&name)) {
            grown.push_str("    /// Added later.\n    pub added: u8,\n");
        }
    }
    grown
}

fn fill_literal(line: &str) -> String {
    line.replace("-> Self {", "-> Self\0{").replace("Self {", "Self { added: 0,").replace('\0', " ")
}

/// The files of the copy: the core with the added fields, the crates that it depends on, and the profile.
fn files(workspace: &Workspace) -> BTreeMap<String, String> {
    let read = |path: &str| workspace.read(path).expect("a text of the workspace");
    let listed = workspace.files().expect("the workspace has files");
    let sources = listed.iter().filter(|path| path.starts_with("crates/"));
    let mut files: BTreeMap<String, String> = sources.map(|path| (path.clone(), read(path))).collect();
    for (_, text) in files.iter_mut().filter(|(path, _)| is_public_api(path)) {
        *text = grown(text);
    }
    let manifest = read("Cargo.toml");
    let lines = manifest.lines().filter(|line| !line.starts_with("default-members"));
    let members = |line| if str::starts_with(line, "members") { r#"members = ["private"]"# } else { line };
    files.insert("Cargo.toml".into(), lines.map(members).collect::<Vec<_>>().join("\n"));
    files.insert("Cargo.lock".into(), read("Cargo.lock"));
    files.insert("private/Cargo.toml".into(), MANIFEST.into());
    files.insert("private/src/lib.rs".into(), PRIVATE.into());
    for rule in ["acme-region", "acme-disallowed-port"] {
        files.insert(format!("private/docs/rules/{rule}.md"), PAGE.into());
    }
    files
}

/// Writes only the files that differ, so that nothing else is rebuilt.
fn write(copy: &Workspace, files: &BTreeMap<String, String>) {
    for (path, text) in files {
        if copy.read(path).ok().as_ref() != Some(text) {
            copy.write(path, text).expect("a file of the copy");
        }
    }
}

#[test]
fn a_private_profile_compiles_after_a_field_is_added_to_every_struct() {
    let workspace = Workspace::find().expect("tests run inside the workspace");
    let folder: PathBuf = workspace.path("target/growth");
    fs::create_dir_all(&folder).expect("a folder below the target folder");
    let copy = Workspace::at(folder.join("workspace"));
    write(&copy, &files(&workspace));
    let mut check = Command::new(env!("CARGO"));
    check.args(["check", "--quiet", "--package", "private"]).current_dir(copy.root());
    check.env("CARGO_TARGET_DIR", folder.join("target")).env_remove("CARGO_MANIFEST_DIR");
    let output = check.output().expect("cargo can be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// The results of `find` for all sources in `folder`.
fn find_in_sources(folder: &str, find: impl Fn(&str) -> Vec<String>) -> Vec<String> {
    let workspace = Workspace::find().expect("tests run inside the workspace");
    let listed = workspace.files().expect("the workspace has files");
    let sources = listed.iter().filter(|path| path.starts_with(folder) && path.strip_suffix(".rs").is_some());
    sources.flat_map(|path| find(&workspace.read(path).expect("a text of the workspace"))).collect()
}

#[test]
fn the_private_profile_creates_every_struct() {
    let owned = |text: &str| structs(text).into_iter().map(str::to_owned).collect();
    let mut names = find_in_sources("crates/ccdef-core/src/tables/", owned);
    names.extend(find_in_sources("crates/ccdef-core/src/rule/", owned));
    assert!(["ItemSpec", "Profile", "Rule", "RuleInfo"].iter().all(|name| names.iter().any(|known| known == name)));
    names.retain(|name| !PRIVATE.contains(&format!("{name}::")));
    assert!(names.is_empty(), "create these structs in growth/private.rs: {names:?}");
}

#[test]
fn the_private_profile_uses_every_macro() {
    let mut names = find_in_sources("crates/ccdef-core/src/", |text| macros(text).map(str::to_owned).collect());
    names.retain(|name| !name.starts_with("__"));
    assert!(names.len() > 3, "{names:?}");
    names.retain(|name| !PRIVATE.contains(&format!("{name}!")));
    assert!(names.is_empty(), "use these macros in growth/private.rs: {names:?}");
}

#[test]
fn a_field_is_added_to_structs_and_literals() {
    let text = "pub struct A {\n    b: u8,\n}\nimpl A {\n    pub const fn new() -> Self {\n        Self { b: 1 }\n    }\n}\n\
                pub struct B {\n    c: u8,\n}\nimpl B {\n    fn new() -> Self {\n        Self { c: 1 }\n    }\n}\n";
    let expected = text
        .replace("    b: u8,", "    /// Added later.\n    pub added: u8,\n    b: u8,")
        .replace("{ b: 1", "{ added: 0, b: 1");
    assert_eq!(grown(text), expected);
}
