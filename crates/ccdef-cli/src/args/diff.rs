//! The options of `ccdef diff`.

use std::path::PathBuf;

use ccdef_core::engine::diff::ChangeClass;
use clap::Args;

use super::limits::LimitArgs;
use super::parsers;
use super::values::DiffFormat;

/// What the long help ends with.
const GIT: &str = "Git:
  Name the files in .gitattributes:
    *.callCenter-meta.xml diff=callcenter
  Then `git diff` shows what a change means:
    git config diff.callcenter.command 'ccdef diff'
  and `git log -p`, `git show` and `git diff --no-ext-diff` show settings instead of XML:
    git config diff.callcenter.textconv 'ccdef diff --textconv'
  As Git's external diff the command never fails: what cannot be understood is compared line by line.

Examples:
  ccdef diff before.xml after.callCenter-meta.xml
  ccdef diff before.xml after.xml --format markdown >> \"$GITHUB_STEP_SUMMARY\"
  ccdef diff released.xml next.xml --fail-on structure";

/// Compare two definitions by what a change means for the org, whatever dialects they are spelt in
///
/// Classes of changes, the least first: `label-order` (only what people see in Setup); `value` (edit it in Setup, or
/// deploy the metadata); `structure` (needs a new import: the set of fields is frozen once a definition is imported);
/// `contract` (a path that adapter code reads vanished or changed kind); `identity` (makes another call center).
/// Credentials are never shown.
#[derive(Debug, Args)]
#[command(after_long_help = GIT)]
pub(crate) struct DiffArgs {
    /// The definition before and the one after; or the 7 or 9 arguments of a Git external diff
    #[arg(value_name = "PATH", num_args = 1..=9, required = true)]
    pub(crate) paths: Vec<PathBuf>,
    /// How to print the changes
    #[arg(long, value_name = "FORMAT", value_parser = parsers::one_of(DiffFormat::ALL, DiffFormat::id))]
    pub(crate) format: Option<DiffFormat>,
    /// Exit with 1 when there is any change
    #[arg(long)]
    pub(crate) exit_code: bool,
    /// Exit with 1 when there is a change of this class or one that asks for more
    #[arg(long, value_name = "CLASS", value_parser = parsers::one_of(ChangeClass::ALL, ChangeClass::id))]
    pub(crate) fail_on: Option<ChangeClass>,
    /// Print one definition as lines of settings, for Git's `textconv`
    #[arg(long, conflicts_with_all = ["exit_code", "fail_on", "format"])]
    pub(crate) textconv: bool,
    #[command(flatten)]
    pub(crate) limits: LimitArgs,
}
