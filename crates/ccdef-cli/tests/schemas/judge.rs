//! The programs that read schemas: `xmllint` for XSD and `jing` for RELAX NG.
#![expect(clippy::print_stderr, reason = "whoever runs the tests has to know what was skipped")]

use std::path::{Path, PathBuf};
use std::process::Command;

/// A schema language and its judge.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Xsd,
    Rng,
}

impl Kind {
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Xsd => "xsd",
            Self::Rng => "rng",
        }
    }

    /// Program, and the arguments before the schema.
    const fn judge(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Self::Xsd => ("xmllint", &["--noout", "--schema"]),
            Self::Rng => ("jing", &[]),
        }
    }

    /// Whether the judge is there. Only on a developer's machine it may be missing.
    pub(crate) fn is_installed(self) -> bool {
        let (program, _) = self.judge();
        let is_there = Command::new(program).arg("--version").output().is_ok();
        assert!(
            is_there || std::env::var_os("CI").is_none(),
            "`{program}` is missing; `cargo xtask test --setup` installs it"
        );
        if !is_there {
            eprintln!("skipped: `{program}` is missing; `cargo xtask test --setup` installs it");
        }
        is_there
    }

    /// Whether every file is accepted, and all that the judge says about them, in one process.
    pub(crate) fn judge_all(self, schema: &Path, files: &[PathBuf]) -> (bool, String) {
        let (program, arguments) = self.judge();
        let output = Command::new(program).args(arguments).arg(schema).args(files).output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8_lossy(&said).into_owned())
    }

    /// Whether a file of that name is rejected, by what the judge says.
    pub(crate) fn rejects(self, name: &str, said: &str) -> bool {
        match self {
            Self::Xsd => said.contains(&format!("/{name} fails to validate")),
            Self::Rng => said.lines().any(|line| line.contains(&format!("/{name}:")) && line.contains("error:")),
        }
    }
}
