//! Namespace prefixes, and whether they are declared.

use std::collections::{HashMap, HashSet};

use crate::source::{Problem, ProblemKind, Span, span};
use crate::tokens::split_prefix;
use crate::tree::{Attribute, Element};

/// Namespaces whose prefix people forget to declare.
const KNOWN_PREFIXES: &[(&str, &str)] =
    &[("xsi", "http://www.w3.org/2001/XMLSchema-instance"), ("xsd", "http://www.w3.org/2001/XMLSchema")];

/// The prefixes that are declared at a position.
#[derive(Debug, Default)]
pub(super) struct Prefixes<'a> {
    /// How many open elements declare the prefix.
    declared: HashMap<&'a str, u32>,
    reported: HashSet<&'a str>,
}

impl<'a> Prefixes<'a> {
    /// Adds the namespace declarations of a new element, and reports the prefixes in it that are not declared.
    pub(super) fn enter(&mut self, element: Element<'_, 'a>, report: impl FnMut(Problem)) {
        for prefix in declarations(element.attributes()) {
            *self.declared.entry(prefix).or_default() += 1;
        }
        let attributes = element.attributes().iter().map(|attribute| (attribute.name, attribute.name_span()));
        let used = [(element.name(), element.name_span())].into_iter().chain(attributes);
        used.filter_map(|(name, place)| self.check(name, place)).for_each(report);
    }

    /// Removes those of an element that ends.
    pub(super) fn forget(&mut self, attributes: &[Attribute<'a>]) {
        if self.declared.is_empty() {
            return;
        }
        for prefix in declarations(attributes) {
            if let Some(count) = self.declared.get_mut(prefix) {
                *count = count.saturating_sub(1);
            }
        }
    }

    /// The problem with the prefix of the name at `place`, reported once for each prefix.
    fn check(&mut self, name: &'a str, place: Span) -> Option<Problem> {
        let (prefix, _) = split_prefix(name)?;
        let known = matches!(prefix, "" | "xml" | "xmlns") || self.declared.get(prefix).is_some_and(|n| *n > 0);
        (!known && self.reported.insert(prefix)).then(|| undeclared(prefix, place))
    }
}

/// The prefixes that attributes declare.
fn declarations<'t, 'a>(attributes: &'t [Attribute<'a>]) -> impl Iterator<Item = &'a str> + use<'t, 'a> {
    attributes.iter().filter_map(|attribute| attribute.name.strip_prefix("xmlns:"))
}

fn undeclared(prefix: &str, place: Span) -> Problem {
    let start = usize::from(place.start());
    let uri = KNOWN_PREFIXES.iter().find(|(known, _)| *known == prefix).map_or("...", |(_, uri)| uri);
    Problem::new(
        ProblemKind::Malformed,
        span(start, start + prefix.len()),
        format!("the namespace prefix `{prefix}` is not declared"),
    )
    .label("used here")
    .note("Salesforce's XML parser supports namespaces and rejects a prefix that is not declared")
    .help(format!("add `xmlns:{prefix}=\"{uri}\"` to the root element, or write the name without `{prefix}:`"))
}
