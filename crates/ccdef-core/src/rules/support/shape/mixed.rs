//! Files with parts of the other dialect: the inside of such a part is not checked by the file's own dialect.

use ccdef_syntax::{Dialect, Span};

use crate::model::unexpected::{OtherDialect, OtherDialectPart, Unexpected};
use crate::rule::{Diagnostic, RuleContext};
use crate::tables::Category;

/// The name of a dialect in messages.
pub(crate) const fn format_name(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Import => "Setup import format",
        Dialect::Metadata => "Metadata API format",
    }
}

/// A file of a dialect in messages.
pub(crate) const fn file_in(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Import => "a Setup import file",
        Dialect::Metadata => "a Metadata API file",
    }
}

/// The dialect that `dialect` is not.
pub(crate) fn other(dialect: Dialect) -> Dialect {
    match dialect {
        Dialect::Import => Dialect::Metadata,
        Dialect::Metadata => Dialect::Import,
    }
}

/// Drops the findings inside sections and items of the other dialect, except that they are in the other dialect.
pub(crate) fn drop_inside_other_dialect(cx: &RuleContext<'_>, found: &mut Vec<Diagnostic>) {
    let parts: Vec<Span> = cx.unexpected.iter().filter_map(part_of_other_dialect).collect();
    if parts.is_empty() {
        return;
    }
    found.retain(|finding| {
        let span = finding.primary.span;
        let after = parts.partition_point(|part| part.start() <= span.start());
        let is_inside = after > 0 && parts[after - 1].contains_range(span);
        !is_inside || matches!(finding.rule.category, Category::Syntax | Category::Dialect)
    });
}

fn part_of_other_dialect(unexpected: &Unexpected<'_, '_>) -> Option<Span> {
    match unexpected {
        Unexpected::OtherDialect(
            OtherDialectPart::ImportSection | OtherDialectPart::MetadataSection,
            OtherDialect::Element(element),
        ) => Some(element.span()),
        _ => None,
    }
}
