//! Corrects the line and column that `annotate-snippets` computes wrongly for a cut excerpt.

use ccdef_core::engine::Shown;
use ccdef_core::rule::Diagnostic;
use ccdef_core::syntax::Source;

/// `rendered` with the position of `finding` after the path, which is on the second line.
pub(super) fn with_position(rendered: String, source: &Source, finding: &Diagnostic) -> String {
    let path = format!("{}:", Shown::path(source.path()));
    let Some(second) = rendered.find('\n').map(|index| index + 1) else { return rendered };
    let line_end = rendered[second..].find('\n').map_or(rendered.len(), |index| second + index);
    let Some(at) = rendered[second..line_end].rfind(&path).map(|index| second + index + path.len()) else {
        return rendered;
    };
    let counted = rendered[at..line_end].find(|c: char| !c.is_ascii_digit() && c != ':');
    let end = counted.map_or(line_end, |length| at + length);
    let start = source.line_column(finding.primary.span.start().into());
    format!("{}{}:{}{}", &rendered[..at], start.line, start.column, &rendered[end..])
}
