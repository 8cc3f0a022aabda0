//! Whether a setting that seems to be missing is in the file after all, where Salesforce does not read it: as an element or
//! an attribute of its own, as an item outside its section, or under another spelling of its name.
//!
//! A fix must not write a default beside such a value.

use std::borrow::Cow;

use ccdef_syntax::{Attribute, Element, Item, Section, Span};

use crate::model::misspelled_xml::{VALUE_WORDS, corrected_name};
use crate::model::unexpected::{OtherDialect, Unexpected};
use crate::model::{Setting, WrittenAs};
use crate::rule::RuleContext;
use crate::tables::item::RESERVED_PREFIX;
use crate::tables::{CUSTOM_SETTINGS_ONLY, GENERAL, KnownItem, item};
use crate::text::nearest::nearest;

/// Other names of the display name that files have as elements below the root.
const DISPLAY_NAMES: &[&str] = &["masterLabel", "label", "name", "title"];

/// A setting that is searched: its section, name and label.
#[derive(Clone, Copy)]
struct Searched<'s> {
    section: &'s str,
    name: &'s str,
    label: &'s str,
}

impl<'s> From<&'s KnownItem> for Searched<'s> {
    fn from(known: &'s KnownItem) -> Self {
        Self { section: known.section, name: known.spec.name, label: known.spec.label }
    }
}

/// Attributes that name an item.
const NAME_WORDS: &[&str] = &["name", "id", "key"];

/// Where the file seems to hold the value of `known`, though not where it is read.
pub(crate) fn elsewhere(cx: &RuleContext<'_>, known: &KnownItem) -> Option<Span> {
    search(cx, known.into())
}

/// Where the file seems to hold the value of a key that only `customSettings` have, though not under that key.
pub(crate) fn key_elsewhere(cx: &RuleContext<'_>, key: &str) -> Option<Span> {
    let spec = CUSTOM_SETTINGS_ONLY.iter().find(|spec| spec.name == key)?;
    search(cx, Searched { section: GENERAL, name: spec.name, label: spec.label })
}

fn search(cx: &RuleContext<'_>, setting: Searched<'_>) -> Option<Span> {
    in_unexpected(cx, setting).or_else(|| in_items(cx, setting)).or_else(|| in_keys(cx, setting.section, setting.name))
}

/// Where an empty item seems to hold its value: in an attribute or an element that an item does not have, or as text of
/// another dialect.
pub(crate) fn in_item(cx: &RuleContext<'_>, item: &Item<'_>, setting: &Setting<'_>) -> Option<Span> {
    let is_it = |element: Element<'_, '_>| element.id() == item.element;
    // Or of its `<value>`.
    let is_inside = |element: Element<'_, '_>| {
        let mut around = std::iter::successors(element.parent(), Element::parent).take(2);
        around.any(is_it)
    };
    let unexpected = cx.unexpected.iter().find_map(|unexpected| match *unexpected {
        Unexpected::Element(child) | Unexpected::OtherDialect(_, OtherDialect::Element(child)) => {
            (is_inside(child) && has_value(child, setting)).then(|| child.name_span())
        }
        Unexpected::Attribute(element, attribute)
        | Unexpected::OtherDialect(_, OtherDialect::Attribute(element, attribute)) => {
            let is_value = || may_be_value(setting, attribute.name, attribute.value.trimmed());
            (is_it(element) && is_value()).then(|| attribute.name_span())
        }
        Unexpected::Text(element, span) | Unexpected::OtherDialect(_, OtherDialect::Text(element, span)) => {
            is_it(element).then_some(span)
        }
        Unexpected::Repeated(..) => None,
    });
    unexpected.or_else(|| in_attribute(cx, item, setting).map(Attribute::name_span))
}

/// The attribute of an item of a metadata file, or of its `<value>`, that seems to hold its value: such files have no
/// attributes.
pub(crate) fn in_attribute<'r>(
    cx: &RuleContext<'r>,
    item: &Item<'_>,
    setting: &Setting<'_>,
) -> Option<&'r Attribute<'r>> {
    let element = cx.document.element(item.element);
    let values = element.children().filter(|child| corrected_name(*child) == "value");
    let elements = std::iter::once(element).chain(values).filter(|_| cx.is_metadata());
    let mut attributes = elements.flat_map(|element| element.attributes());
    attributes.find(|attribute| {
        let is_technical = attribute.name.starts_with("xml") || attribute.name.contains(':');
        !is_technical && may_be_value(setting, attribute.name, attribute.value.trimmed())
    })
}

/// Whether an element that an item does not have, or one inside it, seems to hold the value of the item.
fn has_value(element: Element<'_, '_>, setting: &Setting<'_>) -> bool {
    let mut stack = vec![element];
    while let Some(element) = stack.pop() {
        if may_be_value(setting, element.local_name(), element.content().trimmed()) {
            return true;
        }
        stack.extend(element.children());
    }
    false
}

/// What `true` and `false` in an attribute or an element of an item may be about, other than its value.
const PROPERTIES: &[&str] = &[
    "required",
    "mandatory",
    "optional",
    "nullable",
    "nillable",
    "hidden",
    "visible",
    "readonly",
    "editable",
    "encrypted",
    "masked",
    "secret",
    "sensitive",
    "custom",
    "deprecated",
];

/// What a number in an attribute or an element of an item may be about, other than its value.
const MEASURES: &[&str] =
    &["length", "precision", "scale", "step", "order", "index", "position", "sequence", "rows", "columns"];

/// How people write the values of a boolean setting.
const FLAGS: &[&str] = &["true", "false", "yes", "no", "on", "off", "1", "0"];

/// Whether an attribute or an element that an item does not have seems to be its value: it is named so, or only a value of
/// the item looks like it. `type="number"` and `required="true"` say something else.
fn may_be_value(setting: &Setting<'_>, word: &str, text: &str) -> bool {
    let is_one_of = |words: &[&str], text: &str| words.iter().any(|known| known.eq_ignore_ascii_case(text));
    if is_one_of(VALUE_WORDS, word) {
        return true;
    }
    let accepts = |text: &str| setting.kind().check(text).is_ok();
    if is_one_of(FLAGS, text) && (accepts("true") || text.bytes().any(|byte| byte.is_ascii_alphabetic())) {
        return accepts("true") && !accepts("text") && !is_property(word);
    }
    !text.is_empty() && !is_property(word) && accepts(text) && !accepts("text")
}

/// Whether an attribute or an element is named as a property of an item, such as `required`, `isReadOnly` or `maxLength`.
fn is_property(word: &str) -> bool {
    let name: String = word.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let name = name.strip_prefix("is").unwrap_or(&name);
    let is_limit = name.starts_with("max") || (name.starts_with("min") && !name.starts_with("minute"));
    is_limit || PROPERTIES.contains(&name) || MEASURES.contains(&name)
}

/// Whether a section that seems to be missing may be one without a name, or an element that is no section: a fix must not
/// write a second one.
pub(crate) fn is_section_elsewhere(cx: &RuleContext<'_>, section: &str) -> bool {
    let is_it = |element: Element<'_, '_>| {
        is_same(element.local_name(), section) || given_name(element).is_some_and(|name| is_same(&name, section))
    };
    let is_element = |unexpected: &Unexpected<'_, '_>| match *unexpected {
        Unexpected::Element(element) | Unexpected::OtherDialect(_, OtherDialect::Element(element)) => is_it(element),
        _ => false,
    };
    cx.definition.sections.iter().any(|section| section.name().is_empty()) || cx.unexpected.iter().any(is_element)
}

/// The first element that is the item, but not an item of its section: it is named so, has a value, and is directly in that
/// section or beside it.
pub(crate) fn outside_its_section<'r>(cx: &RuleContext<'r>, known: &KnownItem) -> Option<Element<'r, 'r>> {
    let section = cx.definition.section(known.section).map(|section| section.element);
    let is_near = |parent: Element<'_, '_>| parent.parent().is_none() || Some(parent.id()) == section;
    let is_it = |element: &Element<'_, '_>| {
        (is_name_of(element.local_name(), known) || given_name(*element).is_some_and(|name| is_name_of(&name, known)))
            && element.parent().is_some_and(is_near)
            && has_value_of(*element, known)
    };
    cx.unexpected.iter().find_map(|unexpected| match *unexpected {
        Unexpected::Element(element) => Some(element).filter(is_it),
        _ => None,
    })
}

/// Whether a name means the item, with or without its prefix, in any case.
fn is_name_of(name: &str, known: &KnownItem) -> bool {
    let right = known.spec.name;
    let stem = || right.strip_prefix(RESERVED_PREFIX).is_some_and(|stem| stem.eq_ignore_ascii_case(name));
    right.eq_ignore_ascii_case(name) || stem()
}

/// Whether an element holds a value that the item may have.
fn has_value_of(element: Element<'_, '_>, known: &KnownItem) -> bool {
    let accepts = |text: &str| !text.is_empty() && known.spec.kind.check(text).is_ok();
    match (element.child("value"), element.children().next()) {
        (Some(value), _) => accepts(value.content().trimmed()),
        (None, Some(_)) => false,
        (None, None) => accepts(element.content().trimmed()),
    }
}

/// The name that an attribute gives to an element that is not allowed where it is, if that has the form of an item.
pub(crate) fn name_of<'d>(element: Element<'d, '_>) -> Option<&'d str> {
    let is_name = |name: &str| NAME_WORDS.iter().any(|word| word.eq_ignore_ascii_case(name));
    let mut attributes = element.attributes().iter();
    attributes.find(|attribute| is_name(attribute.name)).map(|attribute| attribute.value.trimmed())
}

/// The name that an attribute or a child gives to such an element.
fn given_name<'d>(element: Element<'d, '_>) -> Option<Cow<'d, str>> {
    let child = || element.child("name").map(|name| Cow::Owned(name.content().trimmed().to_owned()));
    name_of(element).map(Cow::Borrowed).or_else(child)
}

fn in_unexpected(cx: &RuleContext<'_>, known: Searched<'_>) -> Option<Span> {
    cx.unexpected.iter().find_map(|unexpected| match *unexpected {
        Unexpected::Element(element) | Unexpected::OtherDialect(_, OtherDialect::Element(element)) => {
            in_element(element, known)
        }
        Unexpected::Attribute(_, attribute) | Unexpected::OtherDialect(_, OtherDialect::Attribute(_, attribute)) => {
            means(attribute.name, known).then(|| attribute.name_span())
        }
        Unexpected::Repeated(..) | Unexpected::Text(..) | Unexpected::OtherDialect(_, OtherDialect::Text(..)) => None,
    })
}

/// The element or one inside it that is named as the setting, or names it.
fn in_element(element: Element<'_, '_>, known: Searched<'_>) -> Option<Span> {
    let mut stack = vec![element];
    while let Some(element) = stack.pop() {
        let is_below_root = || element.parent().is_some_and(|parent| parent.parent().is_none());
        let is_display_name = || {
            item::is_identity(known.section, known.name)
                && known.name == item::DISPLAY_NAME
                && DISPLAY_NAMES.contains(&element.local_name())
                && is_below_root()
        };
        if means(element.local_name(), known) || is_display_name() || names(element, known) {
            return Some(element.name_span());
        }
        stack.extend(element.children());
    }
    None
}

/// Whether an attribute of an element, or its text, is the name of the setting.
fn names(element: Element<'_, '_>, known: Searched<'_>) -> bool {
    let is_name = |text: &str| is_same(text, known.name);
    element.attributes().iter().any(|attribute| is_name(attribute.value.trimmed()))
        || (element.children().next().is_none() && is_name(element.content().trimmed()))
}

/// An item that no table has in its section.
fn in_items(cx: &RuleContext<'_>, known: Searched<'_>) -> Option<Span> {
    let label = known.label;
    let has_label =
        |item: &Item<'_>| !label.is_empty() && item.label.as_ref().is_some_and(|own| own.trimmed() == label);
    let is_it = |section: &Section<'_>, item: &Item<'_>| {
        is_same(item.written_name(), known.name) || (section.name() == known.section && has_label(item))
    };
    cx.unknown_items().find(|(section, item)| is_it(section, item)).map(|(_, item)| item.anchor())
}

/// A key of `customSettings` under another spelling, or with a value that is no string.
fn in_keys(cx: &RuleContext<'_>, section: &str, name: &str) -> Option<Span> {
    let keys = cx.settings.all().filter(|_| section == GENERAL);
    let mut keys = keys.filter(|setting| matches!(setting.written_as, WrittenAs::CustomSetting(_)));
    let holds = |key: &str, is_string: bool| is_same(key, name) && (key != name || !is_string);
    keys.find(|setting| holds(setting.name, setting.untrimmed().is_some())).map(|setting| setting.span)
}

/// Whether an element or an attribute is named as the setting, as its label in one word, or with a typo of its name.
fn means(written: &str, known: Searched<'_>) -> bool {
    is_same(written, known.name)
        || (!known.label.is_empty() && stem(written).eq(stem(known.label)))
        || nearest(written, [known.name]).is_some()
}

/// Whether two names differ only in case, in the prefix or in punctuation.
pub(crate) fn is_same(a: &str, b: &str) -> bool {
    stem(a).eq(stem(b))
}

fn stem(name: &str) -> impl Iterator<Item = u8> + '_ {
    let has_prefix = name.get(..RESERVED_PREFIX.len()).is_some_and(|start| start.eq_ignore_ascii_case(RESERVED_PREFIX));
    let stem = if has_prefix { &name[RESERVED_PREFIX.len()..] } else { name };
    stem.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase())
}
