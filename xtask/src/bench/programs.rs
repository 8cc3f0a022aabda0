//! The programs that a benchmark runs: ccdef, the baselines, and the XML tools that are installed.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::dist;
use crate::shell::{output, succeeds};
use crate::workspace::Workspace;

/// Validates every XML file below a folder: `lxml` checks its half of the files.
const LXML: &str = "
import sys, pathlib
from lxml import etree
schema = etree.XMLSchema(etree.parse(sys.argv[1]))
for number, path in enumerate(sorted(pathlib.Path(sys.argv[3]).rglob('*.xml'))):
    if number % 2 == int(sys.argv[2]):
        schema.validate(etree.parse(str(path)))
";

/// The programs that were built, and the schemas for other validators.
pub(super) struct Programs {
    folder: PathBuf,
    xsd: PathBuf,
    relax_ng: PathBuf,
}

impl Programs {
    /// Builds ccdef as it is distributed and the baselines, and writes the schemas to `work`.
    pub(super) fn build(workspace: &Workspace, work: &Path) -> Result<Self> {
        let folder = dist::build(workspace, &dist::host(workspace)?, &["ccdef-cli", "xtask"])?;
        std::fs::create_dir_all(work).with_context(|| format!("failed to create {}", work.display()))?;
        let programs = Self { folder, xsd: work.join("callCenter.xsd"), relax_ng: work.join("callCenter.rng") };
        programs.write_schema("xsd", &programs.xsd)?;
        programs.write_schema("rng", &programs.relax_ng)?;
        Ok(programs)
    }

    fn write_schema(&self, kind: &str, path: &Path) -> Result<()> {
        let schema = output(Command::new(self.folder.join("ccdef")).args(["schema", "--kind", kind]))?;
        std::fs::write(path, schema).with_context(|| format!("failed to write {}", path.display()))
    }

    /// `ccdef check` in a format, with limits that no file of a benchmark reaches.
    pub(super) fn check(&self, format: &str, path: &Path) -> Command {
        let mut command = Command::new(self.folder.join("ccdef"));
        command.args(["check", "--exit-zero", "--no-config", "--format", format]).arg(path);
        command
    }

    /// `ccdef check` of a file that may be larger and deeper than usual.
    pub(super) fn check_without_limits(&self, path: &Path) -> Command {
        let mut command = self.check("concise", path);
        for limit in ["--max-bytes", "--max-depth", "--max-sections", "--max-items"] {
            command.args([limit, "1000000000"]);
        }
        command
    }

    /// A baseline program that does one part of the work.
    pub(super) fn baseline(&self, job: &str, path: &Path) -> Command {
        let mut command = Command::new(self.folder.join("baseline"));
        command.args(["--job", job]).arg(path);
        command
    }

    /// `xmllint --schema` of a file, if it is installed.
    pub(super) fn xmllint(&self, path: &Path) -> Option<Command> {
        let mut command = Command::new("xmllint");
        command.args(["--noout", "--schema"]).arg(&self.xsd).arg(path);
        succeeds(Command::new("xmllint").arg("--version")).then_some(command)
    }

    /// Two processes of `xmllint --schema` for a folder, if it is installed.
    pub(super) fn xmllint_folder(&self, folder: &Path) -> Option<Command> {
        let xmllint = succeeds(Command::new("xmllint").arg("--version"));
        xmllint.then(|| in_two_processes("xmllint --noout --schema", &self.xsd, folder))
    }

    /// Two processes of `jing` for a folder, if it is installed.
    pub(super) fn jing_folder(&self, folder: &Path) -> Option<Command> {
        // Without files, jing explains itself and fails.
        let jing = Command::new("jing").output().is_ok();
        jing.then(|| in_two_processes("jing", &self.relax_ng, folder))
    }

    /// Two processes of Python with `lxml` for a folder, if it is installed.
    pub(super) fn lxml_folder(&self, folder: &Path) -> Option<Command> {
        let mut command = Command::new("sh");
        command.args(["-c", "python3 -c \"$0\" \"$1\" 0 \"$2\" & python3 -c \"$0\" \"$1\" 1 \"$2\"; wait", LXML]);
        command.arg(&self.xsd).arg(folder);
        succeeds(Command::new("python3").args(["-c", "import lxml"])).then_some(command)
    }
}

/// Passes the XML files below a folder to two processes of a validator. Faulty files are no failure.
fn in_two_processes(validator: &str, schema: &Path, folder: &Path) -> Command {
    let files = "find \"$1\" -name '*.xml' -print0";
    let script = format!("{files} | xargs -0 -P 2 -n 1000 {validator} \"$0\"; true");
    let mut command = Command::new("sh");
    command.args(["-c", &script]).arg(schema).arg(folder);
    command
}
