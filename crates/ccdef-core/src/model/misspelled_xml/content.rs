//! Words that only their content explains: `<ref>reqUseApi</ref>` is a name, and so is `<ref>` in all other items.

use ccdef_syntax::{Dialect, Element, FULL_NAME, Text};

use crate::tables::{Family, GENERAL, ItemSpec, SectionSpec, base_sections};

/// How many sections of a file, and items of its general section, show what a word holds.
const SHOWN: usize = 16;

/// How many children of a section are searched for its name.
const MAX_CHILDREN: usize = 64;

/// How many parts of an item show what it is.
const MAX_PARTS: usize = 8;

/// What `word`, an attribute or a child of a section or an item, was meant to be: a name, a label or a value by what it holds
/// there, or else by what it holds in the general section of the file; one of `allowed`.
pub(super) fn by_content(owner: Element<'_, '_>, word: &str, allowed: &[&'static str]) -> Option<&'static str> {
    let here = held(owner, word)?;
    if is_known_name(here.trimmed()) {
        return Some("name");
    }
    let general = general_section(owner)?;
    let may_be_value = allowed.contains(&"value");
    let shown = || std::iter::once(general).chain(general.children().take(SHOWN));
    let meanings: Vec<&str> = shown().filter_map(|part| meaning(part, word, may_be_value)).collect();
    ["name", "label", "value"].into_iter().find(|meaning| meanings.contains(meaning))
}

/// What a word of a section or an item holds, if only one meaning is possible.
fn meaning(owner: Element<'_, '_>, word: &str, may_be_value: bool) -> Option<&'static str> {
    let text = held(owner, word)?;
    let text = text.trimmed();
    if is_known_name(text) {
        return Some("name");
    }
    if is_known_label(text) {
        return Some("label");
    }
    (may_be_value && item_of(owner).is_some_and(|item| is_value_only(item, text))).then_some("value")
}

/// The text of an attribute or a child.
fn held<'a>(owner: Element<'_, 'a>, word: &str) -> Option<Text<'a>> {
    let child = || owner.children().take(MAX_CHILDREN).find(|child| child.local_name() == word && is_text(*child));
    let attribute = owner.attribute(word).map(|attribute| attribute.value.clone());
    attribute.or_else(|| child().map(|child| child.content()))
}

/// The general section of the file.
fn general_section<'d, 'a>(inside: Element<'d, 'a>) -> Option<Element<'d, 'a>> {
    let mut around = std::iter::successors(Some(inside), Element::parent).take(MAX_PARTS);
    let root = around.find(|element| element.parent().is_none())?;
    let is_general = |text: &str| (text == GENERAL).then_some(());
    root.children().take(SHOWN).find(|section| find_text(*section, MAX_CHILDREN, is_general).is_some())
}

/// The first attribute or child of an element for whose text something is found.
fn find_text<T>(element: Element<'_, '_>, children: usize, find: impl Fn(&str) -> Option<T>) -> Option<T> {
    let mut children = element.children().take(children).filter(|child| is_text(*child));
    let of_attribute = element.attributes().iter().find_map(|attribute| find(attribute.value.trimmed()));
    of_attribute.or_else(|| children.find_map(|child| find(child.content().trimmed())))
}

/// Whether an element contains nothing but text.
fn is_text(element: Element<'_, '_>) -> bool {
    element.children().next().is_none() && element.has_characters()
}

/// The list in which a metadata file has an element of another name: it has the parts of an item, or contains items.
pub(super) fn list_by_content(element: Element<'_, '_>, allowed: &[&'static str]) -> Option<&'static str> {
    if element.has_characters() || element.local_name() == FULL_NAME {
        return None;
    }
    let [section, item] = [Dialect::Metadata.section(), Dialect::Metadata.item()];
    let is_item = allowed.contains(&item) && has_parts(element);
    let is_section = || {
        let is_item = |child: Element<'_, '_>| child.local_name() == item || has_parts(child);
        allowed.contains(&section) && element.children().take(MAX_PARTS).any(is_item)
    };
    if is_item { Some(item) } else { is_section().then_some(section) }
}

/// Whether an element has a name as an item of a metadata file has it, and other parts.
fn has_parts(element: Element<'_, '_>) -> bool {
    let parts = || element.children().take(MAX_PARTS);
    let is_name = |part: Element<'_, '_>| part.local_name() == "name" || is_known_name(part.content().trimmed());
    parts().nth(1).is_some() && parts().all(|part| part.children().next().is_none()) && parts().any(is_name)
}

/// Whether Salesforce has a section or an item of that name.
pub(super) fn is_known_name(name: &str) -> bool {
    known_sections().any(|section| section.name == name) || is_known_item(name)
}

/// Whether Salesforce has an item of that name.
pub(super) fn is_known_item(name: &str) -> bool {
    known_sections().any(|section| section.items.iter().any(|item| item.name == name))
}

fn is_known_label(label: &str) -> bool {
    known_sections().any(|section| section.label == label || section.items.iter().any(|item| item.label == label))
}

/// The item of Salesforce that an element names.
fn item_of(element: Element<'_, '_>) -> Option<&'static ItemSpec> {
    let called = |name: &str| known_sections().flat_map(|section| section.items).find(|item| item.name == name);
    find_text(element, MAX_PARTS, called)
}

/// Whether a text can be a value of the item and nothing else: `true` may say something about the item.
fn is_value_only(item: &ItemSpec, text: &str) -> bool {
    let is_flag = ["true", "false"].iter().any(|flag| flag.eq_ignore_ascii_case(text));
    !text.is_empty() && !is_flag && item.kind.check(text).is_ok() && item.kind.check("text").is_err()
}

fn known_sections() -> impl Iterator<Item = &'static SectionSpec> {
    Family::ALL.iter().flat_map(|family| base_sections(*family))
}
