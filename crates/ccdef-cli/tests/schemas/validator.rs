//! The programs that validate files with schemas: `xmllint` for XSD and `jing` for RELAX NG.
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
    const fn validator(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Self::Xsd => ("xmllint", &["--noout", "--schema"]),
            Self::Rng => ("jing", &[]),
        }
    }

    /// Whether the validator is installed. It must be in CI.
    pub(crate) fn is_installed(self) -> bool {
        let (program, _) = self.validator();
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

    /// Whether all files are valid, and the output of the validator, in one process.
    pub(crate) fn validate_all(self, schema: &Path, files: &[PathBuf]) -> (bool, String) {
        let (program, arguments) = self.validator();
        let output = Command::new(program).args(arguments).arg(schema).args(files).output().unwrap();
        let messages = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8_lossy(&messages).into_owned())
    }

    /// Whether a file of that name is rejected, by the messages of the validator.
    pub(crate) fn rejects(self, name: &str, messages: &str) -> bool {
        match self {
            Self::Xsd => messages.contains(&format!("/{name} fails to validate")),
            Self::Rng => messages.lines().any(|line| line.contains(&format!("/{name}:")) && line.contains("error:")),
        }
    }
}
