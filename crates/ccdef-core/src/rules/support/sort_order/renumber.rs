//! New numbers for a list: 0 to n-1 in the same order, with as few edits as possible.

use ccdef_syntax::Edit;

use super::list::{List, OrderedNode, SORT_ORDER};
use crate::edit::reorder::reorder;
use crate::rule::{Fix, RuleContext};

/// The nodes in the order in which they are numbered: by number, then by document.
///
/// A node without a number comes after those before it. A node at the position that the guide fixes for it keeps that
/// position even if others have the same number; with `pin_all` it gets that position whatever its number is.
pub(crate) fn order<'l, 'r>(list: &'l List<'r>, pin_all: bool) -> Vec<&'l OrderedNode<'r>> {
    let (mut pinned, mut free) = (Vec::new(), Vec::new());
    let mut highest = 0;
    for node in &list.nodes {
        let number = node.number.intended();
        let is_pinned = |fixed: &u32| pin_all || number.is_none_or(|number| number == *fixed);
        if let Some(fixed) = node.fixed.filter(is_pinned) {
            pinned.push((fixed, node));
        } else {
            let key = number.unwrap_or(highest);
            highest = highest.max(key);
            free.push((key, node));
        }
    }
    pinned.sort_by_key(|(fixed, _)| *fixed);
    free.sort_by_key(|(number, _)| *number);
    let mut order: Vec<&OrderedNode<'_>> = free.into_iter().map(|(_, node)| node).collect();
    for (fixed, node) in pinned {
        // The items that should be before it and are missing take no place.
        let missing = list.reserved.range(..fixed).count();
        let index = usize::try_from(fixed).unwrap_or(usize::MAX).saturating_sub(missing).min(order.len());
        order.insert(index, node);
    }
    order
}

/// The edits that give the nodes of `order` the numbers of the list.
fn renumber(list: &List<'_>, order: &[&OrderedNode<'_>]) -> Vec<Edit> {
    list.free_numbers().zip(order).flat_map(|(number, node)| set(node, number)).collect()
}

/// The edits that number the nodes and move each to where its number puts it.
pub(crate) fn number_and_move<'r>(cx: &RuleContext<'r>, list: &List<'r>, pin_all: bool) -> Vec<Edit> {
    let target = order(list, pin_all);
    let elements =
        |nodes: &mut dyn Iterator<Item = &OrderedNode<'r>>| nodes.map(|node| node.element).collect::<Vec<_>>();
    let (current, moved) = (elements(&mut list.nodes.iter()), elements(&mut target.iter().copied()));
    reorder(cx, &current, &moved, renumber(list, &target))
}

/// The fix that numbers a list and keeps its order; `None` if a number has to be guessed.
pub(crate) fn renumbering<'r>(cx: &RuleContext<'r>, list: &List<'r>) -> Option<Fix> {
    let is_known = !list.has_invalid_number();
    is_known.then(|| Fix::safe_edits(list.fix_title(), number_and_move(cx, list, false)))
}

fn set(node: &OrderedNode<'_>, number: u32) -> Vec<Edit> {
    if node.number.value() == Some(number) {
        return Vec::new();
    }
    if let Some(written) = node.written {
        return vec![Edit::replace(written.span(), number.to_string())];
    }
    let place = node.element.name_span().end();
    vec![Edit::insert(place.into(), format!(" {SORT_ORDER}=\"{number}\""))]
}

#[cfg(test)]
mod tests;
