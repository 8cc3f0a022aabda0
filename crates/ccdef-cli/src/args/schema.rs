//! The options of `ccdef schema`.

use ccdef_core::tables::Family;
use clap::Args;

use super::parsers;
use super::values::SchemaKind;

/// What the long help ends with.
const EXAMPLES: &str = "Examples:
  ccdef schema --kind rng --profile webex-contact-center > webex.rng
  ccdef schema --kind xsd > callCenter.xsd && xmllint --noout --schema callCenter.xsd acme.xml";

/// Print a schema: for XML editors, from the same tables that `ccdef check` reads, or of our own JSON
///
/// `rng` is RELAX NG: it checks the value of each known item and brings labels and explanations to the editor. `xsd` is
/// XML Schema 1.0 for editors without RELAX NG: it checks structure, names and `sortOrder`, and completes known names.
/// Both are about the import dialect, and neither replaces `ccdef check`. `report` is the JSON Schema of `--format json`.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct SchemaArgs {
    /// Which schema
    #[arg(long, value_name = "KIND", value_parser = parsers::one_of(SchemaKind::ALL, SchemaKind::id))]
    pub(crate) kind: SchemaKind,
    /// The vendor profile whose sections and items the schema knows, for `xsd` and `rng`
    #[arg(long, value_name = "PROFILE", conflicts_with = "family")]
    pub(crate) profile: Option<String>,
    /// The family, for `xsd` and `rng` without a profile [default: open-cti]
    #[arg(long, value_name = "FAMILY", value_parser = parsers::one_of(Family::ALL, Family::id))]
    pub(crate) family: Option<Family>,
}
