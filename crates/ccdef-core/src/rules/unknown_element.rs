//! Unknown elements (format/elements-and-attributes.md#three-elements-only, format/metadata.md#fields-by-api-version).

use ccdef_syntax::{Dialect, Edit, Element, METADATA_NAMESPACE, Span};

use crate::declare_rule;
use crate::edit::rename;
use crate::model::is_named_by_file;
use crate::model::misspelled_xml::{allowed_in, corrected_element, is_known_word, taken_name};
use crate::model::unexpected::Unexpected;
use crate::rule::{Check, Diagnostic, Findings, Fix, RuleContext};
use crate::rules::support::occurrences::{add_others, times};
use crate::rules::support::shape::file_in;
use crate::tables::{Basis, Category, FixSupport, Severity, metadata_type};
use crate::text::prose::all;

declare_rule! {
    /// An element does not exist in this format, or is not allowed in this place.
    pub(crate) static UNKNOWN_ELEMENT = {
        id: "unknown-element",
        summary: "an element is unknown, or not allowed in this place",
        category: Category::Structure,
        severity: Severity::Error,
        basis: Basis::Documented,
        fix: FixSupport::Unsafe,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(dialect) = cx.definition.dialect else { return };
    let mut found: Vec<(&str, &str, Element<'_, '_>)> = Vec::new();
    for unexpected in cx.unexpected {
        if let Unexpected::Element(element) = *unexpected {
            let parent = element.parent().map_or("", |parent| parent.local_name());
            found.push((parent, element.local_name(), element));
        }
    }
    found.sort_by_key(|(parent, name, _)| (*parent, *name));
    for same in found.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let occurrences: Vec<Element<'_, '_>> = same.iter().map(|(_, _, element)| *element).collect();
        report(cx, dialect, same[0].0, &occurrences, out);
    }
}

/// One finding for all occurrences of an element in the same kind of parent: generated files repeat one error.
fn report(cx: &RuleContext<'_>, dialect: Dialect, parent: &str, occurrences: &[Element<'_, '_>], out: &mut Findings) {
    let name = occurrences[0].local_name();
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
    if is_named_by_file(dialect) && name.eq_ignore_ascii_case("internalName") {
        finding.help("remove it: the internal name is the file name, `callCenters/<InternalName>.callCenter-meta.xml`");
    } else if name.starts_with("callCenterRoutingMap") {
        finding.help(
            "remove it: `CallCenterRoutingMap` is a separate metadata type, in the folder `callCenterRoutingMaps`",
        );
    } else if let Some(meant) = corrected_element(occurrences[0]) {
        finding.label(format!("did you mean `<{meant}>`?")).help(format!("write `<{meant}>`"));
        let edits = occurrences.iter().flat_map(|element| rename::element(*element, meant)).collect();
        finding.fix(Fix::unsafe_edits(format!("Rename to `<{meant}>`"), edits));
    } else if occurrences[0].is_wrapper() {
        finding.help(format!("remove the tags `<{name}>` and `</{name}>`, and keep what is between them"));
        let edits = occurrences.iter().flat_map(|element| remove_tags(*element)).collect();
        finding.fix(Fix::unsafe_edits("Remove the tags around the list", edits));
    } else if let Some(present) = taken_name(occurrences[0]) {
        finding.help(format!("remove it if it is a leftover: `<{present}>` is already there, and only one is allowed"));
    } else if allowed.is_empty() {
        finding.help("write the text without elements; write `&lt;` for a `<` that belongs to the text");
    } else if let Some((section, item)) = setting_called(cx, name) {
        finding.help(format!("write it as the item `{item}` of section `{section}`"));
    } else {
        let elements: Vec<String> = allowed.iter().map(|name| format!("<{name}>")).collect();
        finding.help(format!(
            "use only the elements that `<{parent}>` may contain: {}",
            all(elements.iter().map(String::as_str))
        ));
    }
}

fn remove_tags(element: Element<'_, '_>) -> Vec<Edit> {
    std::iter::once(element.open_span()).chain(element.close_span()).map(Edit::delete).collect()
}

/// The setting that an invented element such as `<InternalName>` represents.
fn setting_called(cx: &RuleContext<'_>, name: &str) -> Option<(&'static str, &'static str)> {
    let is_it = |known: &str| {
        known.eq_ignore_ascii_case(name) || known.get(3..).is_some_and(|stem| stem.eq_ignore_ascii_case(name))
    };
    let known = cx.schema.items().find(|known| is_it(known.spec.name))?;
    Some((known.section, known.spec.name))
}
