//! The options of `ccdef fmt`.

use clap::Args;

use super::input::InputArgs;
use super::limits::LimitArgs;

/// What the long help ends with.
const EXAMPLES: &str = "Examples:
  ccdef fmt force-app/
  ccdef fmt --check .
  ccdef fmt - < acme.xml > formatted.xml";

/// Lay definitions out canonically: indentation, order of attributes, order of sections and items
///
/// Values, comments, CDATA and certificates stay byte for byte, and no setting ever changes. Import files are put into
/// the order of `sortOrder`, unless a number is missing or given twice; metadata files look as `sf` retrieves them, so
/// that a retrieve changes nothing. Encoding, byte order mark and line ends stay. A file that is not well-formed is left
/// alone, and what is wrong with it is reported. Files are rewritten in place; `-` reads standard input and prints the
/// result.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct FmtArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    /// Write nothing; list the files that would change, and exit with 1 if there are any
    #[arg(long)]
    pub(crate) check: bool,
    /// Write nothing; print what would change as a unified diff with credentials masked, and exit with 1 if there is any
    #[arg(long)]
    pub(crate) diff: bool,
    #[command(flatten)]
    pub(crate) limits: LimitArgs,
}
