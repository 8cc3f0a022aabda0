//! Relations between settings.

use ccdef_core::prelude::*;

use crate::url;

const SCREEN_POP: SettingRef = SettingRef::new("reqAdvanceScreenpopConfig", "reqIsAdvancedScreenpopEnabled");
const SEARCH_VARIABLE: SettingRef = SettingRef::new("reqAdvanceScreenpopConfig", "screenpopSearchParamCadName");

const NO_MATCH_POP: SettingRef = SettingRef::new("reqNoRecordMatchConfig", "isNoRecordMatchScenarioEnabled");
const OBJECT: SettingRef = SettingRef::new("reqNoRecordMatchConfig", "nameOfCrmRecordObject");

/// Sections that only connector version 2 has.
const VERSION_2: &[&str] = &[
    "wxCCReqData",
    "wxCCCallActivity",
    "outdialData",
    "advancedScreenPopData",
    "objectCreationManagement",
    "screenpopNoRecordMatch",
    "omnichannelStateSyncConfiguration",
    "widgetSettings",
];

pub(crate) static CONSTRAINTS: &[Constraint] = &[
    constraint!(
        "webex-contact-center-legacy-dc-default",
        "the data center is the one that the vendor's file is shipped with",
        Relation::refused(setting::ADAPTER_URL, ValuePattern::Url(url::SHIPPED_DESKTOP)),
    )
    .severity(Severity::Note)
    .message("the adapter URL names the data center `us1`, as the vendor ships it")
    .note("each data center has a desktop of its own, and the vendor asks to change the address where the tenant is elsewhere")
    .help("keep `us1` if your tenant is in North America, else write the data center of your tenant, such as `eu1`")
    .source("D1"),
    constraint!(
        "webex-contact-center-legacy-mixed-generation",
        "a section of connector version 2 stands in a file of version 1",
        Relation::generation(VERSION_2),
    )
    .basis(Basis::Observed)
    .message("section `{section}` belongs to connector version 2")
    .note("each version of the connector has its own sections; version 1 takes its settings from others")
    .help("drop the section, or change to the file of version 2 as a whole")
    .source("F1"),
    constraint!(
        "webex-contact-center-legacy-screenpop-variable",
        "the advanced screen pop is on, but no variable is named",
        Relation::requires_when(SCREEN_POP, &["true"], &[SEARCH_VARIABLE]),
    )
    .message("the advanced screen pop is on, but `{empty}` is empty")
    .note("the screen pop searches by a call-associated data variable; without its name there is nothing to search by")
    .help("write the variable's name into `{empty}`, or set `{item}` to `false`")
    .source("F1"),
    constraint!(
        "webex-contact-center-legacy-no-match-object",
        "a screen pop for unknown callers is on, but no object is named",
        Relation::requires_when(NO_MATCH_POP, &["true"], &[OBJECT]),
    )
    .message("the screen pop for unknown callers is on, but `{empty}` is empty")
    .note("the item names the object that is created or opened when no record matches")
    .help("write an object such as `Contact` into `{empty}`, or set `{item}` to `false`")
    .source("F1"),
];
