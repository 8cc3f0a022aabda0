//! Standard output for results, standard error for everything else.

use std::io::{self, BufWriter, IsTerminal, Write};

use anstream::stream::RawStream;
use anstream::{AutoStream, ColorChoice};
use ccdef_core::engine::Shown;
use ccdef_report::{Failure, Printer, failures_as_json, failures_as_text};
use colorchoice_clap::Color;
use serde::Serialize;

use crate::error::CliError;
use crate::exit::ExitStatus;
use crate::input_file::InputFile;

/// The width of text in a file or a pipe.
const WIDTH: usize = 120;

/// Lets `--color` and, where it says `auto`, the environment decide about colors.
///
/// `anstream` reads `NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE` and `TERM`, but not `FORCE_COLOR`.
pub(crate) fn choose_color(color: Color) {
    color.write_global();
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if color.as_choice() == ColorChoice::Auto && is_set("FORCE_COLOR") && !is_set("NO_COLOR") {
        ColorChoice::Always.write_global();
    }
}

/// How text is laid out for a stream.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OutputStyle {
    /// Whether it has colors.
    pub(crate) color: bool,
    /// Its width, in columns.
    pub(crate) width: usize,
}

impl OutputStyle {
    /// The style of standard output.
    pub(crate) fn of_stdout() -> Self {
        Self::of(&io::stdout())
    }

    /// The style of standard error.
    pub(crate) fn of_stderr() -> Self {
        Self::of(&io::stderr())
    }

    fn of(stream: &impl RawStream) -> Self {
        let color = AutoStream::choice(stream) != ColorChoice::Never;
        let terminal = stream.is_terminal().then(terminal_size::terminal_size).flatten();
        let width = terminal.map_or(WIDTH, |(width, _)| usize::from(width.0));
        Self { color, width }
    }
}

/// Writes a result to standard output. If its reader closed it, the rest is not needed, and the command goes on: its exit
/// status and the files that it writes do not depend on who reads along.
///
/// # Errors
/// Fails when the output cannot be written.
pub(crate) fn print(write: impl FnOnce(&mut Printer<'_>) -> io::Result<()>) -> Result<(), CliError> {
    print_to_stdout(write).map_err(CliError::Write)
}

fn print_to_stdout(write: impl FnOnce(&mut Printer<'_>) -> io::Result<()>) -> io::Result<()> {
    let stdout = io::stdout().lock();
    let written = match AutoStream::choice(&stdout) {
        ColorChoice::Never => buffered(stdout, write),
        choice => buffered(AutoStream::new(stdout, choice), write),
    };
    unless_closed(written)
}

/// A result of writing for which a reader that went away is no error.
pub(crate) fn unless_closed(written: io::Result<()>) -> io::Result<()> {
    written.or_else(|error| if error.kind() == io::ErrorKind::BrokenPipe { Ok(()) } else { Err(error) })
}

fn buffered(to: impl Write, write: impl FnOnce(&mut Printer<'_>) -> io::Result<()>) -> io::Result<()> {
    let mut out = BufWriter::new(UntilError { to, error: None });
    write(&mut Printer::new(&mut out))?;
    out.flush()?;
    out.get_mut().error.take().map_or(Ok(()), Err)
}

/// Takes what is written after an error, and drops it: what a command does besides writing goes on.
struct UntilError<W> {
    to: W,
    error: Option<io::Error>,
}

impl<W: Write> Write for UntilError<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes).map(|()| bytes.len())
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.error.is_none() {
            self.error = self.to.write_all(bytes).err();
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.error.is_none() {
            self.error = self.to.flush().err();
        }
        Ok(())
    }
}

/// Writes a result that has to be exact to standard output: a definition, or answers that are read again. Other programs
/// read it, so nothing in it is masked or replaced; on a terminal, which no program reads, it is shown as all other text.
///
/// # Errors
/// Fails as [`print`] does.
pub(crate) fn print_exact(result: &[u8]) -> Result<(), CliError> {
    write_exact(result).map_err(CliError::Write)
}

/// As [`print_exact`].
///
/// # Errors
/// Fails when the output cannot be written.
pub(crate) fn write_exact(result: &[u8]) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    if !stdout.is_terminal() {
        return unless_closed(stdout.write_all(result).and_then(|()| stdout.flush()));
    }
    drop(stdout);
    let text = String::from_utf8_lossy(result);
    let shown = Shown::document(&text);
    print_to_stdout(|out| out.text(&shown))?;
    if shown.as_str() != text {
        message(&Shown::line(NOT_EXACT));
    }
    Ok(())
}

const NOT_EXACT: &str =
    "note: credentials and control characters are not shown on a terminal; write the result to a file to keep them";

/// Writes the paths of inputs, one per line.
///
/// # Errors
/// Fails as [`print`] does.
pub(crate) fn list<'i>(inputs: impl IntoIterator<Item = &'i InputFile>) -> Result<(), CliError> {
    print(|out| inputs.into_iter().try_for_each(|input| out.line(&Shown::path(input.shown.raw()))))
}

/// Prints the files that would be read, and the errors of the search: `--list-files`.
///
/// # Errors
/// Fails as [`print`] does.
pub(crate) fn list_files<'i>(
    inputs: impl IntoIterator<Item = &'i InputFile>,
    errors: &[CliError],
) -> Result<ExitStatus, CliError> {
    list(inputs)?;
    Ok(finish(ExitStatus::Success, errors))
}

/// Writes JSON to standard output.
///
/// # Errors
/// Fails as [`print`] does.
pub(crate) fn print_json(document: &impl Serialize) -> Result<(), CliError> {
    print(|out| out.json(document))
}

/// Prints errors to standard error. A failure to do so is ignored: there is no other stream.
pub(crate) fn print_errors(errors: &[CliError]) {
    let failures: Vec<Failure> = errors.iter().map(CliError::to_failure).collect();
    let stderr = io::stderr();
    let color = AutoStream::choice(&stderr) != ColorChoice::Never;
    let _ = failures_as_text(&failures, color, &mut Printer::new(&mut AutoStream::auto(stderr.lock())));
}

/// Prints the errors of a command that has no result; with `json`, also as JSON in place of the result.
pub(crate) fn fail(errors: &[CliError], json: bool) -> ExitStatus {
    print_errors(errors);
    let worst = errors.iter().map(CliError::exit_status).max().unwrap_or(ExitStatus::Success);
    if json && worst > ExitStatus::Success {
        let failures: Vec<Failure> = errors.iter().map(CliError::to_failure).collect();
        if let Err(error) = print(|out| failures_as_json(&failures, out)) {
            return error.exit_status();
        }
    }
    worst
}

/// Prints the errors of a command that has a result. The exit status is the highest one.
pub(crate) fn finish(status: ExitStatus, errors: &[CliError]) -> ExitStatus {
    print_errors(errors);
    errors.iter().map(CliError::exit_status).fold(status, Ord::max)
}

/// Prints a message to standard error.
pub(crate) fn message(text: &Shown) {
    let _ = Printer::new(&mut AutoStream::auto(io::stderr().lock())).line(text);
}

/// Ends what a prompt of another crate began on the terminal: the cursor is visible, and pasted text is not marked. It does not
/// wait for anything, because a signal is going to end the process.
#[cfg(unix)]
pub(crate) fn end_prompt() {
    let _ = io::stderr().write_all(b"\x1b[?2004l\x1b[?25h\r\n");
}

/// Prints warnings to standard error, one per line.
pub(crate) fn warnings(warnings: &[String]) {
    for warning in warnings {
        message(&Shown::line(&format!("warning: {warning}")));
    }
}

/// Writes to standard error, because standard output already gets something else.
///
/// # Errors
/// Fails as [`print`] does.
pub(crate) fn message_with(write: impl FnOnce(&mut Printer<'_>) -> io::Result<()>) -> Result<(), CliError> {
    unless_closed(buffered(AutoStream::auto(io::stderr().lock()), write)).map_err(CliError::Write)
}

/// The width of a list: that of the terminal. Lines in a file or a pipe are not wrapped, so that other programs can search
/// them.
pub(crate) fn list_width() -> usize {
    if io::IsTerminal::is_terminal(&io::stdout()) { OutputStyle::of_stdout().width } else { usize::MAX }
}
