//! Misspelled names of elements and attributes, as the independent reader corrects them.

use std::borrow::Cow;

use ccdef_core::engine::nearest;
use ccdef_core::tables::{Family, ItemSpec, SectionSpec, base_sections, metadata_fields};
use roxmltree::{Attribute, Node};

const PARENTS: &[&str] = &["CallCenter", "sections", "items", "contactCenterChannels", "vendorCallCenterStatusMaps"];
const WORDS: &[&str] = &["callCenter", "section", "item", "CallCenter", "sections", "items"];
const ATTRIBUTES: &[&str] = &["sortOrder", "name", "label"];
const VALUES: &[&str] = &["value", "val", "text", "default", "defaultValue"];
const SYNONYMS: &[(&str, &str)] = &[
    ("order", "sortOrder"),
    ("sequence", "sortOrder"),
    ("position", "sortOrder"),
    ("index", "sortOrder"),
    ("title", "label"),
    ("caption", "label"),
    ("displayLabel", "label"),
    ("masterLabel", "label"),
    ("content", "value"),
    ("data", "value"),
    ("string", "value"),
    ("stringValue", "value"),
    ("body", "value"),
    ("id", "name"),
    ("key", "name"),
    ("itemName", "name"),
    ("sectionName", "name"),
    ("fullName", "name"),
    ("apiName", "name"),
    ("developerName", "name"),
];

/// The name that an element was meant to have.
pub(crate) fn word<'a>(node: Node<'a, '_>) -> &'a str {
    let name = node.tag_name().name();
    let is_known = WORDS.contains(&name) || PARENTS.iter().any(|parent| fields(parent).contains(&name));
    let Some(parent) = node.parent_element() else { return name };
    if is_known {
        return carrier(node, parent).unwrap_or(name);
    }
    let is_free = |word: &&str| {
        ["section", "item", "sections", "items"].contains(word)
            || PARENTS.contains(word)
            || !parent.children().map(|child| child.tag_name().name()).any(|child| {
                let is_in_another_case = child.eq_ignore_ascii_case(word) && !name.eq_ignore_ascii_case(word);
                child == *word || is_in_another_case
            })
    };
    let allowed = allowed_in(parent);
    let free: Vec<_> = allowed.iter().copied().filter(is_free).collect();
    let meaning = |allowed: &[&'static str]| {
        let listed = || allowed.iter().find(|word| ["section", "item"].contains(*word)).copied();
        let is_item = || node.attribute("name").is_some_and(|name| is_known_item(name.trim()));
        let is_section = || node.children().any(|child| child.is_element()) && !is_item();
        let is_one = |word: &&str| !word.starts_with("section") || is_section();
        let numbered =
            || node.attribute("sortOrder").or_else(|| node.attribute("name")).and_then(|_| listed()).filter(is_one);
        let synonym = || synonym(name).filter(|known| allowed.contains(known));
        let similar = nearest(name, allowed.iter().copied()).or_else(|| completion(name, allowed));
        let is_part = allowed.contains(&"name") && !node.children().any(|child| child.is_element());
        let held = || by_content(parent, name).filter(|known| is_part && allowed.contains(known));
        similar.or_else(held).or_else(synonym).or_else(numbered).or_else(|| list(node, allowed))
    };
    let found = meaning(&allowed);
    found.filter(|found| is_free(found)).or_else(|| found.and_then(|_| meaning(&free))).unwrap_or(name)
}

fn synonym(name: &str) -> Option<&'static str> {
    let known = SYNONYMS.iter().find(|(synonym, _)| synonym.eq_ignore_ascii_case(name)).map(|(_, known)| *known);
    known.or_else(|| VALUES.iter().any(|word| word.eq_ignore_ascii_case(name)).then_some("value"))
}

/// The name of a section or an item that has the name of the other dialect, but the form of the dialect around it.
fn carrier(node: Node<'_, '_>, parent: Node<'_, '_>) -> Option<&'static str> {
    let is_import = is_import_form(node)?;
    match (node.tag_name().name(), parent.parent_element()) {
        ("section", None) if !is_import && root_word(parent) != "callCenter" => Some("sections"),
        ("sections", None) if is_import && root_word(parent) != "CallCenter" => Some("section"),
        ("item", Some(_)) if !is_import && word(parent) == "sections" => Some("items"),
        ("items", Some(_)) if is_import && word(parent) == "section" => Some("item"),
        _ => None,
    }
}

/// Whether a section or an item has attributes, as import files have; `None` if it has elements too, or neither.
pub(crate) fn is_import_form(node: Node<'_, '_>) -> Option<bool> {
    let has_attributes = |node: Node<'_, '_>| node.attributes().any(|attribute| ATTRIBUTES.contains(&attribute.name()));
    let is_part = |child: Node<'_, '_>| match child.tag_name().name() {
        "items" => !has_attributes(child),
        name => ["label", "name", "value"].contains(&name),
    };
    let has_parts = node.children().filter(Node::is_element).any(is_part);
    (has_attributes(node) != has_parts).then_some(!has_parts)
}

/// Whether an element has another name than it was meant to have.
pub(crate) fn is_misspelled(text: &str) -> bool {
    let document = roxmltree::Document::parse(text).expect("well-formed");
    document.descendants().any(|node| node.is_element() && word(node) != node.tag_name().name())
}

/// The attribute of a section or item that an attribute was meant to be, if the element does not have that one.
pub(crate) fn meant_attribute(node: Node<'_, '_>, attribute: &Attribute<'_, '_>) -> Option<&'static str> {
    let name = attribute.name();
    let is_part = ["section", "sections", "item", "items"].contains(&word(node));
    if let (Some(namespace), true) = (attribute.namespace(), is_part) {
        let is_free = |known: &&str| *known == name && own_attribute(node, name).is_none();
        let is_standard = namespace.starts_with("http://www.w3.org/");
        return ATTRIBUTES.iter().copied().find(is_free).filter(|_| !is_standard);
    }
    if ATTRIBUTES.contains(&name) || name.starts_with("xml") || !is_part {
        return None;
    }
    let synonym = SYNONYMS.iter().find(|(synonym, _)| synonym.eq_ignore_ascii_case(name)).map(|(_, known)| *known);
    let similar = nearest(name, ATTRIBUTES.iter().copied()).or_else(|| completion(name, ATTRIBUTES));
    let candidates = [similar, by_content(node, name), synonym].into_iter().flatten();
    let is_free = |known: &&str| ATTRIBUTES.contains(known) && own_attribute(node, known).is_none();
    candidates.into_iter().find(is_free)
}

/// The value of the attribute of that name without a prefix.
fn own_attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    let is_own = |attribute: &Attribute<'_, '_>| attribute.namespace().is_none() && attribute.name() == name;
    node.attributes().find(is_own).map(|attribute| attribute.value())
}

/// What a word of a section or an item means by its text here, or by its texts in the general section.
fn by_content(owner: Node<'_, '_>, word: &str) -> Option<&'static str> {
    let is_label = |text: &str| sections().any(|known| known.label == text) || items().any(|known| known.label == text);
    if is_known_name(&held(owner, word)?) {
        return Some("name");
    }
    let root = owner.document().root_element();
    let general = root.children().find(|section| texts(*section).any(|text| text == "reqGeneralInfo"))?;
    let parts = || std::iter::once(general).chain(general.children().filter(Node::is_element));
    let meanings: Vec<_> = parts()
        .filter_map(|part| {
            let text = held(part, word)?;
            let item = texts(part).find_map(|name| items().find(|known| known.name == name));
            let is_flag = ["true", "false"].iter().any(|flag| flag.eq_ignore_ascii_case(&text));
            let is_value = item.is_some_and(|item| {
                !text.is_empty() && !is_flag && item.kind.check(&text).is_ok() && item.kind.check("text").is_err()
            });
            let meanings = [(is_known_name(&text), "name"), (is_label(&text), "label"), (is_value, "value")];
            meanings.into_iter().find(|(is_it, _)| *is_it).map(|(_, meaning)| meaning)
        })
        .collect();
    ["name", "label", "value"].into_iter().find(|meaning| meanings.contains(meaning))
}

/// A list of a metadata file whose element has another name.
fn list(node: Node<'_, '_>, allowed: &[&'static str]) -> Option<&'static str> {
    if has_text(node) || node.tag_name().name() == "fullName" {
        return None;
    }
    let has_parts = |node: Node<'_, '_>| {
        let parts = elements(node);
        let is_known = |part: &Node<'_, '_>| is_known_name(content(*part).trim_ascii());
        let is_name = |part: &Node<'_, '_>| part.tag_name().name() == "name" || is_known(part);
        parts.len() > 1 && parts.iter().all(|part| elements(*part).is_empty()) && parts.iter().any(is_name)
    };
    let is_item = |child: &Node<'_, '_>| child.tag_name().name() == "items" || has_parts(*child);
    if allowed.contains(&"items") && has_parts(node) {
        return Some("items");
    }
    (allowed.contains(&"sections") && elements(node).iter().any(is_item)).then_some("sections")
}

fn elements<'a, 'i>(node: Node<'a, 'i>) -> Vec<Node<'a, 'i>> {
    node.children().filter(Node::is_element).collect()
}

fn is_known_name(text: &str) -> bool {
    sections().any(|known| known.name == text) || items().any(|known| known.name == text)
}

fn is_known_item(text: &str) -> bool {
    items().any(|known| known.name == text)
}

fn sections() -> impl Iterator<Item = &'static SectionSpec> {
    Family::ALL.iter().flat_map(|family| base_sections(*family))
}

fn items() -> impl Iterator<Item = &'static ItemSpec> {
    sections().flat_map(|section| section.items)
}

/// The texts of the attributes of an element, and of its children that contain nothing else.
fn texts<'a>(node: Node<'a, '_>) -> impl Iterator<Item = Cow<'a, str>> {
    let of_attributes = node.attributes().map(|attribute| attribute.value().trim_ascii().into());
    let children =
        node.children().filter(|child| child.is_element() && !child.children().any(|inner| inner.is_element()));
    of_attributes.chain(children.map(|child| content(child).trim_ascii().to_owned().into()))
}

/// The text of an element, which comments may divide.
fn content(node: Node<'_, '_>) -> String {
    node.children().filter(Node::is_text).filter_map(|text| text.text()).collect()
}

/// The text of an attribute or a child.
fn held(node: Node<'_, '_>, word: &str) -> Option<String> {
    let is_text = |child: &Node<'_, '_>| child.is_element() && !child.children().any(|inner| inner.is_element());
    let mut children = node.children().filter(|child| child.tag_name().name() == word && is_text(child));
    let of_attribute = own_attribute(node, word).map(str::to_owned);
    let text = of_attribute.or_else(|| children.next().map(content).filter(|text| !text.is_empty()))?;
    Some(text.trim_ascii().to_owned())
}

fn fields(parent: &str) -> Vec<&'static str> {
    metadata_fields(parent).map(|field| field.name).collect()
}

fn allowed_in(parent: Node<'_, '_>) -> Vec<&'static str> {
    let is_root = parent.parent_element().is_none();
    match if is_root { root_word(parent) } else { word(parent) } {
        "callCenter" => vec!["section"],
        "section" => vec!["item"],
        "item" => Vec::new(),
        other if is_root && fields(other).is_empty() => vec!["section", "sections"],
        other => fields(other),
    }
}

fn root_word<'a>(root: Node<'a, '_>) -> &'a str {
    let is_import = |child: Node<'_, '_>| match child.tag_name().name() {
        name @ ("section" | "sections") => Some(is_import_form(child).unwrap_or(name == "section")),
        _ => None,
    };
    let has = |import: bool| root.children().any(|child| is_import(child) == Some(import));
    match (root.tag_name().name(), has(true), has(false)) {
        (name, true, false)
            if name != "CallCenter"
                || root.children().filter(Node::is_element).all(|child| is_import(child).is_some()) =>
        {
            "callCenter"
        }
        (_, false, true) => "CallCenter",
        (name, ..) => name,
    }
}

/// The only word that begins with `name`.
fn completion(name: &str, words: &[&'static str]) -> Option<&'static str> {
    let found: Vec<_> = words.iter().filter(|word| word.starts_with(name)).collect();
    if let [only] = found.as_slice() { Some(only) } else { None }
}

/// Whether an element without attributes contains only sections in the place of one, or only items.
pub(crate) fn is_wrapper(node: Node<'_, '_>) -> bool {
    let is_below_root = node.parent_element().is_some_and(|parent| parent.parent_element().is_none());
    let grouped = if is_below_root { ["section", "sections"] } else { ["item", "items"] };
    let mut children = node.children().filter(Node::is_element).peekable();
    let is_part = ["callCenter", "CallCenter", "name", "label", "value"].contains(&node.tag_name().name());
    node.attributes().next().is_none()
        && !is_part
        && node.parent_element().is_some()
        && !has_text(node)
        && children.peek().is_some()
        && children.all(|child| grouped.contains(&child.tag_name().name()))
}

fn has_text(node: Node<'_, '_>) -> bool {
    let is_filled = |child: Node<'_, '_>| child.text().is_some_and(|text| !text.trim_ascii().is_empty());
    node.children().any(|child| child.is_text() && is_filled(child))
}
