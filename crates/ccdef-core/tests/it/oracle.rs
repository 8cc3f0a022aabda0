//! Definitions as an independent XML reader sees them: their settings, and everything else that is in the file.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use roxmltree::{Attribute, Node};

use crate::meant::{is_import_form, is_wrapper, meant_attribute, word};

const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";
const GENERAL: &str = "reqGeneralInfo";
const NAMES: [(&str, &str, &str); 2] =
    [("reqInternalName", "", "internalNameLabel"), ("reqDisplayName", "displayName", "displayNameLabel")];

/// A definition.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    /// Values and labels of items, labels of sections, by path; `None` for a missing label.
    pub(crate) settings: BTreeMap<String, Option<String>>,
    /// The same, in order.
    pub(crate) order: Vec<String>,
    /// Elements that contain only text, by name; `customSettings` by key.
    pub(crate) fields: BTreeMap<String, String>,
    /// Elements with fields of their own.
    pub(crate) structures: Vec<String>,
    /// Everything that is no part of a definition, as losses name it.
    pub(crate) others: BTreeSet<String>,
    /// The items for names that a metadata file holds elsewhere.
    pub(crate) shadowed: Vec<String>,
}

impl Facts {
    /// The first item of that name in the general section.
    pub(crate) fn general(&self, name: &str) -> Option<&str> {
        self.settings.get(&format!("/{GENERAL}[1]/{name}[1] value"))?.as_deref()
    }
}

/// Reads a definition. `file_name` is its internal name if it is a metadata file.
pub(crate) fn facts(text: &str, file_name: Option<&str>) -> Facts {
    let document = roxmltree::Document::parse(text).expect("well-formed");
    let root = document.root_element();
    let mut facts = Facts::default();
    let (mut comments, mut instructions) = (0, 0);
    for node in document.descendants() {
        comments += usize::from(node.is_comment());
        instructions += usize::from(node.is_pi());
    }
    for (count, what) in [(comments, "comment"), (instructions, "processing instruction")] {
        let plural = if count == 1 { "" } else { "s" };
        facts.others.extend((count > 0).then(|| format!("{count} {what}{plural}")));
    }
    let is_metadata = is_metadata(root);
    attributes(&mut facts, root, &format!("`<{}>`", raw_name(root)), &[]);
    stray_text(&mut facts, root, &format!("`<{}>`", raw_name(root)));
    root_children(&mut facts, root, is_metadata);
    sections(&mut facts, root);
    if is_metadata {
        names_of_metadata(&mut facts, root, file_name);
    }
    facts
}

/// Whether a definition is in the metadata dialect: its content decides if it is of one dialect, else its root element. A
/// section belongs to the dialect in which it is written, whatever its name.
fn is_metadata(root: Node<'_, '_>) -> bool {
    let has = |name: &str| elements(root).any(|node| section_word(node) == name);
    let name = root.tag_name().name();
    match (has("section"), has("sections")) {
        (true, false) if name != "CallCenter" || elements(root).all(|node| section_word(node) == "section") => false,
        (false, true) => true,
        _ => name == "CallCenter",
    }
}

/// The name of an element, or of a section in the dialect in which it is written: with attributes or with elements.
fn section_word<'a>(node: Node<'a, '_>) -> &'a str {
    match (word(node), is_import_form(node)) {
        ("section" | "sections", Some(true)) => "section",
        ("section" | "sections", Some(false)) => "sections",
        (other, _) => other,
    }
}

fn raw_name(node: Node<'_, '_>) -> String {
    let text = &node.document().input_text()[node.range()];
    let name = text[1..].split(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/')).next();
    name.unwrap_or_default().to_owned()
}

/// The children of an element; an element that only groups sections or items counts as these.
fn elements<'a, 'i>(node: Node<'a, 'i>) -> impl Iterator<Item = Node<'a, 'i>> {
    let of_child = |child: Node<'a, 'i>| if is_wrapper(child) { child.children().collect() } else { vec![child] };
    node.children().filter(Node::is_element).flat_map(of_child).filter(Node::is_element)
}

fn is_nil(node: Node<'_, '_>) -> bool {
    node.attribute((XSI, "nil")) == Some("true")
}

fn raw_text(node: Node<'_, '_>) -> String {
    node.children().filter(Node::is_text).filter_map(|text| text.text()).collect()
}

fn text(node: Node<'_, '_>) -> String {
    if is_nil(node) { String::new() } else { raw_text(node) }
}

fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    elements(node).find(|child| child.tag_name().name() == name)
}

/// Where a name, label or number is written.
enum WrittenIn<'a, 'i> {
    Attribute(Attribute<'a, 'i>),
    Child(Node<'a, 'i>),
}

/// The attribute or child element of a section or item that holds a name or label. What is written right counts first.
fn written_in<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<WrittenIn<'a, 'i>> {
    let exact = || attribute(node, name).map(WrittenIn::Attribute).or_else(|| child(node, name).map(WrittenIn::Child));
    let meant = |node| attribute_meant(node, name).map(WrittenIn::Attribute);
    exact().or_else(|| meant(node)).or_else(|| meant_child(node, name).map(WrittenIn::Child))
}

fn attribute<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Attribute<'a, 'i>> {
    node.attributes().find(|attribute| attribute.namespace().is_none() && attribute.name() == name)
}

fn attribute_meant<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Attribute<'a, 'i>> {
    node.attributes().find(|attribute| meant_attribute(node, attribute) == Some(name))
}

/// The first child of that name, or else the first that was meant to have it.
fn meant_child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    child(node, name).or_else(|| elements(node).find(|child| word(*child) == name))
}

/// A name or label: an attribute, or a child element.
fn part(node: Node<'_, '_>, name: &str) -> Option<String> {
    written_in(node, name).map(|written| match written {
        WrittenIn::Attribute(attribute) => attribute.value().to_owned(),
        WrittenIn::Child(child) => text(child),
    })
}

fn name(node: Node<'_, '_>) -> String {
    part(node, "name").unwrap_or_default().trim_ascii().to_owned()
}

fn is_named(names: [&'static str; 2]) -> impl Fn(&Node<'_, '_>) -> bool {
    move |node| names.contains(&word(*node))
}

/// The attributes that are not read. `known` are those that were.
fn attributes(facts: &mut Facts, node: Node<'_, '_>, place: &str, known: &[Attribute<'_, '_>]) {
    for attribute in node.attributes() {
        let is_known = known.contains(&attribute);
        let is_nil = is_nil(node) && attribute.namespace() == Some(XSI) && attribute.name() == "nil";
        if !is_known && !is_nil {
            let name = &node.document().input_text()[attribute.range_qname()];
            facts.others.insert(format!("the attribute `{name}` of {place}"));
        }
    }
}

fn stray_text(facts: &mut Facts, node: Node<'_, '_>, place: &str) {
    if !raw_text(node).trim_ascii().is_empty() {
        facts.others.insert(format!("the text directly inside {place}"));
    }
}

/// A simple element: its attributes, and the elements in it.
fn leaf(facts: &mut Facts, node: Node<'_, '_>, place: &str) {
    let place = format!("`<{}>` in {place}", raw_name(node));
    attributes(facts, node, &place, &[]);
    for inner in elements(node) {
        facts.others.insert(format!("`<{}>` in {place}", raw_name(inner)));
    }
    if is_nil(node) && !raw_text(node).trim_ascii().is_empty() {
        facts.others.insert(format!("the text of {place}, which is nil,"));
    }
}

const FIELDS: &[&str] =
    &["adapterUrl", "customSettings", "displayName", "displayNameLabel", "internalNameLabel", "version"];
const CHANNEL: &[&str] = &[
    "channel",
    "contactCenter",
    "omniCallbackFallbackQueue",
    "omniCallbackHandler",
    "voiceMailFallbackQueue",
    "voiceMailHandler",
];
const STATUS: &[&str] = &["externalStatus", "servicePresenceStatus"];

fn root_children(facts: &mut Facts, root: Node<'_, '_>, is_metadata: bool) {
    let place = format!("`<{}>`", raw_name(root));
    for node in elements(root).filter(|node| !is_named(["section", "sections"])(node)) {
        let is_doubled = |name: &str| name != node.tag_name().name() && child(root, name).is_some();
        let is_text = |name: &str| elements(node).next().is_none() || name == "customSettings";
        match node.tag_name().name() {
            _ if is_metadata
                && FIELDS.contains(&word(node))
                && is_text(word(node))
                && !is_doubled(word(node))
                && !facts.fields.contains_key(word(node)) =>
            {
                leaf(facts, node, &place);
                facts.fields.insert(word(node).to_owned(), text(node));
            }
            "contactCenterChannels" if is_metadata => structure(facts, node, CHANNEL),
            "vendorCallCenterStatusMaps" if is_metadata => structure(facts, node, STATUS),
            "fullName" if is_metadata => {}
            _ => {
                facts.others.insert(format!("`<{}>` in {place}", raw_name(node)));
            }
        }
    }
    custom_settings(facts);
}

fn structure(facts: &mut Facts, node: Node<'_, '_>, known: &[&str]) {
    let place = format!("`/{}`", raw_name(node));
    attributes(facts, node, &place, &[]);
    stray_text(facts, node, &place);
    let mut fields: BTreeMap<&str, String> = BTreeMap::new();
    for field in elements(node) {
        let name = field.tag_name().name();
        if known.contains(&name) && !fields.contains_key(name) {
            leaf(facts, field, &place);
            fields.insert(name, text(field));
        } else {
            facts.others.insert(format!("`<{}>` in {place}", raw_name(field)));
        }
    }
    facts.structures.push(format!("{} {fields:?}", node.tag_name().name()));
}

/// The subject of the loss if the JSON of `customSettings` is broken, so that it is not known what it contains.
pub(crate) const BROKEN: &str = "`customSettings`";

/// Replaces the JSON by its keys.
fn custom_settings(facts: &mut Facts) {
    let Some(json) = facts.fields.remove("customSettings").filter(|json| !json.trim_ascii().is_empty()) else { return };
    let Ok(serde_json::Value::Object(settings)) = serde_json::from_str(&json) else {
        facts.others.insert(BROKEN.to_owned());
        return;
    };
    for (key, value) in settings {
        match value {
            serde_json::Value::String(value) => {
                facts.fields.insert(format!("customSettings/{key}"), value);
            }
            _ => {
                facts.others.insert(format!("`{key}` in `customSettings`"));
            }
        }
    }
}

fn sort_order<'a, 'i>(node: Node<'a, 'i>) -> Option<Attribute<'a, 'i>> {
    attribute(node, "sortOrder").or_else(|| attribute_meant(node, "sortOrder"))
}

fn order(node: &Node<'_, '_>) -> u64 {
    sort_order(*node).and_then(|order| order.value().trim_ascii().parse().ok()).unwrap_or(u64::MAX)
}

fn sections(facts: &mut Facts, root: Node<'_, '_>) {
    let mut sections: Vec<Node<'_, '_>> = elements(root).filter(is_named(["section", "sections"])).collect();
    sections.sort_by_key(order);
    let mut counts: HashMap<String, usize> = HashMap::new();
    let mut names_found = [false; 2];
    for section in sections {
        let name = name(section);
        let count = counts.entry(name.clone()).or_default();
        *count += 1;
        let path = format!("/{name}[{count}]");
        let place = format!("`/{name}`");
        part_facts(facts, section, &path, &place, false);
        items(facts, section, &path, &mut names_found);
    }
    for ((name, _, _), found) in NAMES.iter().zip(names_found) {
        if !found {
            facts.settings.insert(format!("/{name} value"), Some(String::new()));
            facts.settings.insert(format!("/{name} label"), None);
        }
    }
}

fn items(facts: &mut Facts, section: Node<'_, '_>, path: &str, names_found: &mut [bool; 2]) {
    let section_name = name(section);
    let mut items: Vec<Node<'_, '_>> = elements(section).filter(is_named(["item", "items"])).collect();
    items.sort_by_key(order);
    let mut counts: HashMap<String, usize> = HashMap::new();
    for item in items {
        let name = name(item);
        let place = format!("`/{section_name}/{name}`");
        let special = NAMES.iter().position(|(known, _, _)| *known == name && section_name == GENERAL);
        let own_path = if let Some(special) = special.filter(|special| !names_found[*special]) {
            names_found[special] = true;
            format!("/{name}")
        } else {
            let count = counts.entry(name.clone()).or_default();
            *count += 1;
            format!("{path}/{name}[{count}]")
        };
        part_facts(facts, item, &own_path, &place, true);
        facts.settings.insert(format!("{own_path} value"), Some(value(item).unwrap_or_default()));
    }
}

/// The value of an item in either dialect.
fn value(item: Node<'_, '_>) -> Option<String> {
    let own = || raw_text(item);
    let is_own = word(item) == "item" || !own().trim_ascii().is_empty();
    meant_child(item, "value").map(text).or_else(|| is_own.then(own))
}

fn part_facts(facts: &mut Facts, node: Node<'_, '_>, path: &str, place: &str, is_item: bool) {
    facts.order.push(path.to_owned());
    facts.settings.insert(format!("{path} label"), part(node, "label"));
    let (mut known_attributes, mut known_children) = (Vec::from_iter(sort_order(node)), Vec::new());
    for written in ["name", "label"].into_iter().filter_map(|name| written_in(node, name)) {
        match written {
            WrittenIn::Attribute(attribute) => known_attributes.push(attribute),
            WrittenIn::Child(child) => known_children.push(child),
        }
    }
    let value = meant_child(node, "value").filter(|_| is_item);
    known_children.extend(value);
    attributes(facts, node, place, &known_attributes);
    if sort_order(node).is_some() && order(&node) == u64::MAX {
        facts.others.insert(format!("the `sortOrder` of {place}, which is not a number,"));
    }
    if part(node, "name").is_some_and(|name| name.trim_ascii() != name) {
        facts.others.insert(format!("the whitespace around the name of {place}"));
    }
    if !is_item || value.is_some() {
        stray_text(facts, node, place);
    }
    let parts: &[&str] = if is_item { &[] } else { &["item", "items"] };
    for inner in elements(node).filter(|inner| !parts.contains(&word(*inner))) {
        if known_children.contains(&inner) {
            leaf(facts, inner, place);
        } else {
            facts.others.insert(format!("`<{}>` in {place}", raw_name(inner)));
        }
    }
}

/// The two names of the call center, which metadata files hold outside the items.
fn names_of_metadata(facts: &mut Facts, root: Node<'_, '_>, file_name: Option<&str>) {
    let place = format!("`<{}>`", raw_name(root));
    let full_name =
        elements(root).find(|node| node.tag_name().name() == "fullName" && elements(*node).next().is_none());
    let full_name = full_name.map(text);
    for (name, field, label) in NAMES {
        let value_path = format!("/{name} value");
        let item = facts.order.contains(&format!("/{name}")).then(|| facts.settings[&value_path].clone()).flatten();
        let held = if field.is_empty() {
            file_name.map(str::to_owned).or_else(|| full_name.clone())
        } else {
            facts.fields.remove(field)
        };
        if let Some(held) = held {
            if item.is_some_and(|item| item.trim_ascii() != held.trim_ascii()) {
                facts.shadowed.push(format!("item `{name}`"));
            }
            facts.settings.insert(value_path, Some(held));
        }
        let label_path = format!("/{name} label");
        if let Some(held) = facts.fields.remove(label) {
            if facts.settings[&label_path].as_ref().is_some_and(|item| *item != held) {
                facts.shadowed.push(format!("the label of the item `{name}`"));
            }
            facts.settings.insert(label_path, Some(held));
        }
    }
    let internal_name = facts.settings["/reqInternalName value"].clone().unwrap_or_default();
    let full_names: Vec<Node<'_, '_>> = elements(root).filter(|node| node.tag_name().name() == "fullName").collect();
    for node in full_names {
        if raw_text(node).trim_ascii() != internal_name.trim_ascii() {
            facts.others.insert(format!("`<{}>` in {place}", raw_name(node)));
        }
    }
}
