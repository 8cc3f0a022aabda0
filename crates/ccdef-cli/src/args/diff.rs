//! The options of `ccdef diff`.

use std::path::PathBuf;

use ccdef_core::engine::diff::ChangeClass;
use clap::Args;

use super::limits::LimitArgs;
use super::parsers;
use super::values::DiffFormat;

/// The end of the long help.
const GIT: &str = "Git:
  Add this to .gitattributes:
    *.callCenter-meta.xml diff=callcenter
  To see in `git diff` what a change means:
    git config diff.callcenter.command 'ccdef diff'
  To see settings instead of XML in `git log -p`, `git show` and `git diff --no-ext-diff`:
    git config diff.callcenter.textconv 'ccdef diff --textconv'
  As Git's external diff the command never fails: files that are not valid definitions are compared line by line.

Examples:
  ccdef diff before.xml after.callCenter-meta.xml
  ccdef diff before.xml after.xml --format markdown >> \"$GITHUB_STEP_SUMMARY\"
  ccdef diff released.xml next.xml --fail-on structure
  ccdef diff released/ next/
  ccdef diff --git origin/main...HEAD --fail-on identity
  ccdef diff --git HEAD force-app/";

/// Compare definitions, in either format, and show what each change means for the org
///
/// Compares two files, the definitions of two folders, or those of two Git revisions. In folders and revisions, a file
/// is compared with the file of the same path, or else with one of the same internal name; a definition that is on one
/// side only is one line.
///
/// Classes of changes, lowest first: `label-order` (only what Setup displays); `value` (edit it in Setup, or deploy the
/// metadata); `structure` (requires a new import: the items of a call center are fixed once it is imported);
/// `contract` (a path that adapter code reads was removed); `identity` (creates another call center, or a definition was
/// added or deleted). Credentials are never shown.
#[derive(Debug, Args)]
#[command(after_long_help = GIT)]
pub(crate) struct DiffArgs {
    /// The old definition and the new one; or two folders; or the 7 or 9 arguments of a Git external diff. With
    /// `--git`, files and folders of the repository [default: all]
    #[arg(value_name = "PATH", num_args = 1..=9, required_unless_present = "git")]
    pub(crate) paths: Vec<PathBuf>,
    /// Compare the definitions of two Git revisions, or of a revision and the working tree
    #[arg(long, value_name = "REV[..REV]", conflicts_with = "textconv")]
    pub(crate) git: Option<String>,
    /// Output format [default: text]
    #[arg(long, value_name = "FORMAT", value_parser = parsers::one_of(DiffFormat::ALL, DiffFormat::id))]
    pub(crate) format: Option<DiffFormat>,
    /// Exit with 1 if there is any change
    #[arg(long)]
    pub(crate) exit_code: bool,
    /// Exit with 1 if there is a change of this class or a higher one
    #[arg(long, value_name = "CLASS", value_parser = parsers::one_of(ChangeClass::ALL, ChangeClass::id))]
    pub(crate) fail_on: Option<ChangeClass>,
    /// Print one definition with one setting per line, for Git's `textconv`
    #[arg(long, conflicts_with_all = ["exit_code", "fail_on", "format"])]
    pub(crate) textconv: bool,
    #[command(flatten)]
    pub(crate) limits: LimitArgs,
}
