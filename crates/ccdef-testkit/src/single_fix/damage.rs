//! What a fix must not do to a file, whatever rule it is of.

use std::collections::BTreeMap;

use ccdef_core::syntax::{Element, Limits, Reading, Source, read};

use crate::problems::Problems;

/// The elements of which an element may have several.
const LISTED: &[&str] = &["section", "item", "sections", "items"];

/// What a fix that turns `before` into `after` has damaged.
pub(super) fn problems(path: &str, before: &str, after: &str) -> Problems {
    let (before, after) = (Source::new(path, before), Source::new(path, after));
    let limits = Limits::default();
    let (old, new) = (read(&before, &limits), read(&after, &limits));
    let mut problems = Problems::new();
    problems.extend(
        more(&repeated_items(&old), &repeated_items(&new)).map(|name| format!("writes a second item `{name}`")),
    );
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

/// How many elements of a name each element has of which it may have one only.
fn single_elements(reading: &Reading<'_>) -> NameCounts {
    let elements = reading.document.elements().filter(|element| !LISTED.contains(&element.local_name()));
    count(
        elements
            .filter_map(|element| Some(format!("{} in element {}", element.local_name(), index(element.parent()?)))),
    )
}

/// The position of an element among those that hold others, which a fix of a list may change.
fn index(element: Element<'_, '_>) -> String {
    let children = |element: Element<'_, '_>| {
        element.child("name").map(|name| name.content().trimmed().to_owned()).unwrap_or_default()
    };
    format!("{} {}", element.local_name(), children(element))
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
