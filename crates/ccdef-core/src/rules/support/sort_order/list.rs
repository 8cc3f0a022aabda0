//! One list: sections, or the items of a section, with the numbers they have.

use std::collections::BTreeSet;

use ccdef_syntax::{Element, Section, Span, Text};

use crate::model::sort_order::Number;
use crate::rule::Diagnostic;

/// The attribute that holds the number.
pub(crate) const SORT_ORDER: &str = "sortOrder";

/// A section or an item as an entry of a list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OrderedNode<'r> {
    pub(crate) name: &'r str,
    pub(crate) element: Element<'r, 'r>,
    /// The attribute `sortOrder`.
    pub(crate) written: Option<&'r Text<'r>>,
    /// Its value.
    pub(crate) number: Number,
    /// The position that the guide fixes for it.
    pub(crate) fixed: Option<u32>,
}

impl OrderedNode<'_> {
    /// Where to point: the number, else the start tag.
    pub(crate) fn span(&self) -> Span {
        self.written.map_or(self.element.open_span(), Text::span)
    }
}

/// An ordered list of sibling elements, in document order.
#[derive(Debug)]
pub(crate) struct List<'r> {
    /// The section whose items they are; `None` for the sections themselves.
    pub(crate) section: Option<&'r Section<'r>>,
    pub(crate) nodes: Vec<OrderedNode<'r>>,
    /// Numbers of items that are missing; nothing has to fill them.
    pub(crate) reserved: BTreeSet<u32>,
}

impl List<'_> {
    /// "item" or "section".
    pub(crate) fn word(&self) -> &'static str {
        if self.section.is_some() { "item" } else { "section" }
    }

    /// "items in section `x`" or "sections".
    pub(crate) fn title(&self) -> String {
        match self.section.map(Section::name) {
            Some("") => "items in a section without a name".into(),
            Some(name) => format!("items in section `{name}`"),
            None => "sections".into(),
        }
    }

    /// Sets the section or item that a finding is about.
    pub(crate) fn name_setting(&self, finding: &mut Diagnostic, node: &OrderedNode<'_>) {
        match self.section {
            Some(section) => finding.setting(section.name(), node.name),
            None => finding.in_section(node.name),
        };
    }

    /// Whether the nth finding about the list has the edits for the whole list: in large lists only the first has them,
    /// because all together would be millions of edits.
    pub(crate) fn offers_fix(&self, nth: usize) -> bool {
        nth == 0 || self.nodes.len() <= 500
    }

    /// "Number the items from 0 to 6".
    pub(crate) fn fix_title(&self) -> String {
        match self.ends() {
            (first, last) if first < last => format!("Number the {}s from {first} to {last}", self.word()),
            (first, _) => format!("Set `sortOrder` to {first}"),
        }
    }

    /// What the fix does, for a help.
    pub(crate) fn advice(&self) -> String {
        match self.ends() {
            (first, last) if first < last => format!("number the {}s from {first} to {last}", self.word()),
            (first, _) => format!("write `sortOrder=\"{first}\"`"),
        }
    }

    /// The first and the last number of the list when it is complete.
    fn ends(&self) -> (u32, u32) {
        let mut numbers = self.free_numbers().take(self.nodes.len());
        let first = numbers.next().unwrap_or_default();
        (first, numbers.last().unwrap_or(first))
    }

    /// The numbers of the list in ascending order, without end.
    pub(crate) fn free_numbers(&self) -> impl Iterator<Item = u32> {
        (0..).filter(|number| !self.reserved.contains(number))
    }

    /// Whether what some number was meant to be is a guess.
    pub(crate) fn has_invalid_number(&self) -> bool {
        self.nodes.iter().any(|node| matches!(node.number, Number::Invalid(..)))
    }

    /// The valid numbers, each with its node.
    pub(crate) fn numbers(&self) -> impl Iterator<Item = (u32, &OrderedNode<'_>)> {
        self.nodes.iter().filter_map(|node| Some((node.number.value()?, node)))
    }

    /// Whether every node has a number of its own, so that the order of the list is known.
    pub(crate) fn has_order(&self) -> bool {
        let mut numbers: Vec<u32> = self.numbers().map(|(number, _)| number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers.len() == self.nodes.len()
    }
}
