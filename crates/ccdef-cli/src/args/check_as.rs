//! What files are checked as, where that is not detected.

use ccdef_core::rule::Date;
use ccdef_core::syntax::Dialect;
use ccdef_core::tables::Family;
use clap::Args;

use super::parsers;

/// What files are checked as, where that is not detected.
#[derive(Debug, Args)]
#[command(next_help_heading = "Check as")]
pub(crate) struct CheckAsArgs {
    /// Vendor profile: an id from `ccdef profile list`, `none`, or `auto` to detect the vendor
    #[arg(long, value_name = "PROFILE", default_value = "auto")]
    pub(crate) profile: String,
    /// Format (dialect) of the files: Setup import or Metadata API [default: detected from the root element]
    #[arg(long, value_name = "DIALECT", value_parser = parsers::one_of(Dialect::ALL, Dialect::id))]
    pub(crate) dialect: Option<Dialect>,
    /// Family of the call center: Open CTI, Salesforce Voice or CTI Toolkit [default: detected from the settings]
    #[arg(long, value_name = "FAMILY", value_parser = parsers::one_of(Family::ALL, Family::id))]
    pub(crate) family: Option<Family>,
    /// Metadata API version that the files are deployed with [default: `sourceApiVersion` of `sfdx-project.json`]
    #[arg(long, value_name = "VERSION", value_parser = parsers::api_version)]
    pub(crate) api_version: Option<u32>,
    /// Today's date, for rules about dates [default: `SOURCE_DATE_EPOCH`, else today in UTC]
    #[arg(long, value_name = "DATE", value_parser = parsers::date)]
    pub(crate) as_of: Option<Date>,
}
