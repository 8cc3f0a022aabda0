//! Which findings remain if several rules report the same location: nothing is reported twice.
//!
//! Which rules a rule silences is declared in its [`RuleInfo`](crate::tables::RuleInfo). Two more principles apply:
//!
//! - broken XML silences every rule of another category that is not marked `reported_in_broken_xml`, unless a fix shows
//!   that its meaning is known;
//! - a warning or an error of the category `profile` silences the notes of rules marked `notes_yield_to_warnings`.

use std::collections::{HashMap, HashSet};

use ccdef_syntax::Span;

use crate::rule::Diagnostic;
use crate::tables::{Category, RuleId, Severity};

/// Removes the findings that others silence.
pub(crate) fn remove_silenced(findings: &mut Vec<Diagnostic>) {
    let places = silencing_places(findings);
    if places.is_empty() {
        return;
    }
    findings.retain(|finding| {
        let mut silencing = silencing(finding).filter_map(|what| places.get(&what));
        !silencing.any(|places| places.have(finding.primary.span))
    });
}

/// What a finding silences where it is. A file may have many findings at one place, so they are looked up by this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Silenced {
    /// Whatever is not about XML, because the meaning of the XML is not known.
    Content,
    /// A rule that is not about XML.
    Rule(RuleId),
    /// A rule that is about XML.
    SyntaxRule(RuleId),
    /// Notes that yield to warnings of the profile.
    Notes,
}

/// Where findings silence others, by what they silence.
fn silencing_places(findings: &[Diagnostic]) -> HashMap<Silenced, Places> {
    let mut places: HashMap<Silenced, Places> = HashMap::new();
    for finding in findings {
        for what in silenced_by(finding) {
            places.entry(what).or_default().add(finding.primary.span);
        }
    }
    places.values_mut().for_each(Places::sort);
    places
}

/// What a finding silences.
fn silenced_by(finding: &Diagnostic) -> impl Iterator<Item = Silenced> {
    let is_syntax = finding.rule.category == Category::Syntax;
    let content = (is_syntax && finding.fix.is_none()).then_some(Silenced::Content);
    let notes = is_warning_of_profile(finding).then_some(Silenced::Notes);
    // Of other rules, one about XML silences all or none.
    let rules = finding.rule.silences.iter().flat_map(move |rule| {
        [Some(Silenced::SyntaxRule(*rule)), (!is_syntax).then_some(Silenced::Rule(*rule))].into_iter().flatten()
    });
    content.into_iter().chain(notes).chain(rules)
}

/// What a finding belongs to of all that can be silenced.
fn silencing(finding: &Diagnostic) -> impl Iterator<Item = Silenced> {
    let rule = finding.rule;
    let is_syntax = rule.category == Category::Syntax;
    let content = (!is_syntax && !rule.reported_in_broken_xml).then_some(Silenced::Content);
    let notes = (rule.notes_yield_to_warnings && finding.severity == Severity::Note).then_some(Silenced::Notes);
    let own = if is_syntax { Silenced::SyntaxRule(rule.id) } else { Silenced::Rule(rule.id) };
    content.into_iter().chain(notes).chain([own])
}

fn is_warning_of_profile(finding: &Diagnostic) -> bool {
    finding.rule.category == Category::Profile && finding.severity > Severity::Note
}

/// Places in a file. Findings about one value have its span or a part of it.
#[derive(Debug, Default)]
struct Places {
    /// Those that are not empty, by their start; once sorted, each with the furthest end so far.
    spans: Vec<(u32, u32)>,
    all: HashSet<Span>,
}

impl Places {
    fn add(&mut self, span: Span) {
        self.all.insert(span);
        if !span.is_empty() {
            self.spans.push((span.start().into(), span.end().into()));
        }
    }

    fn sort(&mut self) {
        self.spans.sort_unstable();
        let mut furthest = 0;
        for (_, end) in &mut self.spans {
            furthest = furthest.max(*end);
            *end = furthest;
        }
    }

    /// Whether one of the places overlaps with a span, or is the same.
    fn have(&self, span: Span) -> bool {
        let before_end = self.spans.partition_point(|(start, _)| *start < u32::from(span.end()));
        let reaches = |last: usize| self.spans[last].1 > u32::from(span.start());
        (!span.is_empty() && before_end.checked_sub(1).is_some_and(reaches)) || self.all.contains(&span)
    }
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
