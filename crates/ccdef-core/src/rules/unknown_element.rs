//! Elements that the dialect does not have (`format.md` S4, 5a, F18).

use ccdef_syntax::{Dialect, Element, METADATA_NAMESPACE, Span};

use crate::declare_rule;
use crate::model::is_named_by_file;
use crate::rule::{Check, Diagnostic, Findings, RuleContext};
use crate::rules::support::occurrences::{add_others, times};
use crate::rules::support::shape::{Unexpected, is_known_word, unexpected_nodes};
use crate::tables::{Basis, Category, FixSupport, Severity, metadata_fields, metadata_type};
use crate::text::nearest::nearest;
use crate::text::prose::either;

declare_rule! {
    /// An element is not one that the dialect has in that place.
    pub(crate) static UNKNOWN_ELEMENT = {
        id: "unknown-element",
        summary: "an element is not one of the dialect's vocabulary",
        category: Category::Structure,
        severity: Severity::Error,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(dialect) = cx.definition.dialect else { return };
    let mut found: Vec<(&str, &str, Element<'_, '_>)> = Vec::new();
    unexpected_nodes(cx, &mut |unexpected| {
        if let Unexpected::Element(element) = unexpected {
            let parent = element.parent().map_or("", |parent| parent.local_name());
            found.push((parent, element.local_name(), element));
        }
    });
    found.sort_by_key(|(parent, name, _)| (*parent, *name));
    for same in found.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let places: Vec<Element<'_, '_>> = same.iter().map(|(_, _, element)| *element).collect();
        report(cx, dialect, same[0].0, &places, out);
    }
}

/// One finding for the same element in the same kind of parent: a generator makes one mistake many times.
fn report(cx: &RuleContext<'_>, dialect: Dialect, parent: &str, places: &[Element<'_, '_>], out: &mut Findings) {
    let name = places[0].local_name();
    let times = times(places.len());
    let message = if is_known_word(name) && name != Dialect::Metadata.root() {
        format!("`<{name}>` cannot stand directly in `<{parent}>`{times}")
    } else {
        format!("`<{name}>` is not an element of the {dialect} dialect{times}")
    };
    let spans: Vec<Span> = places.iter().map(Element::name_span).collect();
    let finding = out.report(&UNKNOWN_ELEMENT, spans[0], message);
    finding.note(why(dialect, name, parent));
    advise(cx, dialect, parent, name, finding);
    add_others(finding, &spans, "here too");
}

fn why(dialect: Dialect, name: &str, parent: &str) -> String {
    match dialect {
        Dialect::Import => {
            "Salesforce's guide defines three elements only: `<callCenter>` holds `<section>`, that holds `<item>`, and that holds text".into()
        }
        Dialect::Metadata => format!(
            "the Metadata API refuses it: `Error parsing file: Element {{{METADATA_NAMESPACE}}}{name} invalid at this location in type {}`",
            metadata_type(parent)
        ),
    }
}

fn advise(cx: &RuleContext<'_>, dialect: Dialect, parent: &str, name: &str, finding: &mut Diagnostic) {
    let allowed = allowed(dialect, parent);
    if is_named_by_file(dialect) && name.eq_ignore_ascii_case("internalName") {
        finding.help(
            "remove it: the internal name is the name of the file, `callCenters/<InternalName>.callCenter-meta.xml`",
        );
    } else if name.starts_with("callCenterRoutingMap") {
        finding.help(
            "remove it: `CallCenterRoutingMap` is a metadata type of its own, in the folder `callCenterRoutingMaps`",
        );
    } else if let Some(meant) = nearest(name, allowed.iter().copied()).or_else(|| completion(name, &allowed)) {
        finding.label(format!("did you mean `<{meant}>`?")).help(format!("write `<{meant}>`"));
    } else if allowed.is_empty() {
        finding.help("write the text without elements; a `<` that belongs to the text is written `&lt;`");
    } else if let Some((section, item)) = setting_called(cx, name) {
        finding.help(format!("write it as the item `{item}` of the section `{section}`"));
    } else {
        let elements: Vec<String> = allowed.iter().map(|name| format!("<{name}>")).collect();
        finding.help(format!("`<{parent}>` holds {}", either(elements.iter().map(String::as_str))));
    }
}

/// The elements that `parent` may hold.
fn allowed(dialect: Dialect, parent: &str) -> Vec<&'static str> {
    match dialect {
        Dialect::Import if parent == dialect.root() => vec![dialect.section()],
        Dialect::Import if parent == dialect.section() => vec![dialect.item()],
        Dialect::Import => Vec::new(),
        // None below an element that holds text only.
        Dialect::Metadata => metadata_fields(parent).map(|field| field.name).collect(),
    }
}

/// The only word that begins with `name`, such as `name` for `n`.
fn completion(name: &str, words: &[&'static str]) -> Option<&'static str> {
    let mut found = words.iter().filter(|word| word.starts_with(name));
    found.next().filter(|_| found.next().is_none()).copied()
}

/// The setting that an invented element such as `<InternalName>` is about.
fn setting_called(cx: &RuleContext<'_>, name: &str) -> Option<(&'static str, &'static str)> {
    let is_it = |known: &str| {
        known.eq_ignore_ascii_case(name) || known.get(3..).is_some_and(|stem| stem.eq_ignore_ascii_case(name))
    };
    let known = cx.schema.items().find(|known| is_it(known.spec.name))?;
    Some((known.section, known.spec.name))
}
