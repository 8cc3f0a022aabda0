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
        "the data center still has the vendor's default",
        Relation::refused(setting::ADAPTER_URL, ValuePattern::Url(url::DEFAULT_DESKTOP)),
    )
    .severity(Severity::Note)
    .message("adapter URL still has the vendor's default data center `us1`")
    .note("each data center has its own desktop, and the vendor says to change the address if the tenant is elsewhere")
    .help(
        "keep `us1` if your tenant is in North America; otherwise write the data center of your tenant, such as `eu1`",
    )
    .source("D1"),
    constraint!(
        "webex-contact-center-legacy-mixed-generation",
        "a file of connector version 1 has a section of version 2",
        Relation::generation(VERSION_2),
    )
    .basis(Basis::Observed)
    .message("section `{section}` belongs to connector version 2")
    .note("version 1 of the connector ignores this section: it belongs to version 2")
    .help("remove the section, or use the whole file of version 2 instead")
    .source("F1"),
    screen_pop(constraint!(
        "webex-contact-center-legacy-screenpop-variable",
        SCREEN_POP_SUMMARY,
        Relation::requires_when(SCREEN_POP, &["true"], &[SEARCH_VARIABLE]),
    ))
    .source("F1"),
    constraint!(
        "webex-contact-center-legacy-no-match-object",
        "the screen pop for unknown callers is on, but no object is set",
        Relation::requires_when(NO_MATCH_POP, &["true"], &[OBJECT]),
    )
    .message("the screen pop for unknown callers is on, which requires {needs}")
    .note("{needs} names the object that is created or opened if no record matches the caller")
    .help("write an object such as `Contact` in {needs}, or set `{item}` to `false`")
    .source("F1"),
];

/// What both versions of the connector say of the constraint on the screen pop.
pub const SCREEN_POP_SUMMARY: &str = "the advanced screen pop is on, but no search variable is set";

/// Adds the texts of the constraint on the screen pop, which both versions of the connector have.
pub const fn screen_pop(row: Constraint) -> Constraint {
    row.message("the advanced screen pop is on, which requires {needs}")
        .note("the screen pop searches records by a call-associated data (CAD) variable; without its name there is nothing to search for")
        .help("write the name of the variable in {needs}, or set `{item}` to `false`")
}
