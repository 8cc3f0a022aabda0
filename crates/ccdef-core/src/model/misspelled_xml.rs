//! Corrects misspelled names of elements and attributes, such as `<Item>`, `<n>` or `nmae="…"`.
//!
//! The definition is read with the corrected name. So one finding reports the typo, no rule reports that the element or
//! attribute is missing, and its content is checked.

mod carrier;
mod content;
mod words;

use ccdef_syntax::{Definition, Dialect, Document, Element, UnknownWord};

use carrier::{carrier_of_shape, shape};
use content::{by_content, is_known_item, list_by_content};
pub(crate) use words::{ATTRIBUTES, is_known_word};

use crate::tables::{is_simple, metadata_fields};
use crate::text::nearest::nearest;

/// Words that people write instead of an attribute, or of an element in a metadata file, too different from it for typo
/// detection.
const SYNONYMS: &[(&str, &str)] = &[
    ("order", "sortOrder"),
    ("sequence", "sortOrder"),
    ("position", "sortOrder"),
    ("index", "sortOrder"),
    ("title", "label"),
    ("caption", "label"),
    ("displayLabel", "label"),
    ("masterLabel", "label"),
    ("id", "name"),
    ("key", "name"),
    ("content", "value"),
    ("data", "value"),
    ("string", "value"),
    ("stringValue", "value"),
    ("body", "value"),
    ("itemName", "name"),
    ("sectionName", "name"),
    ("fullName", "name"),
    ("apiName", "name"),
    ("developerName", "name"),
];

/// The definition of `document`, with misspelled names corrected. `strict` is the definition as written; it is returned
/// if no name is misspelled.
pub(crate) fn read_corrected<'a>(document: &Document<'a>, strict: Definition<'a>) -> Definition<'a> {
    read_with(document, strict, meant_attribute)
}

/// As [`read_corrected`], but an item that is empty stays so: a value in one of its attributes is not one for Salesforce.
pub(crate) fn read_to_convert<'a>(document: &Document<'a>, strict: Definition<'a>) -> Definition<'a> {
    read_with(document, strict, corrected_attribute)
}

/// `attribute` says what an attribute was meant to be.
fn read_with<'a>(
    document: &Document<'a>,
    strict: Definition<'a>,
    attribute: fn(Element<'_, '_>, &str) -> Option<&'static str>,
) -> Definition<'a> {
    let has_unknown = document.elements().any(|element| {
        let mut unknown = element.attributes().iter().filter(|attribute| !attribute.is_known());
        corrected_element(element).is_some() || unknown.any(|unknown| attribute(element, unknown.name).is_some())
    });
    let correction = |word: UnknownWord<'_, '_>| match word {
        UnknownWord::Element(element) => corrected_element(element),
        UnknownWord::Attribute(element, unknown) => attribute(element, unknown.name),
    };
    let mut definition = if has_unknown { Definition::read_as(document, &correction) } else { strict };
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

/// Whether the root is known, but below it are no sections and mostly unknown elements, as in generated files.
fn is_invented(root: Element<'_, '_>) -> bool {
    if invented_element(root).is_none() {
        return false;
    }
    let is_section = |child: &Element<'_, '_>| Dialect::is_section_name(corrected_name(*child));
    let (known, unknown): (Vec<_>, Vec<_>) = root.children().partition(|child| is_known_word(child.local_name()));
    unknown.len() > known.len() && !known.iter().chain(&unknown).any(is_section)
}

/// What an attribute of a section or an item was meant to be: another attribute, or the value of the item.
fn meant_attribute(element: Element<'_, '_>, name: &str) -> Option<&'static str> {
    corrected_attribute(element, name).or_else(|| is_value_attribute(element, name).then_some("value"))
}

/// Attributes, and elements in a metadata file, in which people write the value of an item; the first attribute that an item
/// has is its value.
pub(crate) const VALUE_WORDS: &[&str] = &["value", "val", "text", "default", "defaultValue"];

/// Whether an attribute holds the value of an item of an import file that is empty otherwise.
pub(crate) fn is_value_attribute(element: Element<'_, '_>, name: &str) -> bool {
    let is_word = || VALUE_WORDS.iter().any(|word| word.eq_ignore_ascii_case(name));
    if ATTRIBUTES.contains(&name) || has_many_attributes(element) || !is_word() {
        return false;
    }
    let written = |word: &&str| element.attributes().iter().find(|attribute| attribute.name.eq_ignore_ascii_case(word));
    let is_first = VALUE_WORDS.iter().find_map(written).is_some_and(|first| first.name == name);
    is_first
        && element.children().next().is_none()
        && corrected_name(element) == Dialect::Import.item()
        && element.content().is_whitespace()
}

/// The local name of an element, corrected if it is misspelled.
pub(crate) fn corrected_name<'a>(element: Element<'_, 'a>) -> &'a str {
    corrected_element(element).unwrap_or(element.local_name())
}

/// The correct name of a misspelled element; `None` for a name that some dialect has, or that resembles none.
pub(crate) fn corrected_element(element: Element<'_, '_>) -> Option<&'static str> {
    if element.is_written_as_named() {
        // Almost all sections and items are.
        return None;
    }
    let name = element.local_name();
    if is_known_word(name) {
        return carrier_of_shape(element, |is_section, dialect| is_in_place(element, is_section, dialect));
    }
    let allowed = allowed_beside(element);
    let meant = meaning(element, &allowed)?;
    let is_own = |word: &str| name.eq_ignore_ascii_case(word);
    let is_taken =
        |word: &str| element.parent().is_some_and(|parent| is_single(word) && has_child(parent, word, !is_own(word)));
    if !is_taken(meant) {
        return Some(meant);
    }
    let free: Vec<&str> = allowed.into_iter().filter(|word| !is_taken(word)).collect();
    meaning(element, &free)
}

/// Whether a section, or else an item, of this dialect may be where the element is.
fn is_in_place(element: Element<'_, '_>, is_section: bool, dialect: Dialect) -> bool {
    let Some(parent) = element.parent() else { return false };
    match (is_section, parent.parent()) {
        (true, None) => {
            let root = corrected_root_name(parent);
            root == dialect.root() || !is_known_word(root)
        }
        (false, Some(_)) => corrected_name(parent) == dialect.section(),
        _ => false,
    }
}

/// The element that a misspelled one was probably meant to be, if its parent has that element already, and may have only one.
pub(crate) fn taken_name(element: Element<'_, '_>) -> Option<&'static str> {
    let is_unknown = !is_known_word(element.local_name()) && corrected_element(element).is_none();
    is_unknown.then(|| meaning(element, &allowed_beside(element))).flatten()
}

/// The elements that are allowed where an unknown element is.
fn allowed_beside(element: Element<'_, '_>) -> Vec<&'static str> {
    let parent = element.parent().filter(|_| !is_deep_among_unknown(element));
    parent.map(allowed_in).unwrap_or_default()
}

/// The one of `allowed` that an unknown element was probably meant to be.
fn meaning(element: Element<'_, '_>, allowed: &[&'static str]) -> Option<&'static str> {
    let name = element.local_name();
    let has_number = || {
        let is_part = element.has_attribute("sortOrder") || element.has_attribute("name");
        is_part
            .then(|| numbered(allowed))
            .flatten()
            .filter(|word| !Dialect::is_section_name(word) || may_be_section(element))
    };
    let is_allowed = |known: &&str| allowed.contains(known);
    let similar = || nearest(name, allowed.iter().copied()).or_else(|| completion(name, allowed));
    let held = || {
        let owner = element.parent().filter(|_| allowed.contains(&"name") && element.children().next().is_none())?;
        by_content(owner, name, allowed).filter(is_allowed)
    };
    let known = similar().or_else(held).or_else(|| synonym(name).filter(is_allowed));
    known.or_else(has_number).or_else(|| list_by_content(element, allowed))
}

/// Whether an element contains others, as a section does, and is not named as an item.
fn may_be_section(element: Element<'_, '_>) -> bool {
    let is_item = || element.attribute("name").is_some_and(|name| is_known_item(name.value.trimmed()));
    element.children().next().is_some() && !is_item()
}

/// The word for which people write another one.
fn synonym(name: &str) -> Option<&'static str> {
    let of_value = || VALUE_WORDS.iter().any(|word| word.eq_ignore_ascii_case(name)).then_some("value");
    let known = SYNONYMS.iter().find(|(synonym, _)| synonym.eq_ignore_ascii_case(name)).map(|(_, known)| *known);
    known.or_else(of_value)
}

/// How many children of an element are looked at to read one of them, so that large files of unknown words are read in
/// little time.
const MAX_SIBLINGS: usize = 512;

/// With more attributes than these, none is corrected: each would be compared with all others.
const MAX_ATTRIBUTES: usize = 64;

/// Whether an element may have only one child of that name.
pub(crate) fn is_single(name: &str) -> bool {
    is_simple(name) && !Dialect::is_section_name(name) && !Dialect::is_item_name(name)
}

/// Whether an element has a child of that name, or one whose name is the same in another case if that counts.
fn has_child(parent: Element<'_, '_>, name: &str, in_any_case: bool) -> bool {
    let is_it = |child: &str| child == name || (in_any_case && child.eq_ignore_ascii_case(name));
    parent.children().take(MAX_SIBLINGS).any(|child| is_it(child.local_name()))
}

/// More levels than the schema of any dialect has below a known element.
const MAX_UNKNOWN_LEVELS: usize = 8;

/// Whether so many unknown elements are around an unknown element that not all of them can be misspelled: then nothing
/// is known about what the innermost may contain.
fn is_deep_among_unknown(element: Element<'_, '_>) -> bool {
    let mut around = std::iter::successors(element.parent(), Element::parent).take(MAX_UNKNOWN_LEVELS);
    let is_end = |around: Element<'_, '_>| around.parent().is_none() || is_known_word(around.local_name());
    !around.any(is_end)
}

/// Whether an element has so many attributes that it was not meant to be a section or an item.
pub(crate) fn has_many_attributes(element: Element<'_, '_>) -> bool {
    element.attributes().len() > MAX_ATTRIBUTES
}

/// The correct name of the misspelled attribute `name` of a section or item, if the element does not have that attribute.
pub(crate) fn corrected_attribute(element: Element<'_, '_>, name: &str) -> Option<&'static str> {
    let is_own = || name.starts_with("xml") || (name.contains(':') && without_prefix(name).is_none());
    if ATTRIBUTES.contains(&name) || is_own() || element.parent().is_none() || has_many_attributes(element) {
        return None;
    }
    let is_listed = |word: &str| Dialect::is_section_name(word) || Dialect::is_item_name(word);
    if !is_listed(corrected_name(element)) {
        return None;
    }
    let is_free = |known: &&str| ATTRIBUTES.contains(known) && !element.has_attribute(known);
    if let Some(known) = without_prefix(name) {
        return Some(known).filter(is_free);
    }
    let similar = || nearest(name, ATTRIBUTES.iter().copied()).or_else(|| completion(name, ATTRIBUTES));
    let held = || by_content(element, name, ATTRIBUTES).filter(is_free);
    similar().filter(is_free).or_else(held).or_else(|| synonym(name).filter(is_free))
}

/// The attribute that has a prefix by mistake, as `x:name`.
fn without_prefix(name: &str) -> Option<&'static str> {
    let (prefix, local) = name.split_once(':')?;
    ATTRIBUTES.iter().copied().find(|known| *known == local && prefix != "xsi")
}

/// The elements that `parent` may contain.
pub(crate) fn allowed_in(parent: Element<'_, '_>) -> Vec<&'static str> {
    let import = Dialect::Import;
    let is_root = parent.parent().is_none();
    match if is_root { corrected_root_name(parent) } else { corrected_name(parent) } {
        root if root == import.root() => vec![import.section()],
        section if section == import.section() => vec![import.item()],
        item if item == import.item() => Vec::new(),
        known if metadata_fields(known).next().is_some() => metadata_fields(known).map(|field| field.name).collect(),
        _ if is_root => Dialect::ALL.iter().map(|dialect| dialect.section()).collect(),
        _ => Vec::new(),
    }
}

/// How many children of the root are used to correct its name.
const SHOWN: usize = 64;

/// The name of the root. If all children belong to one dialect, the name that the root has in this dialect. A section
/// belongs to the dialect in which it is written, whatever its name.
pub(crate) fn corrected_root_name<'a>(root: Element<'_, 'a>) -> &'a str {
    let sections = || root.children().take(SHOWN).filter_map(section_dialect);
    let has = |dialect: Dialect| sections().any(|found| found == dialect);
    match (root.local_name(), has(Dialect::Import), has(Dialect::Metadata)) {
        // The other children of a metadata file are evidence too.
        (name, true, false)
            if name != Dialect::Metadata.root()
                || root.children().take(SHOWN).all(|child| section_dialect(child).is_some()) =>
        {
            Dialect::Import.root()
        }
        (_, false, true) => Dialect::Metadata.root(),
        (name, ..) => name,
    }
}

/// The dialect in which a section is written, or else that of its name; `None` for other elements.
fn section_dialect(child: Element<'_, '_>) -> Option<Dialect> {
    let is_named = |dialect: &Dialect| child.local_name().eq_ignore_ascii_case(dialect.section());
    let by_name = Dialect::ALL.iter().copied().find(is_named)?;
    Some(shape(child).unwrap_or(by_name))
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
