//! How many instructions `ccdef` needs to start, to read, to check and to report, with limits that no change may exceed
//! unnoticed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::callgrind;
use super::corpus::{self, Quality};
use super::growth;
use crate::shell::{cargo, output, print, run};
use crate::workspace::Workspace;

/// Number of files in the folders; enough for the start of the program not to count.
const FILES: usize = 200;

/// A kind of work and the largest number of instructions that it may need.
struct Limit {
    name: &'static str,
    work: Counted,
    at_most: f64,
}

/// What is counted.
#[derive(Clone, Copy)]
enum Counted {
    /// All instructions of a check of one file of 4 KB, in millions.
    Start,
    /// The instructions a byte of reading definitions.
    Read,
    /// The instructions a byte of a check of a folder, with its report in a format.
    Check(Quality, &'static str),
}

/// The compiler that the limits were measured with; another one makes other instructions of the same code.
const COMPILER: &str = "rustc 1.95";

/// The limits are less than 10 % above what is measured with the release profile on x86-64. A change that needs more must say why,
/// and one that needs much less lowers them.
const LIMITS: &[Limit] = &[
    Limit { name: "one file, in million instructions", work: Counted::Start, at_most: 2.65 },
    Limit { name: "reading, a byte", work: Counted::Read, at_most: 37.0 },
    Limit { name: "clean files, a byte", work: Counted::Check(Quality::Clean, "concise"), at_most: 118.0 },
    Limit { name: "10 % faulty, concise, a byte", work: Counted::Check(Quality::Mixed, "concise"), at_most: 131.0 },
    Limit { name: "10 % faulty, text, a byte", work: Counted::Check(Quality::Mixed, "text"), at_most: 144.0 },
    Limit { name: "10 % faulty, json, a byte", work: Counted::Check(Quality::Mixed, "json"), at_most: 139.0 },
];

/// Counts the instructions of the release programs, and fails if they exceed a limit.
///
/// # Errors
/// Fails if the programs cannot be built or run, or if a limit is exceeded.
pub fn check_limits(workspace: &Workspace) -> Result<()> {
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        print("instructions are not counted: the limits are for Linux on x86-64");
        return Ok(());
    }
    if !callgrind::is_installed() {
        print("instructions are not counted: valgrind is missing, which `cargo xtask test --setup` installs");
        return Ok(());
    }
    build(workspace)?;
    let counter = Counter::new(workspace)?;
    let mut exceeded = Vec::new();
    for limit in LIMITS {
        let needed = counter.count(limit.work)?;
        print(&format!("  {:<36} {needed:>8.2}   at most {}", limit.name, limit.at_most));
        if needed > limit.at_most {
            exceeded.push(limit.name);
        }
    }
    let compiler = output(Command::new("rustc").arg("--version"))?;
    if exceeded.is_empty() || compiler.starts_with(COMPILER) {
        ensure!(exceeded.is_empty(), "more instructions than allowed: {}", exceeded.join("; "));
    } else {
        print(&format!("the limits are for {COMPILER}, and this is {}: they do not count", compiler.trim()));
    }
    growth::check(&counter.programs.join("ccdef"), &counter.folder, "")
}

/// Counts how the instructions of the release program grow with the size of files, for the shapes whose names contain
/// `filter`.
///
/// # Errors
/// Fails if the program cannot be built or run, or if a shape grows faster than its size.
pub(super) fn check_growth(workspace: &Workspace, filter: &str) -> Result<()> {
    build(workspace)?;
    growth::check(&workspace.target().join("release/ccdef"), &workspace.target().join("bench/counted"), filter)
}

fn build(workspace: &Workspace) -> Result<()> {
    let packages = ["--package", "ccdef-cli", "--package", "xtask"];
    run(cargo(workspace, &["build", "--quiet", "--release", "--bins"]).args(packages))
}

/// The release programs, and the files whose instructions are counted.
struct Counter {
    programs: PathBuf,
    folder: PathBuf,
}

impl Counter {
    fn new(workspace: &Workspace) -> Result<Self> {
        let folder = workspace.target().join("bench/counted");
        for quality in [Quality::Clean, Quality::Mixed] {
            corpus::write_folder(&folder.join(name(quality)), FILES, quality).context("failed to write the files")?;
        }
        corpus::write_one(&folder.join("one.xml")).context("failed to write a file")?;
        Ok(Self { programs: workspace.target().join("release"), folder })
    }

    fn count(&self, work: Counted) -> Result<f64> {
        let one = self.folder.join("one.xml");
        match work {
            Counted::Start => Ok(self.instructions(&mut self.check("concise", &one))? / 1_000_000.0),
            Counted::Read => {
                let folder = self.folder.join(name(Quality::Clean));
                let mut read = Command::new(self.programs.join("baseline"));
                read.args(["--threads", "1", "--job", "definition"]).arg(&folder);
                Ok(self.instructions(&mut read)? / bytes_below(&folder)?)
            }
            Counted::Check(quality, format) => {
                let folder = self.folder.join(name(quality));
                Ok(self.instructions(&mut self.check(format, &folder))? / bytes_below(&folder)?)
            }
        }
    }

    fn check(&self, format: &str, path: &Path) -> Command {
        let mut command = Command::new(self.programs.join("ccdef"));
        command.args(["check", "--exit-zero", "--no-config", "--format", format]).arg(path);
        command
    }

    /// As a number with which ratios are computed; below 2^53 it is exact.
    #[expect(clippy::cast_precision_loss, reason = "a program that runs for a second has less than 2^53 instructions")]
    fn instructions(&self, command: &mut Command) -> Result<f64> {
        Ok(callgrind::instructions(command, &self.folder)? as f64)
    }
}

fn name(quality: Quality) -> &'static str {
    match quality {
        Quality::Clean => "clean",
        Quality::Mixed => "mixed",
        Quality::Fixable => "fixable",
    }
}

/// The size of all files below a folder.
fn bytes_below(folder: &Path) -> Result<f64> {
    let (mut bytes, mut folders) = (0, vec![folder.to_path_buf()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).with_context(|| format!("failed to read {}", folder.display()))? {
            let entry = entry?;
            let metadata = entry.metadata()?;
            if metadata.is_dir() {
                folders.push(entry.path());
            } else {
                bytes += u32::try_from(metadata.len())?;
            }
        }
    }
    Ok(f64::from(bytes))
}
