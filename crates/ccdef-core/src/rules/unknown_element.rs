//! Unknown elements (format/elements-and-attributes.md#three-elements-only, format/metadata.md#fields-by-api-version).

use std::cell::LazyCell;

use ccdef_syntax::{Attribute, Dialect, Edit, Element, METADATA_NAMESPACE, Span};

use crate::declare_rule;
use crate::edit::elsewhere::name_of;
use crate::edit::{remove, rename};
use crate::model::is_named_by_file;
use crate::model::misspelled_xml::{allowed_in, corrected_attribute, corrected_element, is_known_word, taken_name};
use crate::model::unexpected::Unexpected;
use crate::rule::{Check, Diagnostic, Findings, Fix, RuleContext};
use crate::rules::missing_required_item::reported_elements;
use crate::rules::support::occurrences::{add_others, times};
use crate::rules::support::shape::file_in;
use crate::tables::{Basis, Category, FixSupport, Severity, metadata_type};
use crate::text::nearest::nearest;
use crate::text::prose::all;

declare_rule! {
    /// An element does not exist in this format, or is not allowed in this place.
    pub(crate) static UNKNOWN_ELEMENT = {
        id: "unknown-element",
        summary: "an element is unknown, or not allowed in this place",
        category: Category::Structure,
        severity: Severity::Error,
        basis: Basis::Documented,
        rejection: OfDeployment,
        fix: FixSupport::Unsafe,
        check: Check::File(check),
    }
}

/// The name of the parent, the name of the element, and the element.
type UnexpectedElement<'r> = (&'r str, &'r str, Element<'r, 'r>);

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(dialect) = cx.definition.dialect else { return };
    let mut found: Vec<UnexpectedElement<'_>> = Vec::new();
    let reported = LazyCell::new(|| reported_elements(cx));
    for unexpected in cx.unexpected {
        if let Unexpected::Element(element) = *unexpected
            && !reported.contains(&element.id())
        {
            let parent = element.parent().map_or("", |parent| parent.local_name());
            found.push((parent, element.local_name(), element));
        }
    }
    report_case(dialect, &mut found, out);
    // One name may be meant for two elements: `<default>` is `<value>` only where there is none. An element that is known
    // in spite of its name has one cause, whatever its parent. Two settings are two causes.
    let with_cause = |(parent, name, element)| {
        let meant = corrected_element(element);
        let setting = if meant.is_none() { setting_of(cx, element) } else { None };
        ((meant.map_or(parent, |_| ""), name, meant, setting), element)
    };
    let mut found: Vec<_> = found.into_iter().map(with_cause).collect();
    found.sort_by_key(|(cause, _)| *cause);
    for same in found.chunk_by(|a, b| a.0 == b.0) {
        let occurrences: Vec<Element<'_, '_>> = same.iter().map(|(_, element)| *element).collect();
        report(cx, dialect, &occurrences, out);
    }
}

/// The elements that are right in another case, if several are: one finding, because one cause changed the case of all. They
/// are removed from `found`.
fn report_case(dialect: Dialect, found: &mut Vec<UnexpectedElement<'_>>, out: &mut Findings) {
    let known = |(_, name, element): &UnexpectedElement<'_>| {
        corrected_element(*element).filter(|known| known.eq_ignore_ascii_case(name))
    };
    let (in_other_case, others): (Vec<_>, Vec<_>) = found.iter().partition(|occurrence| known(occurrence).is_some());
    let mut right: Vec<&str> = in_other_case.iter().filter_map(known).collect();
    right.sort_unstable();
    right.dedup();
    let Some((parent, name, _)) = in_other_case.first().filter(|_| right.len() > 1) else { return };
    let spans: Vec<Span> = in_other_case.iter().map(|(.., element)| element.name_span()).collect();
    let message = format!("elements have the wrong case in {}{}", file_in(dialect), times(spans.len()));
    let edits = in_other_case.iter().filter_map(|found| Some(rename::element(found.2, known(found)?))).flatten();
    let right: Vec<String> = right.iter().map(|name| format!("<{name}>")).collect();
    let finding = out.report(&UNKNOWN_ELEMENT, spans[0], message);
    finding
        .label("case matters")
        .note("XML is case-sensitive")
        .note(why(dialect, name, parent))
        .help(format!("write {}", all(right.iter().map(String::as_str))))
        .fix(Fix::unsafe_edits("Correct the case of the elements", edits.collect()));
    add_others(finding, &spans, "here too");
    *found = others;
}

/// One finding for all occurrences of an element with the same cause: generated files repeat one error.
fn report(cx: &RuleContext<'_>, dialect: Dialect, occurrences: &[Element<'_, '_>], out: &mut Findings) {
    let name = occurrences[0].local_name();
    let parent = occurrences[0].parent().map_or("", |parent| parent.local_name());
    let times = times(occurrences.len());
    let message = if is_known_word(name) && name != Dialect::Metadata.root() {
        format!("`<{name}>` is not allowed directly in `<{parent}>`{times}")
    } else {
        format!("unknown element `<{name}>` in {}{times}", file_in(dialect))
    };
    let spans: Vec<Span> = occurrences.iter().map(Element::name_span).collect();
    let finding = out.report(&UNKNOWN_ELEMENT, spans[0], message);
    finding.note(why(dialect, name, parent));
    advise(cx, dialect, occurrences, finding);
    add_others(finding, &spans, "here too");
}

fn why(dialect: Dialect, name: &str, parent: &str) -> String {
    match dialect {
        Dialect::Import => {
            "Salesforce's guide defines only `<callCenter>`, which contains `<section>`, which contains `<item>`, which contains text; what Setup does with other elements is not known".into()
        }
        Dialect::Metadata => format!(
            "a deployment of the file fails with `Error parsing file: Element {{{METADATA_NAMESPACE}}}{name} invalid at this location in type {}`",
            metadata_type(parent)
        ),
    }
}

fn advise(cx: &RuleContext<'_>, dialect: Dialect, occurrences: &[Element<'_, '_>], finding: &mut Diagnostic) {
    let name = occurrences[0].local_name();
    let parent = occurrences[0].parent().map_or("", |parent| parent.local_name());
    let allowed = occurrences[0].parent().map(allowed_in).unwrap_or_default();
    if name == "sortOrder" && dialect == Dialect::Import {
        finding.help("write `sortOrder` as an attribute");
        let edits = occurrences.iter().flat_map(|element| number_as_attribute(cx, *element)).collect();
        finding.fix(Fix::unsafe_edits("Write the numbers as attributes", edits));
    } else if is_named_by_file(dialect) && name.eq_ignore_ascii_case("internalName") {
        finding.help("remove it: the internal name is the file name, `callCenters/<InternalName>.callCenter-meta.xml`");
    } else if name.starts_with("callCenterRoutingMap") {
        finding.help(
            "remove it: `CallCenterRoutingMap` is a separate metadata type, in the folder `callCenterRoutingMaps`",
        );
    } else if let Some(meant) = corrected_element(occurrences[0]) {
        finding.label(format!("did you mean `<{meant}>`?")).help(format!("write `<{meant}>`"));
        let edits = occurrences.iter().flat_map(|element| rename_to(cx, *element, meant)).collect();
        finding.fix(Fix::unsafe_edits(format!("Rename to `<{meant}>`"), edits));
    } else if occurrences[0].is_wrapper() {
        finding.help(format!("remove the tags `<{name}>` and `</{name}>`, and keep what is between them"));
        let edits = occurrences.iter().flat_map(|element| remove_tags(*element)).collect();
        finding.fix(Fix::unsafe_edits("Remove the tags around the list", edits));
    } else if let Some(present) = taken_name(occurrences[0]) {
        finding.help(format!("remove it if it is a leftover: `<{present}>` is already there, and only one is allowed"));
    } else if allowed.is_empty() {
        finding.help("write the text without elements; write `&lt;` for a `<` that belongs to the text");
    } else if let Some((section, item)) = setting_of(cx, occurrences[0]) {
        let exists = cx.schema.item(section, item).is_some_and(|known| cx.settings.has_item(known));
        finding.help(if exists {
            format!("remove it if it is a leftover: item `{item}` is already in section `{section}`")
        } else {
            format!("write it as the item `{item}` of section `{section}`")
        });
    } else {
        let elements: Vec<String> = allowed.iter().map(|name| format!("<{name}>")).collect();
        finding.help(format!(
            "use only the elements that `<{parent}>` may contain: {}",
            all(elements.iter().map(String::as_str))
        ));
    }
}

/// Renames an element. If its name is all that says which section or item it is, the name is kept as an attribute.
fn rename_to(cx: &RuleContext<'_>, element: Element<'_, '_>, meant: &str) -> Vec<Edit> {
    let name = element.local_name();
    let mut edits = rename::element(element, meant);
    let is_named = || element.attributes().iter().any(|attribute| names(element, attribute));
    if is_named_by_tag(element) && !is_named() {
        let name = setting_called(cx, name).map_or(name, |(_, item)| item);
        edits.push(Edit::insert(element.name_span().end().into(), format!(" name=\"{name}\"")));
    }
    edits
}

/// Whether the name of an element says which section or item of an import file it is, as in `<reqUseApi sortOrder="3">`:
/// renamed to `<item>`, it gets that name.
pub(crate) fn is_named_by_tag(element: Element<'_, '_>) -> bool {
    let name = element.local_name();
    let is_typo = |meant: &str| nearest(name, [meant]).is_some() || meant.starts_with(name);
    let meant = corrected_element(element).filter(|_| !is_known_word(name));
    meant.is_some_and(|meant| [Dialect::Import.section(), Dialect::Import.item()].contains(&meant) && !is_typo(meant))
}

/// Whether an attribute is the name of a section or an item, perhaps misspelled.
fn names(element: Element<'_, '_>, attribute: &Attribute<'_>) -> bool {
    attribute.name == "name" || corrected_attribute(element, attribute.name) == Some("name")
}

/// Moves a `<sortOrder>` into the start tag around it, unless that has one.
fn number_as_attribute(cx: &RuleContext<'_>, element: Element<'_, '_>) -> Vec<Edit> {
    let number = element.content();
    let is_number = !number.is_whitespace() && number.trimmed().bytes().all(|byte| byte.is_ascii_digit());
    let is_first = |owner: &Element<'_, '_>| owner.child("sortOrder").is_some_and(|first| first.id() == element.id());
    let owner = element.parent().filter(|owner| owner.attribute("sortOrder").is_none() && is_first(owner) && is_number);
    let Some(owner) = owner else { return Vec::new() };
    let attribute = format!(" sortOrder=\"{}\"", number.trimmed());
    vec![Edit::insert(owner.name_span().end().into(), attribute), remove::part(cx.source.text(), element.span())]
}

fn remove_tags(element: Element<'_, '_>) -> Vec<Edit> {
    std::iter::once(element.open_span()).chain(element.close_span()).map(Edit::delete).collect()
}

/// The setting that an element represents, by its name or by the name that it gives.
fn setting_of(cx: &RuleContext<'_>, element: Element<'_, '_>) -> Option<(&'static str, &'static str)> {
    let given = || setting_called(cx, name_of(element)?);
    setting_called(cx, element.local_name()).or_else(given)
}

/// The setting that an invented element such as `<InternalName>` represents.
fn setting_called(cx: &RuleContext<'_>, name: &str) -> Option<(&'static str, &'static str)> {
    let is_it = |known: &str| {
        known.eq_ignore_ascii_case(name) || known.get(3..).is_some_and(|stem| stem.eq_ignore_ascii_case(name))
    };
    let known = cx.schema.items().find(|known| is_it(known.spec.name))?;
    Some((known.section, known.spec.name))
}

#[cfg(test)]
mod tests {
    use super::UNKNOWN_ELEMENT;
    use crate::testing::{check, fixed, options};

    fn fix(item: &str) -> String {
        let start = "<callCenter><section sortOrder='0' name='reqGeneralInfo' label='a'>\
            <item sortOrder='0' name='reqInternalName' label='a'>A</item>\
            <item sortOrder='1' name='reqDisplayName' label='a'>A</item>";
        let end = "</section></callCenter>";
        let fixed_text = fixed(&UNKNOWN_ELEMENT, "acme.xml", &format!("{start}{item}{end}"), &options());
        fixed_text[start.len()..fixed_text.len() - end.len()].to_owned()
    }

    #[test]
    fn an_element_named_as_an_item_becomes_that_item() {
        let item = "<reqUseApi sortOrder='2' label='Use CTI API'>true</reqUseApi>";
        assert_eq!(fix(item), "<item name=\"reqUseApi\" sortOrder='2' label='Use CTI API'>true</item>");
        let named = "<entry sortOrder='2' name='d' label='Use CTI API'>true</entry>";
        assert_eq!(fix(named), "<item sortOrder='2' name='d' label='Use CTI API'>true</item>");
        assert_eq!(
            fix("<itm sortOrder='2' label='Use CTI API'>true</itm>"),
            "<item sortOrder='2' label='Use CTI API'>true</item>"
        );
    }

    #[test]
    fn a_number_in_an_element_becomes_an_attribute() {
        let item = "<item name='b' label='c'><sortOrder>2</sortOrder>d</item>";
        assert_eq!(fix(item), "<item sortOrder=\"2\" name='b' label='c'>d</item>");
    }

    #[test]
    fn an_import_file_with_every_list_in_the_plural_is_an_import_file() {
        let text = "<callCenter><sections sortOrder='0' name='reqGeneralInfo' label='a'>\
            <items sortOrder='0' name='b' label='c'>d</items></sections></callCenter>";
        let expected = [
            "1:14 E `<sections>` is not allowed directly in `<callCenter>`",
            "1:70 E `<items>` is not allowed directly in `<sections>`",
        ];
        assert_eq!(check(&UNKNOWN_ELEMENT, "acme.xml", text, &options()), expected);
    }

    #[test]
    fn an_empty_element_or_one_named_as_an_item_is_no_section() {
        for outside in [
            "<entry sortOrder='9' name='reqSoftphoneWidth'/>",
            "<entry sortOrder='9' name='acme'/>",
            "<entry sortOrder='9' name='reqSoftphoneWidth'><x/></entry>",
        ] {
            let text = format!(
                "<callCenter><section sortOrder='0' name='reqGeneralInfo' label='a'><item sortOrder='0' name='reqInternalName' label='a'>A</item></section>{outside}</callCenter>"
            );
            assert!(fixed(&UNKNOWN_ELEMENT, "acme.xml", &text, &options()).contains(outside), "{outside}");
        }
    }

    #[test]
    fn each_setting_is_a_finding_of_its_own() {
        let text = "<callCenter><section sortOrder='0' name='reqGeneralInfo' label='a'><item sortOrder='0' name='reqInternalName' label='a'>A</item></section>\
            <entry name='reqTimeout'>5</entry><entry name='reqStandbyUrl'>/b</entry><entry name='reqInternalName'>B</entry></callCenter>";
        assert_eq!(check(&UNKNOWN_ELEMENT, "acme.xml", text, &options()).len(), 3);
    }
}
