//! New numbers for a list: 0 to n-1, the order kept, and no more text touched than must be.

use ccdef_syntax::Edit;

use super::{List, Number, SORT_ORDER, Sibling};

/// The siblings in the order in which they are numbered: by number, then by document.
///
/// One without a number comes after those before it. One whose number is the position that the guide fixes for it keeps
/// it, whoever else claims it; with `pin_all` it gets that position whatever its number.
pub(crate) fn order<'l, 'r>(list: &'l List<'r>, pin_all: bool) -> Vec<&'l Sibling<'r>> {
    let (mut pinned, mut free) = (Vec::new(), Vec::new());
    let mut highest = 0;
    for sibling in &list.siblings {
        let number = sibling.number.meant();
        let is_pinned = |fixed: &u32| pin_all || number.is_none_or(|number| number == *fixed);
        if let Some(fixed) = sibling.fixed.filter(is_pinned) {
            pinned.push((fixed, sibling));
        } else {
            let key = number.unwrap_or(highest);
            highest = highest.max(key);
            free.push((key, sibling));
        }
    }
    pinned.sort_by_key(|(fixed, _)| *fixed);
    free.sort_by_key(|(number, _)| *number);
    let mut order: Vec<&Sibling<'_>> = free.into_iter().map(|(_, sibling)| sibling).collect();
    for (fixed, sibling) in pinned {
        let index = usize::try_from(fixed).unwrap_or(usize::MAX).min(order.len());
        order.insert(index, sibling);
    }
    order
}

/// The edits that give the siblings of `order` the numbers from 0 on.
pub(crate) fn renumber(order: &[&Sibling<'_>]) -> Vec<Edit> {
    (0..).zip(order).flat_map(|(number, sibling)| set(sibling, number)).collect()
}

fn set(sibling: &Sibling<'_>, number: u32) -> Vec<Edit> {
    if sibling.number.value() == Some(number) {
        return Vec::new();
    }
    if let Some(written) = sibling.written {
        return vec![Edit::replace(written.span(), number.to_string())];
    }
    let Some(slip) = sibling.slip() else {
        let place = sibling.element.name_span().end();
        return vec![Edit::insert(place.into(), format!(" {SORT_ORDER}=\"{number}\""))];
    };
    let rename = Edit::replace(slip.name_span, SORT_ORDER);
    if Number::read(Some(&slip.value)).value() == Some(number) {
        return vec![rename];
    }
    vec![rename, Edit::replace(slip.value.span(), number.to_string())]
}

#[cfg(test)]
mod tests;
