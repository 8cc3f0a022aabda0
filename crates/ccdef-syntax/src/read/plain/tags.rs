//! Start tags, with their attributes, and end tags.

use super::PlainLane;
use crate::dialect::{ATTRIBUTES, ELEMENTS, Rank};
use crate::tokens::{begins_with_name, name_fault, name_length, simple_name_length};
use crate::tree::{Attribute, ElementId};

/// The most attributes of a tag that is plain. Each name is compared with those before it.
const MOST: usize = 16;

impl<'a> PlainLane<'a, '_> {
    /// A start tag or an empty-element tag.
    pub(super) fn start_tag(&mut self, at: usize) -> Option<usize> {
        let known = ELEMENTS.iter().map(|(name, _)| *name);
        let name = self.name(at + 1, known)?;
        let first = self.document.attributes.len();
        let mut prefixed = name.prefixed;
        let mut position = name.end;
        let (end, self_closing) = loop {
            let next = self.after_space(position);
            match self.byte(next)? {
                b'>' => break (next + 1, false),
                b'/' => break (self.after(b'>', next + 1)?, true),
                _ if next > position => {
                    let (attribute, is_prefixed, end) = self.attribute(next)?;
                    self.add_attribute(first, attribute)?;
                    prefixed |= is_prefixed;
                    position = end;
                }
                _ => return None,
            }
        };
        if self.open.is_none() && self.document.root.is_some() {
            return None;
        }
        let id = self.document.open_element(self.open, name.text, Self::span(at, end), first);
        self.document.root.get_or_insert(id);
        self.check_limits(id)?;
        if prefixed {
            self.check_prefixes(id)?;
        }
        if self_closing {
            self.document.data_mut(id).self_closing = true;
            self.prefixes.forget(self.document.element(id).attributes());
        } else {
            self.open = Some(id);
            self.depth += 1;
        }
        Some(end)
    }

    /// The end tag of the innermost element.
    pub(super) fn end_tag(&mut self, at: usize) -> Option<usize> {
        let id = self.open?;
        let name = self.document.data(id).name.as_bytes();
        if !self.bytes[at + 2..].starts_with(name) {
            return None;
        }
        let end = self.after(b'>', self.after_space(at + 2 + name.len()))?;
        self.document.close_element(id, Self::span(at, end));
        self.prefixes.forget(self.document.element(id).attributes());
        self.open = self.document.data(id).parent();
        self.depth -= 1;
        Some(end)
    }

    /// An attribute, whether its name has a prefix, and the position after it.
    fn attribute(&self, at: usize) -> Option<(Attribute<'a>, bool, usize)> {
        let name = self.name(at, ATTRIBUTES.into_iter())?;
        let equals = self.after(b'=', self.after_space(name.end))?;
        let (value, end) = self.value(self.after_space(equals))?;
        Some((Attribute { name: name.text, value, span: Self::span(at, end) }, name.prefixed, end))
    }

    /// Adds an attribute of a tag whose attributes begin at the index `first`.
    fn add_attribute(&mut self, first: usize, attribute: Attribute<'a>) -> Option<()> {
        let own = &self.document.attributes[first..];
        if own.len() == MOST || own.iter().any(|known| known.name == attribute.name) {
            return None;
        }
        self.document.attributes.push(attribute);
        Some(())
    }

    /// A name, which most likely is one of those that are `known`.
    #[inline]
    fn name(&self, at: usize, mut known: impl Iterator<Item = &'static str>) -> Option<Name<'a>> {
        let rest = &self.bytes[at..];
        match known.find(|name| begins_with_name(rest, name)) {
            Some(text) => Some(Name { text, prefixed: false, end: at + text.len() }),
            None => self.other_name(at),
        }
    }

    #[inline(never)]
    fn other_name(&self, at: usize) -> Option<Name<'a>> {
        let rest = &self.text[at..];
        match simple_name_length(rest.as_bytes()) {
            0 => Name::rare(rest, at),
            length => Some(Name { text: &rest[..length], prefixed: false, end: at + length }),
        }
    }

    fn check_limits(&mut self, id: ElementId) -> Option<()> {
        match self.document.data(id).rank {
            Some(Rank::Section) => self.sections += 1,
            Some(Rank::Item) => self.items += 1,
            _ => {}
        }
        let limits = self.limits;
        let within =
            self.depth < limits.max_depth && self.sections <= limits.max_sections && self.items <= limits.max_items;
        within.then_some(())
    }

    /// Adds the namespace declarations of a new element; the prefixes that it uses must be declared.
    fn check_prefixes(&mut self, id: ElementId) -> Option<()> {
        let mut declared = true;
        self.prefixes.enter(self.document.element(id), |_| declared = false);
        declared.then_some(())
    }
}

/// The name of an element or an attribute.
struct Name<'a> {
    text: &'a str,
    prefixed: bool,
    /// The position after it.
    end: usize,
}

impl<'a> Name<'a> {
    /// The name that `rest` begins with, with characters beyond ASCII or a prefix.
    fn rare(rest: &'a str, at: usize) -> Option<Self> {
        let text = &rest[..name_length(rest)];
        let prefixed = text.contains(':');
        let is_plain = !text.is_empty() && (!prefixed || name_fault(text).is_none());
        is_plain.then_some(Self { text, prefixed, end: at + text.len() })
    }
}
