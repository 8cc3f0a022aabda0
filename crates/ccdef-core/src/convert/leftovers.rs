//! Parts of a file that are not part of its definition: a conversion drops them.

use std::collections::{HashMap, HashSet};

use ccdef_syntax::{Definition, Dialect, Document, Element, ElementId, FULL_NAME, Node, Text};

use crate::model::CUSTOM_SETTINGS_FIELD;
use crate::model::draft::Loss;
use crate::model::misspelled_xml::{ATTRIBUTES, corrected_root_name};
use crate::tables::{is_simple, metadata_fields};

/// Every element, attribute and text that the draft of a file does not contain. `internal_name` comes from the draft.
pub(super) fn leftovers(document: &Document<'_>, definition: &Definition<'_>, internal_name: &str) -> Vec<Loss> {
    let mut found = Leftovers { document, parts: parts(definition), internal_name, found: Vec::new() };
    if let Some(root) = document.root() {
        found.parent(&root, "");
    }
    found.found
}

/// A section or an item as it was read.
#[derive(Clone, Copy)]
struct Part<'r> {
    name: Option<&'r Text<'r>>,
    sort_order: Option<&'r Text<'r>>,
    /// Whether its own text is its value.
    holds_value: bool,
}

/// The elements of sections and items.
fn parts<'r>(definition: &'r Definition<'r>) -> HashMap<ElementId, Part<'r>> {
    let sections = definition.sections.iter().map(|section| {
        let (name, sort_order) = (section.name.as_ref(), section.sort_order.as_ref());
        (section.element, Part { name, sort_order, holds_value: false })
    });
    let items = definition.items().map(|(_, item)| {
        let (name, sort_order) = (item.name.as_ref(), item.sort_order.as_ref());
        (item.element, Part { name, sort_order, holds_value: item.value.is_some() })
    });
    sections.chain(items).collect()
}

struct Leftovers<'d, 'a> {
    document: &'d Document<'a>,
    parts: HashMap<ElementId, Part<'d>>,
    internal_name: &'d str,
    found: Vec<Loss>,
}

impl<'d, 'a> Leftovers<'d, 'a> {
    /// Searches the root, a section, an item or a structure. `path` is empty for the root.
    fn parent(&mut self, element: &Element<'d, 'a>, path: &str) {
        let place = if path.is_empty() { format!("`<{}>`", element.name()) } else { format!("`{path}`") };
        self.attributes(element, &place);
        if let Some(part) = self.parts.get(&element.id()).copied() {
            self.part(part, &place);
        }
        self.text(element, &place);
        let mut seen: HashSet<&str> = HashSet::new();
        for child in element.children() {
            if let Some(part) = self.parts.get(&child.id()) {
                self.parent(&child, &format!("{path}/{}", part.name.map_or("", Text::trimmed)));
            } else if is_known(element, &child) && may_repeat(&child) {
                self.parent(&child, &format!("{path}/{}", child.name()));
            } else if is_read(element, &child) && seen.insert(child.local_name()) {
                self.field(element, &child, &place);
            } else {
                self.other(element, &child, &place);
            }
        }
    }

    /// An element that contains only text.
    fn field(&mut self, parent: &Element<'d, 'a>, child: &Element<'d, 'a>, place: &str) {
        let own_place = format!("`<{}>` in {place}", child.name());
        let is_below_root = self.document.root().is_some_and(|root| root.id() == parent.id());
        let has_children = child.children().next().is_some();
        // The JSON of `customSettings` is read even if there are elements in it.
        if has_children && is_below_root && child.local_name() != CUSTOM_SETTINGS_FIELD {
            return self.lose(&own_place);
        }
        self.attributes(child, &own_place);
        for inner in child.children() {
            self.lose(&format!("`<{}>` in {own_place}", inner.name()));
        }
        if child.is_nil() && self.has_text(child) {
            self.lose(&format!("the text of {own_place}, which is nil,"));
        }
    }

    /// An element that is not read. The full name of a metadata file repeats its internal name.
    fn other(&mut self, parent: &Element<'_, '_>, child: &Element<'_, '_>, place: &str) {
        let is_full_name = parent.local_name() == Dialect::Metadata.root() && child.local_name() == FULL_NAME;
        if !is_full_name || child.content().trimmed() != self.internal_name.trim_ascii() {
            self.lose(&format!("`<{}>` in {place}", child.name()));
        }
    }

    fn part(&mut self, part: Part<'_>, place: &str) {
        if part.name.is_some_and(|name| name.trimmed() != name.value()) {
            self.lose(&format!("the whitespace around the name of {place}"));
        }
        if part.sort_order.is_some_and(|order| order.trimmed().parse::<u64>().is_err()) {
            self.lose(&format!("the `sortOrder` of {place}, which is not a number,"));
        }
    }

    fn attributes(&mut self, element: &Element<'_, '_>, place: &str) {
        let is_part = self.parts.contains_key(&element.id());
        let is_read = |name: &str| is_part && ATTRIBUTES.contains(&name);
        let is_nil = element.is_nil();
        let is_technical = |name: &str| {
            let is_namespace = name == "xmlns" || name.starts_with("xmlns:");
            is_namespace || (is_nil && name.rsplit(':').next() == Some("nil"))
        };
        let names = element.attributes().iter().map(|attribute| attribute.name);
        for name in names.filter(|name| !is_read(name) && !is_technical(name)) {
            self.lose(&format!("the attribute `{name}` of {place}"));
        }
    }

    /// Text between elements. The text of an item may be its value.
    fn text(&mut self, element: &Element<'_, '_>, place: &str) {
        let part = self.parts.get(&element.id());
        let holds_value = part.is_some_and(|part| part.holds_value) && element.child("value").is_none();
        if !holds_value && self.has_text(element) {
            self.lose(&format!("the text directly inside {place}"));
        }
    }

    fn has_text(&self, element: &Element<'_, '_>) -> bool {
        element.nodes().any(|node| match node {
            Node::Text(span) | Node::Cdata(span) => !self.document.slice(span).trim_ascii().is_empty(),
            Node::Element(_) | Node::Comment(_) | Node::Instruction(_) => false,
        })
    }

    fn lose(&mut self, what: &str) {
        self.found.push(Loss::new(
            format!("{what} is not converted: it is not part of a call center definition"),
            "remove it if it is a mistake; otherwise keep the original file",
        ));
    }
}

/// Whether a draft has a place for `child` below its parent.
fn is_known(parent: &Element<'_, '_>, child: &Element<'_, '_>) -> bool {
    let name = if parent.parent().is_none() { corrected_root_name(*parent) } else { parent.local_name() };
    let parent = match name {
        name if Dialect::is_section_name(name) => Dialect::Metadata.section(),
        name if Dialect::is_item_name(name) => Dialect::Metadata.item(),
        name => name,
    };
    metadata_fields(parent).any(|field| field.name == child.local_name())
}

/// Whether `child` is read as a field of its parent: an attribute of the same name would be read instead.
fn is_read(parent: &Element<'_, '_>, child: &Element<'_, '_>) -> bool {
    is_known(parent, child) && (parent.attribute(child.local_name()).is_none() || child.local_name() == "value")
}

/// Whether a field is a structure with its own fields, which may occur several times.
fn may_repeat(field: &Element<'_, '_>) -> bool {
    !is_simple(field.local_name())
}
