//! Relations between settings.

use ccdef_core::prelude::*;

use crate::sections::{ADVANCED_SCREEN_POP, KNOWN_REGIONS, OMNI_CHANNEL_SYNC, REGION, REGION_ITEM, TENANT};

/// The region that the vendor's file is shipped with (F1).
const SHIPPED_REGION: &[&str] = &["eu2"];
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
        "the region is the one that the vendor's file is shipped with",
        Relation::shipped(TENANT_REGION, SHIPPED_REGION),
    )
    .severity(Severity::Note)
    .message("`{item}` is `{value}`, as the vendor ships it")
    .note("the adapter URL is the same for all regions: only this item tells the connector where your tenant is")
    .help("keep `{value}` if that is your tenant's region, else write the right one, such as `us1`")
    .source("F1, D1"),
    constraint!(
        "webex-contact-center-region-form",
        "the region is none that is on record",
        Relation::refused(
            TENANT_REGION,
            ValuePattern::All(&[ValuePattern::Form(REGION), ValuePattern::Not(&ValuePattern::OneOf(KNOWN_REGIONS))]),
        ),
    )
    .severity(Severity::Note)
    .message("`{value}` is no region on record")
    .note("only this item tells the connector where your tenant is; the list of regions on record is not complete")
    .help("compare it with the region of your tenant")
    .source("F1, T1"),
    constraint!(
        "webex-contact-center-mixed-generation",
        "a section of connector version 1 stands in a file of version 2",
        Relation::generation(VERSION_1),
    )
    .basis(Basis::Observed)
    .message("section `{section}` belongs to connector version 1")
    .note("each version of the connector has its own sections; version 2 takes its settings from others")
    .help("move what you need to the sections of version 2 and drop this one")
    .source("F1"),
    constraint!(
        "webex-contact-center-screenpop-variable",
        "the advanced screen pop is on, but no variable is named",
        Relation::requires_when(SCREEN_POP, &["true"], &[SEARCH_VARIABLE]),
    )
    .message("the advanced screen pop is on, but `{empty}` is empty")
    .note("the screen pop searches by a call-associated data variable; without its name there is nothing to search by")
    .help("write the variable's name into `{empty}`, or set `{item}` to `false`")
    .source("F1"),
    constraint!(
        "webex-contact-center-omni-codes",
        "the Omni-Channel sync is on, but a reason code is empty",
        Relation::requires_when(OMNI_SYNC, &["true"], OMNI_CODES),
    )
    .message("the Omni-Channel sync is on, but `{empty}` has no value")
    .note("the sync works with a reason on either side; that both are needed is inferred from the items")
    .help("fill in `{empty}`, or set `{item}` to `false`")
    .source("F1"),
];
