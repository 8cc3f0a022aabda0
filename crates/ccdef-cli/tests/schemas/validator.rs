//! The programs that read schemas: `xmllint` for XSD and `jing` for RELAX NG.
#![expect(clippy::print_stderr, reason = "whoever runs the tests has to know what was skipped")]

use std::path::{Path, PathBuf};
use std::process::Command;

/// A schema language and its validator.
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
    const fn program(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Self::Xsd => ("xmllint", &["--noout", "--schema"]),
            Self::Rng => ("jing", &[]),
        }
    }

    /// Whether the validator is installed. Only on a developer's machine it may be missing.
    pub(crate) fn is_installed(self) -> bool {
        let (program, _) = self.program();
        let is_installed = Command::new(program).arg("--version").output().is_ok();
        assert!(
            is_installed || std::env::var_os("CI").is_none(),
            "`{program}` is missing; `cargo xtask test --setup` installs it"
        );
        if !is_installed {
            eprintln!("skipped: `{program}` is missing; `cargo xtask test --setup` installs it");
        }
        is_installed
    }

    /// Whether every file is accepted, and the output of the validator, which runs once for all of them.
    pub(crate) fn validate(self, schema: &Path, files: &[PathBuf]) -> (bool, String) {
        let (program, arguments) = self.program();
        let output = Command::new(program).args(arguments).arg(schema).args(files).output().unwrap();
        let text = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8_lossy(&text).into_owned())
    }

    /// Whether a file of that name is rejected, according to the output of the validator.
    pub(crate) fn rejects(self, name: &str, output: &str) -> bool {
        match self {
            Self::Xsd => output.contains(&format!("/{name} fails to validate")),
            Self::Rng => output.lines().any(|line| line.contains(&format!("/{name}:")) && line.contains("error:")),
        }
    }
}
