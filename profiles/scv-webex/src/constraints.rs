//! Relations between settings.

use ccdef_core::prelude::*;

use crate::sections::VENDOR;

pub(crate) const READY: SettingRef = SettingRef::new(VENDOR, "readyStateId");
pub(crate) const NOT_READY: SettingRef = SettingRef::new(VENDOR, "notReadyStateId");
pub(crate) const CERTIFICATE_NAME: SettingRef = SettingRef::new(VENDOR, "certDevName");
pub(crate) const CERTIFICATE: SettingRef = SettingRef::voice(item::CERTIFICATE);

/// `<…>` of the vendor's file, which is a placeholder and reported as one.
const IS_PLACEHOLDER: Clue = Clue::value_prefix(READY, "<");

const BOTH_NEEDED: &str = "Salesforce checks Webex's tokens with the public key, and the name alone leaves that key empty; the vendor asks to complete both";

pub(crate) static CONSTRAINTS: &[Constraint] = &[
    constraint!(
        "scv-webex-same-state",
        "one presence status stands for Ready and for Not Ready",
        Relation::differ(NOT_READY, READY),
    )
    .when(Clue::Not(&IS_PLACEHOLDER))
    .message("`{item}` is the presence status of `{other}` as well")
    .other("the same id")
    .note("the two items say which presence status means ready and which does not")
    .help("write the record id of the other presence status")
    .source("F1"),
    constraint!(
        "scv-webex-cert-pair",
        "one of the certificate and its name is empty",
        Relation::together(CERTIFICATE_NAME, CERTIFICATE),
    )
    .basis(Basis::Observed)
    .note(BOTH_NEEDED)
    .help("fill in both: the certificate's developer name and its public key")
    .source("D1, T1"),
];
