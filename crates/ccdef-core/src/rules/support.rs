//! Code that several rules share: typo detection, unexpected elements, numbering, the grammar of a dialect.

pub(crate) mod attribute;
pub(crate) mod misnamed;
pub(crate) mod occurrences;
pub(crate) mod shape;
pub(crate) mod sort_order;
pub(crate) mod typo;

pub(crate) mod value;
