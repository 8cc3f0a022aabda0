//! An element of a metadata file that occurs more often than the schema allows (format/metadata.md#fields-by-api-version).

use ccdef_syntax::{Element, METADATA_NAMESPACE, Span};

use crate::declare_rule;
use crate::model::unexpected::Unexpected;
use crate::rule::{Check, Findings, RuleContext};
use crate::rules::support::occurrences::add_others;
use crate::tables::{Basis, Category, FixSupport, Severity, metadata_type};

declare_rule! {
    /// An element that may occur only once is repeated.
    pub(crate) static DUPLICATE_ELEMENT = {
        id: "duplicate-element",
        summary: "an element that may occur only once is repeated",
        category: Category::Metadata,
        severity: Severity::Error,
        basis: Basis::Documented,
        rejection: Certain,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

type Repetition<'r> = (Element<'r, 'r>, Element<'r, 'r>);

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let mut found: Vec<Repetition<'_>> = Vec::new();
    for unexpected in cx.unexpected {
        if let Unexpected::Repeated(element, first) = *unexpected {
            found.push((first, element));
        }
    }
    found.sort_by_key(|(first, element)| (first.id(), element.id()));
    for same in found.chunk_by(|a, b| a.0.id() == b.0.id()) {
        report(same, out);
    }
}

/// One finding for all repetitions of an element.
fn report(same: &[Repetition<'_>], out: &mut Findings) {
    let (first, element) = same[0];
    let name = element.local_name();
    let parent = element.parent().map_or("", |parent| parent.local_name());
    let times = if same.len() == 1 { "twice".to_owned() } else { format!("{} times", same.len() + 1) };
    let spans: Vec<Span> = same.iter().map(|(_, element)| element.name_span()).collect();
    let finding = out.report(&DUPLICATE_ELEMENT, spans[0], format!("`<{name}>` occurs {times} in `<{parent}>`"));
    finding
        .label("only one is allowed")
        .related(first.name_span(), "first used here")
        .note(format!(
            "a deployment of the file fails with `Error parsing file: Element {{{METADATA_NAMESPACE}}}{name} is duplicated at this location in type {}`",
            metadata_type(parent)
        ))
        .help(format!("keep the `<{name}>` that is meant, and remove the other{}", if same.len() == 1 { "" } else { "s" }));
    add_others(finding, &spans, "used again here");
}

#[cfg(test)]
mod tests {
    use super::DUPLICATE_ELEMENT;
    use crate::testing::{check, options};

    #[test]
    fn a_repeated_full_name_is_reported() {
        let full_name = "<fullName>A</fullName>";
        let text = format!("<CallCenter>{full_name}{full_name}</CallCenter>");
        assert_eq!(check(&DUPLICATE_ELEMENT, "A.callCenter-meta.xml", &text, &options()).len(), 1);
    }

    #[test]
    fn a_missing_start_tag_repeats_nothing() {
        let file = |item: &str| {
            format!(
                "<CallCenter><sections>{item}<label>General</label><name>reqGeneralInfo</name></sections></CallCenter>"
            )
        };
        let check = |item: &str| check(&DUPLICATE_ELEMENT, "A.callCenter-meta.xml", &file(item), &options());
        assert_eq!(check("<label>L</label><name>a</name><value>b</value></items>"), [""; 0]);
        assert_eq!(check("<label>L</label>").len(), 1);
    }
}
