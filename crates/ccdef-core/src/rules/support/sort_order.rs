//! The numbers that order sections and items in an import file: 0, 1, 2 and so on, per list
//! (format/elements-and-attributes.md#the-attribute-sortorder).
//!
//! A list is all sections of a file, or all items of one section. Several rules check a list; only the rule that names
//! the cause reports it.

mod list;
mod renumber;

use ccdef_syntax::{Dialect, Element, Item, Section};

use crate::edit::elsewhere::is_same;
use crate::model::misspelled_xml::corrected_name;
use crate::model::unexpected::Unexpected;
use crate::rule::RuleContext;
use crate::tables::GENERAL;

pub(crate) use crate::model::sort_order::Number;
pub(crate) use list::{List, OrderedNode, SORT_ORDER};
pub(crate) use renumber::{number_and_move, order, renumbering};

/// Whether the file has such lists: it is an import file, and its nesting is not broken.
pub(crate) fn applies(cx: &RuleContext<'_>) -> bool {
    cx.is_import() && cx.is_whole()
}

/// The lists whose numbers are not simply 0, 1, 2 in document order.
pub(crate) fn irregular_lists<'c, 'r>(cx: &'c RuleContext<'r>) -> impl Iterator<Item = List<'r>> + use<'c, 'r> {
    cx.irregular_lists.iter().filter(|_| applies(cx)).filter_map(|owner| list(cx, *owner))
}

/// The items of a section, or all sections; `None` when some are written in the other dialect, which has no numbers.
pub(crate) fn list<'r>(cx: &RuleContext<'r>, owner: Option<&'r Section<'r>>) -> Option<List<'r>> {
    let nodes: Vec<OrderedNode<'r>> = match owner {
        Some(section) => section.items.iter().map(|item| of_item(cx, section, item)).collect(),
        None => cx.definition.sections.iter().map(|section| of_section(cx, section)).collect(),
    };
    let other_dialect = [Dialect::Metadata.section(), Dialect::Metadata.item()];
    let is_mixed = nodes.iter().any(|node| other_dialect.contains(&corrected_name(node.element)));
    let reserved = owner.map(|section| reserved(cx, section)).unwrap_or_default();
    (!is_mixed).then_some(List { section: owner, nodes, reserved })
}

/// The positions of the items that the section should have but has not, unless another item has the number.
fn reserved(cx: &RuleContext<'_>, section: &Section<'_>) -> Vec<u32> {
    let is_missing = |name: &str| section.item(name).is_none();
    let is_free = |position: u32| {
        !section.items.iter().any(|item| Number::read(item.sort_order.as_ref()).intended() == Some(position))
    };
    let is_first = || cx.definition.section(section.name()).is_some_and(|first| first.element == section.element);
    let fixed = cx.schema.items_of(section.name()).filter_map(|known| Some((known.spec.name, known.base?.position?)));
    let reserved = fixed.filter(|(name, position)| is_missing(name) && is_free(*position) && is_first());
    let mut reserved: Vec<u32> = reserved.map(|(_, position)| position).collect();
    let numbers = numbers_outside(cx, section).chain(numbers_of_elements(cx, section));
    for number in numbers.filter(|number| is_free(*number)) {
        if !reserved.contains(&number) {
            reserved.push(number);
        }
    }
    reserved
}

/// The numbers of items of the section that are outside it, and will be moved back.
fn numbers_outside(cx: &RuleContext<'_>, section: &Section<'_>) -> impl Iterator<Item = u32> {
    let is_its = |name: &str| cx.schema.item(section.name(), name).is_some();
    cx.unexpected.iter().filter_map(move |unexpected| {
        let Unexpected::Element(element) = unexpected else { return None };
        let name = element.attribute("name").filter(|name| is_its(name.value.trimmed()));
        name.and_then(|_| Number::read(element.attribute(SORT_ORDER).map(|attribute| &attribute.value)).value())
    })
}

/// The numbers of settings of the section that are written as elements, such as `<reqUseApi>true</reqUseApi>`, and will be
/// items: an element without a number comes after the item before it.
fn numbers_of_elements(cx: &RuleContext<'_>, section: &Section<'_>) -> impl Iterator<Item = u32> {
    let is_setting = |name: &str| {
        !Dialect::is_item_name(name) && cx.schema.items_of(section.name()).any(|known| is_same(name, known.spec.name))
    };
    let mut next = 0;
    let number = move |element: Element<'_, '_>| {
        let written = Number::read(element.attribute(SORT_ORDER).map(|attribute| &attribute.value)).value();
        let number = written.unwrap_or(next);
        next = number.saturating_add(1);
        is_setting(element.local_name()).then_some(number)
    };
    cx.document.element(section.element).children().filter_map(number)
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
fn fixed_position(cx: &RuleContext<'_>, section: &Section<'_>, item: &Item<'_>) -> Option<u32> {
    let position = cx.schema.item(section.name(), item.name())?.base?.position?;
    is_first(section, item).then_some(position)
}

/// Whether an item is the first of its name in its section.
pub(crate) fn is_first(section: &Section<'_>, item: &Item<'_>) -> bool {
    section.item(item.name()).is_some_and(|first| first.element == item.element)
}
