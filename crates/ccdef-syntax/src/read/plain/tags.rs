//! Start tags, with their attributes, and end tags.

use super::PlainLane;
use crate::dialect::Rank;
use crate::source::span;
use crate::tokens::{name_fault, name_length, simple_name_length};
use crate::tree::{Attribute, ElementId};

/// The most attributes of a tag that is plain. Each name is compared with those before it.
const MOST: usize = 16;

impl<'a> PlainLane<'a, '_> {
    /// A start tag or an empty-element tag, whose `<` is next.
    pub(super) fn start_tag(&mut self) -> Option<()> {
        let start = self.position;
        self.position += 1;
        let (name, mut prefixed) = self.name()?;
        let first = self.document.attributes.len();
        let self_closing = loop {
            let before = self.position;
            self.skip_space();
            match self.byte()? {
                b'>' => break false,
                b'/' => break true,
                _ if self.position > before => prefixed |= self.attribute(first)?,
                _ => return None,
            }
        };
        self.position += usize::from(self_closing);
        self.expect(b'>')?;
        if self.open.is_none() && self.document.root.is_some() {
            return None;
        }
        let id = self.document.open_element(self.open, name, span(start, self.position), first);
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
        Some(())
    }

    /// The end tag of the innermost element, whose `</` is next.
    pub(super) fn end_tag(&mut self) -> Option<()> {
        let id = self.open?;
        let start = self.position;
        let name = self.document.data(id).name.as_bytes();
        if !self.bytes[start + 2..].starts_with(name) {
            return None;
        }
        self.position += 2 + name.len();
        self.skip_space();
        self.expect(b'>')?;
        self.document.close_element(id, span(start, self.position));
        self.prefixes.forget(self.document.element(id).attributes());
        self.open = self.document.data(id).parent();
        self.depth -= 1;
        Some(())
    }

    /// The name that is next, and whether it has a prefix.
    fn name(&mut self) -> Option<(&'a str, bool)> {
        let rest = &self.text[self.position..];
        let simple = simple_name_length(rest.as_bytes());
        let (name, prefixed) = if simple > 0 { (&rest[..simple], false) } else { rare_name(rest)? };
        self.position += name.len();
        Some((name, prefixed))
    }

    /// The attribute that is next, of a tag whose first attribute is `first`. Gives whether its name has a prefix.
    fn attribute(&mut self, first: usize) -> Option<bool> {
        let start = self.position;
        let (name, prefixed) = self.name()?;
        self.skip_space();
        self.expect(b'=')?;
        self.skip_space();
        let value = self.value()?;
        let own = &self.document.attributes[first..];
        if own.len() == MOST || own.iter().any(|known| known.name == name) {
            return None;
        }
        self.document.attributes.push(Attribute { name, value, span: span(start, self.position) });
        Some(prefixed)
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

/// The name that `text` begins with, with characters beyond ASCII or a prefix; and whether it has one.
fn rare_name(text: &str) -> Option<(&str, bool)> {
    let name = &text[..name_length(text)];
    let prefixed = name.contains(':');
    let is_plain = !name.is_empty() && (!prefixed || name_fault(name).is_none());
    is_plain.then_some((name, prefixed))
}
