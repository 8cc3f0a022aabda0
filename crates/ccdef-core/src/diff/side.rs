//! One of the two definitions that are compared.

use ccdef_syntax::Draft;

use crate::tables::Schema;

/// One of the two definitions.
///
/// Drafts are compared and not [`Settings`](crate::model::Settings), because a side may be JSON. The draft of a file is
/// made of its settings, so the comparison does not depend on where a dialect stores them.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct DiffSide<'d> {
    /// The definition.
    pub draft: &'d Draft,
    /// The tables of its family and profile: they tell which values are secret.
    pub schema: &'d Schema,
}

impl<'d> DiffSide<'d> {
    /// A definition with the tables of its family and profile.
    pub const fn new(draft: &'d Draft, schema: &'d Schema) -> Self {
        Self { draft, schema }
    }
}
