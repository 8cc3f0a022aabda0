//! Items of `reqGeneralInfo`, and a constructor for the items of all sections.

use ccdef_core::prelude::*;

/// Optional items occur in the Lightning call center only. The items of the setup flow belong to the packaged call
/// centers, so a new file has none.
pub(crate) const ITEMS: &[ItemSpec] = &[
    common::description().default("").source("O1"),
    both(item::VERSION, "Salesforce CTI Version", ValueKind::Decimal, "4.0")
        .doc("The CTI version; the metadata file also has `<version>4</version>`."),
    ItemSpec::recommended(item::STANDBY_URL, "Connects Gadget URL B", ValueKind::HTTPS_URL)
        .doc("The URL of the gadget on the second Finesse server.")
        .source("O1"),
    ItemSpec::recommended(item::TIMEOUT, "Request Timeout", ValueKind::Milliseconds)
        .doc("Milliseconds to wait before the gadget on server B is used.")
        .source("O1"),
    both("reqFinesseServerA", "Finesse Server URL A", ValueKind::HTTPS_URL, "")
        .doc("The URL of the Finesse server, if the gadget is on a different host."),
    both("reqFinesseServerB", "Finesse Server URL B", ValueKind::HTTPS_URL, "")
        .doc("The URL of the second Finesse server."),
    both("reqFinesseServerTimeout", "Finesse Server Timeout", ValueKind::Milliseconds, "")
        .doc("Milliseconds to wait for a Finesse server."),
    ItemSpec::optional("reqFinesseSSOFrameUrl", "Finesse SSO Frame URL", ValueKind::HTTPS_URL)
        .default("")
        .doc("The URL of the frame for single sign-on.")
        .source("O1"),
    common::is_default().source("O1"),
    common::setup_flow().source("O1"),
    common::package_namespace(ValueKind::OneOf(&["cnx"])).example("cnx").source("O1"),
];

/// An item that occurs in both known files.
pub(crate) const fn both(name: &'static str, label: &'static str, kind: ValueKind, default: &'static str) -> ItemSpec {
    common::item_of_one_org(name, label, kind).default(default)
}
