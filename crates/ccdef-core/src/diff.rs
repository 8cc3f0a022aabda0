//! Changes between two definitions in either dialect, and what they require in Salesforce.
//!
//! Every change has a class that tells how to bring it to an org; secrets are masked. A definition has no changes to
//! itself, and the changes in one direction are the reverse of the changes in the other.

mod change;
mod change_kind;
mod common_form;
mod compare;
mod metadata;
mod side;

pub use change::{Change, ChangeClass};
pub use change_kind::ChangeKind;
pub use side::DiffSide;

/// Every change from `before` to `after`, by path in the order of the definitions. Secrets are masked.
///
/// Drafts are compared and not [`Settings`](crate::model::Settings), because a side may be JSON, or no file at all. The
/// draft of a file is made of its settings, so the comparison does not depend on where a dialect stores them.
///
/// `None` is no definition at all: the other one was added or removed as a whole, which is one change.
pub fn diff(before: Option<DiffSide<'_>>, after: Option<DiffSide<'_>>) -> Vec<Change> {
    match (before, after) {
        (Some(before), Some(after)) => compare::compare(before, after),
        (None, Some(after)) => compare::of_file(ChangeKind::DefinitionAdded, after),
        (Some(before), None) => compare::of_file(ChangeKind::DefinitionRemoved, before),
        (None, None) => Vec::new(),
    }
}
