//! Runs the program `git`: without a shell, only to read, with bounded output, and never over a network.

use std::ffi::{OsStr, OsString};
use std::io::{self, Read, Write as _};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;

use crate::error::CliError;

/// The longest list of changed files, in bytes.
const LONGEST_LIST: u64 = 64 * 1024 * 1024;

/// How much of an error message is shown, in bytes.
const LONGEST_ERROR: u64 = 4 * 1024;

/// Options before the command: nothing that the configuration of a repository names is run, and nothing is fetched.
const SAFE: &[&str] = &[
    "--no-pager",
    "--no-optional-locks",
    "--literal-pathspecs",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "protocol.allow=never",
];

/// The program `git` in a folder.
pub(super) struct GitProgram {
    /// `None` for the current folder.
    pub(super) folder: Option<PathBuf>,
}

impl GitProgram {
    /// What a command prints.
    ///
    /// # Errors
    /// Fails when the command cannot be run, fails, or prints too much.
    pub(super) fn list(&self, arguments: &[OsString]) -> Result<Vec<u8>, CliError> {
        self.list_with(arguments, Vec::new())
    }

    /// What a command prints that reads `input`.
    ///
    /// # Errors
    /// Fails as [`Self::list`] does.
    pub(super) fn list_with(&self, arguments: &[OsString], input: Vec<u8>) -> Result<Vec<u8>, CliError> {
        let list = self.run(arguments, input, LONGEST_LIST)?;
        if list.len() as u64 > LONGEST_LIST {
            return Err(failed("`git` lists too many files".into(), "compare fewer files: `--git REV FOLDER`"));
        }
        Ok(list)
    }

    /// The only line that a command prints.
    ///
    /// # Errors
    /// Fails as [`Self::list`] does.
    pub(super) fn line(&self, words: &[&str]) -> Result<String, CliError> {
        let line = self.list(&arguments(words))?;
        Ok(text(&line).trim_end_matches(['\r', '\n']).to_owned())
    }

    fn run(&self, arguments: &[OsString], input: Vec<u8>, most: u64) -> Result<Vec<u8>, CliError> {
        let mut child = self.start(arguments)?;
        // In threads of their own, because a full pipe would stop both programs. A failed write shows in the status.
        let stdin = child.stdin.take();
        thread::spawn(move || stdin.map(|mut stdin| stdin.write_all(&input)));
        let errors = child.stderr.take().map(|stderr| thread::spawn(move || beginning_of(stderr, LONGEST_ERROR)));
        let output = child.stdout.take().map(|stdout| beginning_of(stdout, most.saturating_add(1)));
        let output = output.transpose().map_err(|error| cannot_run(&error))?.unwrap_or_default();
        let is_whole = output.len() as u64 <= most;
        let status = ended(&mut child, is_whole).map_err(|error| cannot_run(&error))?;
        let errors = errors.and_then(|errors| errors.join().ok()).and_then(Result::ok).unwrap_or_default();
        if is_whole && !status.success() {
            return Err(refused(&errors));
        }
        Ok(output)
    }

    fn start(&self, arguments: &[OsString]) -> Result<Child, CliError> {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().map_err(|error| cannot_run(&error))
    }

    /// A command that only reads.
    pub(super) fn command(&self, arguments: &[OsString]) -> Command {
        let mut command = Command::new("git");
        command.args(SAFE).args(arguments);
        command.env("LC_ALL", "C").env("GIT_TERMINAL_PROMPT", "0").env("GIT_NO_LAZY_FETCH", "1");
        if let Some(folder) = &self.folder {
            command.current_dir(folder);
        }
        command
    }
}

/// Arguments of one command.
pub(super) fn arguments<S: AsRef<OsStr>>(words: impl IntoIterator<Item = S>) -> Vec<OsString> {
    words.into_iter().map(|word| word.as_ref().to_owned()).collect()
}

/// The arguments of a command, with paths at the end.
pub(super) fn with_paths(words: &[&str], paths: &[PathBuf]) -> Vec<OsString> {
    let mut all = arguments(words);
    all.push("--".into());
    all.extend(paths.iter().map(|path| path.as_os_str().to_owned()));
    all
}

/// What Git prints, as text.
pub(super) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The first bytes of a stream. The rest of it is not kept.
fn beginning_of(stream: impl Read, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::copy(&mut stream.take(most), &mut bytes)?;
    Ok(bytes)
}

/// Waits for the program, or ends it if its output is not needed.
fn ended(child: &mut Child, is_whole: bool) -> io::Result<ExitStatus> {
    if !is_whole {
        // It may have ended by itself.
        let _ = child.kill();
    }
    child.wait()
}

/// The error for a program that cannot be run, or that stops.
pub(super) fn cannot_run(error: &io::Error) -> CliError {
    let help = match error.kind() {
        io::ErrorKind::NotFound => "install Git, or compare two files or folders: `ccdef diff OLD NEW`",
        _ => "compare two files or folders instead: `ccdef diff OLD NEW`",
    };
    failed(format!("cannot run `git`: {error}"), help)
}

/// The error for a command that Git refuses.
fn refused(errors: &[u8]) -> CliError {
    let text = String::from_utf8_lossy(errors);
    let first = text.lines().find(|line| !line.trim_ascii().is_empty()).unwrap_or("no message");
    let reason = first.trim_start_matches("fatal: ").trim_start_matches("error: ");
    let help = if reason.starts_with("not a git repository") {
        "run the command in a Git repository, or compare two files or folders: `ccdef diff OLD NEW`"
    } else if reason.contains("is outside repository") {
        "name files of one repository and run the command in it, or compare two files or folders: `ccdef diff OLD NEW`"
    } else {
        "check the repository with `git status`"
    };
    failed(format!("`git` failed: {reason}"), help)
}

/// The error for a command that Git cannot run.
pub(super) fn failed(message: String, help: &str) -> CliError {
    CliError::Git { message, help: help.to_owned() }
}
