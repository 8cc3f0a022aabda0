//! Parts of a file that are not part of its definition: a conversion drops them.

use std::collections::HashSet;

use ccdef_syntax::{Definition, Dialect, Document, Element, ElementId, Node};

use crate::model::draft::Loss;
use crate::rules::support::shape::ATTRIBUTES;
use crate::tables::{is_simple, metadata_fields};

/// Every element, attribute and text that the draft of a file does not contain.
pub(super) fn leftovers(document: &Document<'_>, definition: &Definition<'_>) -> Vec<Loss> {
    let mut found = Leftovers { document, parts: parts(definition), found: Vec::new() };
    if let Some(root) = document.root() {
        found.element(&root, "");
    }
    found.found
}

/// The elements of sections and items.
fn parts(definition: &Definition<'_>) -> HashSet<ElementId> {
    let items = definition.items().map(|(_, item)| item.element);
    definition.sections.iter().map(|section| section.element).chain(items).collect()
}

struct Leftovers<'d, 'a> {
    document: &'d Document<'a>,
    parts: HashSet<ElementId>,
    found: Vec<Loss>,
}

impl<'d, 'a> Leftovers<'d, 'a> {
    /// Searches the root, a section, an item or a structure. `path` is empty for the root.
    fn element(&mut self, element: &Element<'d, 'a>, path: &str) {
        let place = if path.is_empty() { format!("`<{}>`", element.name()) } else { format!("`{path}`") };
        self.attributes(element, &place);
        self.text(element, &place);
        let mut seen = HashSet::new();
        for child in element.children() {
            if self.parts.contains(&child.id()) {
                self.element(&child, &format!("{path}/{}", name_of(&child)));
            } else if !is_field(element, &child) || (!may_repeat(&child) && !seen.insert(child.local_name())) {
                self.lose(&format!("`<{}>` in {place}", child.name()));
            } else if may_repeat(&child) {
                self.element(&child, &format!("{path}/{}", child.name()));
            } else if let Some(inner) = child.children().next() {
                self.lose(&format!("`<{}>` in `<{}>` in {place}", inner.name(), child.name()));
            }
        }
    }

    fn attributes(&mut self, element: &Element<'_, '_>, place: &str) {
        let is_part = self.parts.contains(&element.id());
        let known =
            |name: &str| (is_part && ATTRIBUTES.contains(&name)) || name.starts_with("xml") || name.starts_with("xsi:");
        for attribute in element.attributes().iter().filter(|attribute| !known(attribute.name)) {
            self.lose(&format!("the attribute `{}` of {place}", attribute.name));
        }
    }

    /// Text between elements. The text of an item is its value, unless it also has a `<value>` element.
    fn text(&mut self, element: &Element<'_, '_>, place: &str) {
        let is_item = Dialect::is_item_name(element.local_name());
        if is_item && self.parts.contains(&element.id()) && element.child("value").is_none() {
            return;
        }
        let holds_text = |node| match node {
            Node::Text(span) | Node::Cdata(span) => !self.document.slice(span).trim().is_empty(),
            Node::Element(_) | Node::Comment(_) | Node::Instruction(_) => false,
        };
        if element.nodes().any(holds_text) {
            self.lose(&format!("the text directly inside {place}"));
        }
    }

    fn lose(&mut self, what: &str) {
        self.found.push(Loss::new(
            format!("{what} is not converted: it is not part of a call center definition"),
            "remove it if it is a mistake; otherwise keep the original file",
        ));
    }
}

fn name_of(element: &Element<'_, '_>) -> String {
    let attribute = element.attribute("name").map(|attribute| attribute.value.trimmed().to_owned());
    let child = || element.child("name").map(|child| child.content().trimmed().to_owned());
    attribute.or_else(child).unwrap_or_default()
}

/// Whether a draft has `child` as a field of its parent.
fn is_field(parent: &Element<'_, '_>, child: &Element<'_, '_>) -> bool {
    let parent = match parent.local_name() {
        name if Dialect::is_section_name(name) => Dialect::Metadata.section(),
        name if Dialect::is_item_name(name) => Dialect::Metadata.item(),
        name => name,
    };
    metadata_fields(parent).any(|field| field.name == child.local_name())
}

/// Whether a field is a structure with its own fields, which may occur several times.
fn may_repeat(field: &Element<'_, '_>) -> bool {
    !is_simple(field.local_name())
}
