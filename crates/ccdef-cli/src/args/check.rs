//! The options of `ccdef check`.

use clap::Args;

use super::fix::FixArgs;
use super::input::InputArgs;
use super::judge::JudgeArgs;
use super::limits::LimitArgs;
use super::output::OutputArgs;
use super::select::SelectArgs;
use super::set_aside::SetAsideArgs;
use crate::exit;

/// Check definitions: will Salesforce take them, and will the softphone work?
///
/// A file that is named is checked, whatever it is called. A folder is searched for `*.callCenter`,
/// `*.callCenter-meta.xml`, and XML files whose root element is `callCenter`; what Git ignores is passed over. Without a
/// path, the package directories of `sfdx-project.json` are searched when the current folder has one, else the current
/// folder.
#[derive(Debug, Args)]
#[command(after_long_help = exit::help())]
pub(crate) struct CheckArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    #[command(flatten)]
    pub(crate) judge: JudgeArgs,
    #[command(flatten)]
    pub(crate) select: SelectArgs,
    #[command(flatten)]
    pub(crate) fix: FixArgs,
    #[command(flatten)]
    pub(crate) set_aside: SetAsideArgs,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
    #[command(flatten)]
    pub(crate) limits: LimitArgs,
}
