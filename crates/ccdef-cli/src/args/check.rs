//! The options of `ccdef check`.

use clap::Args;

use super::check_as::CheckAsArgs;
use super::fix::FixArgs;
use super::input::InputArgs;
use super::limits::LimitArgs;
use super::output::OutputArgs;
use super::select::SelectArgs;
use super::suppress::SuppressArgs;
use crate::exit;

/// Check definitions: does Salesforce accept them, and does the softphone work?
///
/// A file given by its path is always checked, whatever its name. A folder is searched for `*.callCenter` and
/// `*.callCenter-meta.xml` files, and for XML files with the root element `callCenter`; files that Git or `.forceignore`
/// ignores are skipped. Without a path, ccdef searches the package directories of `sfdx-project.json` if the current folder
/// contains one, otherwise the current folder.
#[derive(Debug, Args)]
#[command(after_long_help = exit::help(), override_usage = "ccdef check [OPTIONS] [PATH]...")]
pub(crate) struct CheckArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    #[command(flatten)]
    pub(crate) check_as: CheckAsArgs,
    #[command(flatten)]
    pub(crate) select: SelectArgs,
    #[command(flatten)]
    pub(crate) fix: FixArgs,
    #[command(flatten)]
    pub(crate) suppress: SuppressArgs,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
    #[command(flatten)]
    pub(crate) limits: LimitArgs,
}
