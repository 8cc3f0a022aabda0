//! Start tags, with their attributes, and end tags.

use super::PlainLane;
use super::characters::Characters;
use crate::dialect::{ElementRank, KnownAttribute, KnownElement};
use crate::tokens::{begins_with_name, name_fault, name_length};
use crate::tree::{Attribute, ElementId, known_element};

/// The most attributes of a tag that is plain. Each name is compared with those before it.
const MOST: usize = 16;

impl<'a> PlainLane<'a, '_> {
    /// A start tag or an empty-element tag.
    pub(super) fn start_tag(&mut self, at: usize) -> Option<usize> {
        self.prefixed = false;
        let (name, mut position) = self.element_name(at + 1)?;
        let first = self.document.attributes.len();
        let (end, self_closing) = loop {
            let next = self.after_space(position);
            match self.byte(next)? {
                b'>' => break (next + 1, false),
                b'/' => break (self.after(b'>', next + 1)?, true),
                _ if next > position => position = self.attribute(next, first)?,
                _ => return None,
            }
        };
        if self.open.is_none() && self.document.root.is_some() {
            return None;
        }
        let id = self.document.open_element(self.open, name, Self::span(at, end), first);
        self.document.root.get_or_insert(id);
        self.check_limits(id)?;
        if self.prefixed {
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

    /// An attribute of a tag whose attributes begin at the index `first`.
    fn attribute(&mut self, at: usize, first: usize) -> Option<usize> {
        let (name, name_end) = self.attribute_name(at)?;
        let equals = self.after_space(name_end);
        let open = self.after_space(self.after(b'=', equals)?);
        let quote = self.byte(open).filter(|quote| matches!(quote, b'"' | b'\''))?;
        let (kinds, close) = self.quoted(open + 1, quote)?;
        let value = Characters { start: open + 1, end: close, kinds };
        self.add_attribute(first, at, name, value).then_some(close + 1)
    }

    /// Adds an attribute; gives whether its tag has no other of that name.
    #[inline(never)]
    fn add_attribute(
        &mut self,
        first: usize,
        at: usize,
        (name, known): (&'a str, Option<KnownAttribute>),
        value: Characters,
    ) -> bool {
        let own = &self.document.attributes[first..];
        let is_other = |other: &Attribute<'_>| if known.is_some() { other.known != known } else { other.name != name };
        let is_plain = own.len() < MOST && own.iter().all(is_other);
        let span = Self::span(at, value.end + 1);
        self.document.attributes.push(Attribute { name, value: self.value(value), span, known });
        is_plain
    }

    /// The name of an element, and the position after it.
    #[inline]
    fn element_name(&mut self, at: usize) -> Option<((&'a str, Option<KnownElement>), usize)> {
        let rest = &self.bytes[at..];
        if let Some(known) = KnownElement::find(|name| begins_with_name(rest, name)) {
            return Some(((known.name(), Some(known)), at + known.name().len()));
        }
        let (name, end) = self.other_name(at)?;
        Some(((name, known_element(name)), end))
    }

    /// The name of an attribute, and the position after it.
    #[inline]
    fn attribute_name(&mut self, at: usize) -> Option<((&'a str, Option<KnownAttribute>), usize)> {
        let rest = &self.bytes[at..];
        if let Some(known) = KnownAttribute::find(|name| begins_with_name(rest, name)) {
            return Some(((known.name(), Some(known)), at + known.name().len()));
        }
        self.other_name(at).map(|(name, end)| ((name, None), end))
    }

    #[inline(never)]
    fn other_name(&mut self, at: usize) -> Option<(&'a str, usize)> {
        let rest = &self.text[at..];
        let name = &rest[..name_length(rest)];
        let prefixed = name.contains(':');
        if name.is_empty() || (prefixed && name_fault(name).is_some()) {
            return None;
        }
        self.prefixed |= prefixed;
        Some((name, at + name.len()))
    }

    fn check_limits(&mut self, id: ElementId) -> Option<()> {
        match self.document.data(id).rank() {
            Some(ElementRank::Section) => self.sections += 1,
            Some(ElementRank::Item) => self.items += 1,
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
