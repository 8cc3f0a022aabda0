//! The rules of the core: one file per rule, and the list that gives their order in the documentation.
//!
//! A rule examines its context and reports findings; code that several rules share is in `support`.

mod adapter_url_mismatch;
mod canvas_in_lightning;
mod demo_leftover;
mod display_name_too_long;
mod document_order;
mod double_escaped_text;
mod duplicate_element;
mod duplicate_internal_name;
mod duplicate_item;
mod duplicate_section;
mod duplicate_sort_order;
mod empty_required_value;
mod empty_section;
mod expired_certificate;
mod exposed_secret;
mod field_not_in_api_version;
mod file_name_mismatch;
mod fixed_position;
mod general_section_position;
mod identity_as_item;
mod incomplete_pair;
mod insecure_adapter_url;
mod invalid_certificate;
mod invalid_custom_settings;
mod invalid_internal_name;
mod invalid_name;
mod invalid_sort_order;
mod invalid_url;
mod invalid_value;
mod invalid_vendor_api_name;
mod label_too_long;
mod legacy_visualforce_host;
mod misplaced_item;
mod missing_call_center_type;
mod missing_compatibility_mode;
mod missing_custom_settings;
mod missing_metadata_field;
mod missing_name;
mod missing_namespace;
mod missing_recommended_item;
mod missing_required_item;
mod missing_required_section;
mod missing_sort_order;
mod misspelt_name;
mod name_too_long;
mod namespaced_import;
mod not_a_softphone_page;
mod obsolete_adapter;
mod open_cti_item_in_voice;
mod open_cti_retirement;
mod padded_text;
mod placeholder_value;
mod private_key;
mod profile_mismatch;
mod relative_adapter_url;
mod renamed_item;
mod reserved_name;
mod settings_drift;
mod softphone_size;
mod sort_order_gap;
mod standby_equals_adapter;
mod stray_text;
pub(crate) mod support;
mod syntax;
mod too_many_items;
mod too_many_sections;
mod toolkit_call_center;
mod unexpected_setting;
mod unknown_attribute;
mod unknown_document;
mod unknown_element;
mod unknown_suppression;
mod unknown_template_variable;
mod unused_suppression;
mod vendor_hint;
mod wrong_dialect_element;

pub(crate) use missing_required_section::reports_absence;
pub(crate) use open_cti_retirement::OPEN_CTI_RETIREMENT;
pub(crate) use placeholder_value::PLACEHOLDER_VALUE;
pub(crate) use profile_mismatch::PROFILE_MISMATCH;
pub(crate) use syntax::of_problem;
pub(crate) use unknown_suppression::{invalid_comment, unknown};
pub(crate) use unused_suppression::unused;

use crate::rule::Rule;

/// Every rule of the core, by category and in the order of the documentation.
pub static RULES: &[&Rule] = &[
    // syntax
    &syntax::MALFORMED_XML,
    &syntax::UNESCAPED_CHARACTER,
    &syntax::DOUBLE_HYPHEN_IN_COMMENT,
    &syntax::MISPLACED_XML_DECLARATION,
    &syntax::UNSUPPORTED_ENCODING,
    &syntax::FORBIDDEN_DOCTYPE,
    &syntax::UNDEFINED_ENTITY,
    &syntax::RESOURCE_LIMIT,
    // dialect
    &unknown_document::UNKNOWN_DOCUMENT,
    &wrong_dialect_element::WRONG_DIALECT_ELEMENT,
    &namespaced_import::NAMESPACED_IMPORT,
    &missing_namespace::MISSING_NAMESPACE,
    &file_name_mismatch::FILE_NAME_MISMATCH,
    // structure
    &unknown_element::UNKNOWN_ELEMENT,
    &unknown_attribute::UNKNOWN_ATTRIBUTE,
    &stray_text::STRAY_TEXT,
    &missing_name::MISSING_NAME,
    &empty_section::EMPTY_SECTION,
    &missing_sort_order::MISSING_SORT_ORDER,
    &invalid_sort_order::INVALID_SORT_ORDER,
    &duplicate_sort_order::DUPLICATE_SORT_ORDER,
    &sort_order_gap::SORT_ORDER_GAP,
    &fixed_position::FIXED_POSITION,
    &general_section_position::GENERAL_SECTION_POSITION,
    &document_order::DOCUMENT_ORDER,
    &invalid_name::INVALID_NAME,
    &name_too_long::NAME_TOO_LONG,
    &reserved_name::RESERVED_NAME,
    &duplicate_section::DUPLICATE_SECTION,
    &duplicate_item::DUPLICATE_ITEM,
    &misspelt_name::MISSPELT_NAME,
    &misplaced_item::MISPLACED_ITEM,
    &label_too_long::LABEL_TOO_LONG,
    &padded_text::PADDED_TEXT,
    // required
    &missing_required_section::MISSING_REQUIRED_SECTION,
    &missing_required_item::MISSING_REQUIRED_ITEM,
    &missing_recommended_item::MISSING_RECOMMENDED_ITEM,
    &empty_required_value::EMPTY_REQUIRED_VALUE,
    &incomplete_pair::INCOMPLETE_PAIR,
    &missing_compatibility_mode::MISSING_COMPATIBILITY_MODE,
    // values
    &invalid_internal_name::INVALID_INTERNAL_NAME,
    &display_name_too_long::DISPLAY_NAME_TOO_LONG,
    &invalid_value::INVALID_VALUE,
    &invalid_url::INVALID_URL,
    &double_escaped_text::DOUBLE_ESCAPED_TEXT,
    &insecure_adapter_url::INSECURE_ADAPTER_URL,
    &relative_adapter_url::RELATIVE_ADAPTER_URL,
    &not_a_softphone_page::NOT_A_SOFTPHONE_PAGE,
    &softphone_size::SOFTPHONE_SIZE,
    &canvas_in_lightning::CANVAS_IN_LIGHTNING,
    &standby_equals_adapter::STANDBY_EQUALS_ADAPTER,
    &legacy_visualforce_host::LEGACY_VISUALFORCE_HOST,
    &placeholder_value::PLACEHOLDER_VALUE,
    &exposed_secret::EXPOSED_SECRET,
    &private_key::PRIVATE_KEY,
    &invalid_certificate::INVALID_CERTIFICATE,
    &expired_certificate::EXPIRED_CERTIFICATE,
    // metadata
    &missing_metadata_field::MISSING_METADATA_FIELD,
    &invalid_custom_settings::INVALID_CUSTOM_SETTINGS,
    &settings_drift::SETTINGS_DRIFT,
    &missing_custom_settings::MISSING_CUSTOM_SETTINGS,
    &missing_call_center_type::MISSING_CALL_CENTER_TYPE,
    &identity_as_item::IDENTITY_AS_ITEM,
    &field_not_in_api_version::FIELD_NOT_IN_API_VERSION,
    &duplicate_element::DUPLICATE_ELEMENT,
    // voice
    &invalid_vendor_api_name::INVALID_VENDOR_API_NAME,
    &too_many_sections::TOO_MANY_SECTIONS,
    &too_many_items::TOO_MANY_ITEMS,
    &open_cti_item_in_voice::OPEN_CTI_ITEM_IN_VOICE,
    // across-files
    &duplicate_internal_name::DUPLICATE_INTERNAL_NAME,
    // profile
    &adapter_url_mismatch::ADAPTER_URL_MISMATCH,
    &profile_mismatch::PROFILE_MISMATCH,
    &renamed_item::RENAMED_ITEM,
    &obsolete_adapter::OBSOLETE_ADAPTER,
    &unexpected_setting::UNEXPECTED_SETTING,
    &unknown_template_variable::UNKNOWN_TEMPLATE_VARIABLE,
    &demo_leftover::DEMO_LEFTOVER,
    &vendor_hint::VENDOR_HINT,
    // lifecycle
    &open_cti_retirement::OPEN_CTI_RETIREMENT,
    &toolkit_call_center::TOOLKIT_CALL_CENTER,
    // suppressions
    &unused_suppression::UNUSED_SUPPRESSION,
    &unknown_suppression::UNKNOWN_SUPPRESSION,
];
