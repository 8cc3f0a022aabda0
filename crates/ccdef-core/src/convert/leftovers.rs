//! Parts of a file that are not part of its definition: a conversion drops them.

use std::collections::HashSet;

use ccdef_syntax::{Definition, Dialect, Document, Element, FULL_NAME, Node, Text};

use super::read_parts::{ReadPart, ReadParts};
use super::why_not_read::WhyNotRead;
use crate::model::draft::Loss;
use crate::model::misspelled_xml::is_value_attribute;
use crate::model::shown::name_in_path;
use crate::tables::metadata_fields;

/// Every element, attribute and text that the draft of a file does not contain. `internal_name` comes from the draft.
pub(super) fn leftovers(document: &Document<'_>, definition: &Definition<'_>, internal_name: &str) -> Vec<Loss> {
    let read = ReadParts::of(document, definition);
    let dialect = definition.dialect;
    let mut found = Leftovers { document, read, dialect, internal_name, found: Vec::new() };
    if let Some(root) = document.root() {
        found.root(&root);
    }
    found.found
}

struct Leftovers<'d, 'a> {
    document: &'d Document<'a>,
    read: ReadParts<'d>,
    dialect: Option<Dialect>,
    internal_name: &'d str,
    found: Vec<Loss>,
}

impl<'d, 'a> Leftovers<'d, 'a> {
    fn root(&mut self, root: &Element<'d, 'a>) {
        let place = format!("`<{}>`", root.name());
        self.attributes(root, &place);
        self.text(root, &place);
        for child in root.children() {
            if let Some(part) = self.read.part(&child) {
                self.part(&child, part, "");
            } else if child.is_wrapper() {
                self.wrapper(&child, "", &place);
            } else if self.read.is_structure(&child) {
                self.structure(&child);
            } else if self.read.has_field(&child) {
                self.field(&child, &place);
            } else if !self.is_internal_name(&child) {
                self.other(&child, &place);
            }
        }
    }

    /// A section or an item. `path` is the path of its parent.
    fn part(&mut self, element: &Element<'d, 'a>, part: ReadPart<'d>, path: &str) {
        let path = format!("{path}/{}", name_in_path(part.name.map_or("", Text::trimmed)));
        let place = format!("`{path}`");
        self.attributes(element, &place);
        self.name_and_number(part, &place);
        // The text of an item may be its value.
        if !self.read.has_content(element) {
            self.text(element, &place);
        }
        for child in element.children() {
            if let Some(part) = self.read.part(&child) {
                self.part(&child, part, &path);
            } else if child.is_wrapper() {
                self.wrapper(&child, &path, &place);
            } else if self.read.has_content(&child) {
                self.field(&child, &place);
            } else {
                self.other(&child, &place);
            }
        }
    }

    /// An element around sections or items, which are read as if it were not there.
    fn wrapper(&mut self, element: &Element<'d, 'a>, path: &str, place: &str) {
        for child in element.children() {
            match self.read.part(&child) {
                Some(part) => self.part(&child, part, path),
                None => self.other(&child, place),
            }
        }
    }

    /// An element below the root with fields of its own; the first of each name counts.
    fn structure(&mut self, element: &Element<'d, 'a>) {
        let place = format!("`/{}`", element.name());
        self.attributes(element, &place);
        self.text(element, &place);
        let mut fields: HashSet<&str> = metadata_fields(element.local_name()).map(|field| field.name).collect();
        for child in element.children() {
            if fields.remove(child.local_name()) { self.field(&child, &place) } else { self.other(&child, &place) }
        }
    }

    /// An element that contains only text.
    fn field(&mut self, element: &Element<'d, 'a>, place: &str) {
        let place = format!("`<{}>` in {place}", element.name());
        self.attributes(element, &place);
        for inner in element.children() {
            self.lose(&format!("`<{}>` in {place}", inner.name()));
        }
        if element.is_nil() && self.has_text(element) {
            self.lose(&format!("the text of {place}, which is nil,"));
        }
    }

    /// Whether an element is the full name of a metadata file, which repeats its internal name.
    fn is_internal_name(&self, element: &Element<'_, '_>) -> bool {
        self.dialect == Some(Dialect::Metadata)
            && element.local_name() == FULL_NAME
            && element.content().trimmed() == self.internal_name.trim_ascii()
    }

    /// An element that is not read.
    fn other(&mut self, element: &Element<'_, '_>, place: &str) {
        let why = WhyNotRead::of(*element, self.dialect);
        self.found.push(Loss::new(format!("`<{}>` in {place}", element.name()), why.reason(), why.advice()));
    }

    fn name_and_number(&mut self, part: ReadPart<'_>, place: &str) {
        if part.name.is_some_and(|name| name.trimmed() != name.value()) {
            self.lose(&format!("the whitespace around the name of {place}"));
        }
        if part.sort_order.is_some_and(|order| order.trimmed().parse::<u64>().is_err()) {
            self.lose(&format!("the `sortOrder` of {place}, which is not a number,"));
        }
    }

    fn attributes(&mut self, element: &Element<'_, '_>, place: &str) {
        let is_nil = element.is_nil();
        let is_technical = |name: &str| {
            let is_namespace = name == "xmlns" || name.starts_with("xmlns:");
            is_namespace || (is_nil && name.rsplit(':').next() == Some("nil"))
        };
        for attribute in element.attributes() {
            if !self.read.has_attribute(attribute) && !is_technical(attribute.name) {
                let what = format!("the attribute `{}` of {place}", attribute.name);
                if is_value_attribute(*element, attribute.name) {
                    self.lose_value(&what);
                } else {
                    self.lose(&what);
                }
            }
        }
    }

    /// Text between elements.
    fn text(&mut self, element: &Element<'_, '_>, place: &str) {
        if self.has_text(element) {
            self.lose(&format!("the text directly inside {place}"));
        }
    }

    fn has_text(&self, element: &Element<'_, '_>) -> bool {
        element.nodes().any(|node| match node {
            Node::Text(span) | Node::Cdata(span) => !self.document.slice(span).trim_ascii().is_empty(),
            Node::Element(_) | Node::Comment(_) | Node::Instruction(_) => false,
        })
    }

    fn lose_value(&mut self, what: &str) {
        self.found.push(Loss::new(
            what,
            "is not converted: Salesforce reads the value of an item from its text only",
            "write the value as the text first, for example with `ccdef check --fix --unsafe-fixes`",
        ));
    }

    fn lose(&mut self, what: &str) {
        self.found.push(Loss::new(
            what,
            "is not converted: it is not part of a call center definition",
            "remove it if it is a mistake; otherwise keep the original file",
        ));
    }
}
