//! The options of `ccdef convert`.

use std::path::PathBuf;

use ccdef_core::Family;
use clap::Args;

use super::input::InputArgs;
use super::limits::LimitArgs;
use super::values;
use crate::commands::convert::Form;

/// Spell definitions in the other dialect, or as JSON
///
/// What cannot be carried over is named on standard error, with what to do about it. The name of a metadata file is the
/// internal name of its call center, so a folder given with `--output` gets files with the right names.
#[derive(Debug, Args)]
pub(crate) struct ConvertArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    /// What to write
    #[arg(long, value_name = "FORM", value_parser = values::one_of(Form::ALL, Form::id))]
    pub(crate) to: Form,
    /// The file to write, or a folder: one that exists, or a path that ends in `/` [default: standard output]
    #[arg(long, short, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
    /// The internal name of the call center, for metadata from standard input
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// What the files describe, instead of what is recognised
    #[arg(long, value_name = "FAMILY", value_parser = values::one_of(Family::ALL, Family::id))]
    pub(crate) family: Option<Family>,
    /// Exit with 1 when something cannot be carried over
    #[arg(long)]
    pub(crate) fail_on_loss: bool,
    /// Replace files that exist
    #[arg(long)]
    pub(crate) force: bool,
    #[command(flatten)]
    pub(crate) limits: LimitArgs,
}
