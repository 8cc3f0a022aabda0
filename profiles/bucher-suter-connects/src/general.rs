//! Items of `reqGeneralInfo`, and what the items of all sections share.

use ccdef_core::prelude::*;

/// What is optional is in the Lightning call center only. The hooks of the package belong to its own call centers, so a new
/// file gets none.
pub(crate) const ITEMS: &[ItemSpec] = &[
    usual::description().default("").source("O1"),
    both(item::VERSION, "Salesforce CTI Version", ValueKind::Decimal, "4.0")
        .doc("The CTI version; the metadata form has `<version>4</version>` as well."),
    ItemSpec::recommended(item::STANDBY_URL, "Connects Gadget URL B", ValueKind::HTTPS_URL)
        .doc("The gadget on the second Finesse server.")
        .source("O1"),
    ItemSpec::recommended(item::TIMEOUT, "Request Timeout", ValueKind::Milliseconds)
        .doc("Milliseconds to wait before gadget B is used.")
        .source("O1"),
    both("reqFinesseServerA", "Finesse Server URL A", ValueKind::HTTPS_URL, "")
        .doc("The Finesse server, where it is not the host of the gadget."),
    both("reqFinesseServerB", "Finesse Server URL B", ValueKind::HTTPS_URL, "").doc("The second Finesse server."),
    both("reqFinesseServerTimeout", "Finesse Server Timeout", ValueKind::Milliseconds, "")
        .doc("Milliseconds to wait for a Finesse server."),
    ItemSpec::optional("reqFinesseSSOFrameUrl", "Finesse SSO Frame URL", ValueKind::HTTPS_URL)
        .default("")
        .doc("The frame for single sign-on.")
        .source("O1"),
    usual::is_default().source("O1"),
    usual::set_up_flow().source("O1"),
    usual::package_namespace(ValueKind::OneOf(&["cnx"])).example("cnx").source("O1"),
];

/// An item that both files have.
pub(crate) const fn both(name: &'static str, label: &'static str, kind: ValueKind, default: &'static str) -> ItemSpec {
    usual::one_org(name, label, kind).default(default)
}
