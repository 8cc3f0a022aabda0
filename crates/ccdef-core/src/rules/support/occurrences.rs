//! One finding for many occurrences of the same error: it points to the first and shows some of the others.

use ccdef_syntax::Span;

use crate::rule::Diagnostic;

/// How many further occurrences a finding shows, so that the report stays readable.
const SHOWN: usize = 4;

/// Adds the occurrences after the first to a finding, and how many are not shown.
pub(crate) fn add_others(finding: &mut Diagnostic, occurrences: &[Span], text: &str) {
    for occurrence in occurrences.iter().skip(1).take(SHOWN) {
        finding.related(*occurrence, text);
    }
    match occurrences.len().saturating_sub(SHOWN + 1) {
        0 => {}
        1 => {
            finding.note("1 more occurrence is not shown");
        }
        more => {
            finding.note(format!("{more} more occurrences are not shown"));
        }
    }
}

/// " (3 occurrences)" for a message; empty for one occurrence.
pub(crate) fn times(occurrences: usize) -> String {
    if occurrences > 1 { format!(" ({occurrences} occurrences)") } else { String::new() }
}

/// The elements of `all` that share a name, one list per name; empty names are left out.
pub(crate) fn repeated<T>(all: &[T], name: impl Fn(&T) -> &str) -> Vec<Vec<&T>> {
    let mut sorted: Vec<&T> = all.iter().filter(|one| !name(one).is_empty()).collect();
    sorted.sort_by(|a, b| name(a).cmp(name(b)));
    let same = sorted.chunk_by(|a, b| name(a) == name(b)).filter(|same| same.len() > 1);
    same.map(<[&T]>::to_vec).collect()
}
