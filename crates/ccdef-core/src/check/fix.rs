//! Applies fixes in rounds until none is left.

use std::collections::BTreeMap;
use std::sync::Arc;

use ccdef_syntax::Source;

use crate::check::checker::Checker;
use crate::check::prove::{Checked, Edits, is_syntax, proved};
use crate::rule::{Applicability, CheckOptions, Diagnostic, FileReport};
use crate::tables::{RuleId, RuleInfo};

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
    /// The applied fixes, in their order. One fix may cure several findings.
    pub applied: Vec<AppliedFix>,
    /// How many findings that had a fix are gone.
    pub findings: usize,
}

impl Checker<'_> {
    /// Applies every fix of `source` up to `level`, again and again until none is left.
    ///
    /// Text outside the edits is kept byte for byte; inserted line ends are like the others of the file. A fix that would add a
    /// finding is not applied. A file whose bytes could not be decoded is not changed, because writing it would lose them.
    pub fn fix(&self, source: &Source, level: Applicability, options: &Arc<CheckOptions>) -> Fixed {
        let mut fixed = Fixed { text: source.text().to_owned(), applied: Vec::new(), findings: 0 };
        if !source.problems().is_empty() {
            return fixed;
        }
        let mut report = self.open_report(source.path(), &fixed.text, options);
        for _ in 0..MAX_ROUNDS {
            let Some(round) = self.round(&report, level, options) else { break };
            let after = self.open_report(source.path(), &round.text, options);
            fixed.findings += gone(&report, &after, level);
            fixed.text = round.text;
            fixed.applied.extend(round.applied);
            report = after;
        }
        fixed
    }

    /// One round: every fix that does not overlap another, or, if they disturb each other, the first.
    fn round(&self, report: &FileReport, level: Applicability, options: &CheckOptions) -> Option<Round> {
        let findings = self.findings(&report.source, options);
        let before = Checked { path: report.source.path(), text: report.source.text(), findings: &findings };
        let chosen = choose(report, level);
        let together = |chosen: &[&Diagnostic]| {
            proved(&before, chosen, &|text| self.findings(text, options)).map(|text| Round::of(text, chosen))
        };
        together(&chosen).or_else(|| chosen.iter().find_map(|alone| together(std::slice::from_ref(alone))))
    }

    fn open_report(&self, path: &str, text: &str, options: &Arc<CheckOptions>) -> FileReport {
        let report = self.check_as(Source::new(path, text), options);
        let mut finished = self.finish(vec![report]).files;
        finished.swap_remove(0)
    }
}

/// What a round did.
struct Round {
    text: String,
    applied: Vec<AppliedFix>,
}

impl Round {
    fn of(text: String, chosen: &[&Diagnostic]) -> Self {
        let applied = chosen.iter().filter_map(|finding| {
            finding.fix.as_ref().map(|fix| AppliedFix { rule: finding.rule, title: fix.title.clone() })
        });
        Self { text, applied: applied.collect() }
    }
}

/// The findings whose fixes go together, in document order: the first of two that overlap wins. Broken XML comes first,
/// because what it hides is not known.
fn choose(report: &FileReport, level: Applicability) -> Vec<&Diagnostic> {
    let fixable: Vec<&Diagnostic> = report.open_findings().filter(|finding| is_fixable(finding, level)).collect();
    let has_syntax = fixable.iter().any(|finding| is_syntax(finding));
    let mut taken = Edits::default();
    let of_round = fixable.into_iter().filter(|finding| is_syntax(finding) == has_syntax);
    of_round.filter(|finding| finding.fix.as_ref().is_some_and(|fix| taken.take(fix))).collect()
}

fn is_fixable(finding: &Diagnostic, level: Applicability) -> bool {
    finding.fix.as_ref().is_some_and(|fix| fix.applicability <= level)
}

/// How many findings that had a fix are gone after a round.
fn gone(before: &FileReport, after: &FileReport, level: Applicability) -> usize {
    let mut left: BTreeMap<RuleId, usize> = BTreeMap::new();
    for finding in after.open_findings() {
        *left.entry(finding.rule.id).or_default() += 1;
    }
    let mut gone = 0;
    let mut all: BTreeMap<RuleId, (usize, usize)> = BTreeMap::new();
    for finding in before.open_findings() {
        let (count, fixable) = all.entry(finding.rule.id).or_default();
        *count += 1;
        *fixable += usize::from(is_fixable(finding, level));
    }
    for (rule, (count, fixable)) in all {
        gone += count.saturating_sub(left.get(&rule).copied().unwrap_or_default()).min(fixable);
    }
    gone
}
