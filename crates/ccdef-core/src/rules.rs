//! The rules of the core: one file each, and the list that is the order of the rule book.

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
    // house-keeping
    &unused_suppression::UNUSED_SUPPRESSION,
    &unknown_suppression::UNKNOWN_SUPPRESSION,
];
