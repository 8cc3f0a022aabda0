//! Unknown attributes in import files (format/elements-and-attributes.md#attribute-set).

use std::collections::HashSet;

use ccdef_syntax::{Attribute, Dialect, Edit, Element, Node, Span};

use crate::declare_rule;
use crate::edit::remove;
use crate::model::misspelled_xml::{
    ATTRIBUTES, VALUE_WORDS, corrected_attribute, corrected_name, has_many_attributes, is_value_attribute,
};
use crate::model::unexpected::Unexpected;
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::rules::support::occurrences::{add_others, times};
use crate::tables::item::INTERNAL_NAME;
use crate::tables::{Basis, Category, FixSupport, Severity};
use crate::text::prose::{all, either, some};

declare_rule! {
    /// An import file has an unknown attribute.
    pub(crate) static UNKNOWN_ATTRIBUTE = {
        id: "unknown-attribute",
        summary: "an import file has an attribute other than `sortOrder`, `name` and `label`",
        category: Category::Structure,
        severity: Severity::Warning,
        basis: Basis::Documented,
        rejection: Possible,
        fix: FixSupport::Unsafe,
        check: Check::File(check),
    }
}

#[derive(Clone, Copy)]
struct UnknownAttribute<'r> {
    element: Element<'r, 'r>,
    attribute: &'r Attribute<'r>,
    repair: Repair,
    /// Why it is not removed.
    kept: Option<WhyKept>,
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let mut found: Vec<UnknownAttribute<'_>> = Vec::new();
    for unexpected in cx.unexpected {
        if let Unexpected::Attribute(element, attribute) = *unexpected {
            let before = found.iter().rev().take_while(|other| other.element.id() == element.id());
            let meant: Vec<&str> = before.take(ATTRIBUTES_COMPARED).filter_map(|other| other.repair.known()).collect();
            found.push(UnknownAttribute::of(element, attribute, &meant));
        }
    }
    report_case(&mut found, out);
    found.sort_by_key(UnknownAttribute::cause);
    for same in found.chunk_by(|a, b| a.cause() == b.cause()) {
        report(cx, same, out);
    }
}

/// How many attributes of an element are looked at to find two with the same meaning: as many as are corrected.
const ATTRIBUTES_COMPARED: usize = 64;

/// The attributes that are right in another case, if there are several: one finding, because one cause changed the case of
/// all. They are removed from `found`.
fn report_case(found: &mut Vec<UnknownAttribute<'_>>, out: &mut Findings) {
    let (in_other_case, others): (Vec<_>, Vec<_>) = found.iter().copied().partition(UnknownAttribute::is_in_other_case);
    let names = distinct(in_other_case.iter().map(|one| one.attribute.name));
    if names.len() < 2 {
        return;
    }
    let spans: Vec<Span> = in_other_case.iter().map(|one| one.attribute.name_span()).collect();
    let message = format!("attributes {} have the wrong case{}", some(&names, NAMED), times(spans.len()));
    let rename = |one: &UnknownAttribute<'_>| Some(Edit::replace(one.attribute.name_span(), one.repair.known()?));
    let right = all(ATTRIBUTES.iter().copied());
    let finding = out.report(&UNKNOWN_ATTRIBUTE, spans[0], message);
    finding
        .severity(Severity::Error)
        .label("case matters")
        .note(format!("XML is case-sensitive: Salesforce's guide defines only {right}"))
        .help(format!("write {right}"))
        .fix(Fix::unsafe_edits(
            "Correct the case of the attributes",
            in_other_case.iter().filter_map(rename).collect(),
        ));
    add_others(finding, &spans, "here too");
    *found = others;
}

/// One finding for all attributes of one name with the same cure: generated files repeat one error, and a suppression at one
/// hides no other error.
fn report(cx: &RuleContext<'_>, occurrences: &[UnknownAttribute<'_>], out: &mut Findings) {
    let repair = occurrences[0].repair;
    let spans: Vec<Span> = occurrences.iter().map(|one| one.attribute.name_span()).collect();
    let names = distinct(occurrences.iter().map(|one| one.attribute.name));
    let finding = out.report(&UNKNOWN_ATTRIBUTE, spans[0], message(occurrences, &names));
    finding.note("Salesforce's guide defines only `sortOrder`, `name` and `label`, on sections and items; what Setup does with another attribute is not known");
    if let Some(known) = repair.known() {
        finding.label(format!("did you mean `{known}`?"));
        if known != "label" {
            finding.severity(Severity::Error).note(format!("the required attribute `{known}` is therefore missing"));
        }
    }
    if repair == Repair::Value {
        finding
            .label("not the value of the item")
            .note("Salesforce reads the value of an item from its text, which is missing");
        // Without an internal name, the import fails.
        let identity = cx.definition.items().find(|(_, item)| item.name() == INTERNAL_NAME);
        if identity.is_some_and(|(_, item)| occurrences.iter().any(|one| one.element.id() == item.element)) {
            finding.severity(Severity::Error);
        }
    }
    if let Some(reason) = occurrences[0].kept.and_then(WhyKept::reason) {
        finding.note(reason);
    }
    let edits = occurrences.iter().flat_map(|one| one.edits(cx)).collect();
    let (help, title) = repair.advice(names.len());
    finding.help(help).fix(Fix::unsafe_edits(title, edits));
    add_others(finding, &spans, "here too");
}

fn message(occurrences: &[UnknownAttribute<'_>], names: &[&str]) -> String {
    let owners = distinct(occurrences.iter().map(|one| one.element.local_name()));
    let plural = if names.len() == 1 { "" } else { "s" };
    let owners: Vec<String> = owners.iter().map(|owner| format!("<{owner}>")).collect();
    let owners = some(&owners.iter().map(String::as_str).collect::<Vec<_>>(), NAMED);
    format!("unknown attribute{plural} {} on {owners}{}", some(names, NAMED), times(occurrences.len()))
}

fn distinct<'w>(words: impl Iterator<Item = &'w str>) -> Vec<&'w str> {
    let mut seen = HashSet::new();
    words.filter(|word| seen.insert(*word)).collect()
}

/// How many names a message has at most.
const NAMED: usize = 4;

/// How to repair an unknown attribute.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Repair {
    Rename(&'static str),
    /// It is the value of the item.
    Value,
    /// It is on the root, which has no attributes.
    RemoveFromRoot,
    Remove,
}

impl Repair {
    fn of(element: Element<'_, '_>, name: &str) -> Self {
        match corrected_attribute(element, name) {
            Some(known) => Self::Rename(known),
            None if is_value_attribute(element, name) => Self::Value,
            None if element.local_name() == Dialect::Import.root() => Self::RemoveFromRoot,
            None => Self::Remove,
        }
    }

    fn known(self) -> Option<&'static str> {
        match self {
            Self::Rename(known) => Some(known),
            Self::Value | Self::RemoveFromRoot | Self::Remove => None,
        }
    }

    /// What to do with the attributes, and the title of the fix.
    fn advice(self, names: usize) -> (String, String) {
        let (it, removal) = match names {
            1 => ("it", "Remove the unknown attribute"),
            _ => ("them", "Remove the unknown attributes"),
        };
        match self {
            Self::Rename(known) => (format!("rename {it} to `{known}`"), format!("Rename to `{known}`")),
            Self::Value => (
                "write the value as the text of the item: `<item …>value</item>`".into(),
                "Write the value as the text of the item".into(),
            ),
            Self::RemoveFromRoot => (format!("remove {it}: the root element has no attributes"), removal.into()),
            Self::Remove => (format!("remove {it}, or use {}", either(ATTRIBUTES.iter().copied())), removal.into()),
        }
    }
}

/// Why an attribute is not removed: the file would lose what it holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum WhyKept {
    /// Nothing is known of an element with very many attributes.
    AmongMany,
    IsOnlyValue,
    IsOnlyText,
    Contradicts,
}

impl WhyKept {
    fn reason(self) -> Option<&'static str> {
        match self {
            Self::AmongMany => None,
            Self::IsOnlyValue => Some("there is no fix: the item has no value, and this may be it"),
            Self::IsOnlyText => Some("there is no fix: the element has no name or no label, and this may be it"),
            Self::Contradicts => {
                Some("there is no fix: the element says something else, and it is not known which is right")
            }
        }
    }
}

impl<'r> UnknownAttribute<'r> {
    /// `meant` is what other attributes of the element before it are renamed to.
    fn of(element: Element<'r, 'r>, attribute: &'r Attribute<'r>, meant: &[&str]) -> Self {
        let repair = match Repair::of(element, attribute.name) {
            Repair::Rename(known) if meant.contains(&known) => Repair::Remove,
            repair => repair,
        };
        let is_removed = matches!(repair, Repair::RemoveFromRoot | Repair::Remove);
        let kept = is_removed.then(|| kept(element, attribute)).flatten();
        Self { element, attribute, repair, kept }
    }

    /// What attributes that are one finding have in common.
    fn cause(&self) -> (Repair, Option<WhyKept>, &'r str) {
        let name = if self.kept == Some(WhyKept::AmongMany) { "" } else { self.attribute.name };
        (self.repair, self.kept, name)
    }

    fn is_in_other_case(&self) -> bool {
        self.repair.known().is_some_and(|known| known.eq_ignore_ascii_case(self.attribute.name))
    }

    fn edits(&self, cx: &RuleContext<'_>) -> Vec<Edit> {
        let (element, attribute) = (self.element, self.attribute);
        let removal = remove::part(cx.source.text(), attribute.span);
        match self.repair {
            Repair::Rename(known) => vec![Edit::replace(attribute.name_span(), known)],
            Repair::Value => vec![removal, set_text(element, attribute.value.raw())],
            Repair::RemoveFromRoot | Repair::Remove if self.kept.is_some() => Vec::new(),
            Repair::RemoveFromRoot | Repair::Remove => vec![removal],
        }
    }
}

/// Whether the file would lose a name, a label or a value with the attribute: the element has none, or it has another one.
fn kept(element: Element<'_, '_>, attribute: &Attribute<'_>) -> Option<WhyKept> {
    if has_many_attributes(element) {
        return Some(WhyKept::AmongMany);
    }
    if attribute.value.is_whitespace() {
        return None;
    }
    let name = attribute.name.rsplit(':').next().unwrap_or_default();
    let is_item = corrected_name(element) == Dialect::Import.item();
    let is_missing = |name: &str| element.attribute(name).is_none_or(|found| found.value.is_whitespace());
    let differs = |text: &str| text != attribute.value.trimmed();
    let of_known = ATTRIBUTES.iter().find(|known| known.eq_ignore_ascii_case(name));
    let contradicts = || match of_known.and_then(|known| element.attribute(known)) {
        Some(known) => differs(known.value.trimmed()),
        None => {
            VALUE_WORDS.iter().any(|word| word.eq_ignore_ascii_case(name))
                && is_item
                && differs(element.content().trimmed())
        }
    };
    if is_item && element.content().is_whitespace() {
        Some(WhyKept::IsOnlyValue)
    } else if is_listed(element) && (is_missing("name") || is_missing("label")) {
        Some(WhyKept::IsOnlyText)
    } else {
        contradicts().then_some(WhyKept::Contradicts)
    }
}

fn is_listed(element: Element<'_, '_>) -> bool {
    let name = corrected_name(element);
    Dialect::is_section_name(name) || Dialect::is_item_name(name)
}

/// Sets the text of an element that has none. Comments in it stay.
fn set_text(element: Element<'_, '_>, raw: &str) -> Edit {
    // In an attribute this is allowed as it is.
    let raw = raw.replace("]]>", "]]&gt;");
    let content = element.content_span();
    if element.is_self_closing() {
        let end = usize::from(element.open_span().end());
        let text = format!(">{raw}</{}>", element.name());
        return Edit::replace(ccdef_syntax::span(end.saturating_sub("/>".len()), end), text);
    }
    if element.nodes().all(|node| matches!(node, Node::Text(_))) {
        return Edit::replace(content, raw);
    }
    Edit::insert(content.start().into(), raw)
}

#[cfg(test)]
mod tests {
    use super::UNKNOWN_ATTRIBUTE;
    use crate::testing::{check, fixed, options};

    fn fix(item: &str) -> String {
        let text = format!("<callCenter><section sortOrder='0' name='a' label='a'>{item}</section></callCenter>");
        let start = text.len() - item.len() - "</section></callCenter>".len();
        let fixed_text = fixed(&UNKNOWN_ATTRIBUTE, "acme.xml", &text, &options());
        fixed_text[start..].trim_end_matches("</section></callCenter>").to_owned()
    }

    #[test]
    fn the_value_of_an_empty_item_becomes_its_text() {
        for name in ["value", "Value", "val", "text", "default"] {
            let item = format!("<item sortOrder='0' name='b' label='c' {name}='d'/>");
            assert_eq!(fix(&item), "<item sortOrder='0' name='b' label='c'>d</item>", "{name}");
        }
    }

    #[test]
    fn a_value_stays_well_formed_and_loses_no_comment() {
        let item = "<item sortOrder='0' name='b' label='c' value='a]]>b'/>";
        assert_eq!(fix(item), "<item sortOrder='0' name='b' label='c'>a]]&gt;b</item>");
        let item = "<item sortOrder='0' name='b' label='c' value='d'><!-- e --></item>";
        assert_eq!(fix(item), "<item sortOrder='0' name='b' label='c'>d<!-- e --></item>");
    }

    #[test]
    fn the_only_copy_of_a_value_a_name_or_a_label_is_not_removed() {
        for item in [
            "<item sortOrder='0' name='b' label='c' other='d'/>",
            "<item sortOrder='0' name='b' label='c' value='false'>true</item>",
            "<item sortOrder='0' name='b' Name='e' label='c'>d</item>",
            "<item sortOrder='0' name='b' description='My own words'>d</item>",
            "<item sortOrder='0' name='b' id='My own words'>d</item>",
            "<item sortOrder='0' name='b' label='' help='My own words'>d</item>",
        ] {
            assert_eq!(fix(item), item);
        }
    }

    #[test]
    fn what_only_repeats_a_value_is_removed() {
        let item = "<item sortOrder='0' name='b' label='c' value='d' type='e'>d</item>";
        assert_eq!(fix(item), "<item sortOrder='0' name='b' label='c'>d</item>");
    }

    fn file(items: &str) -> String {
        format!("<callCenter><section sortOrder='0' name='a' label='a'>\n{items}\n</section></callCenter>")
    }

    fn findings(items: &str) -> Vec<String> {
        check(&UNKNOWN_ATTRIBUTE, "acme.xml", &file(items), &options())
    }

    #[test]
    fn an_attribute_that_is_kept_takes_the_fix_from_no_other() {
        let items = "<item sortOrder='0' name='b' label='c' type='x'>d</item>\n\
                     <item sortOrder='1' name='e' label='c' value='f' type='y'/>\n\
                     <item sortOrder='2' name='g' label='c' value='h'>i</item>";
        let expected = "<item sortOrder='0' name='b' label='c'>d</item>\n\
                        <item sortOrder='1' name='e' label='c' type='y'>f</item>\n\
                        <item sortOrder='2' name='g' label='c' value='h'>i</item>";
        assert_eq!(fixed(&UNKNOWN_ATTRIBUTE, "acme.xml", &file(items), &options()), file(expected));
    }

    #[test]
    fn of_two_attributes_with_one_meaning_the_first_is_renamed() {
        let items = "<item sortOrder='0' name='b' title='c' lable='x'>d</item>\n\
                     <item sortOrder='1' name='e' lable='f'>g</item>";
        let fixed_text = fixed(&UNKNOWN_ATTRIBUTE, "acme.xml", &file(items), &options());
        assert_eq!(fixed_text, file(&items.replacen("title", "label", 1).replace("lable='f'", "label='f'")));
    }

    #[test]
    fn each_name_is_a_finding_of_its_own() {
        let items = "<item sortOrder='0' itemName='b' label='c'>d</item>\n\
                     <item sortOrder='1' which='reqUseApi' label='c'>e</item>";
        assert_eq!(findings(items).len(), 2);
    }

    #[test]
    fn a_message_names_only_some_elements() {
        let item = |n: u8| format!("<it{n}em sortOrder='{n}' name='b{n}' label='c' foo='1'>d</it{n}em>\n");
        let items = (0..50).map(item).collect::<Vec<_>>().concat();
        let found = findings(&items);
        assert!(found.iter().all(|line| line.len() < 200), "{found:?}");
    }
}
