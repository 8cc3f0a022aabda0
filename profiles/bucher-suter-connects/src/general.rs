//! Items of `reqGeneralInfo`.

use ccdef_core::prelude::*;

use crate::shared::both;

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
    lightning("reqFinesseSSOFrameUrl", "Finesse SSO Frame URL", ValueKind::HTTPS_URL)
        .default("")
        .doc("The frame for single sign-on."),
    usual::is_default().source("O1"),
    usual::set_up_flow().source("O1"),
    usual::package_namespace(ValueKind::OneOf(&["cnx"])).example("cnx").source("O1"),
];

/// An item that only the Lightning call center has. The hooks of the package belong to its own call centers, so a new file
/// gets none.
const fn lightning(name: &'static str, label: &'static str, kind: ValueKind) -> ItemSpec {
    ItemSpec::optional(name, label, kind).source("O1")
}
