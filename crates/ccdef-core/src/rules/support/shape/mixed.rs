//! Files that have parts of the other dialect: what is inside such a part is not judged by the file's own dialect.

use ccdef_syntax::{Dialect, Span};

use super::part::OtherDialectPart;
use super::unexpected::{OtherDialect, Unexpected};
use super::walk::unexpected_nodes;
use crate::rule::{Diagnostic, RuleContext};
use crate::tables::{Category, metadata_fields};

/// Whether the root is of one dialect and what is below it of the other: somebody wrote the wrong root.
pub(crate) fn is_wholly_other_dialect(cx: &RuleContext<'_>) -> bool {
    let Some((root, dialect)) = cx.document.root().zip(cx.definition.dialect) else { return false };
    let has = |name: &str| root.children().any(|child| child.local_name() == name);
    has(other(dialect).section()) && !root.children().any(|child| is_own(dialect, child.local_name()))
}

/// Whether a child of the root is as its dialect has it.
fn is_own(dialect: Dialect, name: &str) -> bool {
    match dialect {
        Dialect::Import => name == Dialect::Import.section(),
        Dialect::Metadata => metadata_fields(Dialect::Metadata.root()).any(|field| field.name == name),
    }
}

/// The dialect that `dialect` is not.
pub(crate) fn other(dialect: Dialect) -> Dialect {
    match dialect {
        Dialect::Import => Dialect::Metadata,
        Dialect::Metadata => Dialect::Import,
    }
}

/// Drops what was found inside sections and items of the other dialect, beside their being that.
pub(crate) fn drop_inside_other_dialect(cx: &RuleContext<'_>, found: &mut Vec<Diagnostic>) {
    let mut part: Vec<Span> = Vec::new();
    unexpected_nodes(cx, &mut |unexpected| {
        if let Unexpected::OtherDialect(
            OtherDialectPart::ImportSection | OtherDialectPart::MetadataSection,
            OtherDialect::Element(element),
        ) = unexpected
        {
            part.push(element.span());
        }
    });
    if part.is_empty() {
        return;
    }
    found.retain(|finding| {
        let span = finding.primary.span;
        let after = part.partition_point(|part| part.start() <= span.start());
        let is_inside = after > 0 && part[after - 1].contains_range(span);
        !is_inside || matches!(finding.rule.category, Category::Syntax | Category::Dialect)
    });
}
