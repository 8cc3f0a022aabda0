//! Namespace prefixes, and whether they are declared.

use std::collections::{HashMap, HashSet};

use super::reader::Reader;
use crate::names::split_prefix;
use crate::{ElementId, Problem, ProblemKind, Span, span};

/// Namespaces whose prefix people forget to declare.
const KNOWN_PREFIXES: &[(&str, &str)] =
    &[("xsi", "http://www.w3.org/2001/XMLSchema-instance"), ("xsd", "http://www.w3.org/2001/XMLSchema")];

/// The prefixes that are declared at a place.
#[derive(Debug, Default)]
pub(super) struct Prefixes<'a> {
    /// How many open elements declare the prefix.
    declared: HashMap<&'a str, u32>,
    reported: HashSet<&'a str>,
}

impl<'a> Reader<'a, '_> {
    /// Takes the namespace declarations of a new element into account and checks the prefixes it uses.
    pub(super) fn check_prefixes(&mut self, id: ElementId) {
        let (first, last) = self.document.data(id).attributes;
        let range = first as usize..last as usize;
        for attribute in &self.document.attributes[range.clone()] {
            if let Some(prefix) = attribute.name.strip_prefix("xmlns:") {
                *self.prefixes.declared.entry(prefix).or_default() += 1;
            }
        }
        self.check_prefix(self.document.data(id).name, self.document.name_span(id));
        for index in range {
            let attribute = &self.document.attributes[index];
            self.check_prefix(attribute.name, attribute.name_span);
        }
    }

    /// Forgets the namespace declarations of an element that ends.
    pub(super) fn drop_prefixes(&mut self, id: ElementId) {
        if self.prefixes.declared.is_empty() {
            return;
        }
        let (first, last) = self.document.data(id).attributes;
        for attribute in &self.document.attributes[first as usize..last as usize] {
            let declared =
                attribute.name.strip_prefix("xmlns:").and_then(|prefix| self.prefixes.declared.get_mut(prefix));
            if let Some(count) = declared {
                *count = count.saturating_sub(1);
            }
        }
    }

    fn check_prefix(&mut self, name: &'a str, place: Span) {
        let Some((prefix, _)) = split_prefix(name) else {
            return;
        };
        let known =
            matches!(prefix, "" | "xml" | "xmlns") || self.prefixes.declared.get(prefix).is_some_and(|n| *n > 0);
        if known || !self.prefixes.reported.insert(prefix) {
            return;
        }
        let start = usize::from(place.start());
        let uri = KNOWN_PREFIXES.iter().find(|(known, _)| *known == prefix).map_or("...", |(_, uri)| uri);
        self.report(
            Problem::new(
                ProblemKind::Malformed,
                span(start, start + prefix.len()),
                format!("the namespace prefix `{prefix}` is not declared"),
            )
            .label("used here")
            .note("a parser that knows namespaces, as Salesforce's does, stops at a prefix without a meaning")
            .help(format!("add `xmlns:{prefix}=\"{uri}\"` to the root element, or write the name without `{prefix}:`")),
        );
    }
}
