//! Items that several families share.

use crate::tables::item;
use crate::tables::profile::{ItemSpec, ValueKind};
use crate::tables::setting::{self, SettingRef};

/// The only item whose value cannot be edited after the import
/// (`format/elements-and-attributes.md#values-can-be-edited`).
pub(super) const INTERNAL_NAME: ItemSpec = ItemSpec::required(item::INTERNAL_NAME, "Internal Name", ValueKind::Text)
    .position(0)
    .example("AcmeCallCenter")
    .doc("The name that identifies the call center in the org: at most 40 letters and digits, starting with a letter.")
    .source("format/items.md#reqinternalname, format/names.md#the-internal-name");

pub(super) const DISPLAY_NAME: ItemSpec = ItemSpec::required(item::DISPLAY_NAME, "Display Name", ValueKind::Text)
    .position(1)
    .example("Acme Call Center")
    .doc("The name that Setup and users see.")
    .source("format/items.md#reqdisplayname, format/names.md#the-display-name");

pub(super) const DESCRIPTION: ItemSpec = ItemSpec::optional(item::DESCRIPTION, "Description", ValueKind::Text)
    .doc("A description of the call center; the Open CTI guide does not mention it, but several vendors use it.")
    .source("format/items.md#reqdescription");

pub(super) const ADAPTER_URL: ItemSpec =
    ItemSpec::optional(item::ADAPTER_URL, "CTI Adapter URL", ValueKind::ADAPTER_URL)
        .example("https://cti.acme.example/softphone")
        .doc("The address of the softphone page: an absolute URL, or a path that starts with / for a Visualforce page.")
        .source("format/items.md#reqadapterurl");

pub(super) const USE_API: ItemSpec = ItemSpec::optional(item::USE_API, "Use CTI API", ValueKind::Bool)
    .default("true")
    .doc("Whether the softphone uses Open CTI.")
    .source("format/items.md#requseapi");

pub(super) const HEIGHT: ItemSpec = ItemSpec::optional(item::HEIGHT, "Softphone Height", ValueKind::Pixels)
    .default("400")
    .doc("The height of the softphone in pixels; 240 to 2560 in Lightning Experience.")
    .source("format/items.md#reqsoftphoneheight, format/contradictions-values.md#softphone-size-limits");

pub(super) const WIDTH: ItemSpec = ItemSpec::optional(item::WIDTH, "Softphone Width", ValueKind::Pixels)
    .default("300")
    .doc("The width of the softphone in pixels; 200 to 1920 in Lightning Experience.")
    .source("format/items.md#reqsoftphonewidth, format/contradictions-values.md#softphone-size-limits");

pub(super) const MODE: ItemSpec =
    ItemSpec::optional(item::COMPATIBILITY_MODE, "Salesforce Compatibility Mode", ValueKind::OneOf(MODES))
        .default("Lightning")
        .doc("Where the softphone appears; the default is Classic, without a softphone in Lightning Experience.")
        .source(
            "format/items.md#reqsalesforcecompatibilitymode, format/contradictions.md#compatibility-mode-is-optional",
        );

/// Settings that Salesforce documents a value for if a file does not set them
/// (`format/items.md#reqsalesforcecompatibilitymode`).
const DOCUMENTED_DEFAULTS: &[(SettingRef, &str)] = &[(setting::COMPATIBILITY_MODE, "Classic")];

/// The documented value of a setting that a file does not set; `None` if there is none.
pub fn documented_default(setting: SettingRef) -> Option<&'static str> {
    DOCUMENTED_DEFAULTS.iter().find(|(known, _)| *known == setting).map(|(_, value)| *value)
}

/// The values of `reqSalesforceCompatibilityMode` (`format/items.md#reqsalesforcecompatibilitymode`).
pub const MODES: &[&str] = &["Classic", "Lightning", "Classic_and_Lightning"];

/// The [`MODES`] in which the softphone appears in Lightning Experience.
pub const LIGHTNING_MODES: &[&str] = &["Lightning", "Classic_and_Lightning"];

pub(super) const STANDBY_URL: ItemSpec = ItemSpec::optional(item::STANDBY_URL, "Standby URL", ValueKind::ADAPTER_URL)
    .example("https://standby.acme.example/softphone")
    .doc("The softphone page that is used if the adapter URL does not answer in time.")
    .source("format/items.md#reqstandbyurl");

pub(super) const TIMEOUT: ItemSpec = ItemSpec::optional(item::TIMEOUT, "Timeout", ValueKind::Milliseconds)
    .example("5000")
    .doc("Milliseconds to wait for the adapter URL before the standby URL is used.")
    .source("format/items.md#reqtimeout");

pub(super) const VERSION: ItemSpec = ItemSpec::optional(item::VERSION, "Version", ValueKind::Decimal)
    .example("3.0")
    .doc("The version of the CTI Toolkit, or of an Amazon contact center.")
    .source("format/items.md#reqversion")
    .observed();

pub(super) const OUTSIDE_PREFIX: ItemSpec =
    ItemSpec::optional(item::OUTSIDE_PREFIX, "Outside Prefix", ValueKind::Prefix)
        .example("9")
        .doc("Digits dialed before an outside number.")
        .source("format/items.md#reqoutsideprefix")
        .observed();

pub(super) const LONG_DISTANCE_PREFIX: ItemSpec =
    ItemSpec::optional(item::LONG_DISTANCE_PREFIX, "Long Distance Prefix", ValueKind::Prefix)
        .example("1")
        .doc("Digits dialed before a long-distance number; in Salesforce Voice the country prefix, such as +1.")
        .source("format/items.md#reqlongdistprefix")
        .observed();

pub(super) const INTERNATIONAL_PREFIX: ItemSpec =
    ItemSpec::optional(item::INTERNATIONAL_PREFIX, "International Prefix", ValueKind::Prefix)
        .example("01")
        .doc("Digits dialed before an international number; leading zeros matter.")
        .source("format/items.md#reqinternationalprefix")
        .observed();

/// The dialing prefixes of Open CTI and the CTI Toolkit.
pub(crate) const PREFIXES: [ItemSpec; 3] = [OUTSIDE_PREFIX, LONG_DISTANCE_PREFIX, INTERNATIONAL_PREFIX];

/// Makes a shared item required.
pub(super) const fn require(mut item: ItemSpec) -> ItemSpec {
    item.presence = crate::tables::profile::Presence::Required;
    item
}

/// Gives a shared item another description.
pub(super) const fn meaning(item: ItemSpec, doc: &'static str) -> ItemSpec {
    item.doc(doc)
}

/// Removes the default of a shared item, so that new files do not contain it unless the user adds it.
pub(super) const fn without_default(mut item: ItemSpec) -> ItemSpec {
    item.default = None;
    item
}
