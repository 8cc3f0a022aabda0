//! Which findings remain if several rules report the same location: nothing is reported twice.
//!
//! Which rules a rule silences is declared in its [`RuleInfo`]. Two more principles apply:
//!
//! - broken XML silences every rule of another category that is not marked `reported_in_broken_xml`, unless a fix shows
//!   that its meaning is known;
//! - a warning or an error of the category `profile` silences the notes of rules marked `notes_yield_to_warnings`.

use crate::rule::Diagnostic;
use crate::tables::{Category, RuleInfo, Severity};

/// Removes the findings that others silence.
pub(crate) fn remove_silenced(findings: &mut Vec<Diagnostic>) {
    let silencing = SilencingFindings::among(findings);
    if silencing.by_start.is_empty() {
        return;
    }
    let silenced: Vec<bool> = findings.iter().map(|finding| silencing.silence(finding)).collect();
    let mut silenced = silenced.into_iter();
    findings.retain(|_| !silenced.next().unwrap_or_default());
}

/// The findings that can silence others, in document order. Most files have none; a large file may have many.
struct SilencingFindings<'f> {
    by_start: Vec<&'f Diagnostic>,
    /// The furthest end of the findings up to each one.
    reach: Vec<u32>,
}

impl<'f> SilencingFindings<'f> {
    fn among(findings: &'f [Diagnostic]) -> Self {
        let mut by_start: Vec<&Diagnostic> = findings.iter().filter(|finding| can_silence(finding)).collect();
        by_start.sort_by_key(|other| other.primary.span.start());
        let mut furthest = 0;
        let reach = by_start.iter().map(|other| {
            furthest = furthest.max(other.primary.span.end().into());
            furthest
        });
        let reach = reach.collect();
        Self { by_start, reach }
    }

    fn silence(&self, finding: &Diagnostic) -> bool {
        let span = finding.primary.span;
        let start = u32::from(span.start());
        let behind = self.by_start.partition_point(|other| other.primary.span.start() <= span.end());
        let near = (0..behind).rev().take_while(|&index| self.reach[index] >= start);
        near.map(|index| self.by_start[index])
            .any(|other| (silences(other, finding.rule) || replaces_note(other, finding)) && same_range(other, finding))
    }
}

fn can_silence(finding: &Diagnostic) -> bool {
    let rule = finding.rule;
    rule.category == Category::Syntax || !rule.silences.is_empty() || is_warning_of_profile(finding)
}

/// Whether `warning` is a warning of a profile that replaces `note`.
fn replaces_note(warning: &Diagnostic, note: &Diagnostic) -> bool {
    note.rule.notes_yield_to_warnings && note.severity == Severity::Note && is_warning_of_profile(warning)
}

fn is_warning_of_profile(finding: &Diagnostic) -> bool {
    finding.rule.category == Category::Profile && finding.severity > Severity::Note
}

fn silences(finding: &Diagnostic, other: &RuleInfo) -> bool {
    if finding.rule.category == Category::Syntax && other.category != Category::Syntax {
        return !other.reported_in_broken_xml && finding.fix.is_none();
    }
    finding.rule.silences.contains(&other.id)
}

/// Findings about one value have its span or a part of it.
fn same_range(a: &Diagnostic, b: &Diagnostic) -> bool {
    let (a, b) = (a.primary.span, b.primary.span);
    a.intersect(b).is_some_and(|common| !common.is_empty()) || a == b
}

#[cfg(test)]
mod tests {
    use ccdef_syntax::Edit;

    use super::remove_silenced;
    use crate::rule::{Diagnostic, Fix};
    use crate::rules::RULES;
    use crate::tables::Severity;

    fn finding(rule: &str, start: usize, end: usize) -> Diagnostic {
        let rule = RULES.iter().find(|known| known.id.as_str() == rule).expect("a registered rule");
        Diagnostic::new(rule, ccdef_syntax::span(start, end), "message")
    }

    fn left(mut findings: Vec<Diagnostic>) -> Vec<&'static str> {
        remove_silenced(&mut findings);
        findings.iter().map(|finding| finding.rule.id.as_str()).collect()
    }

    #[test]
    fn a_finding_silences_others_only_where_they_overlap() {
        let wide = finding("malformed-xml", 0, 90);
        let inside = finding("padded-text", 40, 50);
        let late = finding("unescaped-character", 60, 61);
        assert_eq!(left(vec![inside.clone(), late.clone(), wide]), ["unescaped-character", "malformed-xml"]);
        assert_eq!(left(vec![inside.clone(), late]), ["padded-text", "unescaped-character"]);
        assert_eq!(left(vec![finding("stray-text", 40, 50), inside]), ["stray-text", "padded-text"]);
    }

    #[test]
    fn broken_text_whose_meaning_is_known_hides_nothing() {
        let insecure = || finding("insecure-adapter-url", 10, 40);
        let mut escaped = finding("unescaped-character", 20, 21);
        assert_eq!(left(vec![escaped.clone(), insecure()]), ["unescaped-character"]);
        escaped.fix(Fix::safe_edits("Write `&amp;`", vec![Edit::replace(ccdef_syntax::span(20, 21), "&amp;")]));
        assert_eq!(left(vec![escaped, insecure()]).len(), 2);
    }

    #[test]
    fn a_note_on_a_url_yields_to_a_warning_of_the_profile() {
        let note = || {
            let mut note = finding("adapter-url-mismatch", 0, 40);
            note.severity(Severity::Note);
            note
        };
        assert_eq!(left(vec![note(), finding("renamed-item", 0, 40)]), ["renamed-item"]);
        assert_eq!(left(vec![note(), finding("demo-leftover", 0, 40)]).len(), 2, "a note silences nothing");
    }

    #[test]
    fn touching_ranges_do_not_overlap_unless_both_are_the_same_empty_range() {
        let before = || finding("wrong-dialect-element", 3, 5);
        assert_eq!(left(vec![before(), finding("stray-text", 5, 9)]).len(), 2);
        assert_eq!(left(vec![before(), finding("stray-text", 4, 9)]).len(), 1);
        let empty = |rule| finding(rule, 7, 7);
        assert_eq!(left(vec![empty("malformed-xml"), empty("padded-text")]), ["malformed-xml"]);
    }
}
