//! The exit codes of the process.

use std::process::ExitCode;

/// The exit codes. If several apply, the highest one is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExitStatus {
    /// There are no findings at or above the threshold.
    Success,
    /// There are findings at or above the threshold, or differences.
    Findings,
    /// The command line or a configuration file is not valid.
    Usage,
    /// The command failed, or there was no file to check.
    Failure,
}

impl ExitStatus {
    /// Every exit status, lowest first.
    pub const ALL: &'static [Self] = &[Self::Success, Self::Findings, Self::Usage, Self::Failure];

    /// The code.
    pub const fn code(self) -> u8 {
        match self {
            Self::Success => 0,
            Self::Findings => 1,
            Self::Usage => 2,
            Self::Failure => 3,
        }
    }

    /// Its meaning, for help and documentation.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Success => "nothing found at or above `--fail-on` (default: error)",
            Self::Findings => {
                "findings at or above `--fail-on`, or differences if an option sets this exit code (`check --diff`, `fmt --check`, `diff --exit-code`)"
            }
            Self::Usage => "wrong command line or configuration, an unknown profile or rule included",
            Self::Failure => "could not do the job: a file could not be read or written, or there was none to check",
        }
    }
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        Self::from(status.code())
    }
}

/// One line per code, for `--help`.
pub(crate) fn help() -> String {
    let lines = ExitStatus::ALL.iter().map(|status| format!("\n  {}  {}", status.code(), status.meaning()));
    format!("Exit codes:{}", lines.collect::<String>())
}
