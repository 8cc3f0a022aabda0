//! Start tags, and opening an element.

use super::attributes::TagEnd;
use super::reader::Reader;
use crate::dialect::{ElementRank, rank};
use crate::source::{Problem, ProblemKind, Span, span};
use crate::tokens::{Token, is_name_start, local_name, name_fault, name_length, split_prefix};
use crate::tree::{ElementId, known_element};

impl<'a> Reader<'a, '_> {
    pub(super) fn start_tag(&mut self, token: Token) {
        let name_start = self.tag_name(token.start, token.start + 1);
        let name = &self.text[name_start..name_start + name_length(&self.text[name_start..])];
        let name_end = name_start + name.len();
        if name.is_empty() {
            self.truncated_tag(token.start..self.text.len(), "a tag");
            return;
        }
        if split_prefix(name).is_some()
            && let Some(fault) = name_fault(name)
        {
            self.report(Self::misnamed(name_start, name, "an element", fault));
        }
        let first_attribute = self.document.attributes.len();
        let tag = self.attributes(token, name_end);
        if tag.end != token.end {
            self.tokens.restart(tag.end);
        }
        let id = self.enter(name, span(token.start, tag.end), first_attribute, tag);
        if let Some(id) = id.filter(|_| !tag.closed) {
            self.broken_tags.add(id, self.text, tag.end);
        }
    }

    /// The place of the name of a tag, which should directly follow what is before `position`.
    pub(super) fn tag_name(&mut self, start: usize, position: usize) -> usize {
        let name = self.skip_space(position);
        let is_spaced = name > position && self.text[name..].starts_with(is_name_start);
        if !is_spaced {
            return position;
        }
        let marker = self.text[start..position].trim_ascii();
        self.report(
            Self::malformed(start..name, format!("whitespace between `{marker}` and the name of a tag"))
                .label(format!("the name must directly follow `{marker}`"))
                .help("remove the whitespace"),
        );
        name
    }

    /// Opens an element, unless a limit forbids it.
    fn enter(&mut self, name: &'a str, tag: Span, first_attribute: usize, end: TagEnd) -> Option<ElementId> {
        if self.beyond_limits(name, tag) {
            return None;
        }
        if self.open.is_empty() {
            self.enter_top(name, tag);
        }
        let parent = self.parent();
        let id = self.document.open_element(parent, (name, known_element(name)), tag, first_attribute);
        if parent.is_none() && self.document.root.is_none() {
            self.document.root = Some(id);
        }
        if end.prefixed || split_prefix(name).is_some() {
            self.check_prefixes(id);
        }
        if end.self_closing {
            self.document.data_mut(id).self_closing = true;
            self.drop_prefixes(id);
        } else {
            self.open.push(id);
        }
        Some(id)
    }

    /// Adds the namespace declarations of a new element and checks the prefixes that it uses.
    fn check_prefixes(&mut self, id: ElementId) {
        self.prefixes.enter(self.document.element(id), |problem| self.problems.report(problem));
    }

    /// Removes the namespace declarations of an element that ends.
    pub(super) fn drop_prefixes(&mut self, id: ElementId) {
        self.prefixes.forget(self.document.element(id).attributes());
    }

    /// Whether one more element of that name exceeds a limit; if so, reports it and stops reading.
    fn beyond_limits(&mut self, name: &str, tag: Span) -> bool {
        let depth = u32::try_from(self.open.len()).unwrap_or(u32::MAX);
        match rank(local_name(name)) {
            Some(ElementRank::Section) => self.sections = self.sections.saturating_add(1),
            Some(ElementRank::Item) => self.items = self.items.saturating_add(1),
            _ => {}
        }
        let (what, limit, option) = if depth >= self.limits.max_depth {
            ("elements are nested deeper", self.limits.max_depth, "--max-depth")
        } else if self.sections > self.limits.max_sections {
            ("file has more sections", self.limits.max_sections, "--max-sections")
        } else if self.items > self.limits.max_items {
            ("file has more items", self.limits.max_items, "--max-items")
        } else {
            return false;
        };
        self.stopped = Some(tag.start().into());
        self.report(
            Problem::new(ProblemKind::ResourceLimit, tag, format!("{what} than the limit of {limit}"))
                .label("reading stops here")
                .note("the limit protects against files that are costly to read; no known definition comes near it")
                .help(format!("raise the limit with `{option}` if this is the right file")),
        );
        true
    }
}
