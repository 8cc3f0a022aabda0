//! The numbers that order sections and items in an import file: 0, 1, 2 and so on, per list
//! (format/elements-and-attributes.md#the-attribute-sortorder).
//!
//! A list is all sections of a file, or all items of one section. Several rules check a list; only the rule that names
//! the cause reports it.

mod list;
mod renumber;

use std::cell::LazyCell;
use std::collections::{BTreeSet, HashMap, HashSet};

use ccdef_syntax::{Dialect, ElementId, Item, Section};

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
    let first = LazyCell::new(move || first_sections(cx));
    let outside = LazyCell::new(move || numbers_outside(cx));
    cx.irregular_lists.iter().filter(|_| applies(cx)).filter_map(move |owner| {
        let is_first = owner.is_some_and(|section| is_known(cx, section) && first.contains(&section.element));
        let reserved = owner.filter(|_| is_first).map(|section| reserved(cx, section, &outside));
        list_with(cx, *owner, reserved.unwrap_or_default())
    })
}

/// The first section of each name.
fn first_sections(cx: &RuleContext<'_>) -> HashSet<ElementId> {
    let mut seen = HashSet::new();
    let first = cx.definition.sections.iter().filter(|section| seen.insert(section.name()));
    first.map(|section| section.element).collect()
}

fn is_known(cx: &RuleContext<'_>, section: &Section<'_>) -> bool {
    cx.schema.items_of(section.name()).next().is_some()
}

/// The items of a section, or all sections; `None` when some are written in the other dialect, which has no numbers.
pub(crate) fn list<'r>(cx: &RuleContext<'r>, owner: Option<&'r Section<'r>>) -> Option<List<'r>> {
    let is_first = |section: &&Section<'_>| {
        let first = || cx.definition.section(section.name());
        is_known(cx, section) && first().is_some_and(|first| first.element == section.element)
    };
    let reserved = owner.filter(is_first).map(|section| reserved(cx, section, &LazyCell::new(|| numbers_outside(cx))));
    list_with(cx, owner, reserved.unwrap_or_default())
}

fn list_with<'r>(cx: &RuleContext<'r>, owner: Option<&'r Section<'r>>, reserved: BTreeSet<u32>) -> Option<List<'r>> {
    let nodes: Vec<OrderedNode<'r>> = match owner {
        Some(section) => section.items.iter().map(|item| of_item(cx, section, item)).collect(),
        None => cx.definition.sections.iter().map(|section| of_section(cx, section)).collect(),
    };
    let other_dialect = [Dialect::Metadata.section(), Dialect::Metadata.item()];
    let is_mixed = nodes.iter().any(|node| other_dialect.contains(&corrected_name(node.element)));
    (!is_mixed).then_some(List { section: owner, nodes, reserved })
}

/// The numbers that elements outside every section have, by the name that they give.
type Outside<'r> = HashMap<&'r str, u32>;

/// The numbers of the items that the first section of a name should have but has not, unless another item has the number:
/// the positions that the guide fixes, and the numbers of elements that will be these items. One number per item, so that
/// no other gap is hidden.
fn reserved<'r, F: FnOnce() -> Outside<'r>>(
    cx: &RuleContext<'r>,
    section: &Section<'_>,
    outside: &LazyCell<Outside<'r>, F>,
) -> BTreeSet<u32> {
    let known = || cx.schema.items_of(section.name());
    let fixed = known().filter_map(|known| Some((known.spec.name, known.base?.position?)));
    let fixed = fixed.filter(|(name, _)| section.item(name).is_none()).map(|(_, position)| position);
    let missing: Vec<&str> =
        known().filter(|known| !cx.settings.has_item(known)).map(|known| known.spec.name).collect();
    let written = numbers_of_elements(cx, section, &missing);
    let outside = missing.iter().filter_map(|name| outside.get(name).copied());
    let mut reserved: BTreeSet<u32> = fixed.chain(written).chain(outside).collect();
    if !reserved.is_empty() {
        for number in section.items.iter().filter_map(|item| Number::read(item.sort_order.as_ref()).intended()) {
            reserved.remove(&number);
        }
    }
    reserved
}

fn numbers_outside<'r>(cx: &RuleContext<'r>) -> Outside<'r> {
    let mut numbers = Outside::new();
    for unexpected in cx.unexpected {
        let Unexpected::Element(element) = *unexpected else { continue };
        let number = Number::read(element.attribute(SORT_ORDER).map(|attribute| &attribute.value)).value();
        if let Some((name, number)) = element.attribute("name").zip(number) {
            numbers.entry(name.value.trimmed()).or_insert(number);
        }
    }
    numbers
}

/// The numbers of `missing` settings of the section that are written as elements, such as `<reqUseApi>true</reqUseApi>`, and
/// will be items: an element without a number comes after the item before it.
fn numbers_of_elements(cx: &RuleContext<'_>, section: &Section<'_>, missing: &[&str]) -> Vec<u32> {
    let mut missing = missing.to_vec();
    let mut numbers = Vec::new();
    let mut next = 0;
    for element in cx.document.element(section.element).children() {
        let written = Number::read(element.attribute(SORT_ORDER).map(|attribute| &attribute.value)).value();
        let number = written.unwrap_or(next);
        next = number.saturating_add(1);
        let name = element.local_name();
        let setting = missing.iter().position(|known| !Dialect::is_item_name(name) && is_same(name, known));
        if let Some(setting) = setting {
            missing.swap_remove(setting);
            numbers.push(number);
        }
    }
    numbers
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
