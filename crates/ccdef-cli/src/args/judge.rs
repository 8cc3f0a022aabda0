//! What files are taken for.

use ccdef_core::rule::Date;
use ccdef_core::syntax::Dialect;
use ccdef_core::tables::Family;
use clap::Args;

use super::parsers;

/// What files are taken for.
#[derive(Debug, Args)]
#[command(next_help_heading = "What files are taken for")]
pub(crate) struct JudgeArgs {
    /// Vendor profile: an id of `ccdef profile list`, `none`, or `auto` to recognise the vendor
    #[arg(long, value_name = "PROFILE", default_value = "auto")]
    pub(crate) profile: String,
    /// How the files are spelt, instead of what their root element says
    #[arg(long, value_name = "DIALECT", value_parser = parsers::one_of(Dialect::ALL, Dialect::id))]
    pub(crate) dialect: Option<Dialect>,
    /// What the files describe, instead of what is recognised
    #[arg(long, value_name = "FAMILY", value_parser = parsers::one_of(Family::ALL, Family::id))]
    pub(crate) family: Option<Family>,
    /// Metadata API version that the files are deployed with; without it, `sourceApiVersion` of `sfdx-project.json`
    #[arg(long, value_name = "VERSION", value_parser = parsers::api_version)]
    pub(crate) api_version: Option<u32>,
    /// Today's date, for rules about dates [default: `SOURCE_DATE_EPOCH`, else today in UTC]
    #[arg(long, value_name = "DATE", value_parser = parsers::date)]
    pub(crate) as_of: Option<Date>,
}
