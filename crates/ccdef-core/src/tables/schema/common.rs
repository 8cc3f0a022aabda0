//! Items that more than one family has.

use crate::tables::item;
use crate::tables::profile::{ItemSpec, ValueKind};

/// The only item whose value cannot be edited after the import.
pub(super) const INTERNAL_NAME: ItemSpec = ItemSpec::required(item::INTERNAL_NAME, "Internal Name", ValueKind::Text)
    .position(0)
    .example("AcmeCallCenter")
    .doc("The unique name of the call center in the org; letters and digits, first a letter, at most 40.")
    .source("format.md V1-V6, P2");

pub(super) const DISPLAY_NAME: ItemSpec = ItemSpec::required(item::DISPLAY_NAME, "Display Name", ValueKind::Text)
    .position(1)
    .example("Acme Call Center")
    .doc("The name that Setup and users see.")
    .source("format.md V7, V8, P3");

pub(super) const DESCRIPTION: ItemSpec = ItemSpec::optional(item::DESCRIPTION, "Description", ValueKind::Text)
    .doc("A description; the Open CTI guide does not mention it, several vendors ship it.")
    .source("format.md 1c");

pub(super) const ADAPTER_URL: ItemSpec =
    ItemSpec::optional(item::ADAPTER_URL, "CTI Adapter URL", ValueKind::ADAPTER_URL)
        .example("https://cti.acme.example/softphone")
        .doc("Where the softphone page is: an absolute URL, or a path that starts with / for a Visualforce page.")
        .source("format.md 1c");

pub(super) const USE_API: ItemSpec = ItemSpec::optional(item::USE_API, "Use CTI API", ValueKind::Bool)
    .default("true")
    .doc("Whether the softphone uses Open CTI.")
    .source("format.md 1c");

pub(super) const HEIGHT: ItemSpec = ItemSpec::optional(item::HEIGHT, "Softphone Height", ValueKind::Pixels)
    .default("400")
    .doc("The height of the softphone in pixels; 240 to 2560 in Lightning Experience.")
    .source("format.md 1c, C-11");

pub(super) const WIDTH: ItemSpec = ItemSpec::optional(item::WIDTH, "Softphone Width", ValueKind::Pixels)
    .default("300")
    .doc("The width of the softphone in pixels; 200 to 1920 in Lightning Experience.")
    .source("format.md 1c, C-11");

pub(super) const MODE: ItemSpec =
    ItemSpec::optional(item::COMPATIBILITY_MODE, "Salesforce Compatibility Mode", ValueKind::OneOf(MODES))
        .default("Lightning")
        .doc("Where the softphone shows up; when absent, Salesforce takes Classic.")
        .source("format.md 1c, C-13");

/// The mode of a file that names none.
pub const DEFAULT_MODE: &str = "Classic";

/// The values of `reqSalesforceCompatibilityMode` (`format.md` 1c).
pub const MODES: &[&str] = &["Classic", "Lightning", "Classic_and_Lightning"];

/// Those of [`MODES`] with which the softphone shows in Lightning Experience.
pub const LIGHTNING_MODES: &[&str] = &["Lightning", "Classic_and_Lightning"];

pub(super) const STANDBY_URL: ItemSpec = ItemSpec::optional(item::STANDBY_URL, "Standby URL", ValueKind::ADAPTER_URL)
    .example("https://standby.acme.example/softphone")
    .doc("The softphone page to use when the adapter URL does not answer in time.")
    .source("format.md 1c");

pub(super) const TIMEOUT: ItemSpec = ItemSpec::optional(item::TIMEOUT, "Timeout", ValueKind::Milliseconds)
    .example("5000")
    .doc("Milliseconds to wait for the adapter URL before the standby URL is used.")
    .source("format.md 1c");

pub(super) const VERSION: ItemSpec = ItemSpec::optional(item::VERSION, "Version", ValueKind::Decimal)
    .example("3.0")
    .doc("The version of the CTI Toolkit, or of an Amazon contact center.")
    .source("format.md 1c")
    .observed();

pub(super) const OUTSIDE_PREFIX: ItemSpec = ItemSpec::optional(item::OUTSIDE_PREFIX, "Outside Prefix", ValueKind::Text)
    .example("9")
    .doc("Dialed before an outside number.")
    .source("format.md 1c, C-15");

pub(super) const LONG_DISTANCE_PREFIX: ItemSpec =
    ItemSpec::optional(item::LONG_DISTANCE_PREFIX, "Long Distance Prefix", ValueKind::Text)
        .example("1")
        .doc("Dialed before a long-distance number; in Salesforce Voice the country prefix such as +1.")
        .source("format.md 1c, C-15");

pub(super) const INTERNATIONAL_PREFIX: ItemSpec =
    ItemSpec::optional(item::INTERNATIONAL_PREFIX, "International Prefix", ValueKind::Text)
        .example("01")
        .doc("Dialed before an international number; leading zeros count.")
        .source("format.md 1c, C-15");

/// The dialing prefixes of Open CTI and the CTI Toolkit.
pub(crate) const PREFIXES: [ItemSpec; 3] = [OUTSIDE_PREFIX, LONG_DISTANCE_PREFIX, INTERNATIONAL_PREFIX];

/// Makes a shared item one that must be there.
pub(super) const fn must(mut item: ItemSpec) -> ItemSpec {
    item.presence = crate::tables::profile::Presence::Required;
    item
}

/// Gives a shared item another sentence.
pub(super) const fn meaning(item: ItemSpec, doc: &'static str) -> ItemSpec {
    item.doc(doc)
}

/// Takes the default of a shared item away, so that it is not scaffolded unasked.
pub(super) const fn unasked(mut item: ItemSpec) -> ItemSpec {
    item.default = None;
    item
}
