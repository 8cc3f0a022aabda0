//! Changes between two definitions in either dialect, and what they require in Salesforce.
//!
//! Every change has a class that tells how to bring it to an org; secrets are masked.

mod approximate_kind;
mod change;
mod compare;
mod metadata;

use ccdef_syntax::Draft;

pub use change::{Change, ChangeClass};

use crate::tables::Schema;

/// Every change from `before` to `after`, by path in the order of the definitions. Secrets are masked.
///
/// Drafts are compared and not [`Settings`](crate::model::Settings), because a side may be JSON, or no file at all. The
/// draft of a file is made of its settings, so the comparison does not depend on where a dialect stores them.
///
/// `schema` is the schema of the definition `after`; it gives the kinds of values and which are secret.
pub fn diff(before: &Draft, after: &Draft, schema: &Schema) -> Vec<Change> {
    compare::compare(before, after, schema)
}
