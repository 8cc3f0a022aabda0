//! Puts the true line and column where a cut excerpt made `annotate-snippets` count wrong.

use ccdef_core::rule::Diagnostic;
use ccdef_core::syntax::Source;

use crate::visible::visible_line;

/// `rendered` with the place of `finding` behind the path, which stands on the second line.
pub(super) fn with_place(rendered: String, source: &Source, finding: &Diagnostic) -> String {
    let path = format!("{}:", visible_line(source.path()));
    let Some(second) = rendered.find('\n').map(|index| index + 1) else { return rendered };
    let line_end = rendered[second..].find('\n').map_or(rendered.len(), |index| second + index);
    let Some(place) = rendered[second..line_end].rfind(&path).map(|index| second + index + path.len()) else {
        return rendered;
    };
    let counted = rendered[place..line_end].find(|c: char| !c.is_ascii_digit() && c != ':');
    let end = counted.map_or(line_end, |length| place + length);
    let start = source.line_column(finding.primary.span.start().into());
    format!("{}{}:{}{}", &rendered[..place], start.line, start.column, &rendered[end..])
}
