//! What a misspelled word of XML was meant to be, such as `<Item>`, `<n>` or `nmae="…"`.
//!
//! The definition is read as if the word were right: one finding reports the word, no rule reports what is missing
//! without it, and what it holds is checked.

use ccdef_syntax::{Definition, Dialect, Document, Element, UnknownWord};

use crate::tables::metadata_fields;
use crate::tables::schema::METADATA_FIELDS;
use crate::text::nearest::nearest;

/// The attributes of sections and items in an import file.
pub(crate) const ATTRIBUTES: &[&str] = &["sortOrder", "name", "label"];

/// Words that people write instead of an attribute, too different from it for typo detection.
const SYNONYMS: &[(&str, &str)] =
    &[("order", "sortOrder"), ("sequence", "sortOrder"), ("position", "sortOrder"), ("title", "label")];

/// The definition of `document`, with misspelled words as what they were meant to be. `strict` is the definition as it is
/// written, which most files are.
pub(crate) fn read_as_meant<'a>(document: &Document<'a>, strict: Definition<'a>) -> Definition<'a> {
    let has_unknown = document.elements().any(|element| {
        meant_element(element).is_some()
            || element.attributes().iter().any(|attribute| meant_attribute(element, attribute.name).is_some())
    });
    let mut definition = if has_unknown { Definition::read_as(document, &meant) } else { strict };
    if document.root().is_some_and(is_invented) {
        definition.dialect = None;
    }
    definition
}

/// Elements that generated files have instead of sections and items.
const INVENTED: &[&str] = &["internalname", "displayname", "adapterurl", "ctiadapterurl", "generalinfo", "settings"];

/// An element below the root that no dialect has and that generated files have.
pub(crate) fn invented_element<'d, 'a>(root: Element<'d, 'a>) -> Option<Element<'d, 'a>> {
    let is_it = |name: &str| INVENTED.iter().any(|word| name.eq_ignore_ascii_case(word));
    root.children().find(|child| !is_known_word(child.local_name()) && is_it(child.local_name()))
}

/// Whether the root is right, but what is below it is an invention: no section, and mostly unknown elements.
fn is_invented(root: Element<'_, '_>) -> bool {
    if invented_element(root).is_none() {
        return false;
    }
    let is_section = |child: &Element<'_, '_>| Dialect::is_section_name(word(*child));
    let (known, unknown): (Vec<_>, Vec<_>) = root.children().partition(|child| is_known_word(child.local_name()));
    unknown.len() > known.len() && !known.iter().chain(&unknown).any(is_section)
}

fn meant(word: UnknownWord<'_, '_>) -> Option<&'static str> {
    match word {
        UnknownWord::Element(element) => meant_element(element),
        UnknownWord::Attribute(element, attribute) => meant_attribute(element, attribute.name),
    }
}

/// The local name of an element, or the word that it was meant to be.
pub(crate) fn word<'a>(element: Element<'_, 'a>) -> &'a str {
    meant_element(element).unwrap_or(element.local_name())
}

/// The word that the name of an element was meant to be; `None` for a word that some dialect has.
pub(crate) fn meant_element(element: Element<'_, '_>) -> Option<&'static str> {
    let name = element.local_name();
    if is_known_word(name) {
        return None;
    }
    let allowed = allowed_in(element.parent()?);
    let has_number = || element.attribute("sortOrder").and_then(|_| numbered(&allowed));
    nearest(name, allowed.iter().copied()).or_else(|| completion(name, &allowed)).or_else(has_number)
}

/// The attribute that an attribute called `name` of a section or item was meant to be, if the element has no attribute of
/// that name.
pub(crate) fn meant_attribute(element: Element<'_, '_>, name: &str) -> Option<&'static str> {
    if ATTRIBUTES.contains(&name) || name.starts_with("xml") || name.contains(':') || element.parent().is_none() {
        return None;
    }
    let is_listed = |word: &str| Dialect::is_section_name(word) || Dialect::is_item_name(word);
    let synonym = SYNONYMS.iter().find(|(synonym, _)| synonym.eq_ignore_ascii_case(name));
    let known = synonym.map(|(_, known)| *known).or_else(|| nearest(name, ATTRIBUTES.iter().copied()))?;
    (element.attribute(known).is_none() && is_listed(word(element))).then_some(known)
}

/// The elements that `parent` may contain.
pub(crate) fn allowed_in(parent: Element<'_, '_>) -> Vec<&'static str> {
    let import = Dialect::Import;
    let is_root = parent.parent().is_none();
    match if is_root { root_word(parent) } else { word(parent) } {
        root if root == import.root() => vec![import.section()],
        section if section == import.section() => vec![import.item()],
        item if item == import.item() => Vec::new(),
        known if metadata_fields(known).next().is_some() => metadata_fields(known).map(|field| field.name).collect(),
        _ if is_root => Dialect::ALL.iter().map(|dialect| dialect.section()).collect(),
        _ => Vec::new(),
    }
}

/// How many children of the root show what it was meant to be.
const SHOWN: usize = 64;

/// The name of the root, or of the root that its children belong to: they decide if all are of one dialect.
pub(crate) fn root_word<'a>(root: Element<'_, 'a>) -> &'a str {
    let has = |dialect: Dialect| root.children().take(SHOWN).any(|child| child.local_name() == dialect.section());
    match (root.local_name(), has(Dialect::Import), has(Dialect::Metadata)) {
        (name, true, false) if name != Dialect::Metadata.root() => Dialect::Import.root(),
        (_, false, true) => Dialect::Metadata.root(),
        (name, ..) => name,
    }
}

/// The prefix that all children of an element have, which is empty if none has one; `None` if they differ.
pub(crate) fn common_prefix<'a>(parent: Element<'_, 'a>) -> Option<&'a str> {
    let prefix = |child: Element<'_, 'a>| child.name().split_once(':').map_or("", |(prefix, _)| prefix);
    let mut prefixes = parent.children().map(prefix);
    let first = prefixes.next()?;
    prefixes.all(|other| other == first).then_some(first)
}

/// The only word that begins with `name`, such as `name` for `n`.
fn completion(name: &str, words: &[&'static str]) -> Option<&'static str> {
    let mut found = words.iter().filter(|word| word.starts_with(name));
    found.next().filter(|_| found.next().is_none()).copied()
}

/// The one of `allowed` that has a `sortOrder`.
fn numbered(allowed: &[&'static str]) -> Option<&'static str> {
    allowed.iter().find(|word| [Dialect::Import.section(), Dialect::Import.item()].contains(word)).copied()
}

/// Whether one of the dialects has an element of that name.
pub(crate) fn is_known_word(name: &str) -> bool {
    Dialect::ALL.iter().any(|dialect| [dialect.root(), dialect.section(), dialect.item()].contains(&name))
        || METADATA_FIELDS.iter().any(|field| field.name == name)
}
