//! The options of `ccdef convert`.

use std::path::PathBuf;

use ccdef_core::tables::Family;
use clap::Args;

use super::input::InputArgs;
use super::limits::LimitArgs;
use super::parsers;
use super::values::ConvertForm;

/// The end of the long help.
const EXAMPLES: &str = "Examples:
  ccdef convert acme.xml --to metadata -o force-app/main/default/callCenters/
  ccdef convert callCenters/ --to import -o imports/
  ccdef convert - --to import --name AcmeCC < AcmeCC.callCenter-meta.xml";

/// Convert definitions to the other format, or to JSON
///
/// Reads Setup import files, Metadata API files, and the JSON that `--to json` writes. In a folder, all definitions are
/// converted; a file that cannot be read as a definition is reported and skipped. Every value that the other format
/// cannot hold is listed on standard error, with what to do about it.
///
/// `--to metadata`: the file name is the internal name of the call center, so with a folder as `--output` the files get
/// the correct names. `customSettings`, the runtime copy of some items, is derived from the items. `--to import`: the
/// internal name and the display name come first, and `sortOrder` counts from 0 without gaps. A file that is in the
/// requested format already gets the layout of a converted file; `ccdef fmt` keeps more of the original.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES, override_usage = "ccdef convert [OPTIONS] --to <FORM> [PATH]...")]
pub(crate) struct ConvertArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    /// Format to write
    #[arg(long, value_name = "FORM", value_parser = parsers::one_of(ConvertForm::ALL, ConvertForm::id))]
    pub(crate) to: ConvertForm,
    /// File to write, or folder: an existing one, or a path that ends in `/` [default: standard output]
    #[arg(long, short, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
    /// Internal name of the call center; required for metadata from standard input, which has no file name
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// Family of the call center [default: detected from the settings]
    #[arg(long, value_name = "FAMILY", value_parser = parsers::one_of(Family::ALL, Family::id))]
    pub(crate) family: Option<Family>,
    /// Omit from metadata what this version of the Metadata API does not support yet, such as 58
    #[arg(long, value_name = "VERSION", value_parser = parsers::api_version)]
    pub(crate) api_version: Option<u32>,
    /// Exit with 1 if a value cannot be converted
    #[arg(long)]
    pub(crate) fail_on_loss: bool,
    /// Overwrite existing files
    #[arg(long)]
    pub(crate) force: bool,
    #[command(flatten)]
    pub(crate) limits: LimitArgs,
}
