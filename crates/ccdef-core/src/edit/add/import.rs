//! Items and sections written in the import dialect.

use std::collections::BTreeMap;

use ccdef_syntax::{Document, Edit, Element, Item, Section, Text};

use super::insertion_point::InsertionPoint;
use super::new_element::{NewElement, attribute};
use super::new_item::NewItem;
use crate::rule::RuleContext;
use crate::tables::GENERAL;
use crate::text::escape::content;

/// The attributes in their default order.
const ATTRIBUTES: [&str; 3] = ["sortOrder", "name", "label"];

/// How the file writes the elements of a kind.
struct ElementStyle<'a> {
    name: String,
    attributes: Vec<&'a str>,
    quote: char,
}

impl<'a> ElementStyle<'a> {
    /// The style of `sample`; without one, that of Salesforce's guide with the prefix of the root.
    fn of(document: &Document<'a>, sample: Option<Element<'_, 'a>>, word: &str) -> Self {
        let prefix = document.root().and_then(|root| root.name().split_once(':')).map_or("", |(prefix, _)| prefix);
        let default_name = if prefix.is_empty() { word.to_owned() } else { format!("{prefix}:{word}") };
        let written = |sample: Element<'_, 'a>| -> Vec<&'a str> {
            let known = sample.attributes().iter().map(|attribute| attribute.name);
            known.filter(|name| ATTRIBUTES.contains(name)).collect()
        };
        let mut attributes = sample.map(written).unwrap_or_default();
        for name in ATTRIBUTES {
            if !attributes.contains(&name) {
                attributes.push(name);
            }
        }
        let first = sample.and_then(|sample| sample.attributes().first());
        let before =
            first.and_then(|first| document.text()[..usize::from(first.value.span().start())].chars().next_back());
        Self {
            name: sample.map_or(default_name, |sample| sample.name().to_owned()),
            attributes,
            quote: before.filter(|quote| *quote == '\'').unwrap_or('"'),
        }
    }

    fn open(&self, number: u32, name: &str, label: &str) -> String {
        let mut tag = format!("<{}", self.name);
        for known in &self.attributes {
            let value = match *known {
                "sortOrder" => &number.to_string(),
                "name" => name,
                _ => label,
            };
            tag.push_str(&attribute(known, value, self.quote));
        }
        tag.push('>');
        tag
    }

    fn item(&self, number: u32, item: &NewItem<'_>) -> NewElement {
        let open = self.open(number, item.known.spec.name, item.label());
        NewElement::line(format!("{open}{}</{}>", content(&item.value), self.name))
    }
}

/// The numbers of a list and where they are written.
struct UsedNumbers<'r> {
    used: BTreeMap<u32, Vec<&'r Text<'r>>>,
}

impl<'r> UsedNumbers<'r> {
    fn of(written: impl Iterator<Item = Option<&'r Text<'r>>>) -> Self {
        let mut used: BTreeMap<u32, Vec<&'r Text<'r>>> = BTreeMap::new();
        for text in written.flatten() {
            if let Ok(number) = text.trimmed().parse() {
                used.entry(number).or_default().push(text);
            }
        }
        Self { used }
    }

    /// The smallest unused number from `first` on.
    fn free(&self, first: u32) -> u32 {
        (first..self.after_all(first)).find(|number| !self.used.contains_key(number)).unwrap_or(self.after_all(first))
    }

    /// The number after the largest one, but not below `first`.
    fn after_all(&self, first: u32) -> u32 {
        self.used.last_key_value().map_or(0, |(number, _)| number.saturating_add(1)).max(first)
    }

    /// Frees `number`: increases it, and all numbers that follow it without a gap, by one.
    fn make_room(&self, number: u32) -> Vec<Edit> {
        let moved = (number..).map_while(|next| Some((next, self.used.get(&next)?)));
        let up = |(number, texts): (u32, &'_ Vec<&'r Text<'r>>)| -> Vec<Edit> {
            let next = number.saturating_add(1).to_string();
            texts.iter().map(|text| Edit::replace(text.span(), next.clone())).collect()
        };
        moved.flat_map(up).collect()
    }
}

pub(super) fn items(cx: &RuleContext<'_>, section: &Section<'_>, items: &[NewItem<'_>]) -> Vec<Edit> {
    let sample = section.items.last().or_else(|| cx.items().next().map(|(_, item)| item));
    let style = ElementStyle::of(cx.document, sample.map(|item| cx.document.element(item.element)), "item");
    let numbers = UsedNumbers::of(section.items.iter().map(|item| item.sort_order.as_ref()));
    if let [item] = items {
        return one(cx, section, item, &style, &numbers);
    }
    let first = numbers.after_all(first_free(section));
    let elements: Vec<NewElement> = (first..).zip(items).map(|(number, item)| style.item(number, item)).collect();
    vec![point(cx, section, None).add(&elements)]
}

/// One item, at the position that the guide fixes for it, or at the first free one.
fn one(
    cx: &RuleContext<'_>,
    section: &Section<'_>,
    item: &NewItem<'_>,
    style: &ElementStyle<'_>,
    numbers: &UsedNumbers<'_>,
) -> Vec<Edit> {
    let fixed = item.known.base.and_then(|base| base.position);
    let number = fixed.unwrap_or_else(|| numbers.free(first_free(section)));
    let follows = section.items.iter().filter(|other| number_of(other).is_some_and(|other| other >= number));
    let next = follows.min_by_key(|other| number_of(other));
    let mut edits = if fixed.is_some() { numbers.make_room(number) } else { Vec::new() };
    edits.push(point(cx, section, next).add(&[style.item(number, item)]));
    edits
}

/// Before `next`, or at the end of the section.
fn point<'a>(cx: &RuleContext<'a>, section: &Section<'_>, next: Option<&Item<'_>>) -> InsertionPoint<'a> {
    let element = |item: &Item<'_>| cx.document.element(item.element);
    match (next, section.items.last()) {
        (Some(next), _) => InsertionPoint::before(cx.document, element(next)),
        (None, Some(last)) => InsertionPoint::after(cx.document, element(last)),
        (None, None) => InsertionPoint::inside(cx.document, cx.document.element(section.element)),
    }
}

/// The first number that is not reserved for the two names of the call center.
fn first_free(section: &Section<'_>) -> u32 {
    if section.name() == GENERAL { 2 } else { 0 }
}

fn number_of(item: &Item<'_>) -> Option<u32> {
    item.sort_order.as_ref()?.trimmed().parse().ok()
}

pub(super) fn section(cx: &RuleContext<'_>, name: &str, label: &str, items: &[NewItem<'_>]) -> Option<Vec<Edit>> {
    let document = cx.document;
    let sections = &cx.definition.sections;
    let style = ElementStyle::of(document, sections.last().map(|section| document.element(section.element)), "section");
    let sample = cx.items().next().map(|(_, item)| document.element(item.element));
    let item_style = ElementStyle::of(document, sample, "item");
    let numbers = UsedNumbers::of(sections.iter().map(|section| section.sort_order.as_ref()));
    let is_general = name == GENERAL;
    let number = if is_general { 0 } else { numbers.free(u32::from(!cx.facts.has_section(GENERAL))) };
    let children = (0..).zip(items).map(|(number, item)| item_style.item(number, item)).collect();
    let section_element =
        NewElement::with_children(style.open(number, name, label), children, format!("</{}>", style.name));
    let point = match (sections.first(), sections.last()) {
        (Some(first), _) if is_general => InsertionPoint::before(document, document.element(first.element)),
        (_, Some(last)) => InsertionPoint::after(document, document.element(last.element)),
        _ => InsertionPoint::inside(document, document.root()?),
    };
    let mut edits = if is_general { numbers.make_room(0) } else { Vec::new() };
    edits.push(point.add(&[section_element]));
    Some(edits)
}
