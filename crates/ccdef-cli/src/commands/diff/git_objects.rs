//! The contents of objects of a repository, all read by one process: `git cat-file --batch`.

use std::io::{self, BufReader, Read as _, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use super::git_program::{GitProgram, arguments, cannot_run, failed};
use crate::error::CliError;
use crate::read;

/// The longest line in which Git describes an object, in bytes.
const LONGEST_LINE: u64 = 1024;

/// Reads objects one after the other. The process starts with the first and ends with this value.
#[derive(Default)]
pub(super) struct GitObjects {
    process: Option<BatchProcess>,
}

struct BatchProcess {
    child: Child,
    questions: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl GitObjects {
    /// The bytes of a file in a commit, and one more than `most` if there are more. `name` is the name of the file.
    ///
    /// # Errors
    /// Fails when Git cannot read it.
    pub(super) fn blob(&mut self, id: &str, name: &str, most: u64) -> Result<Vec<u8>, CliError> {
        if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            let message = format!("`git` names the unknown object `{id}`");
            return Err(failed(message, "check the repository with `git fsck`"));
        }
        let process = match self.process.take() {
            Some(process) => process,
            None => BatchProcess::start()?,
        };
        let process = self.process.insert(process);
        let found = process.ask(id, most).map_err(|error| cannot_run(&error))?;
        found.ok_or_else(|| {
            let message = format!("`git` cannot read `{name}`: the object `{id}` is missing");
            failed(message, "check the repository with `git fsck`, or fetch what is missing")
        })
    }
}

impl BatchProcess {
    fn start() -> Result<Self, CliError> {
        let mut command = GitProgram { folder: None }.command(&arguments(["cat-file", "--batch"]));
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().map_err(|error| cannot_run(&error))?;
        match (child.stdin.take(), child.stdout.take()) {
            (Some(questions), Some(answers)) => Ok(Self { child, questions, answers: BufReader::new(answers) }),
            _ => Err(cannot_run(&io::ErrorKind::BrokenPipe.into())),
        }
    }

    /// `None` if the object does not exist.
    fn ask(&mut self, id: &str, most: u64) -> io::Result<Option<Vec<u8>>> {
        writeln!(self.questions, "{id}")?;
        let line = read::line(&mut self.answers, LONGEST_LINE)?;
        if line.is_empty() {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let mut words = line.split_ascii_whitespace();
        let (Some(_), Some("blob"), Some(size)) = (words.next(), words.next(), words.next()) else { return Ok(None) };
        let size: u64 = size.parse().map_err(io::Error::other)?;
        self.content(size, most.saturating_add(1)).map(Some)
    }

    /// The content, and the line end after it, which is not part of it. What is too much is not kept.
    fn content(&mut self, size: u64, most: u64) -> io::Result<Vec<u8>> {
        let kept = size.min(most);
        let bytes = read::up_to(&mut self.answers, kept)?;
        let rest = (size - kept).saturating_add(1);
        let skipped = io::copy(&mut (&mut self.answers).take(rest), &mut io::sink())?;
        if bytes.len() as u64 == kept && skipped == rest { Ok(bytes) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
    }
}

impl Drop for BatchProcess {
    fn drop(&mut self) {
        // It waits for further questions. That it has ended by itself is no problem.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
