//! The options of `ccdef fmt`.

use clap::Args;

use super::input::InputArgs;
use super::limits::LimitArgs;

/// The end of the long help.
const EXAMPLES: &str = "Examples:
  ccdef fmt force-app/
  ccdef fmt --check .
  ccdef fmt - < acme.xml > formatted.xml";

/// Format definitions: indentation, order of attributes, order of sections and items
///
/// No setting changes; values, comments, CDATA and certificates are kept byte for byte. Import files are sorted by
/// `sortOrder`, unless a number is missing or used twice; metadata files get the layout in which `sf` retrieves them, so
/// that a retrieve changes nothing. Encoding, byte order mark and line ends are kept. A file that is not well-formed XML
/// is not changed, and its problems are reported. Files are rewritten in place; `-` reads standard input and prints the
/// result.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES, override_usage = "ccdef fmt [OPTIONS] [PATH]...")]
pub(crate) struct FmtArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    /// Do not write files; list those that would change, and exit with 1 if there are any
    #[arg(long)]
    pub(crate) check: bool,
    /// Do not write files; print the changes as a unified diff with credentials masked, and exit with 1 if there are any
    #[arg(long)]
    pub(crate) diff: bool,
    #[command(flatten)]
    pub(crate) limits: LimitArgs,
}
