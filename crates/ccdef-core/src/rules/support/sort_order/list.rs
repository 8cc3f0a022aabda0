//! One list: sections, or the items of a section, with the numbers they have.

use ccdef_syntax::{Element, Section, Span, Text};

use super::number::Number;
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

impl<'r> OrderedNode<'r> {
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
        match self.nodes.len() {
            0 | 1 => "Set `sortOrder` to 0".into(),
            len => format!("Number the {}s from 0 to {}", self.word(), len - 1),
        }
    }

    /// The valid numbers, each with its node.
    pub(crate) fn numbers(&self) -> impl Iterator<Item = (u32, &OrderedNode<'_>)> {
        self.nodes.iter().filter_map(|node| Some((node.number.value()?, node)))
    }

    /// Whether the numbers are 0 to n-1, in any order.
    pub(crate) fn is_complete(&self) -> bool {
        let mut seen = vec![false; self.nodes.len()];
        self.nodes.iter().all(|node| {
            let index = node.number.value().and_then(|number| usize::try_from(number).ok());
            let slot = index.and_then(|index| seen.get_mut(index));
            slot.is_some_and(|slot| !std::mem::replace(slot, true))
        })
    }
}
