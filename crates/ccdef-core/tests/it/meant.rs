//! Misspelled names of elements and attributes, as the independent reader corrects them.

use ccdef_core::engine::nearest;
use ccdef_core::tables::metadata_fields;
use roxmltree::{Attribute, Node};

const PARENTS: &[&str] = &["CallCenter", "sections", "items", "contactCenterChannels", "vendorCallCenterStatusMaps"];
const WORDS: &[&str] = &["callCenter", "section", "item", "CallCenter", "sections", "items"];
const ATTRIBUTES: &[&str] = &["sortOrder", "name", "label"];
const SYNONYMS: &[(&str, &str)] =
    &[("order", "sortOrder"), ("sequence", "sortOrder"), ("position", "sortOrder"), ("title", "label")];

/// The name that an element was meant to have.
pub(crate) fn word<'a>(node: Node<'a, '_>) -> &'a str {
    let name = node.tag_name().name();
    let is_known = WORDS.contains(&name) || PARENTS.iter().any(|parent| fields(parent).contains(&name));
    let Some(parent) = node.parent_element().filter(|_| !is_known) else { return name };
    let allowed = allowed_in(parent);
    let listed = || allowed.iter().find(|word| ["section", "item"].contains(*word)).copied();
    let numbered = || node.attribute("sortOrder").and_then(|_| listed());
    nearest(name, allowed.iter().copied()).or_else(|| completion(name, &allowed)).or_else(numbered).unwrap_or(name)
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
    if attribute.namespace().is_some() || ATTRIBUTES.contains(&name) || name.starts_with("xml") || !is_part {
        return None;
    }
    let synonym = SYNONYMS.iter().find(|(synonym, _)| synonym.eq_ignore_ascii_case(name)).map(|(_, known)| *known);
    let known = synonym.or_else(|| nearest(name, ATTRIBUTES.iter().copied()))?;
    node.attribute(known).is_none().then_some(known)
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
    let has = |name: &str| root.children().any(|child| child.tag_name().name() == name);
    match (root.tag_name().name(), has("section"), has("sections")) {
        (name, true, false) if name != "CallCenter" => "callCenter",
        (_, false, true) => "CallCenter",
        (name, ..) => name,
    }
}

/// The only word that begins with `name`.
fn completion(name: &str, words: &[&'static str]) -> Option<&'static str> {
    let found: Vec<_> = words.iter().filter(|word| word.starts_with(name)).collect();
    if let [only] = found.as_slice() { Some(only) } else { None }
}
