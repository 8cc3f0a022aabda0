//! Runs the program.

use std::ffi::OsString;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// One call of the program.
pub(crate) struct Case {
    /// The command, such as `profile show`.
    pub(crate) command: Vec<String>,
    pub(crate) arguments: Vec<OsString>,
    pub(crate) stdin: String,
    /// Whether standard output is a result that other programs read, such as a definition.
    pub(crate) has_exact_result: bool,
}

impl Case {
    pub(crate) fn new(command: &str, arguments: impl IntoIterator<Item = impl Into<OsString>>) -> Self {
        Self {
            command: command.split(' ').map(str::to_owned).collect(),
            arguments: arguments.into_iter().map(Into::into).collect(),
            stdin: String::new(),
            has_exact_result: false,
        }
    }

    pub(crate) fn stdin(mut self, text: &str) -> Self {
        text.clone_into(&mut self.stdin);
        self
    }

    pub(crate) fn exact(mut self) -> Self {
        self.has_exact_result = true;
        self
    }

    /// The call, for a message.
    pub(crate) fn shown(&self) -> String {
        format!("{} {:?}", self.command.join(" "), self.arguments)
    }
}

/// What the program printed.
pub(crate) struct Printed {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

pub(crate) fn run(folder: &Path, case: &Case) -> Printed {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ccdef"))
        .args(&case.command)
        .args(&case.arguments)
        .current_dir(folder)
        .env("SOURCE_DATE_EPOCH", "1795000000")
        .env("NO_COLOR", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that reads no input may have ended already.
    let _ = child.stdin.take().unwrap().write_all(case.stdin.as_bytes());
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Printed { stdout: text(output.stdout), stderr: text(output.stderr) }
}
