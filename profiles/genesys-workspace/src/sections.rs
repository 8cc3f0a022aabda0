//! Sections and items of the two known files, and one item that only code names.

use ccdef_core::prelude::*;

/// The section of the desktop.
pub(crate) const OPTIONS: &str = "WorkspaceOptions";

/// Whether the desktop is on the agent's computer, in version 1.0.
pub(crate) const USE_LOCAL_HOST: SettingRef = SettingRef::new(OPTIONS, "UseLocalHost");
/// Whether the desktop is called through `https`.
pub(crate) const SECURE: SettingRef = SettingRef::new(OPTIONS, "SecureConnection");
/// The address of the desktop, in version 2.0.
pub(crate) const WORKSPACE_URL: SettingRef = SettingRef::new(OPTIONS, "WorkspaceUrl");

pub(crate) static SECTIONS: &[SectionSpec] = &[
    SectionSpec::general(&[
        common::description().source("O1"),
        common::item_of_one_org(item::VERSION, "Version", ValueKind::Decimal)
            .default("2.0")
            .doc("The version of the connector; `1.0` in the older file."),
    ]),
    SectionSpec::new(OPTIONS, "Interaction Workspace Configuration").items(ITEMS),
];

const ITEMS: &[ItemSpec] = &[
    known("PollPort", "Poll Port", ValueKind::Port).default("5050").doc("The port of the desktop."),
    ItemSpec::optional("RequestPort", "Request Port", ValueKind::Port)
        .default("5051")
        .doc("The port for requests to the desktop.")
        .source("O1"),
    known("RequestTimeout", "Request Timeout", ValueKind::Milliseconds)
        .default("5000")
        .doc("How long the connector waits for the answer to a request."),
    known("PollQueueTimeout", "Poll Queue Timeout", ValueKind::Milliseconds)
        .default("100")
        .doc("The time between two polls; `2000` in the older file."),
    known("PollQueueTimeoutError", "Poll Queue Timeout Error", ValueKind::Milliseconds)
        .default("500")
        .doc("The time to the next poll after an error; `5000` in the older file."),
    ItemSpec::optional(USE_LOCAL_HOST.item, "Use localhost", ValueKind::Bool)
        .default("true")
        .doc("Whether the desktop is addressed as `localhost` or as `127.0.0.1`.")
        .source("O1, C1"),
    ItemSpec::optional(SECURE.item, "Secure Connection", ValueKind::Bool)
        .default("false")
        .doc("Whether the desktop is called through `https`.")
        .source("C1"),
    ItemSpec::optional(WORKSPACE_URL.item, "Workspace Url", ValueKind::url(&["http", "https"]))
        .default("http://localhost")
        .since("2.0")
        .doc("The address of the desktop.")
        .source("O1"),
];

/// An item of both files that the code reads too.
const fn known(name: &'static str, label: &'static str, kind: ValueKind) -> ItemSpec {
    ItemSpec::recommended(name, label, kind).source("O1, C1")
}
