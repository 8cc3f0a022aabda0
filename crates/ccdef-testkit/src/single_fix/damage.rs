//! What a fix must not do to a file, whatever rule it is of.

use std::collections::BTreeMap;

use ccdef_core::syntax::{Limits, Reading, Source, read};

use crate::problems::Problems;

/// The elements of which an element may have several.
const LISTED: &[&str] = &["section", "item", "sections", "items"];

/// What a fix that turns `before` into `after` has damaged. A setting may be there twice if `is_reported` says that the file
/// had it twice before, under a name with a typo.
pub(super) fn problems(path: &str, before: &str, after: &str, is_reported: impl Fn(&str) -> bool) -> Problems {
    let (before, after) = (Source::new(path, before), Source::new(path, after));
    let limits = Limits::default();
    let (old, new) = (read(&before, &limits), read(&after, &limits));
    let mut problems = Problems::new();
    let (old_items, new_items) = (repeated_items(&old), repeated_items(&new));
    let more_items = more(&old_items, &new_items).filter(|setting| !is_reported(setting));
    problems.extend(more_items.map(|setting| format!("writes a second item `{setting}`")));
    problems
        .extend(more(&single_elements(&old), &single_elements(&new)).map(|name| format!("writes a second `<{name}>`")));
    problems.extend(lost_attribute(&old, &new, after.text()));
    problems
}

type NameCounts = BTreeMap<String, usize>;

fn count(names: impl Iterator<Item = String>) -> NameCounts {
    let mut counts = NameCounts::new();
    for name in names {
        *counts.entry(name).or_default() += 1;
    }
    counts
}

/// What is repeated more often than before.
fn more<'c>(before: &'c NameCounts, after: &'c NameCounts) -> impl Iterator<Item = &'c str> {
    let is_more = |(name, count): &(&String, &usize)| **count > before.get(*name).copied().unwrap_or(1).max(1);
    after.iter().filter(is_more).map(|(name, _)| name.as_str())
}

/// How many items of a name each section has.
fn repeated_items(reading: &Reading<'_>) -> NameCounts {
    let items = reading.definition.items().filter(|(_, item)| !item.name().is_empty());
    count(items.map(|(section, item)| format!("/{}/{}", section.name(), item.name())))
}

/// How many children of a name an element has at most, of those of which it may have one only.
fn single_elements(reading: &Reading<'_>) -> NameCounts {
    let mut most = NameCounts::new();
    for parent in reading.document.elements() {
        let children = parent.children().filter(|child| !LISTED.contains(&child.local_name()));
        for (name, number) in count(children.map(|child| child.local_name().to_owned())) {
            let known = most.entry(format!("{name} in {}", parent.local_name())).or_default();
            *known = number.max(*known);
        }
    }
    most
}

/// An attribute that is gone, and with it a text that is nowhere else in the file.
fn lost_attribute(old: &Reading<'_>, new: &Reading<'_>, after: &str) -> Option<String> {
    let attributes = |reading: &Reading<'_>| -> Vec<String> {
        let all = reading.document.elements().flat_map(|element| element.attributes().iter());
        let texts = all.filter(|attribute| {
            !attribute.name.eq_ignore_ascii_case("sortOrder") && !attribute.name.starts_with("xmlns")
        });
        texts.map(|attribute| attribute.value.trimmed().to_owned()).collect()
    };
    let (old, new) = (attributes(old), attributes(new));
    let is_lost = |value: &&String| !value.is_empty() && !new.contains(value) && !after.contains(value.as_str());
    let lost = old.iter().find(is_lost).filter(|_| new.len() < old.len())?;
    Some(format!("loses the attribute value `{lost}`"))
}
