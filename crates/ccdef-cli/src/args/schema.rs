//! The options of `ccdef schema`.

use ccdef_core::Family;
use clap::Args;

use super::values;
use crate::commands::schema::Kind;

/// Print a schema: for XML editors, from the same tables that `ccdef check` reads, or of our own JSON
#[derive(Debug, Args)]
pub(crate) struct SchemaArgs {
    /// Which schema
    #[arg(long, value_name = "KIND", value_parser = values::one_of(Kind::ALL, Kind::id))]
    pub(crate) kind: Kind,
    /// The vendor profile whose sections and items the schema knows, for `xsd` and `rng`
    #[arg(long, value_name = "PROFILE", conflicts_with = "family")]
    pub(crate) profile: Option<String>,
    /// The family, for `xsd` and `rng` without a profile [default: open-cti]
    #[arg(long, value_name = "FAMILY", value_parser = values::one_of(Family::ALL, Family::id))]
    pub(crate) family: Option<Family>,
}
