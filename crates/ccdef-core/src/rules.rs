//! The rules of the core: one file each, and the list that is the order of the rule book.

mod empty_required_value;
mod incomplete_pair;
mod invalid_internal_name;
mod missing_compatibility_mode;
mod missing_recommended_item;
mod missing_required_item;
mod missing_required_section;
mod misspelt_name;
mod syntax;
mod unknown_suppression;
mod unused_suppression;

pub(crate) use syntax::of_problem;
pub(crate) use unknown_suppression::{not_understood, unknown};
pub(crate) use unused_suppression::unused;

use crate::rule::Rule;

/// Every rule of the core, by category and then as the rule book lists them.
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
    // structure
    &misspelt_name::MISSPELT_NAME,
    // required
    &missing_required_section::MISSING_REQUIRED_SECTION,
    &missing_required_item::MISSING_REQUIRED_ITEM,
    &missing_recommended_item::MISSING_RECOMMENDED_ITEM,
    &empty_required_value::EMPTY_REQUIRED_VALUE,
    &incomplete_pair::INCOMPLETE_PAIR,
    &missing_compatibility_mode::MISSING_COMPATIBILITY_MODE,
    // values
    &invalid_internal_name::INVALID_INTERNAL_NAME,
    // house-keeping
    &unused_suppression::UNUSED_SUPPRESSION,
    &unknown_suppression::UNKNOWN_SUPPRESSION,
];
