//! Pieces of the other dialect: a file that was converted half, or by hand (`format.md` F4-F6, F13).

use ccdef_syntax::{Dialect, METADATA_NAMESPACE};

use crate::declare_rule;
use crate::rule::{Check, Diagnostic, Findings, Fix, RuleContext};
use crate::rules::support::occurrences::{add_others, times};
use crate::rules::support::shape::{
    OtherDialect, OtherDialectPart, Unexpected, is_wholly_other_dialect, keeps_order, other, respell, unexpected_nodes,
};
use crate::tables::{Basis, Category, FixSupport, Severity, metadata_type};
use crate::text::prose::all;

declare_rule! {
    /// Something is written as the other dialect writes it.
    pub(crate) static WRONG_DIALECT_ELEMENT = {
        id: "wrong-dialect-element",
        summary: "something is written as the other dialect writes it",
        category: Category::Dialect,
        severity: Severity::Error,
        basis: Basis::Observed,
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
    unexpected_nodes(cx, &mut |unexpected| {
        let Unexpected::OtherDialect(piece, part) = unexpected else { return };
        match kinds.iter_mut().find(|(kind, _)| *kind == piece) {
            Some((_, places)) => places.push(part),
            None => kinds.push((piece, vec![part])),
        }
    });
    let is_wholly_other_dialect = is_wholly_other_dialect(cx);
    for (piece, places) in &kinds {
        let is_section = matches!(piece, OtherDialectPart::ImportSection | OtherDialectPart::MetadataSection);
        if is_section || !is_wholly_other_dialect {
            let finding = report(cx, dialect, *piece, places, out);
            if is_wholly_other_dialect {
                blame_root(cx, dialect, finding);
            }
        }
    }
}

/// Everything below the root is of the other dialect, so it is the root that is wrong.
fn blame_root(cx: &RuleContext<'_>, dialect: Dialect, finding: &mut Diagnostic) {
    let Some(root) = cx.document.root() else { return };
    let other = other(dialect);
    let rename = match other {
        Dialect::Import => {
            "write the root as `<callCenter>`, without a namespace, to import the file in Setup".to_owned()
        }
        Dialect::Metadata => {
            format!("write the root as `<CallCenter xmlns=\"{METADATA_NAMESPACE}\">` to deploy the file")
        }
    };
    finding
        .related(root.name_span(), format!("the root is of the {dialect} dialect"))
        .help(format!("{rename}; `ccdef convert --to {dialect}` rewrites everything below the root"));
}

/// The whole file is of another dialect than the user says.
fn report_root(cx: &RuleContext<'_>, dialect: Dialect, out: &mut Findings) {
    let Some(root) = cx.document.root() else { return };
    let wanted = cx.dialect();
    let message = format!("root `<{}>` is of the {dialect} dialect, not of the {wanted} dialect", root.name());
    out.report(&WRONG_DIALECT_ELEMENT, root.name_span(), message)
        .label(format!("expected `<{}>`", wanted.root()))
        .note(refusal(wanted))
        .help(format!("run `ccdef convert --to {wanted}`"));
}

fn report<'o>(
    cx: &RuleContext<'_>,
    dialect: Dialect,
    piece: OtherDialectPart,
    places: &[OtherDialect<'_, '_>],
    out: &'o mut Findings,
) -> &'o mut Diagnostic {
    let spans: Vec<_> = places.iter().map(OtherDialect::span).collect();
    let finding = out.report(&WRONG_DIALECT_ELEMENT, spans[0], headline(dialect, piece, places));
    finding.label(format!("not in the {dialect} dialect"));
    finding.note(
        places.first().and_then(|first| quoted_refusal(cx, piece, first)).unwrap_or_else(|| refusal(dialect).into()),
    );
    add_others(finding, &spans, "here too");
    finding.help(format!("{}; `ccdef convert --to {dialect}` rewrites the whole file", piece.instead()));
    offer_fix(cx, piece, places, finding);
    finding
}

fn headline(dialect: Dialect, piece: OtherDialectPart, places: &[OtherDialect<'_, '_>]) -> String {
    let other = other(dialect);
    let times = times(places.len());
    if piece == OtherDialectPart::ValueText {
        return format!(
            "value is the text of its item, as in the {other} dialect, but this file is in the {dialect} dialect{times}"
        );
    }
    let mut names: Vec<String> = Vec::new();
    for place in places {
        let name = place.written();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let verb = if names.len() > 1 { "belong" } else { "belongs" };
    format!(
        "{} {verb} to the {other} dialect, but this file is in the {dialect} dialect{times}",
        all(names.iter().map(String::as_str))
    )
}

/// What Salesforce says to it.
fn refusal(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Import => {
            "Setup's import reads the import dialect only: it refuses a file for the Metadata API, and does not find what is written in its way"
        }
        Dialect::Metadata => {
            "the Metadata API reads the metadata dialect only; a half-converted file ends in errors such as `The name \"null\" is not valid.`"
        }
    }
}

/// The error that is known of this very element.
fn quoted_refusal(cx: &RuleContext<'_>, piece: OtherDialectPart, first: &OtherDialect<'_, '_>) -> Option<String> {
    let OtherDialect::Element(element) = first else { return None };
    let root = cx
        .document
        .root()
        .filter(|_| matches!(piece, OtherDialectPart::ImportSection | OtherDialectPart::SortOrder))?;
    let namespace = root.attribute("xmlns").map_or("", |_| METADATA_NAMESPACE);
    let (name, parent) = (element.local_name(), metadata_type(element.parent()?.local_name()));
    Some(format!(
        "the Metadata API refuses it: `Error parsing file: Element {{{namespace}}}{name} invalid at this location in type {parent}`"
    ))
}

fn offer_fix(cx: &RuleContext<'_>, piece: OtherDialectPart, places: &[OtherDialect<'_, '_>], finding: &mut Diagnostic) {
    if piece == OtherDialectPart::SortOrder && !keeps_order(cx, places) {
        return;
    }
    let edits: Vec<_> = places.iter().flat_map(|place| respell(cx, piece, place)).collect();
    let title = match piece {
        OtherDialectPart::SortOrder => "Remove `sortOrder`",
        OtherDialectPart::ValueElement => "Write the values as text of their items",
        OtherDialectPart::NameElement => "Write names and labels as attributes",
        _ => return,
    };
    if !edits.is_empty() {
        finding.fix(Fix::needs_a_look(title, edits));
    }
}

#[cfg(test)]
mod tests {
    use super::WRONG_DIALECT_ELEMENT;
    use crate::testing::{check, fixed, options};

    #[test]
    fn the_same_piece_is_one_finding_however_often_it_occurs() {
        let item = "<item sortOrder=\"0\" name=\"a\"><value>1</value></item>";
        let text =
            format!("<callCenter><section sortOrder=\"0\" name=\"s\">{}</section></callCenter>", item.repeat(60));
        let found = check(&WRONG_DIALECT_ELEMENT, "definition.xml", &text, &options());
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].ends_with("(60 places)"), "{found:?}");
    }

    #[test]
    fn numbers_that_disagree_with_the_order_of_the_elements_are_not_simply_removed() {
        let file = |first, second| {
            let items = format!("<items sortOrder=\"{first}\"/><items sortOrder=\"{second}\"/>");
            format!("<CallCenter><sections>{items}</sections></CallCenter>")
        };
        let mend = |text: &str| fixed(&WRONG_DIALECT_ELEMENT, "A.callCenter", text, &options());
        assert_eq!(mend(&file(0, 1)), "<CallCenter><sections><items/><items/></sections></CallCenter>");
        assert_eq!(mend(&file(1, 0)), file(1, 0));
    }

    #[test]
    fn what_is_inside_a_piece_of_the_other_dialect_is_not_reported_again() {
        let text = "<CallCenter><section name=\"s\"><item sortOrder=\"0\"/></section></CallCenter>";
        assert_eq!(check(&WRONG_DIALECT_ELEMENT, "A.callCenter", text, &options()).len(), 1);
    }
}
