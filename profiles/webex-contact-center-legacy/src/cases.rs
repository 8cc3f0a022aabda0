//! Items of the section `reqSFDCCaseConfig`.

use ccdef_core::prelude::*;

use crate::shared::{MAPPINGS, in_every_version, switch};

/// The version of the vendor's file that added the section (F0).
const SINCE: &str = "2022-09-13";

pub(crate) const ITEMS: &[ItemSpec] = &[
    switch("isCaseCreationEnabledForInboundCalls", "Auto Case Creation For Inbound Calls")
        .since(SINCE)
        .doc("Whether a case is created for inbound calls."),
    switch("isCaseCreationEnabledForOutboundCalls", "Auto Case Creation For Outbound calls")
        .since(SINCE)
        .doc("Whether a case is created for outbound calls."),
    switch("isCreatedCaseObjectToBeOpenInEditMode", "Open Case Object In Edit Mode")
        .since(SINCE)
        .doc("Whether the new case is opened in edit mode."),
    ItemSpec::optional("isOpenCaseObjectAlwaysInViewMode", "Open Case Object Always In View Mode", ValueKind::Bool)
        .default("false")
        .since("2024-11-25")
        .doc("Whether an existing case is always opened in view mode.")
        .source("F1"),
    in_every_version("sfdcCaseFieldCadVariableMappings1", "Field Mappings", MAPPINGS, ACCOUNT_AND_CONTACT)
        .since(SINCE)
        .doc("Fields of the case that link it to other records."),
    in_every_version("sfdcCaseFieldCadVariableMappings2", "Object Field Mappings", MAPPINGS, PHONE)
        .since(SINCE)
        .doc("Further fields that are written to the case."),
    in_every_version("sfdcCaseFieldConditionalMappings1", "Object Conditional Mappings", ValueKind::JsonArray, "[]")
        .since(SINCE)
        .doc("Fields that are written only under a condition."),
];

const ACCOUNT_AND_CONTACT: &str = r#"[{"wxccFieldName":"AccountId","sfdcFieldName":"AccountId","isDefaultValueEnabled":"false","isConditionalEnabled":"false"},{"wxccFieldName":"ContactId","sfdcFieldName":"ContactId","isDefaultValueEnabled":"false","isConditionalEnabled":"false"}]"#;

const PHONE: &str = r#"[{"wxccFieldName":"phoneNumber","sfdcFieldName":"ContactPhone","isDefaultValueEnabled":"false","isConditionalEnabled":"false"}]"#;
