//! Which attributes, elements and texts of a file its definition was read from.

use std::collections::{HashMap, HashSet};

use ccdef_syntax::{Attribute, Definition, Dialect, Document, Element, ElementId, Text};

use crate::model::CUSTOM_SETTINGS_FIELD;
use crate::model::misspelled_xml::corrected_name;
use crate::tables::schema::is_structure;
use crate::tables::{is_simple, metadata_fields};

/// What was read. The definition is asked and not the names in the file, because it corrects misspelled names.
pub(super) struct ReadParts<'r> {
    parts: HashMap<ElementId, ReadPart<'r>>,
    fields: HashSet<ElementId>,
    /// Where the texts of sections and items begin.
    texts: HashSet<usize>,
    has_structures: bool,
}

/// A section or an item.
#[derive(Clone, Copy)]
pub(super) struct ReadPart<'r> {
    pub(super) name: Option<&'r Text<'r>>,
    pub(super) sort_order: Option<&'r Text<'r>>,
}

impl<'r> ReadParts<'r> {
    pub(super) fn of(document: &Document<'_>, definition: &'r Definition<'r>) -> Self {
        let mut read = Self {
            parts: HashMap::new(),
            fields: fields(document, definition),
            texts: HashSet::new(),
            has_structures: definition.dialect == Some(Dialect::Metadata),
        };
        for section in &definition.sections {
            let texts = [section.name.as_ref(), section.label.as_ref(), section.sort_order.as_ref()];
            let part = ReadPart { name: section.name.as_ref(), sort_order: section.sort_order.as_ref() };
            read.add(section.element, part, texts.into_iter().flatten());
        }
        for (_, item) in definition.items() {
            let texts = [item.name.as_ref(), item.label.as_ref(), item.sort_order.as_ref(), item.value.as_ref()];
            let part = ReadPart { name: item.name.as_ref(), sort_order: item.sort_order.as_ref() };
            read.add(item.element, part, texts.into_iter().flatten());
        }
        read
    }

    fn add(&mut self, element: ElementId, part: ReadPart<'r>, texts: impl Iterator<Item = &'r Text<'r>>) {
        self.parts.insert(element, part);
        self.texts.extend(texts.map(|text| usize::from(text.span().start())));
    }

    /// The section or item that was read from an element.
    pub(super) fn part(&self, element: &Element<'_, '_>) -> Option<ReadPart<'r>> {
        self.parts.get(&element.id()).copied()
    }

    /// Whether a name, label or number was read from an attribute.
    pub(super) fn has_attribute(&self, attribute: &Attribute<'_>) -> bool {
        self.texts.contains(&usize::from(attribute.value.span().start()))
    }

    /// Whether a name, label or value was read from the content of an element.
    pub(super) fn has_content(&self, element: &Element<'_, '_>) -> bool {
        self.texts.contains(&usize::from(element.content_span().start()))
    }

    /// Whether an element below the root was read.
    pub(super) fn has_field(&self, element: &Element<'_, '_>) -> bool {
        self.fields.contains(&element.id())
    }

    /// Whether an element below the root is a structure, which may occur several times.
    pub(super) fn is_structure(&self, element: &Element<'_, '_>) -> bool {
        self.has_structures && is_structure(element.local_name())
    }
}

/// The elements below the root that hold a value: the first of each name counts.
fn fields(document: &Document<'_>, definition: &Definition<'_>) -> HashSet<ElementId> {
    if definition.dialect != Some(Dialect::Metadata) {
        return HashSet::new();
    }
    let names = metadata_fields(Dialect::Metadata.root()).map(|field| field.name);
    let mut known: HashSet<&str> = names.filter(|name| is_simple(name)).collect();
    let json = document.root().and_then(|root| custom_settings(&root));
    // The JSON of `customSettings` is read even if there are elements in it.
    known.remove(CUSTOM_SETTINGS_FIELD);
    let texts = definition.fields.iter().filter(|field| known.remove(field.name)).map(|field| field.element);
    json.into_iter().map(|element| element.id()).chain(texts).collect()
}

fn custom_settings<'d, 'a>(root: &Element<'d, 'a>) -> Option<Element<'d, 'a>> {
    let exact = root.children().find(|child| child.local_name() == CUSTOM_SETTINGS_FIELD);
    exact.or_else(|| root.children().find(|child| corrected_name(*child) == CUSTOM_SETTINGS_FIELD))
}
