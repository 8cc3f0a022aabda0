//! The options of `ccdef schema`.

use ccdef_core::tables::Family;
use clap::Args;

use super::parsers;
use super::values::SchemaKind;

/// The end of the long help.
const EXAMPLES: &str = "Examples:
  ccdef schema --kind rng --profile webex-contact-center > webex.rng
  ccdef schema --kind xsd > callCenter.xsd && xmllint --noout --schema callCenter.xsd acme.xml";

/// Print a schema for XML editors, or the JSON Schema of a ccdef file
///
/// `rng` is RELAX NG: it checks the values of known items and shows labels and explanations in the editor. `xsd` is XML
/// Schema 1.0, for editors without RELAX NG: it checks structure, names and `sortOrder`, and completes known names. Both
/// are for Setup import files, are generated from the tables that `ccdef check` uses, and do not replace it. The others
/// are JSON Schemas: `report` for the output of `--format json`, `config` for `ccdef.toml`, `answers` for
/// `ccdef new --answers`.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct SchemaArgs {
    /// The schema to print
    #[arg(long, value_name = "KIND", value_parser = parsers::one_of(SchemaKind::ALL, SchemaKind::id))]
    pub(crate) kind: SchemaKind,
    /// Vendor profile with the sections and items of the schema, for `xsd`, `rng` and `answers`
    #[arg(long, value_name = "PROFILE", conflicts_with = "family")]
    pub(crate) profile: Option<String>,
    /// Family of the call center, for a schema without a profile [default: open-cti]
    #[arg(long, value_name = "FAMILY", value_parser = parsers::one_of(Family::ALL, Family::id))]
    pub(crate) family: Option<Family>,
}
