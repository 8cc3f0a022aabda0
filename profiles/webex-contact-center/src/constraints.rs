//! Relations between settings.

use ccdef_core::prelude::*;
use ccdef_profile_webex_contact_center_legacy as legacy;

use crate::sections::{ADVANCED_SCREEN_POP, OMNI_CHANNEL_SYNC, REGION_ITEM, TENANT};

/// The region in the vendor's file (F1).
const DEFAULT_REGION: &[&str] = &["eu2"];
pub(crate) const TENANT_REGION: SettingRef = SettingRef::new(TENANT, REGION_ITEM);

const SCREEN_POP: SettingRef = SettingRef::new(ADVANCED_SCREEN_POP, "openCtiEnableAdvancedScreenPop");
const SEARCH_VARIABLE: SettingRef = SettingRef::new(ADVANCED_SCREEN_POP, "openCtiCadSearchVariable");

const OMNI_SYNC: SettingRef = SettingRef::new(OMNI_CHANNEL_SYNC, "enableOmniChannelSync");
const OMNI_CODES: &[SettingRef] = &[
    SettingRef::new(OMNI_CHANNEL_SYNC, "omniChannelNotReadyReason"),
    SettingRef::new(OMNI_CHANNEL_SYNC, "wxCCIdleReasonCode"),
];

/// Sections that only connector version 1 has.
const VERSION_1: &[&str] = &[
    "reqAdvanceScreenpopConfig",
    "reqNoRecordMatchConfig",
    "reqActivityRecordConfig",
    "reqSFDCCaseConfig",
    "reqOutDialConfig",
    "reqOmniStateSyncConfig",
];

pub(crate) static CONSTRAINTS: &[Constraint] = &[
    constraint!(
        "webex-contact-center-region-default",
        "the region still has the vendor's default",
        Relation::vendor_default(TENANT_REGION, DEFAULT_REGION),
    )
    .severity(Severity::Note)
    .message("`{item}` still has the vendor's default `{value}`")
    .note("the adapter URL is the same for all regions: only this item tells the connector in which region your tenant is")
    .help("keep `{value}` if your tenant is in that region; otherwise write its region, such as `us1`")
    .source("F1, D1"),
    constraint!(
        "webex-contact-center-mixed-generation",
        "a file of connector version 2 has a section of version 1",
        Relation::generation(VERSION_1),
    )
    .basis(Basis::Observed)
    .message("section `{section}` belongs to connector version 1")
    .note("version 2 of the connector ignores this section: it belongs to version 1")
    .help("move the values that you need to the sections of version 2, and remove this section")
    .source("F1"),
    legacy::screen_pop(constraint!(
        "webex-contact-center-screenpop-variable",
        legacy::SCREEN_POP_SUMMARY,
        Relation::requires_when(SCREEN_POP, &["true"], &[SEARCH_VARIABLE]),
    ))
    .source("F1"),
    constraint!(
        "webex-contact-center-omni-codes",
        "the Omni-Channel sync is on, but a reason code is empty",
        Relation::requires_when(OMNI_SYNC, &["true"], OMNI_CODES),
    )
    .message("the Omni-Channel sync is on, which requires {needs}")
    .note("the sync uses a reason code of Omni-Channel and one of Webex; that both are required is inferred from the items")
    .help("write a value in {needs}, or set `{item}` to `false`")
    .source("F1"),
];
