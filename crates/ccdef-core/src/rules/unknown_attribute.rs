//! Attributes that sections, items and the root of an import file do not have (`format.md` A7).

use ccdef_syntax::{Attribute, Dialect, Edit, Element, Span};

use crate::declare_rule;
use crate::edit::remove;
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::rules::support::attribute::known_attribute;
use crate::rules::support::occurrences::{add_others, times};
use crate::rules::support::shape::{ATTRIBUTES, Unexpected, unexpected_nodes};
use crate::tables::{Basis, Category, FixSupport, Severity};
use crate::text::prose::either;

declare_rule! {
    /// An attribute is none that the import dialect has.
    pub(crate) static UNKNOWN_ATTRIBUTE = {
        id: "unknown-attribute",
        summary: "an attribute is none of `sortOrder`, `name` and `label`",
        category: Category::Structure,
        severity: Severity::Warning,
        basis: Basis::Documented,
        fix: FixSupport::Unsafe,
        check: Check::File(check),
    }
}

type Place<'r> = (Element<'r, 'r>, &'r Attribute<'r>);

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let mut found: Vec<Place<'_>> = Vec::new();
    unexpected_nodes(cx, &mut |unexpected| {
        if let Unexpected::Attribute(element, attribute) = unexpected {
            found.push((element, attribute));
        }
    });
    found.sort_by_key(|(element, attribute)| (element.local_name(), attribute.name));
    for same in found.chunk_by(|a, b| (a.0.local_name(), a.1.name) == (b.0.local_name(), b.1.name)) {
        report(cx, same, out);
    }
}

/// One finding for the same attribute of the same kind of element: a generator makes one mistake many times.
fn report(cx: &RuleContext<'_>, places: &[Place<'_>], out: &mut Findings) {
    let (element, attribute) = places[0];
    let (owner, name) = (element.local_name(), attribute.name);
    let times = times(places.len());
    let spans: Vec<Span> = places.iter().map(|(_, attribute)| attribute.name_span).collect();
    let finding = out.report(&UNKNOWN_ATTRIBUTE, spans[0], format!("`<{owner}>` has no attribute `{name}`{times}"));
    finding.note("Salesforce's guide defines the attributes `sortOrder`, `name` and `label` of sections and items, and no other; what an unknown one says is lost");
    let (help, title, respell) = advice(element, name);
    if let Some(known) = respell.known() {
        finding.label(format!("did you mean `{known}`?"));
    }
    let edits = places.iter().flat_map(|(element, attribute)| respell.edits(cx, *element, attribute)).collect();
    finding.help(help).fix(Fix::needs_a_look(title, edits));
    add_others(finding, &spans, "here too");
}

/// What becomes of an unknown attribute.
#[derive(Clone, Copy)]
enum Respell {
    Rename(&'static str),
    /// It is the value of the item.
    Value,
    Remove,
}

fn advice(element: Element<'_, '_>, name: &str) -> (String, String, Respell) {
    let is_root = element.local_name() == Dialect::Import.root();
    let known = known_attribute(name).filter(|known| !is_root && element.attribute(known).is_none());
    if let Some(known) = known {
        return (format!("write `{known}`"), format!("Rename it to `{known}`"), Respell::Rename(known));
    }
    if name == "value" && element.local_name() == Dialect::Import.item() && element.content().is_blank() {
        let help = "write the value as the text of the item: `<item …>value</item>`";
        return (help.into(), "Write the value as the text of the item".into(), Respell::Value);
    }
    let help = if is_root {
        "remove it: the root has no attributes".into()
    } else {
        format!("remove it, or use {}", either(ATTRIBUTES.iter().copied()))
    };
    (help, format!("Remove `{name}`"), Respell::Remove)
}

impl Respell {
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
                vec![Edit::replace(attribute.name_span, known)]
            }
            Self::Rename(_) => Vec::new(),
            Self::Value if !element.content().is_blank() => Vec::new(),
            Self::Value => vec![removal, set_text(element, attribute.value.raw())],
            Self::Remove => vec![removal],
        }
    }
}

/// Gives an empty element its text.
fn set_text(element: Element<'_, '_>, raw: &str) -> Edit {
    if !element.is_self_closing() {
        return Edit::replace(element.content_span(), raw);
    }
    let end = usize::from(element.open_span().end());
    Edit::replace(ccdef_syntax::span(end.saturating_sub("/>".len()), end), format!(">{raw}</{}>", element.name()))
}
