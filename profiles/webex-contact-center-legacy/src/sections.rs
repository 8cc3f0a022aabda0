//! Sections and items of the vendor's file. Versions from 2023-07-06 on count as the current generation.

use ccdef_core::prelude::*;

use crate::shared::{MAPPINGS, PREFIXES, in_every_version, switch};
use crate::{activity, cases};

pub(crate) static SECTIONS: &[SectionSpec] = &[
    SectionSpec::new("reqAdvanceScreenpopConfig", "Advanced Screenpop").items(SCREEN_POP),
    SectionSpec::new("reqNoRecordMatchConfig", "Screenpop Settings For No RecordMatch").items(NO_MATCH),
    SectionSpec::new("reqActivityRecordConfig", "Call Activity Record Creation").items(activity::ITEMS),
    SectionSpec::new("reqSFDCCaseConfig", "Case Management").items(cases::ITEMS),
    SectionSpec::new("reqOutDialConfig", "Outdial Configuration").items(&[
        in_every_version("reqPrefixStringTobeRemoved", "Remove Phone Number Prefix Strings", PREFIXES, "+1")
            .doc("Prefixes that are removed before dialing."),
        switch("reqIsOutDialAniToBeSet", "Set Out Dial ANI")
            .since("2022-09")
            .doc("Whether outbound calls show a separate caller number (ANI)."),
    ]),
    SectionSpec::new("reqOmniStateSyncConfig", "Omnichannel State Sync Configuration").items(&[
        switch("isOmniStateSyncEnabled", "Omnichannel state sync enabled")
            .since("2022-09")
            .doc("Whether agent states are synchronized with Omni-Channel."),
        in_every_version(
            "defaultOmniStateForCall",
            "Default idle code when on voice call",
            ValueKind::Text,
            "Not Ready",
        )
        .since("2022-09")
        .doc("The idle code while the agent is on a call."),
        in_every_version(
            "defaultOmniStateForOmniChannel",
            "Default idle code when on CRM omni channel",
            ValueKind::Text,
            "Not Ready",
        )
        .since("2022-09")
        .doc("The idle code while the agent is on Omni-Channel work."),
    ]),
];

const SCREEN_POP: &[ItemSpec] = &[
    switch("reqIsAdvancedScreenpopEnabled", "Advanced Screenpop Enabled")
        .doc("Whether records are searched by a call-associated data (CAD) variable."),
    in_every_version("screenpopSearchParamCadName", "CAD Variable Name", ValueKind::Text, "cad_variable")
        .doc("The CAD variable to search by."),
    in_every_version("prefixStringTobeRemoved", "Remove ANI Prefix Strings", PREFIXES, "+1,+91")
        .since("2022-09")
        .doc("Prefixes that are removed from the caller's number."),
];

const NO_MATCH: &[ItemSpec] = &[
    switch("isNoRecordMatchScenarioEnabled", "Enable Screenpop For No Matching Records")
        .since("2022-09")
        .doc("Whether a record is opened if no record matches the caller."),
    in_every_version("nameOfCrmRecordObject", "Salesforce object name", ValueKind::ApiName, "Contact")
        .since("2022-09")
        .doc("The object that is created or opened."),
    in_every_version("sfdcObjetFieldCadVariableMappings1", "Object Field Mappings", MAPPINGS, PHONE)
        .since("2022-09")
        .doc("Fields that are filled in; the missing `c` in the name is the vendor's spelling."),
    in_every_version("sfdcObjectFieldConditionalMappings1", "Object Conditional Mappings", ValueKind::JsonArray, "[]")
        .since("2022-09")
        .doc("Fields that are filled in only under a condition."),
];

const PHONE: &str = r#"[{"wxccFieldName":"phoneNumber","sfdcFieldName":"Phone","isDefaultValueEnabled":"false","isConditionalEnabled":"false"}]"#;
