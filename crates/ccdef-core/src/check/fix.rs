//! Applies fixes in rounds until none is left.

use std::sync::Arc;

use ccdef_syntax::{Edit, Source, apply_edits};

use crate::check::checker::Checker;
use crate::rule::{Applicability, CheckOptions, Diagnostic, FileReport, Fix};
use crate::tables::{Category, RuleInfo, Severity};

/// More rounds than any chain of fixes needs; each round fixes at least one finding.
const MAX_ROUNDS: usize = 200;

/// A fix that was applied.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct AppliedFix {
    /// The rule whose finding it fixed.
    pub rule: &'static RuleInfo,
    /// What it did.
    pub title: String,
}

/// A file after its fixes.
#[derive(Debug)]
#[non_exhaustive]
pub struct Fixed {
    /// The text after the fixes.
    pub text: String,
    /// The applied fixes, in their order.
    pub applied: Vec<AppliedFix>,
}

impl Checker<'_> {
    /// Applies every fix of `source` up to `level`, again and again until none is left.
    ///
    /// Text outside the edits is kept byte for byte; inserted line ends are like the others of the file. A fix that would cause a
    /// new error is not applied. A file whose bytes could not be decoded is not changed, because writing it would lose them.
    pub fn fix(&self, source: &Source, level: Applicability, options: &Arc<CheckOptions>) -> Fixed {
        let mut fixed = Fixed { text: source.text().to_owned(), applied: Vec::new() };
        if !source.problems().is_empty() {
            return fixed;
        }
        for _ in 0..MAX_ROUNDS {
            let report = self.open_report(source.path(), &fixed.text, options);
            let Some(round) = self.round(&report, level, options) else { break };
            fixed.text = round.text;
            fixed.applied.extend(round.applied);
        }
        fixed
    }

    /// One round: every fix that neither overlaps another nor causes an error. `None` if there is no fix.
    fn round(&self, report: &FileReport, level: Applicability, options: &Arc<CheckOptions>) -> Option<Fixed> {
        let chosen = choose(report, level);
        if chosen.is_empty() {
            return None;
        }
        let together = apply(report, &chosen)?;
        if !self.causes_error(report, &chosen, &together.text, options) {
            return Some(together);
        }
        chosen.iter().find_map(|finding| {
            let alone = apply(report, std::slice::from_ref(finding))?;
            let good = !self.causes_error(report, std::slice::from_ref(finding), &alone.text, options);
            good.then_some(alone)
        })
    }

    /// Whether `text` has more errors than before. A syntax fix may reveal errors that were hidden; they are not new.
    fn causes_error(
        &self,
        before: &FileReport,
        chosen: &[&Diagnostic],
        text: &str,
        options: &Arc<CheckOptions>,
    ) -> bool {
        if chosen.iter().any(|finding| finding.rule.category == Category::Syntax) {
            return false;
        }
        let after = self.open_report(before.source.path(), text, options);
        errors(&after) > errors(before)
    }

    fn open_report(&self, path: &str, text: &str, options: &Arc<CheckOptions>) -> FileReport {
        let report = self.check_as(Source::new(path, text), options);
        let mut finished = self.finish(vec![report]).files;
        finished.swap_remove(0)
    }
}

fn errors(report: &FileReport) -> usize {
    report.findings.iter().filter(|finding| finding.severity == Severity::Error).count()
}

/// The findings whose fixes can be applied together, in document order. Of two that overlap, the first is kept.
fn choose(report: &FileReport, level: Applicability) -> Vec<&Diagnostic> {
    let mut chosen_edits: Vec<Edit> = Vec::new();
    let mut chosen = Vec::new();
    for finding in report.open_findings() {
        let Some(fix) = applicable(finding, level) else { continue };
        if fix.edits.iter().any(|edit| chosen_edits.iter().any(|other| collide(edit, other))) {
            continue;
        }
        chosen_edits.extend(fix.edits.iter().cloned());
        chosen.push(finding);
    }
    chosen
}

fn applicable(finding: &Diagnostic, level: Applicability) -> Option<&Fix> {
    finding.fix.as_ref().filter(|fix| fix.applicability <= level && !fix.edits.is_empty())
}

/// Edits of two fixes also collide when they touch: each was made without knowing the other.
fn collide(a: &Edit, b: &Edit) -> bool {
    a.span.intersect(b.span).is_some()
}

fn apply(report: &FileReport, chosen: &[&Diagnostic]) -> Option<Fixed> {
    let text = report.source.text();
    let fixes = chosen.iter().filter_map(|finding| finding.fix.as_ref());
    let edits: Vec<Edit> = fixes.flat_map(|fix| fix.edits.iter()).map(|edit| with_line_ends_of(text, edit)).collect();
    let new_text = apply_edits(text, &edits).ok().filter(|new_text| new_text != text)?;
    let applied = chosen.iter().filter_map(|finding| {
        finding.fix.as_ref().map(|fix| AppliedFix { rule: finding.rule, title: fix.title.clone() })
    });
    Some(Fixed { text: new_text, applied: applied.collect() })
}

/// Rules write `\n`; a file with `\r\n` keeps its line ends.
fn with_line_ends_of(text: &str, edit: &Edit) -> Edit {
    let first_line_end = text.find('\n').filter(|&at| at > 0);
    let is_crlf = first_line_end.is_some_and(|at| text.as_bytes()[at - 1] == b'\r');
    if !is_crlf || !edit.text.contains('\n') {
        return edit.clone();
    }
    Edit::replace(edit.span, edit.text.replace("\r\n", "\n").replace('\n', "\r\n"))
}
