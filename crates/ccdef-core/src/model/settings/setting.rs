//! One setting as a file writes it.

use std::ops::Range;

use ccdef_syntax::{CustomSetting, Field, Item, Span, Text};

use super::home::ADAPTER_URL_FIELD;
use crate::tables::{KnownItem, ValueKind};

/// Where a setting is written.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Carrier<'r> {
    /// An item of a section.
    Item(&'r Item<'r>),
    /// An element below the root of a metadata file.
    Field(&'r Field<'r>),
    /// A key of `customSettings`.
    CustomSetting(&'r CustomSetting),
    /// The name of the file.
    FileName,
}

/// A setting and where it is written.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Setting<'r> {
    /// The section; empty for an element of a metadata file that is no setting, such as the label of a name.
    pub section: &'r str,
    /// The name of the item, whatever the carrier.
    pub name: &'r str,
    /// The value without whitespace around it.
    pub value: &'r str,
    /// Where the value stands; where it would stand when it is empty.
    pub span: Span,
    /// Where it is written.
    pub carrier: Carrier<'r>,
    /// What the tables say.
    pub known: Option<&'r KnownItem>,
    pub(super) label: Option<&'r Text<'r>>,
    /// Whether it only repeats what an item says.
    pub(super) repeats_item: bool,
}

impl<'r> Setting<'r> {
    /// The path by which Salesforce addresses it.
    pub fn path(&self) -> String {
        format!("/{}/{}", self.section, self.name)
    }

    /// What people see beside the value; empty when there is nothing.
    pub fn label(&self) -> &'r str {
        self.label.map_or("", Text::trimmed)
    }

    /// The name under which it is written: that of the item, the element or the key.
    pub fn written_name(&self) -> &'r str {
        match self.carrier {
            Carrier::Field(field) => field.name,
            Carrier::Item(_) | Carrier::CustomSetting(_) | Carrier::FileName => self.name,
        }
    }

    /// The form that the nearest table gives it; any text when none does.
    pub(crate) fn kind(&self) -> &'static ValueKind {
        const ANY: &ValueKind = &ValueKind::Text;
        self.known.map_or(ANY, |known| &known.spec.kind)
    }

    /// The text that holds the value; `None` for a string inside JSON and for the name of the file.
    pub(crate) fn source(&self) -> Option<&'r Text<'r>> {
        match self.carrier {
            Carrier::Item(item) => item.value.as_ref(),
            Carrier::Field(field) => Some(&field.value),
            Carrier::CustomSetting(_) | Carrier::FileName => None,
        }
    }

    /// Where the bytes `range` of the value stand; the whole value where that cannot be told.
    pub fn span_of(&self, range: Range<usize>) -> Span {
        let Some(source) = self.source() else { return self.span };
        let start = source.value().len() - source.value().trim_start().len();
        source.span_of(range.start + start..range.end + start)
    }

    /// Whether rules about values look at it: it says something that no item says, and has no rules of its own as the
    /// names of the call center and its version in a metadata file have.
    pub(super) fn is_value(&self) -> bool {
        let is_held_elsewhere = match self.carrier {
            Carrier::Item(_) | Carrier::CustomSetting(_) => false,
            Carrier::Field(field) => field.name != ADAPTER_URL_FIELD,
            Carrier::FileName => true,
        };
        !self.value.is_empty() && !self.repeats_item && !is_held_elsewhere
    }
}
