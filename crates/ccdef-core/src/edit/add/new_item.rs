//! An item that is to be written into a file.

use crate::rule::RuleContext;
use crate::tables::KnownItem;

/// An item to be added.
#[derive(Debug)]
pub(crate) struct NewItem<'s> {
    pub(super) known: &'s KnownItem,
    pub(super) value: String,
}

impl<'s> NewItem<'s> {
    /// The item with the value that the tables give it; empty when they give none, which an import accepts.
    pub(crate) fn of(cx: &RuleContext<'_>, known: &'s KnownItem) -> Self {
        let value = cx.schema.table_value(known).unwrap_or_default();
        Self { known, value: value.to_owned() }
    }

    /// The item with another value.
    pub(crate) fn with(known: &'s KnownItem, value: impl Into<String>) -> Self {
        Self { known, value: value.into() }
    }

    /// The label, or the name of an item whose table gives none: the metadata dialect requires a label.
    pub(super) fn label(&self) -> &'static str {
        match self.known.spec.label {
            "" => self.known.spec.name,
            label => label,
        }
    }
}
