//! Unknown attributes in import files (format/elements-and-attributes.md#attribute-set).

use ccdef_syntax::{Attribute, Dialect, Edit, Element, Span};

use crate::declare_rule;
use crate::edit::remove;
use crate::model::misspelled_xml::{ATTRIBUTES, VALUE_WORDS, corrected_attribute, corrected_name, is_value_attribute};
use crate::model::unexpected::Unexpected;
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::rules::support::occurrences::{add_others, times};
use crate::tables::item::INTERNAL_NAME;
use crate::tables::{Basis, Category, FixSupport, Severity};
use crate::text::prose::{all, either};

declare_rule! {
    /// An import file has an unknown attribute.
    pub(crate) static UNKNOWN_ATTRIBUTE = {
        id: "unknown-attribute",
        summary: "an import file has an attribute other than `sortOrder`, `name` and `label`",
        category: Category::Structure,
        severity: Severity::Warning,
        basis: Basis::Documented,
        fix: FixSupport::Unsafe,
        check: Check::File(check),
    }
}

type Occurrence<'r> = (Element<'r, 'r>, &'r Attribute<'r>);

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let mut found: Vec<Occurrence<'_>> = Vec::new();
    for unexpected in cx.unexpected {
        if let Unexpected::Attribute(element, attribute) = *unexpected {
            found.push((element, attribute));
        }
    }
    report_case(&mut found, out);
    found.sort_by_key(|(element, attribute)| (element.local_name(), attribute.name));
    for same in found.chunk_by(|a, b| (a.0.local_name(), a.1.name) == (b.0.local_name(), b.1.name)) {
        report(cx, same, out);
    }
}

/// The attributes that are right in another case, if several are: one finding, because one cause changed the case of all.
/// They are removed from `found`.
fn report_case(found: &mut Vec<Occurrence<'_>>, out: &mut Findings) {
    let known = |(element, attribute): &Occurrence<'_>| {
        corrected_attribute(*element, attribute.name).filter(|known| known.eq_ignore_ascii_case(attribute.name))
    };
    let (in_other_case, others): (Vec<_>, Vec<_>) = found.iter().partition(|occurrence| known(occurrence).is_some());
    let mut names: Vec<&str> = in_other_case.iter().map(|(_, attribute)| attribute.name).collect();
    names.sort_unstable();
    names.dedup();
    if names.len() < 2 {
        return;
    }
    let spans: Vec<Span> = in_other_case.iter().map(|(_, attribute)| attribute.name_span()).collect();
    let message = format!("attributes {} have the wrong case{}", all(names), times(spans.len()));
    let rename = |occurrence: &Occurrence<'_>| Some(Edit::replace(occurrence.1.name_span(), known(occurrence)?));
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

/// One finding for all occurrences of an attribute on the same kind of element: generated files repeat one error.
fn report(cx: &RuleContext<'_>, occurrences: &[Occurrence<'_>], out: &mut Findings) {
    let (element, attribute) = occurrences[0];
    let (owner, name) = (element.local_name(), attribute.name);
    let times = times(occurrences.len());
    let spans: Vec<Span> = occurrences.iter().map(|(_, attribute)| attribute.name_span()).collect();
    let finding = out.report(&UNKNOWN_ATTRIBUTE, spans[0], format!("unknown attribute `{name}` on `<{owner}>`{times}"));
    finding.note("Salesforce's guide defines only `sortOrder`, `name` and `label`, on sections and items; what Setup does with another attribute is not known");
    let (help, title, repair) = advice(element, name);
    if let Some(known) = repair.known() {
        finding.label(format!("did you mean `{known}`?"));
        if known != "label" {
            finding.severity(Severity::Error).note(format!("the required attribute `{known}` is therefore missing"));
        }
    }
    if matches!(repair, Repair::Value) {
        finding
            .label("not the value of the item")
            .note("Salesforce reads the value of an item from its text, which is missing");
        // Without an internal name, the import fails.
        let is_needed = |(element, _): &Occurrence<'_>| {
            element.attribute("name").is_some_and(|name| name.value.trimmed() == INTERNAL_NAME)
        };
        if occurrences.iter().any(is_needed) {
            finding.severity(Severity::Error);
        }
    }
    let edits = occurrences.iter().flat_map(|(element, attribute)| repair.edits(cx, *element, attribute)).collect();
    finding.help(help).fix(Fix::unsafe_edits(title, edits));
    add_others(finding, &spans, "here too");
}

/// How to repair an unknown attribute.
#[derive(Clone, Copy)]
enum Repair {
    Rename(&'static str),
    /// It is the value of the item.
    Value,
    Remove,
}

fn advice(element: Element<'_, '_>, name: &str) -> (String, String, Repair) {
    let is_root = element.local_name() == Dialect::Import.root();
    if let Some(known) = corrected_attribute(element, name) {
        return (format!("rename it to `{known}`"), format!("Rename to `{known}`"), Repair::Rename(known));
    }
    if is_value_attribute(element, name) {
        let help = "write the value as the text of the item: `<item …>value</item>`";
        return (help.into(), "Write the value as the text of the item".into(), Repair::Value);
    }
    let help = if is_root {
        "remove it: the root element has no attributes".into()
    } else {
        format!("remove it, or use {}", either(ATTRIBUTES.iter().copied()))
    };
    (help, format!("Remove `{name}`"), Repair::Remove)
}

/// Whether the file would lose a name or a value with the attribute: the item has none, or it has another one.
fn holds_more(element: Element<'_, '_>, attribute: &Attribute<'_>) -> bool {
    let name = attribute.name.rsplit(':').next().unwrap_or_default();
    let is_item = corrected_name(element) == Dialect::Import.item();
    let has_no_name = || is_listed(element) && element.attribute("name").is_none_or(|name| name.value.is_whitespace());
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
    !attribute.value.is_whitespace()
        && ((is_item && element.content().is_whitespace()) || has_no_name() || contradicts())
}

fn is_listed(element: Element<'_, '_>) -> bool {
    let name = corrected_name(element);
    Dialect::is_section_name(name) || Dialect::is_item_name(name)
}

impl Repair {
    fn known(self) -> Option<&'static str> {
        match self {
            Self::Rename(known) => Some(known),
            Self::Value | Self::Remove => None,
        }
    }

    fn edits(self, cx: &RuleContext<'_>, element: Element<'_, '_>, attribute: &Attribute<'_>) -> Vec<Edit> {
        let removal = remove::part(cx.source.text(), attribute.span);
        match self {
            Self::Rename(known) if element.attribute(known).is_none() => {
                vec![Edit::replace(attribute.name_span(), known)]
            }
            Self::Rename(_) => Vec::new(),
            Self::Value if !is_value_attribute(element, attribute.name) => Vec::new(),
            Self::Value => vec![removal, set_text(element, attribute.value.raw())],
            Self::Remove if holds_more(element, attribute) => Vec::new(),
            Self::Remove => vec![removal],
        }
    }
}

/// Sets the text of an empty element.
fn set_text(element: Element<'_, '_>, raw: &str) -> Edit {
    if !element.is_self_closing() {
        return Edit::replace(element.content_span(), raw);
    }
    let end = usize::from(element.open_span().end());
    Edit::replace(ccdef_syntax::span(end.saturating_sub("/>".len()), end), format!(">{raw}</{}>", element.name()))
}

#[cfg(test)]
mod tests {
    use super::UNKNOWN_ATTRIBUTE;
    use crate::testing::{fixed, options};

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
    fn the_only_copy_of_a_value_or_a_name_is_not_removed() {
        for item in [
            "<item sortOrder='0' name='b' label='c' other='d'/>",
            "<item sortOrder='0' name='b' label='c' value='false'>true</item>",
            "<item sortOrder='0' name='b' Name='e' label='c'>d</item>",
            "<item sortOrder='0' x:name='b' label='c'>d</item>",
        ] {
            assert_eq!(fix(item), item);
        }
    }

    #[test]
    fn what_only_repeats_a_value_is_removed() {
        let item = "<item sortOrder='0' name='b' label='c' value='d' type='e'>d</item>";
        assert_eq!(fix(item), "<item sortOrder='0' name='b' label='c'>d</item>");
    }
}
