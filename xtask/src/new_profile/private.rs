//! A profile as a project of its own, outside this repository: a vendor's private one.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::Files;
use super::source::source;
use super::table::Table;
use crate::shell::{cargo, run, say};
use crate::text::{fill, snake_case};
use crate::workspace::Workspace;

/// The files that are the same but for names, with where they go.
const TEMPLATES: &[(&str, &str)] = &[
    ("Cargo.toml", include_str!("../../templates/private.toml.txt")),
    ("README.md", include_str!("../../templates/private.md.txt")),
    ("src/main.rs", include_str!("../../templates/private-main.rs.txt")),
    ("tests/suite.rs", include_str!("../../templates/private-suite.rs.txt")),
    (".gitignore", "/target\n*.snap.new\n"),
];

/// Writes the project into `folder`; gives the command that tests it.
pub(super) fn write(workspace: &Workspace, folder: &Path, table: &Table, cases: &Files) -> Result<Command> {
    fs::create_dir_all(folder).with_context(|| format!("failed to make {}", folder.display()))?;
    let project = Workspace::at(folder.canonicalize()?);
    let package = table.package();
    let path = relative(project.root(), &workspace.root().canonicalize()?);
    let values = [
        ("package", package.as_str()),
        ("crate", &snake_case(&package)),
        ("description", &table.description()),
        ("vendor", &table.vendor),
        ("id", &table.id),
        ("ccdef", &path.to_string_lossy()),
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

/// The way from one folder to another; both are absolute.
fn relative(from: &Path, to: &Path) -> PathBuf {
    let (from, to): (Vec<Component<'_>>, Vec<Component<'_>>) = (from.components().collect(), to.components().collect());
    let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = from[common..].iter().map(|_| Component::ParentDir);
    up.chain(to[common..].iter().copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Path, relative};

    #[test]
    fn the_way_goes_up_and_then_down() {
        let way = |from, to| relative(Path::new(from), Path::new(to)).display().to_string();
        assert_eq!(way("/a/b/c", "/a/d"), "../../d");
        assert_eq!(way("/a", "/a/b"), "b");
    }
}
