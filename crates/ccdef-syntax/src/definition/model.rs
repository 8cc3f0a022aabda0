//! What a definition is made of.

use super::custom_settings::CustomSettings;
use crate::dialect::Dialect;
use crate::source::Span;
use crate::tree::{ElementId, Text};

/// A call center definition as Salesforce stores it: settings addressed by path.
#[derive(Debug)]
#[non_exhaustive]
pub struct Definition<'a> {
    /// Its dialect; `None` if the root element belongs to neither.
    pub dialect: Option<Dialect>,
    /// Whether an import file declares the metadata namespace on its root (`format/contradictions.md#namespaced-import-file`).
    pub namespaced_import: bool,
    /// The document element.
    pub root: Option<ElementId>,
    /// Metadata only: the simple elements directly below the root, in document order.
    pub fields: Vec<Field<'a>>,
    /// The sections, in document order.
    pub sections: Vec<Section<'a>>,
    /// Metadata only: the runtime copy of some settings.
    pub custom_settings: Option<CustomSettings<'a>>,
}

/// A simple element directly below `<CallCenter>`, such as `<displayName>`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Field<'a> {
    /// The name of the element.
    pub name: &'a str,
    /// The element itself.
    pub element: ElementId,
    /// Its text.
    pub value: Text<'a>,
}

/// A section of items.
#[derive(Debug)]
#[non_exhaustive]
pub struct Section<'a> {
    /// The element itself.
    pub element: ElementId,
    /// The start tag.
    pub open_span: Span,
    /// Its name; `None` when it is missing.
    pub name: Option<Text<'a>>,
    /// The name that a misspelled name is read as.
    pub read_as: Option<&'static str>,
    /// Its label; `None` when it is missing.
    pub label: Option<Text<'a>>,
    /// Import only: the `sortOrder` attribute; `None` when it is missing.
    pub sort_order: Option<Text<'a>>,
    /// The items, in document order.
    pub items: Vec<Item<'a>>,
}

/// One setting of a section.
#[derive(Debug)]
#[non_exhaustive]
pub struct Item<'a> {
    /// The element itself.
    pub element: ElementId,
    /// The start tag.
    pub open_span: Span,
    /// Its name; `None` when it is missing.
    pub name: Option<Text<'a>>,
    /// The name that a misspelled name is read as.
    pub read_as: Option<&'static str>,
    /// Its label; `None` when it is missing.
    pub label: Option<Text<'a>>,
    /// Import only: the `sortOrder` attribute; `None` when it is missing.
    pub sort_order: Option<Text<'a>>,
    /// Its value; `None` when a metadata item has no `<value>`. Nil and self-closed values are empty texts.
    pub value: Option<Text<'a>>,
}

impl<'a> Section<'a> {
    /// The name that it is read as; an empty text when it is missing.
    pub fn name(&self) -> &str {
        self.read_as.unwrap_or_else(|| self.written_name())
    }

    /// The name as written, or an empty text when it is missing.
    pub fn written_name(&self) -> &str {
        self.name.as_ref().map_or("", Text::trimmed)
    }

    /// The first item of that name.
    pub fn item(&self, name: &str) -> Option<&Item<'a>> {
        self.items.iter().find(|item| item.name() == name)
    }

    /// Where to report a problem of the section itself: its name, or else its start tag.
    pub fn anchor(&self) -> Span {
        self.name.as_ref().map_or(self.open_span, Text::span)
    }
}

impl Item<'_> {
    /// The name that it is read as; an empty text when it is missing.
    pub fn name(&self) -> &str {
        self.read_as.unwrap_or_else(|| self.written_name())
    }

    /// The name as written, or an empty text when it is missing.
    pub fn written_name(&self) -> &str {
        self.name.as_ref().map_or("", Text::trimmed)
    }

    /// The value without whitespace around it; empty when there is none.
    pub fn value(&self) -> &str {
        self.value.as_ref().map_or("", Text::trimmed)
    }

    /// Where to report a problem of the value: the value, or else the start tag.
    pub fn value_anchor(&self) -> Span {
        match &self.value {
            Some(value) if !value.is_whitespace() => value.trimmed_span(),
            _ => self.open_span,
        }
    }

    /// Where to report a problem of the item itself: its name, or else its start tag.
    pub fn anchor(&self) -> Span {
        self.name.as_ref().map_or(self.open_span, Text::span)
    }
}

impl<'a> Definition<'a> {
    /// The first section of that name.
    pub fn section(&self, name: &str) -> Option<&Section<'a>> {
        self.sections.iter().find(|section| section.name() == name)
    }

    /// The first item of that section and name.
    pub fn item(&self, section: &str, name: &str) -> Option<&Item<'a>> {
        self.sections.iter().filter(|candidate| candidate.name() == section).find_map(|section| section.item(name))
    }

    /// Every item with its section, in document order.
    pub fn items(&self) -> impl Iterator<Item = (&Section<'a>, &Item<'a>)> {
        self.sections.iter().flat_map(|section| section.items.iter().map(move |item| (section, item)))
    }

    /// The first metadata field of that name.
    pub fn field(&self, name: &str) -> Option<&Field<'a>> {
        self.fields.iter().find(|field| field.name == name)
    }
}
