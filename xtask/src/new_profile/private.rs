//! Writes a private profile as a separate project outside this repository.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::cases::BASE;
use super::row::Row;
use super::source::source;
use super::table::NewProfile;
use crate::shell::{cargo, print, run};
use crate::text::{fill, snake_case};
use crate::workspace::{Files, Workspace};

/// The templates, with the paths of the files.
const TEMPLATES: &[(&str, &str)] = &[
    ("Cargo.toml", include_str!("../../templates/private.toml.txt")),
    ("README.md", include_str!("../../templates/private.md.txt")),
    ("src/main.rs", include_str!("../../templates/private-main.rs.txt")),
    ("tests/suite.rs", include_str!("../../templates/private-suite.rs.txt")),
    (".cargo/config.toml", include_str!("../../templates/private-config.toml.txt")),
    (".gitignore", "/target\n/.cargo/config.toml\n*.snap.new\n"),
];

/// Writes the project into `folder` and returns the command that tests it.
pub(super) fn write(
    workspace: &Workspace,
    folder: &Path,
    table: &NewProfile,
    base: &str,
    cases: &Files,
) -> Result<Command> {
    fs::create_dir_all(folder).with_context(|| format!("failed to create {}", folder.display()))?;
    let project = Workspace::at(folder.canonicalize()?);
    let package = table.package();
    let row = Row::of(table);
    let of_checkout = |name: &str| literal(&workspace.path(format!("crates/{name}")));
    let values = [
        ("package", package.as_str()),
        ("cli", &of_checkout("ccdef-cli")?),
        ("core", &of_checkout("ccdef-core")?),
        ("testkit", &of_checkout("ccdef-testkit")?),
        ("row", &row.source()),
        ("rule", &row.rule),
        ("item", &row.item),
        ("label", &escape(&row.label)),
        ("value", &escape(&row.value)),
        ("sort-order", &row.sort_order.to_string()),
        ("key", table.evidence.0),
        ("crate", &snake_case(&package)),
        ("description", &table.description()),
        ("vendor", &table.vendor),
        ("id", &table.id),
        ("version", env!("CARGO_PKG_VERSION")),
    ];
    let templates = TEMPLATES.iter().map(|(path, template)| ((*path).to_owned(), fill(template, &values)));
    let own = [("src/lib.rs".to_owned(), source(table)), (BASE.to_owned(), base.to_owned())];
    let cases = cases.iter().map(|(path, text)| (format!("fixtures/{}/{path}", table.id), text.clone()));
    write_new(&project, folder, &templates.chain(own).chain(cases).collect())?;
    // Uses the same versions of all shared dependencies.
    project.write("Cargo.lock", &workspace.read("Cargo.lock")?)?;
    run(&mut cargo(&project, &["fmt"]))?;
    Ok(cargo(&project, &["test", "--quiet"]))
}

/// Writes files that must not exist yet.
fn write_new(project: &Workspace, folder: &Path, files: &Files) -> Result<()> {
    project.refuse_existing(files.iter().map(|(path, _)| path))?;
    for (path, text) in files {
        project.write(path, text)?;
        print(&format!("wrote {}", folder.join(path).display()));
    }
    Ok(())
}

/// The absolute path of a folder as a TOML literal. It is absolute because the project can be moved.
fn literal(folder: &Path) -> Result<String> {
    Ok(format!("{:?}", folder.canonicalize()?.to_string_lossy()))
}

/// The text, escaped for XML.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
