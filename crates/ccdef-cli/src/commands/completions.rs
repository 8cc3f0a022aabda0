//! `ccdef completions`: completion scripts for shells.

use clap::Command;
use clap_complete::{Shell, generate};

use crate::error::CliError;
use crate::output;

pub(super) fn run(shell: Shell, mut parser: Command) -> Result<(), CliError> {
    let mut script = Vec::new();
    generate(shell, &mut parser, ccdef_report::TOOL, &mut script);
    output::print(|out| out.program(|shown| shown.write_all(&script)))
}
