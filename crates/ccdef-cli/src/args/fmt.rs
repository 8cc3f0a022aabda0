//! The options of `ccdef fmt`.

use clap::Args;

use super::input::InputArgs;
use super::limits::LimitArgs;

/// Lay definitions out canonically: indentation, order of attributes, order of sections and items
///
/// Values, comments, CDATA and certificates stay byte for byte, and no setting ever changes. Import files are put into
/// the order of `sortOrder`; metadata files look as `sf` retrieves them. A file that is not well-formed is left alone.
/// Files are rewritten in place; `-` reads standard input and prints the result.
#[derive(Debug, Args)]
pub(crate) struct FmtArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    /// Write nothing; list the files that would change, and exit with 1 if there are any
    #[arg(long)]
    pub(crate) check: bool,
    /// Write nothing; print what would change as a unified diff, and exit with 1 if there is any
    #[arg(long)]
    pub(crate) diff: bool,
    #[command(flatten)]
    pub(crate) limits: LimitArgs,
}
