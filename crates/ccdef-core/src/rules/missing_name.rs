//! Sections and items of an import file without a name (format/elements-and-attributes.md#name-attribute-required).

use ccdef_syntax::{Element, Span, Text};

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::rules::support::occurrences::add_others;
use crate::rules::unknown_element::is_named_by_tag;
use crate::tables::{Basis, Category, FixSupport, Severity, item};

declare_rule! {
    /// A section or an item has no name.
    pub(crate) static MISSING_NAME = {
        id: "missing-name",
        summary: "a section or item has no name",
        category: Category::Structure,
        severity: Severity::Error,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// A section or an item without a name.
struct Nameless<'r> {
    element: Element<'r, 'r>,
    /// "section" or "item".
    kind: &'static str,
    /// The empty name.
    name: Option<Span>,
    label: &'r str,
    read_as: Option<&'static str>,
    /// The section of an item.
    section: &'r str,
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if !cx.is_import() || !cx.is_whole() {
        return;
    }
    let mut found = nameless(cx);
    found.sort_by_key(|one| (one.kind, one.name.is_some()));
    for same in found.chunk_by(|a, b| a.kind == b.kind && a.name.is_some() == b.name.is_some()) {
        report(same, out);
    }
}

fn nameless<'r>(cx: &RuleContext<'r>) -> Vec<Nameless<'r>> {
    let read = |kind, id, name: Option<&'r Text<'r>>, label: Option<&'r Text<'r>>, read_as, section| {
        let element = cx.document.element(id);
        let is_nameless = name.is_none_or(Text::is_whitespace) && (name.is_some() || !is_named_by_tag(element));
        let label = label.map_or("", Text::trimmed);
        is_nameless.then(|| Nameless { element, kind, name: name.map(Text::span), label, read_as, section })
    };
    let mut found = Vec::new();
    for section in &cx.definition.sections {
        let (name, label) = (section.name.as_ref(), section.label.as_ref());
        found.extend(read("section", section.element, name, label, section.read_as, ""));
        found.extend(section.items.iter().filter_map(|item| {
            read("item", item.element, item.name.as_ref(), item.label.as_ref(), item.read_as, section.name())
        }));
    }
    found
}

/// One finding for all sections, or all items: a generated file repeats one error.
fn report(same: &[Nameless<'_>], out: &mut Findings) {
    let Some(first) = same.first() else { return };
    let spans: Vec<Span> = same.iter().map(|one| one.name.unwrap_or(one.element.open_span())).collect();
    let finding = out.report(&MISSING_NAME, spans[0], message(same));
    let what = match first.kind {
        "section" => "the items of this section cannot be read",
        _ => "the value of this item cannot be read",
    };
    finding.note(format!("Salesforce stores settings under `/section/item`: without a name {what}"));
    if !first.section.is_empty() && same.iter().all(|one| one.section == first.section) {
        finding.in_section(first.section);
    }
    let example = first.read_as.unwrap_or(item::ADAPTER_URL);
    let such_as = if first.read_as.is_some() && same.len() == 1 { "probably" } else { "such as" };
    finding.help(format!("add a name of letters and digits, {such_as} `name=\"{example}\"`"));
    add_others(finding, &spans, "here too");
}

fn message(same: &[Nameless<'_>]) -> String {
    let first = &same[0];
    let what = if first.name.is_some() { "an empty `name`" } else { "no `name`" };
    if same.len() > 1 {
        return format!("{} {}s have {what}", same.len(), first.kind);
    }
    let word = first.element.local_name();
    match first.label {
        "" => format!("{word} has {what}"),
        label => format!("{word} labeled `{label}` has {what}"),
    }
}
