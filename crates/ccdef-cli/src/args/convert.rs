//! The options of `ccdef convert`.

use std::path::PathBuf;

use ccdef_core::tables::Family;
use clap::Args;

use super::input::InputArgs;
use super::limits::LimitArgs;
use super::parsers;
use super::values::ConvertForm;

/// What the long help ends with.
const EXAMPLES: &str = "Examples:
  ccdef convert acme.xml --to metadata -o force-app/main/default/callCenters/
  ccdef convert callCenters/ --to import -o imports/
  ccdef convert - --to import --name AcmeCC < AcmeCC.callCenter-meta.xml";

/// Spell definitions in the other dialect, or as JSON
///
/// Reads files for Setup's import, files of the Metadata API, and the JSON that `--to json` writes; a folder is converted
/// as a whole, and a file in it that cannot be understood is reported and left out. What cannot be carried over is named
/// on standard error, item by item, with what to do about it.
///
/// To `metadata`: the name of a metadata file is the internal name of its call center, so a folder given with `--output`
/// gets files with the right names; `customSettings`, the runtime copy of some items, follows from the items. To `import`:
/// the identity items come first, `sortOrder` counts from 0 without a gap. A file that is in the dialect already is
/// written anew, in the layout of a file that was converted; `ccdef fmt` keeps more of it.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct ConvertArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    /// What to write
    #[arg(long, value_name = "FORM", value_parser = parsers::one_of(ConvertForm::ALL, ConvertForm::id))]
    pub(crate) to: ConvertForm,
    /// The file to write, or a folder: one that exists, or a path that ends in `/` [default: standard output]
    #[arg(long, short, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
    /// The internal name to give the call center; metadata from standard input has none of its own
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// What the files describe, instead of what is recognised
    #[arg(long, value_name = "FAMILY", value_parser = parsers::one_of(Family::ALL, Family::id))]
    pub(crate) family: Option<Family>,
    /// Leave out of metadata what this version of the Metadata API does not know yet, such as 58
    #[arg(long, value_name = "VERSION", value_parser = parsers::api_version)]
    pub(crate) api_version: Option<u32>,
    /// Exit with 1 when something cannot be carried over
    #[arg(long)]
    pub(crate) fail_on_loss: bool,
    /// Replace files that exist
    #[arg(long)]
    pub(crate) force: bool,
    #[command(flatten)]
    pub(crate) limits: LimitArgs,
}
