//! An item that is to be written into a file.

use crate::edit::elsewhere::elsewhere;
use crate::rule::RuleContext;
use crate::tables::KnownItem;

/// An item to be added.
#[derive(Debug)]
pub(crate) struct NewItem<'s> {
    pub(super) known: &'s KnownItem,
    pub(super) value: String,
}

impl<'s> NewItem<'s> {
    /// The item with the value that the tables give it in this file; `None` if they give none, or an empty one that a
    /// constraint refuses, or of a required item: an empty item would hide that it is missing. `None` too if the file seems
    /// to hold the value in another place.
    pub(crate) fn of(cx: &RuleContext<'_>, known: &'s KnownItem) -> Option<Self> {
        let value = cx.proposed_value(known);
        let is_required = || known.is_required_in(cx.dialect());
        let may_be_empty = || cx.schema.table_value(known) == Some("") && !is_required() && cx.may_be_empty(known);
        let is_usable = (!value.is_empty() || may_be_empty()) && elsewhere(cx, known).is_none();
        is_usable.then(|| Self { known, value: value.to_owned() })
    }

    /// The item with a value from elsewhere in the file; `None` if it is empty, or if the file seems to hold another value
    /// in another place.
    pub(crate) fn with(cx: &RuleContext<'_>, known: &'s KnownItem, value: impl Into<String>) -> Option<Self> {
        let value = Some(value.into()).filter(|value| !value.is_empty() && elsewhere(cx, known).is_none());
        value.map(|value| Self { known, value })
    }

    /// Whether it has a value.
    pub(crate) fn has_value(&self) -> bool {
        !self.value.is_empty()
    }

    /// The label, or the name of an item whose table gives none: the metadata dialect requires a label.
    pub(super) fn label(&self) -> &'static str {
        match self.known.spec.label {
            "" => self.known.spec.name,
            label => label,
        }
    }
}
