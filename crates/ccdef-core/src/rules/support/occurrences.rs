//! One mistake at many places is one finding: it points at the first and names some of the others.

use ccdef_syntax::Span;

use crate::rule::Diagnostic;

/// How many further places a finding shows; more would bury the rest of the report.
const SHOWN: usize = 4;

/// Adds the places after the first to a finding, and how many are not shown.
pub(crate) fn add_others(finding: &mut Diagnostic, places: &[Span], text: &str) {
    for place in places.iter().skip(1).take(SHOWN) {
        finding.related(*place, text);
    }
    match places.len().saturating_sub(SHOWN + 1) {
        0 => {}
        1 => {
            finding.note("the same at one more place");
        }
        more => {
            finding.note(format!("the same at {more} more places"));
        }
    }
}

/// " (3 places)" for a headline; nothing for one place.
pub(crate) fn times(places: usize) -> String {
    if places > 1 { format!(" ({places} places)") } else { String::new() }
}

/// The elements of `all` that share a name, a list for each such name; an empty name is none.
pub(crate) fn repeated<T>(all: &[T], name: impl Fn(&T) -> &str) -> Vec<Vec<&T>> {
    let mut sorted: Vec<&T> = all.iter().filter(|one| !name(one).is_empty()).collect();
    sorted.sort_by(|a, b| name(a).cmp(name(b)));
    let same = sorted.chunk_by(|a, b| name(a) == name(b)).filter(|same| same.len() > 1);
    same.map(<[&T]>::to_vec).collect()
}
