//! Parts of the other dialect in a partly converted file (format/failures-deploy.md#deployment-with-the-metadata-api,
//! format/failures.md#setup-rejects-a-metadata-file).

use ccdef_syntax::{Dialect, METADATA_NAMESPACE};

use crate::declare_rule;
use crate::model::unexpected::{OtherDialect, OtherDialectPart, Unexpected};
use crate::rule::{Check, Diagnostic, Findings, Fix, RuleContext};
use crate::rules::support::occurrences::{add_others, times};
use crate::rules::support::shape::{file_in, format_name, keeps_order, other, rewrite};
use crate::tables::{Basis, Category, FixSupport, Severity, metadata_type};
use crate::text::prose::all;

declare_rule! {
    /// A part of the file is written in the other dialect.
    pub(crate) static WRONG_DIALECT_ELEMENT = {
        id: "wrong-dialect-element",
        summary: "a part of the file is written in the other format: Setup import or Metadata API",
        category: Category::Dialect,
        severity: Severity::Error,
        basis: Basis::Observed,
        rejection: OfDeployment,
        fix: FixSupport::Unsafe,
        silences: ["field-not-in-api-version", "unknown-element", "stray-text"],
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(dialect) = cx.definition.dialect else { return };
    if dialect != cx.dialect() {
        return report_root(cx, dialect, out);
    }
    let mut kinds: Vec<(OtherDialectPart, Vec<OtherDialect<'_, '_>>)> = Vec::new();
    for unexpected in cx.unexpected {
        let Unexpected::OtherDialect(part, occurrence) = *unexpected else { continue };
        match kinds.iter_mut().find(|(kind, _)| *kind == part) {
            Some((_, occurrences)) => occurrences.push(occurrence),
            None => kinds.push((part, vec![occurrence])),
        }
    }
    for (part, occurrences) in &kinds {
        report(cx, dialect, *part, occurrences, out);
    }
}

/// The whole file is in another dialect than the user chose.
fn report_root(cx: &RuleContext<'_>, dialect: Dialect, out: &mut Findings) {
    let Some(root) = cx.document.root() else { return };
    let expected = cx.dialect();
    let message = format!(
        "root element `<{}>` belongs to the {}; {} expects `<{}>`",
        root.name(),
        format_name(dialect),
        reader_name(expected),
        expected.root()
    );
    out.report(&WRONG_DIALECT_ELEMENT, root.name_span(), message)
        .label(format!("expected `<{}>`", expected.root()))
        .note(why(expected))
        .help(format!("run `ccdef convert --to {expected} -o FOLDER/ FILE`"));
}

fn report<'o>(
    cx: &RuleContext<'_>,
    dialect: Dialect,
    part: OtherDialectPart,
    occurrences: &[OtherDialect<'_, '_>],
    out: &'o mut Findings,
) -> &'o mut Diagnostic {
    let spans: Vec<_> = occurrences.iter().map(OtherDialect::span).collect();
    let finding = out.report(&WRONG_DIALECT_ELEMENT, spans[0], message(dialect, part, occurrences));
    finding.label(format!("not allowed in {}", format_name(dialect)));
    finding.note(
        occurrences.first().and_then(|first| known_error(cx, part, first)).unwrap_or_else(|| why(dialect).into()),
    );
    add_others(finding, &spans, "here too");
    finding.help(format!(
        "{}; `ccdef convert --to {dialect} -o FOLDER/ FILE` writes the whole file in one format",
        part.instead()
    ));
    offer_fix(cx, part, occurrences, finding);
    finding
}

/// The part of Salesforce that reads files of a dialect, as messages name it.
const fn reader_name(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Import => "Setup import",
        Dialect::Metadata => "the Metadata API",
    }
}

fn message(dialect: Dialect, part: OtherDialectPart, occurrences: &[OtherDialect<'_, '_>]) -> String {
    let other = format_name(other(dialect));
    let file = file_in(dialect);
    let times = times(occurrences.len());
    if part == OtherDialectPart::ValueText {
        return format!("a value as the text of its item belongs to the {other}, but this is {file}{times}");
    }
    let mut names: Vec<String> = Vec::new();
    // The number of an item has one form only, which an element is not.
    let is_number = |occurrence: &&OtherDialect<'_, '_>| occurrence.written() == "<sortOrder>";
    let has_others = occurrences.iter().any(|occurrence| !is_number(&occurrence));
    for occurrence in occurrences.iter().filter(|occurrence| !has_others || !is_number(occurrence)) {
        let name = occurrence.written();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let verb = if names.len() > 1 { "belong" } else { "belongs" };
    format!("{} {verb} to the {other}, but this is {file}{times}", all(names.iter().map(String::as_str)))
}

/// How Salesforce handles parts of the other dialect.
fn why(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Import => {
            "Setup import rejects a Metadata API file; a single part in that format may be rejected or ignored"
        }
        Dialect::Metadata => {
            "the Metadata API reads only its own format: the deployment of a partly converted file fails with errors such as `The name \"null\" is not valid.`"
        }
    }
}

/// The error text of Salesforce that is known for this element.
fn known_error(cx: &RuleContext<'_>, part: OtherDialectPart, first: &OtherDialect<'_, '_>) -> Option<String> {
    let OtherDialect::Element(element) = first else { return None };
    let root =
        cx.document.root().filter(|_| matches!(part, OtherDialectPart::ImportSection | OtherDialectPart::SortOrder))?;
    let namespace = root.attribute("xmlns").map_or("", |_| METADATA_NAMESPACE);
    let (name, parent) = (element.local_name(), metadata_type(element.parent()?.local_name()));
    Some(format!(
        "a deployment of the file fails with `Error parsing file: Element {{{namespace}}}{name} invalid at this location in type {parent}`"
    ))
}

fn offer_fix(
    cx: &RuleContext<'_>,
    part: OtherDialectPart,
    occurrences: &[OtherDialect<'_, '_>],
    finding: &mut Diagnostic,
) {
    if part == OtherDialectPart::SortOrder && !keeps_order(cx, occurrences) {
        return;
    }
    let edits = rewrite(cx, part, occurrences);
    let title = match part {
        OtherDialectPart::SortOrder => "Remove `sortOrder`",
        OtherDialectPart::ValueElement => "Write the values as text of their items",
        OtherDialectPart::NameElement => "Write names and labels as attributes",
        _ => return,
    };
    if !edits.is_empty() {
        finding.fix(Fix::unsafe_edits(title, edits));
    }
}

#[cfg(test)]
mod tests {
    use super::WRONG_DIALECT_ELEMENT;
    use crate::testing::{check, fixed, options};

    #[test]
    fn all_occurrences_of_a_part_are_one_finding() {
        let item = "<item sortOrder=\"0\" name=\"a\"><value>1</value></item>";
        let text =
            format!("<callCenter><section sortOrder=\"0\" name=\"s\">{}</section></callCenter>", item.repeat(60));
        let found = check(&WRONG_DIALECT_ELEMENT, "definition.xml", &text, &options());
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].ends_with("(60 occurrences)"), "{found:?}");
    }

    #[test]
    fn numbers_that_differ_from_the_order_of_the_elements_are_kept() {
        let file = |first, second| {
            let items = format!("<items sortOrder=\"{first}\"/><items sortOrder=\"{second}\"/>");
            format!("<CallCenter><sections>{items}</sections></CallCenter>")
        };
        let fixed_text = |text: &str| fixed(&WRONG_DIALECT_ELEMENT, "A.callCenter", text, &options());
        assert_eq!(fixed_text(&file(0, 1)), "<CallCenter><sections><items/><items/></sections></CallCenter>");
        assert_eq!(fixed_text(&file(1, 0)), file(1, 0));
    }

    #[test]
    fn parts_inside_a_section_of_the_other_dialect_are_not_reported() {
        let text = "<CallCenter><displayName>A</displayName><section name=\"s\"><item sortOrder=\"0\"/></section></CallCenter>";
        assert_eq!(check(&WRONG_DIALECT_ELEMENT, "A.callCenter", text, &options()).len(), 1);
    }
}
