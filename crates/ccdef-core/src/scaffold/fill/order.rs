//! The order of an existing definition, which its new version keeps.

use std::collections::HashMap;

use ccdef_syntax::{Draft, DraftItem};

use crate::tables::GENERAL;

/// The names of the sections, and those of the items of each, with their ranks.
pub(super) struct ExistingOrder {
    sections: HashMap<String, usize>,
    items: HashMap<String, HashMap<String, usize>>,
}

impl ExistingOrder {
    pub(super) fn of(existing: &Draft) -> Self {
        let items = |items: &[DraftItem]| ranks(items.iter().map(|item| item.name.as_str()));
        Self {
            sections: ranks(existing.sections.iter().map(|section| section.name.as_str())),
            items: existing.sections.iter().map(|section| (section.name.clone(), items(&section.items))).collect(),
        }
    }

    /// Brings the sections and items of a draft into this order. What is new comes after what precedes it in the tables, and
    /// the general section, which comes first in Salesforce's guide, is put first.
    pub(super) fn apply(&self, draft: &mut Draft) {
        sort(&mut draft.sections, &self.sections, |section| &section.name);
        draft.sections.sort_by_key(|section| section.name != GENERAL);
        for section in &mut draft.sections {
            if let Some(ranks) = self.items.get(&section.name) {
                sort(&mut section.items, ranks, |item| &item.name);
            }
        }
    }
}

/// The position of the first of each name.
fn ranks<'d>(names: impl Iterator<Item = &'d str>) -> HashMap<String, usize> {
    let mut ranks = HashMap::new();
    for (index, name) in names.enumerate() {
        ranks.entry(name.to_owned()).or_insert(index + 1);
    }
    ranks
}

fn sort<T>(list: &mut Vec<T>, ranks: &HashMap<String, usize>, name: impl Fn(&T) -> &String) {
    let mut before = 0;
    let mut ranked: Vec<(usize, bool, T)> = Vec::with_capacity(list.len());
    for part in list.drain(..) {
        let rank = ranks.get(name(&part)).copied();
        before = rank.unwrap_or(before);
        ranked.push((before, rank.is_none(), part));
    }
    ranked.sort_by_key(|(rank, is_new, _)| (*rank, *is_new));
    list.extend(ranked.into_iter().map(|(_, _, part)| part));
}

#[cfg(test)]
mod tests {
    use super::{ranks, sort};

    #[test]
    fn new_names_follow_what_precedes_them_in_the_tables() {
        let sorted = |old: &[&str], table: &[&str]| {
            let mut list: Vec<String> = table.iter().map(|name| (*name).to_owned()).collect();
            sort(&mut list, &ranks(old.iter().copied()), |name| name);
            list.join(" ")
        };
        assert_eq!(sorted(&["c", "a", "b"], &["a", "b", "c"]), "c a b");
        assert_eq!(sorted(&["c", "a"], &["x", "a", "y", "c", "z"]), "x c z a y");
        assert_eq!(sorted(&["a", "a"], &["b", "a", "a"]), "b a a");
        assert_eq!(sorted(&[], &["b", "a"]), "b a");
    }
}
