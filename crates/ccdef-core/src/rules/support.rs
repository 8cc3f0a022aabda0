//! Code that several rules share: what is required, unexpected elements, numbering, the grammar of a dialect.

pub(crate) mod full_name;
pub(crate) mod occurrences;
pub(crate) mod placeholder_host;
pub(crate) mod required;
pub(crate) mod shape;
pub(crate) mod sort_order;

pub(crate) mod value;
