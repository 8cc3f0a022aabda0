//! The model: ordered sections of ordered items, filled from either dialect.

mod import;
mod metadata;

use crate::dialect::rank;
use crate::{Attribute, CustomSettings, Dialect, Document, Element, ElementId, METADATA_NAMESPACE, Span, Text};

/// A call center definition as Salesforce stores it: settings addressed by path.
#[derive(Debug)]
pub struct Definition<'a> {
    /// How it is spelt; `None` when the root element is of neither dialect.
    pub dialect: Option<Dialect>,
    /// Whether an import file declares the metadata namespace on its root (`format.md` C-22).
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
pub struct Section<'a> {
    /// The element itself.
    pub element: ElementId,
    /// The start tag.
    pub open_span: Span,
    /// Its name; `None` when it is missing.
    pub name: Option<Text<'a>>,
    /// Its label; `None` when it is missing.
    pub label: Option<Text<'a>>,
    /// Import only: the `sortOrder` attribute; `None` when it is missing.
    pub sort_order: Option<Text<'a>>,
    /// The items, in document order.
    pub items: Vec<Item<'a>>,
}

/// One setting of a section.
#[derive(Debug)]
pub struct Item<'a> {
    /// The element itself.
    pub element: ElementId,
    /// The start tag.
    pub open_span: Span,
    /// Its name; `None` when it is missing.
    pub name: Option<Text<'a>>,
    /// Its label; `None` when it is missing.
    pub label: Option<Text<'a>>,
    /// Import only: the `sortOrder` attribute; `None` when it is missing.
    pub sort_order: Option<Text<'a>>,
    /// Its value; `None` when a metadata item has no `<value>`. Nil and self-closed values are empty texts.
    pub value: Option<Text<'a>>,
}

impl<'a> Section<'a> {
    /// The name, or an empty text when it is missing.
    pub fn name(&self) -> &str {
        self.name.as_ref().map_or("", Text::trimmed)
    }

    /// The first item of that name.
    pub fn item(&self, name: &str) -> Option<&Item<'a>> {
        self.items.iter().find(|item| item.name() == name)
    }

    /// Where to point when the section as such is meant: its name, else its start tag.
    pub fn anchor(&self) -> Span {
        self.name.as_ref().map_or(self.open_span, Text::span)
    }
}

impl Item<'_> {
    /// The name, or an empty text when it is missing.
    pub fn name(&self) -> &str {
        self.name.as_ref().map_or("", Text::trimmed)
    }

    /// The value without white space around it; empty when there is none.
    pub fn value(&self) -> &str {
        self.value.as_ref().map_or("", Text::trimmed)
    }

    /// Where to point when the value is meant: the value, else the start tag.
    pub fn value_anchor(&self) -> Span {
        match &self.value {
            Some(value) if !value.is_blank() => value.trimmed_span(),
            _ => self.open_span,
        }
    }

    /// Where to point when the item as such is meant: its name, else its start tag.
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

/// Fills the model from a tree.
///
/// Sections and items are taken in either spelling whatever the dialect, so that a half-converted file can be judged.
pub(crate) fn define<'a>(document: &Document<'a>) -> Definition<'a> {
    let root = document.root();
    let dialect =
        root.and_then(|root| Dialect::ALL.iter().copied().find(|dialect| dialect.root() == root.local_name()));
    let metadata = root.filter(|_| dialect == Some(Dialect::Metadata));
    Definition {
        dialect,
        namespaced_import: dialect == Some(Dialect::Import) && root.is_some_and(|root| in_metadata_namespace(&root)),
        root: root.map(|root| root.id()),
        fields: metadata.map(|root| metadata::fields(&root)).unwrap_or_default(),
        sections: root.map(|root| sections(&root)).unwrap_or_default(),
        custom_settings: metadata.and_then(|root| metadata::custom_settings(&root)),
    }
}

/// Whether an element declares itself to be in the namespace of the Metadata API.
fn in_metadata_namespace(element: &Element<'_, '_>) -> bool {
    let declaration = match element.name().split_once(':') {
        Some((prefix, _)) => element.attribute(&format!("xmlns:{prefix}")),
        None => element.attribute("xmlns"),
    };
    declaration.is_some_and(|attribute| attribute.value.trimmed() == METADATA_NAMESPACE)
}

fn sections<'a>(root: &Element<'_, 'a>) -> Vec<Section<'a>> {
    of_rank(root, 1)
        .map(|element| Section {
            element: element.id(),
            open_span: element.open_span(),
            name: part(&element, "name"),
            label: part(&element, "label"),
            sort_order: import::sort_order(&element),
            items: of_rank(&element, 2).map(|element| item(&element)).collect(),
        })
        .collect()
}

fn item<'a>(element: &Element<'_, 'a>) -> Item<'a> {
    Item {
        element: element.id(),
        open_span: element.open_span(),
        name: part(element, "name"),
        label: part(element, "label"),
        sort_order: import::sort_order(element),
        value: metadata::value(element).or_else(|| import::value(element)),
    }
}

/// The children that are sections (rank 1) or items (rank 2) in either dialect.
fn of_rank<'d, 'a>(element: &Element<'d, 'a>, wanted: u8) -> impl Iterator<Item = Element<'d, 'a>> + use<'d, 'a> {
    element.children().filter(move |child| rank(child.local_name()) == Some(wanted))
}

/// The name or label of a section or item: an attribute in one spelling, a child element in the other.
fn part<'a>(element: &Element<'_, 'a>, name: &str) -> Option<Text<'a>> {
    let attribute = element.attribute(name).map(|attribute: &Attribute<'a>| attribute.value.clone());
    attribute.or_else(|| metadata::child(element, name).map(|child| metadata::text(&child)))
}

/// The internal name that a metadata file's name stands for (`format.md` 5b); `None` for other names.
///
/// `callCenters/OpenCTI.callCenter-meta.xml` gives `OpenCTI`.
pub fn internal_name_of_file(path: &str) -> Option<&str> {
    let file = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let stem = file.strip_suffix("-meta.xml").unwrap_or(file);
    let stem = stem.strip_suffix(".callCenter")?;
    (!stem.is_empty()).then_some(stem)
}

#[cfg(test)]
mod tests;
