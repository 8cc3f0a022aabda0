//! One setting as a file writes it.

use std::ops::Range;

use ccdef_syntax::{CustomSetting, Field, Item, Span, Text};

use super::home::ADAPTER_URL_FIELD;
use crate::tables::{KnownItem, SettingRef, ValueKind};

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
    /// The section; `None` for an element of a metadata file that is no setting, such as the label of a name.
    pub section: Option<&'r str>,
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
    /// For an item, the place of its section among the sections of the file.
    pub(super) section_index: Option<u32>,
    /// Whether it only repeats what an item says.
    pub(super) repeats_item: bool,
}

impl<'r> Setting<'r> {
    /// The path by which Salesforce addresses it; `None` for an element that is no setting.
    pub fn path(&self) -> Option<String> {
        self.section.map(|section| format!("/{section}/{}", self.name))
    }

    /// Whether it is that setting, wherever it is written.
    pub fn is(&self, setting: SettingRef) -> bool {
        self.section.is_some_and(|section| setting.is(section, self.name))
    }

    /// What people see beside the value; empty when there is nothing.
    pub fn label(&self) -> &'r str {
        self.label.map_or("", Text::trimmed)
    }

    /// The label as it is written, whitespace included.
    pub(crate) fn untrimmed_label(&self) -> Option<&'r str> {
        self.label.map(Text::value)
    }

    /// The `sortOrder` of an item.
    pub(crate) fn sort_order(&self) -> Option<&'r Text<'r>> {
        match self.carrier {
            Carrier::Item(item) => item.sort_order.as_ref(),
            Carrier::Field(_) | Carrier::CustomSetting(_) | Carrier::FileName => None,
        }
    }

    /// The value as it is written, whitespace included; `None` for what is no string in `customSettings`.
    pub(crate) fn untrimmed(&self) -> Option<&'r str> {
        match self.carrier {
            Carrier::Item(_) | Carrier::Field(_) => Some(self.source().map_or("", Text::value)),
            Carrier::CustomSetting(setting) => setting.value.as_deref(),
            Carrier::FileName => Some(self.value),
        }
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
