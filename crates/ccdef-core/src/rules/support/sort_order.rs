//! The numbers that order sections and items in an import file: 0, 1, 2 and so on, per list
//! (format/elements-and-attributes.md#the-attribute-sortorder).
//!
//! A list is all sections of a file, or all items of one section. Several rules check a list; only the rule that names
//! the cause reports it.

mod number;
mod renumber;

use ccdef_syntax::{Attribute, Dialect, Element, Item, Section, Span, Text};

use crate::rule::{Diagnostic, RuleContext};
use crate::rules::support::attribute::meant_attribute;
use crate::rules::support::misnamed::misnamed_elements;
use crate::tables::GENERAL;

pub(crate) use number::Number;
pub(crate) use renumber::{order, renumber};

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

    /// An attribute that was meant to be `sortOrder`, if that is missing.
    pub(crate) fn typo(&self) -> Option<&'r Attribute<'r>> {
        meant_attribute(self.element, SORT_ORDER)
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

/// Whether the file has such lists: it is an import file, and its nesting is not broken.
pub(crate) fn applies(cx: &RuleContext<'_>) -> bool {
    cx.is_import() && cx.is_whole()
}

/// The lists whose numbers are not simply 0, 1, 2 in document order.
pub(crate) fn irregular_lists<'c, 'r>(cx: &'c RuleContext<'r>) -> impl Iterator<Item = List<'r>> + use<'c, 'r> {
    let owners = std::iter::once(None).chain(cx.definition.sections.iter().map(Some));
    owners.filter(|_| applies(cx)).filter(|owner| !is_regular(cx, *owner)).filter_map(|owner| list(cx, owner))
}

fn is_regular(cx: &RuleContext<'_>, owner: Option<&Section<'_>>) -> bool {
    let is_next = |(index, text): (u32, Option<&Text<'_>>)| Number::read(text) == Number::Plain(index);
    match owner {
        Some(section) => (0..).zip(section.items.iter().map(|item| item.sort_order.as_ref())).all(is_next),
        None => (0..).zip(cx.definition.sections.iter().map(|section| section.sort_order.as_ref())).all(is_next),
    }
}

/// The items of a section, or all sections; `None` when some are written in the other dialect, which has no numbers, or
/// when an element with a typo in its name has one of the numbers.
pub(crate) fn list<'r>(cx: &RuleContext<'r>, owner: Option<&'r Section<'r>>) -> Option<List<'r>> {
    let nodes: Vec<OrderedNode<'r>> = match owner {
        Some(section) => section.items.iter().map(|item| of_item(cx, section, item)).collect(),
        None => cx.definition.sections.iter().map(|section| of_section(cx, section)).collect(),
    };
    let other_dialect = [Dialect::Metadata.section(), Dialect::Metadata.item()];
    let is_mixed = nodes.iter().any(|node| other_dialect.contains(&node.element.local_name()));
    let parent = owner.map(|section| cx.document.element(section.element)).or_else(|| cx.document.root())?;
    let has_misnamed = misnamed_elements(parent).next().is_some();
    (!is_mixed && !has_misnamed).then_some(List { section: owner, nodes })
}

fn of_section<'r>(cx: &RuleContext<'r>, section: &'r Section<'r>) -> OrderedNode<'r> {
    let is_first = || cx.definition.section(GENERAL).is_some_and(|first| first.element == section.element);
    OrderedNode {
        name: section.name(),
        element: cx.document.element(section.element),
        written: section.sort_order.as_ref(),
        number: Number::read(section.sort_order.as_ref()),
        fixed: (section.name() == GENERAL && is_first()).then_some(0),
    }
}

fn of_item<'r>(cx: &RuleContext<'r>, section: &Section<'_>, item: &'r Item<'r>) -> OrderedNode<'r> {
    OrderedNode {
        name: item.name(),
        element: cx.document.element(item.element),
        written: item.sort_order.as_ref(),
        number: Number::read(item.sort_order.as_ref()),
        fixed: fixed_position(cx, section, item),
    }
}

/// The position that the guide fixes for an item; only the first of that name has it.
pub(crate) fn fixed_position(cx: &RuleContext<'_>, section: &Section<'_>, item: &Item<'_>) -> Option<u32> {
    let position = cx.schema.item(section.name(), item.name())?.base?.position?;
    let is_first = section.item(item.name()).is_some_and(|first| first.element == item.element);
    is_first.then_some(position)
}
