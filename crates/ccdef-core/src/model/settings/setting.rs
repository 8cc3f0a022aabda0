//! One setting of a file.

use std::ops::Range;

use ccdef_syntax::{Classes, CustomSetting, Field, Item, Span, Text};

use super::stored_in::ADAPTER_URL_FIELD;
use crate::tables::{Family, KnownItem, SettingRef, ValueKind, is_filler};
use crate::text::setting_path::path_of;

/// How a setting is written.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum WrittenAs<'r> {
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
    /// The section; `None` for an element of a metadata file that is not a setting, such as the label of a name.
    pub section: Option<&'r str>,
    /// The name of the item, however the setting is written.
    pub name: &'r str,
    /// The value without whitespace around it.
    pub value: &'r str,
    /// Where the value is; if it is empty, where it would be.
    pub span: Span,
    /// How it is written.
    pub written_as: WrittenAs<'r>,
    /// Its row in the tables.
    pub known: Option<&'r KnownItem>,
    /// The row of an item in a section where Salesforce does not read it.
    pub(crate) misplaced: Option<&'r KnownItem>,
    /// Whether such an item may belong where it is, too.
    pub(crate) may_belong_here: bool,
    pub(super) label: Option<&'r Text<'r>>,
    /// For an item, the index of its section in the file.
    pub(super) section_index: Option<u32>,
    /// Whether it only repeats the value of an item.
    pub(super) repeats_item: bool,
    /// Whether Salesforce itself fills in this value.
    pub(super) is_filler: bool,
}

impl<'r> Setting<'r> {
    /// The path by which Salesforce addresses it; `None` for an element that is not a setting.
    pub fn path(&self) -> Option<String> {
        self.section.map(|section| path_of(section, self.name))
    }

    /// Whether it is that setting, wherever it is written.
    pub fn is(&self, setting: SettingRef) -> bool {
        self.section.is_some_and(|section| setting.is(section, self.name))
    }

    /// Whether it is meant to be that setting: an item in the wrong section too, unless it may belong there.
    pub(crate) fn means(&self, setting: SettingRef) -> bool {
        self.is(setting) || self.meant_as().is_some_and(|known| setting.is(known.section, known.spec.name))
    }

    /// The row in the tables by which its value is checked: an item in the wrong section is checked as what it is, unless it
    /// may belong there.
    pub(crate) fn checked_as(&self) -> Option<&'r KnownItem> {
        self.known.or(self.meant_as())
    }

    fn meant_as(&self) -> Option<&'r KnownItem> {
        self.misplaced.filter(|_| !self.may_belong_here)
    }

    /// The label that users see; empty if there is none.
    pub fn label(&self) -> &'r str {
        self.label.map_or("", Text::trimmed)
    }

    /// The label as written, whitespace included.
    pub(crate) fn untrimmed_label(&self) -> Option<&'r str> {
        self.label.map(Text::value)
    }

    /// The `sortOrder` of an item.
    pub(crate) fn sort_order(&self) -> Option<&'r Text<'r>> {
        match self.written_as {
            WrittenAs::Item(item) => item.sort_order.as_ref(),
            WrittenAs::Field(_) | WrittenAs::CustomSetting(_) | WrittenAs::FileName => None,
        }
    }

    /// The value as written, whitespace included; `None` for a value in `customSettings` that is not a string.
    pub(crate) fn untrimmed(&self) -> Option<&'r str> {
        match self.written_as {
            WrittenAs::Item(_) | WrittenAs::Field(_) => Some(self.source().map_or("", Text::value)),
            WrittenAs::CustomSetting(setting) => setting.value.as_deref(),
            WrittenAs::FileName => Some(self.value),
        }
    }

    /// The name under which it is written: that of the item, the element or the key.
    pub fn written_name(&self) -> &'r str {
        match self.written_as {
            WrittenAs::Field(field) => field.name,
            WrittenAs::Item(_) | WrittenAs::CustomSetting(_) | WrittenAs::FileName => self.name,
        }
    }

    /// Where to report a problem of the setting itself: the name of an item, or else the value.
    pub(crate) fn anchor(&self) -> Span {
        match self.written_as {
            WrittenAs::Item(item) => item.anchor(),
            WrittenAs::Field(_) | WrittenAs::CustomSetting(_) | WrittenAs::FileName => self.span,
        }
    }

    /// Its kind of value in the nearest table; any text if no table has it.
    pub(crate) fn kind(&self) -> &'static ValueKind {
        const ANY: &ValueKind = &ValueKind::Text;
        self.checked_as().map_or(ANY, |known| &known.spec.kind)
    }

    /// The text that holds the value; `None` for a string inside JSON and for the name of the file.
    pub(crate) fn source(&self) -> Option<&'r Text<'r>> {
        match self.written_as {
            WrittenAs::Item(item) => item.value.as_ref(),
            WrittenAs::Field(field) => Some(&field.value),
            WrittenAs::CustomSetting(_) | WrittenAs::FileName => None,
        }
    }

    /// The kinds of characters in the value, whitespace around it included.
    pub(crate) fn classes(&self) -> Classes {
        self.source().map_or_else(|| Classes::of(self.value), Text::classes)
    }

    /// Where the bytes `range` of the value are in the file; the whole value if that is not known.
    pub fn span_of(&self, range: Range<usize>) -> Span {
        let Some(source) = self.source() else { return self.span };
        let start = source.value().len() - source.value().trim_ascii_start().len();
        source.span_of(range.start + start..range.end + start)
    }

    /// [`Self::span_of`] for many ranges of one value.
    pub(crate) fn spans_of_all(&self, ranges: impl Iterator<Item = Range<usize>>) -> Vec<Span> {
        let Some(source) = self.source() else { return ranges.map(|_| self.span).collect() };
        let start = source.value().len() - source.value().trim_ascii_start().len();
        source.spans_of_all(ranges.map(|range| range.start + start..range.end + start))
    }

    /// Whether rules about values check it: it does not repeat an item, and has no rules of its own. The names of the
    /// call center and its version in a metadata file have such rules.
    pub(crate) fn is_value(&self) -> bool {
        let is_held_elsewhere = match self.written_as {
            WrittenAs::Item(_) | WrittenAs::CustomSetting(_) => false,
            WrittenAs::Field(field) => field.name != ADAPTER_URL_FIELD,
            WrittenAs::FileName => true,
        };
        !self.value.is_empty() && !self.repeats_item && !self.is_filler && !is_held_elsewhere
    }

    /// Whether Salesforce itself fills in this value, so that it says no more than an empty one.
    pub(crate) fn is_filler(&self) -> bool {
        self.is_filler
    }

    pub(super) fn is_filler_of(&self, family: Family) -> bool {
        matches!(self.written_as, WrittenAs::CustomSetting(_)) && is_filler(family, self.name, self.value)
    }
}
