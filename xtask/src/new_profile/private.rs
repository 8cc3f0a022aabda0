//! A profile as a project of its own, outside this repository: a vendor's private one.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::row::Row;
use super::source::source;
use super::table::Table;
use crate::shell::{cargo, run, say};
use crate::text::{fill, snake_case};
use crate::workspace::{Files, Workspace};

/// The files that are the same but for names, with where they go.
const TEMPLATES: &[(&str, &str)] = &[
    ("Cargo.toml", include_str!("../../templates/private.toml.txt")),
    ("README.md", include_str!("../../templates/private.md.txt")),
    ("src/main.rs", include_str!("../../templates/private-main.rs.txt")),
    ("tests/suite.rs", include_str!("../../templates/private-suite.rs.txt")),
    (".cargo/config.toml", include_str!("../../templates/private-config.toml.txt")),
    (".gitignore", "/target\n/.cargo/config.toml\n*.snap.new\n"),
];

/// Writes the project into `folder`; gives the command that tests it.
pub(super) fn write(workspace: &Workspace, folder: &Path, table: &Table, cases: &Files) -> Result<Command> {
    fs::create_dir_all(folder).with_context(|| format!("failed to make {}", folder.display()))?;
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
    let mut files: Files =
        TEMPLATES.iter().map(|(path, template)| ((*path).to_owned(), fill(template, &values))).collect();
    files.push(("src/lib.rs".to_owned(), source(table)));
    files.extend(cases.iter().map(|(path, text)| (format!("fixtures/{}/{path}", table.id), text.clone())));
    project.refuse_existing(files.iter().map(|(path, _)| path))?;
    for (path, text) in &files {
        project.write(path, text)?;
        say(&format!("wrote {}", folder.join(path).display()));
    }
    // The same versions of everything that the two share.
    project.write("Cargo.lock", &workspace.read("Cargo.lock")?)?;
    run(&mut cargo(&project, &["fmt"]))?;
    Ok(cargo(&project, &["test", "--quiet"]))
}

/// A folder as a literal of TOML: its whole path, because the project may be moved.
fn literal(folder: &Path) -> Result<String> {
    Ok(format!("{:?}", folder.canonicalize()?.to_string_lossy()))
}

/// The text as it stands in XML.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
