//! What `new-rule` and `new-profile` write builds and passes: run in a copy of the workspace, below its target folder.
//!
//! The copy and the project outside it build into one folder that is kept, so that dependencies are compiled once. It is
//! not the folder of this workspace: cargo names what it builds by the path inside a workspace, and so would take the
//! crates of the copy for ours.

#![expect(clippy::expect_used, reason = "a test that cannot prepare its copy has failed")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use xtask::workspace::Workspace;

/// The new rule; its name is no part of the profile's, so that each is tested alone.
const RULE: &str = "zz-value";

/// The copy, kept between runs so that only what changed is built again.
struct Probe {
    copy: Workspace,
    target: PathBuf,
}

impl Probe {
    /// Brings the copy to the state of this workspace.
    fn new() -> Self {
        let workspace = Workspace::find().expect("tests run inside the workspace");
        let place = workspace.path("target/probe");
        let probe = Self { copy: Workspace::at(place.join("workspace")), target: place.join("target") };
        let files = workspace.files().expect("the workspace has files");
        for file in probe.old_files().iter().filter(|file| !files.contains(file)) {
            fs::remove_file(probe.copy.path(file)).expect("a left-over goes");
        }
        for file in &files {
            let (from, to) = (workspace.path(file), probe.copy.path(file));
            let bytes = fs::read(from).expect("a file of the workspace");
            if fs::read(&to).ok().as_ref() != Some(&bytes) {
                fs::create_dir_all(to.parent().expect("a file stands in a folder")).expect("a folder of the copy");
                fs::write(to, bytes).expect("a file of the copy");
            }
        }
        remove_empty_folders(probe.copy.root());
        probe
    }

    fn old_files(&self) -> Vec<String> {
        if self.copy.root().exists() { self.copy.files().expect("the copy has files") } else { Vec::new() }
    }

    /// Runs the program that this test was built with; what it writes is the copy's.
    fn xtask(&self, arguments: &[&str]) -> Output {
        self.run(env!("CARGO_BIN_EXE_xtask"), self.copy.root(), arguments)
    }

    fn cargo(&self, folder: &Path, arguments: &[&str]) -> Output {
        self.run(env!("CARGO"), folder, arguments)
    }

    fn run(&self, program: &str, folder: &Path, arguments: &[&str]) -> Output {
        let mut command = Command::new(program);
        command.args(arguments).current_dir(folder).env("CARGO_TARGET_DIR", &self.target);
        // The same for the copy and the project outside it, so that they share what was built.
        command.env("CARGO_PROFILE_DEV_DEBUG", "none");
        command.env_remove("INSTA_WORKSPACE_ROOT").env_remove("CARGO_MANIFEST_DIR");
        command.output().unwrap_or_else(|error| panic!("failed to start {program}: {error}"))
    }
}

fn remove_empty_folders(folder: &Path) {
    for entry in fs::read_dir(folder).expect("a folder of the copy").flatten() {
        if entry.path().is_dir() {
            remove_empty_folders(&entry.path());
        }
    }
    // Fails, and is meant to, where something is left.
    let _ = fs::remove_dir(folder);
}

#[track_caller]
fn passes(output: &Output) -> String {
    let said = said(output);
    assert!(output.status.success(), "{said}");
    said
}

#[track_caller]
fn fails(output: &Output) -> String {
    let said = said(output);
    assert!(!output.status.success(), "{said}");
    said
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// One test, because the steps share the copy and what is built in it: the rule is written before anything is built, so
/// that the core is built once.
#[test]
fn what_the_commands_write_builds_and_passes() {
    let probe = Probe::new();
    passes(&probe.xtask(&["new-rule", RULE, "--category", "values", "--severity", "warning"]));
    a_profile_passes_at_once(&probe);
    a_rule_says_what_is_left_to_do(&probe);
    a_private_project_knows_its_profile(&probe);
}

fn a_profile_passes_at_once(probe: &Probe) {
    for reserved in ["none", "auto", "voice", "syntax"] {
        let refused = fails(&probe.xtask(&["new-profile", reserved]));
        assert!(refused.contains("another meaning"), "{refused}");
        assert!(!probe.copy.path(format!("profiles/{reserved}")).exists(), "{reserved}");
    }
    let said = passes(&probe.xtask(&["new-profile", "zz-probe", "--vendor", "Probe & \"Sons\""]));
    assert!(said.contains("zz-probe::required-items"), "{said}");
    let again = fails(&probe.xtask(&["new-profile", "zz-probe"]));
    assert!(again.contains("is there already"), "{again}");
    passes(&probe.cargo(probe.copy.root(), &["fmt", "--check", "--package", "ccdef-profile-zz-probe"]));
    passes(&probe.cargo(probe.copy.root(), &["test", "--quiet", "--package", "xtask", "--test", "tidy", "profiles"]));
}

fn a_private_project_knows_its_profile(probe: &Probe) {
    let definition = probe.copy.path("fixtures/zz-probe/valid/complete.xml");
    let text =
        fs::read_to_string(&definition).expect("the first case of the profile").replace("zz-probe", "zz-private");
    let (sample, project) = (probe.target.join("sample.xml"), probe.target.join("project"));
    fs::write(&sample, text.replace("zzProbe", "zzPrivate")).expect("a definition to infer from");
    // What is left of the last run; there may be nothing.
    let _ = fs::remove_dir_all(&project);
    let (sample, folder) = (sample.to_string_lossy(), project.to_string_lossy());
    passes(&probe.xtask(&["new-profile", "zz-private", "--from", &sample, "--out", &folder]));
    let report = passes(&probe.cargo(&project, &["run", "--quiet", "--", "check", &sample]));
    assert!(report.contains("zz-private"), "{report}");
    follow_readme(&Workspace::at(&*folder));
    passes(&probe.cargo(&project, &["test", "--quiet"]));
}

/// Adds the row that the README of a project shows, its page, and the base of the page's examples.
fn follow_readme(project: &Workspace) {
    let read = |path: &str| project.read(path).expect("a text of the project");
    let readme = read("README.md");
    let shown = |fence: &str, end: &str| {
        let (_, rest) = readme.split_once(fence).expect("the README shows an example");
        rest.split_once(end).expect("an example has an end").0.to_owned()
    };
    let anchor = "    scaffold: SCAFFOLD,\n";
    let source = read("src/lib.rs").replace(anchor, &format!("{}{anchor}", shown("```rust\n", "```\n")));
    let base = read("fixtures/zz-private/valid/sample.xml");
    for (path, text) in [
        ("src/lib.rs", source),
        ("docs/rules/zz-private-empty-value.md", shown("````markdown\n", "````\n")),
        ("docs/bases/import.xml", base),
    ] {
        project.write(path, &text).expect("a file of the project");
    }
}

fn a_rule_says_what_is_left_to_do(probe: &Probe) {
    let suite = ["test", "--quiet", "--package", "xtask", "--test", "suite", "--", RULE];
    let said = fails(&probe.cargo(probe.copy.root(), &suite));
    assert!(said.contains("still to do"), "{said}");
    assert!(!said.contains("found nothing"), "the rule finds its first case: {said}");
}
