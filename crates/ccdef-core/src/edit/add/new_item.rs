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
    /// The item with the value that the tables give it in this file; empty when they give none, which an import accepts.
    pub(crate) fn of(cx: &RuleContext<'_>, known: &'s KnownItem) -> Self {
        Self { known, value: cx.proposed_value(known).to_owned() }
    }

    /// The item with another value.
    pub(crate) fn with(known: &'s KnownItem, value: impl Into<String>) -> Self {
        Self { known, value: value.into() }
    }

    /// Whether a fix may write it: it has a value, or no constraint refuses that it has none.
    pub(crate) fn is_acceptable(&self, cx: &RuleContext<'_>) -> bool {
        !self.value.is_empty() || cx.may_be_empty(self.known)
    }

    /// The label, or the name of an item whose table gives none: the metadata dialect requires a label.
    pub(super) fn label(&self) -> &'static str {
        match self.known.spec.label {
            "" => self.known.spec.name,
            label => label,
        }
    }
}
