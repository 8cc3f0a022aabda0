//! Relations between settings.

use ccdef_core::prelude::*;

use crate::sections::VENDOR;

pub(crate) const READY: SettingRef = SettingRef::new(VENDOR, "readyStateId");
pub(crate) const NOT_READY: SettingRef = SettingRef::new(VENDOR, "notReadyStateId");
pub(crate) const CERTIFICATE_NAME: SettingRef = SettingRef::new(VENDOR, "certDevName");
pub(crate) const CERTIFICATE: SettingRef = SettingRef::voice(item::CERTIFICATE);

/// `<…>` in the vendor's file is a placeholder, which `placeholder-value` reports.
const IS_PLACEHOLDER: Clue = Clue::value_prefix(READY, "<");

const BOTH_NEEDED: &str = "Salesforce checks Webex's tokens with the public key, and the certificate name alone leaves that key empty; the vendor's guide requires both";

pub(crate) static CONSTRAINTS: &[Constraint] = &[
    constraint!(
        "scv-webex-same-state",
        "Ready and Not Ready have the same presence status",
        Relation::differ(NOT_READY, READY),
    )
    .when(Clue::Not(&IS_PLACEHOLDER))
    .message("`{item}` has the same presence status as `{other}`")
    .other("the same id")
    .note("the two items tell Webex which presence status means ready and which does not")
    .help("look up the two presence statuses in Setup and write the record id of each")
    .source("F1"),
    constraint!(
        "scv-webex-cert-pair",
        "either the certificate or its name is empty",
        Relation::together(CERTIFICATE_NAME, CERTIFICATE),
    )
    .basis(Basis::Observed)
    .note(BOTH_NEEDED)
    .help("fill in both: the certificate's developer name and its public key")
    .source("D1, T1"),
];
