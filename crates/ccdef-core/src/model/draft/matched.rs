//! Two lists whose elements are matched by name, in linear time.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::hash::Hash;

/// Which elements of two lists belong together.
///
/// Names may repeat: of elements that share a name the first is matched with the first, the second with the second, and
/// so on. So every element of a list is matched with itself if the list is matched with itself.
pub(crate) struct MatchedLists<'d, T> {
    /// In both lists, in the order of the first.
    pub(crate) both: Vec<(&'d T, &'d T)>,
    /// Every element of the first list, with the one of the second that belongs to it.
    pub(crate) first: Vec<(&'d T, Option<&'d T>)>,
    /// Only in the first list.
    pub(crate) removed: Vec<&'d T>,
    /// Only in the second list.
    pub(crate) added: Vec<&'d T>,
    /// The names in both lists, in the order of the second.
    new_order: Vec<&'d str>,
    is_reordered: bool,
}

impl<'d, T> MatchedLists<'d, T> {
    /// Matches the elements of two lists by `name`.
    pub(crate) fn of(before: &'d [T], after: &'d [T], name: impl Fn(&'d T) -> &'d str) -> Self {
        let (old_keys, new_keys) = (numbered(before.iter().map(&name)), numbered(after.iter().map(&name)));
        let positions: HashMap<_, usize> = new_keys.iter().enumerate().map(|(at, key)| (*key, at)).collect();
        let found: Vec<Option<usize>> = old_keys.iter().map(|key| positions.get(key).copied()).collect();
        let first: Vec<(&T, Option<&T>)> =
            before.iter().zip(&found).map(|(old, at)| (old, at.map(|at| &after[at]))).collect();
        let both = first.iter().filter_map(|(old, new)| Some((*old, (*new)?))).collect();
        let removed = first.iter().filter(|(_, new)| new.is_none()).map(|(old, _)| *old).collect();
        let mut order: Vec<usize> = found.into_iter().flatten().collect();
        let known: HashSet<_> = old_keys.into_iter().collect();
        let is_new = |(_, key): &(&T, &(&str, usize))| !known.contains(*key);
        let added = after.iter().zip(&new_keys).filter(is_new).map(|(new, _)| new).collect();
        let is_reordered = !order.is_sorted();
        order.sort_unstable();
        let new_order = order.into_iter().map(|at| name(&after[at])).collect();
        Self { both, first, removed, added, new_order, is_reordered }
    }

    /// The names that are in both lists as `shown` writes each of them, in either order; `None` if the order is the same.
    pub(crate) fn orders(
        &self,
        name: impl Fn(&'d T) -> &'d str,
        shown: impl Fn(&'d str) -> Cow<'d, str>,
    ) -> Option<[String; 2]> {
        let old = || self.both.iter().map(|(old, _)| shown(name(old))).collect::<Vec<_>>().join(", ");
        let new = || self.new_order.iter().map(|name| shown(name)).collect::<Vec<_>>().join(", ");
        self.is_reordered.then(|| [old(), new()])
    }
}

/// Every name with the number of earlier elements of the same name.
fn numbered<N: Copy + Eq + Hash>(names: impl Iterator<Item = N>) -> Vec<(N, usize)> {
    let mut seen: HashMap<N, usize> = HashMap::new();
    let number = |name| {
        let count = seen.entry(name).or_default();
        *count += 1;
        (name, *count)
    };
    names.map(number).collect()
}
