//! Items of the section `reqSFDCCaseConfig`.

use ccdef_core::prelude::*;

use crate::shared::{MAPPINGS, switch, usual};

/// Since when the vendor's file has the section (F0).
const SINCE: &str = "2022-09-13";

pub(crate) const ITEMS: &[ItemSpec] = &[
    switch("isCaseCreationEnabledForInboundCalls", "Auto Case Creation For Inbound Calls")
        .since(SINCE)
        .doc("Whether inbound calls make a case."),
    switch("isCaseCreationEnabledForOutboundCalls", "Auto Case Creation For Outbound calls")
        .since(SINCE)
        .doc("Whether outbound calls make a case."),
    switch("isCreatedCaseObjectToBeOpenInEditMode", "Open Case Object In Edit Mode")
        .since(SINCE)
        .doc("Whether the new case opens for editing."),
    ItemSpec::optional("isOpenCaseObjectAlwaysInViewMode", "Open Case Object Always In View Mode", ValueKind::Bool)
        .default("false")
        .since("2024-11-25")
        .doc("Whether an existing case opens for viewing only.")
        .source("F1"),
    usual("sfdcCaseFieldCadVariableMappings1", "Field Mappings", MAPPINGS, ACCOUNT_AND_CONTACT)
        .since(SINCE)
        .doc("Fields of the case that link it to other records."),
    usual("sfdcCaseFieldCadVariableMappings2", "Object Field Mappings", MAPPINGS, PHONE)
        .since(SINCE)
        .doc("Further fields that are written to the case."),
    usual("sfdcCaseFieldConditionalMappings1", "Object Conditional Mappings", ValueKind::JsonArray, "[]")
        .since(SINCE)
        .doc("Fields that are written under a condition."),
];

const ACCOUNT_AND_CONTACT: &str = r#"[{"wxccFieldName":"AccountId","sfdcFieldName":"AccountId","isDefaultValueEnabled":"false","isConditionalEnabled":"false"},{"wxccFieldName":"ContactId","sfdcFieldName":"ContactId","isDefaultValueEnabled":"false","isConditionalEnabled":"false"}]"#;

const PHONE: &str = r#"[{"wxccFieldName":"phoneNumber","sfdcFieldName":"ContactPhone","isDefaultValueEnabled":"false","isConditionalEnabled":"false"}]"#;
