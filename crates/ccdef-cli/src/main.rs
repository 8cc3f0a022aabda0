//! The program `ccdef`.

use std::process::ExitCode;

fn main() -> ExitCode {
    ccdef_cli::main()
}
