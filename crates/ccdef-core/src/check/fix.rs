//! Applies fixes in rounds until none is left.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use ccdef_syntax::Source;

use crate::check::all_findings::AllFindings;
use crate::check::checker::Checker;
use crate::check::prove::{Checked, Edits, is_syntax, proved};
use crate::check::run::RunSoFar;
use crate::rule::{Applicability, CheckOptions, Diagnostic, FileReport, NotKept, Suppression};
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
    /// The report on the text, as [`Checker::check_as`] returns it; `None` for a file that is not fixed because its bytes could
    /// not be decoded.
    pub report: Option<FileReport>,
}

impl Checker<'_> {
    /// Applies every fix of `source` up to `level`, again and again until none is left.
    ///
    /// Text outside the edits is kept byte for byte; inserted line ends are like the others of the file. A fix that would add a
    /// finding is not applied. A file whose bytes could not be decoded is not changed, because writing it would lose them.
    pub fn fix(&self, source: &Source, level: Applicability, options: &Arc<CheckOptions>) -> Fixed {
        let mut fixed = Fixed { text: source.text().to_owned(), applied: Vec::new(), findings: 0, report: None };
        if !source.problems().is_empty() {
            return fixed;
        }
        let mut state = self.text_to_fix(self.check_as(Source::new(source.path(), source.text()), options));
        for _ in 0..MAX_ROUNDS {
            let Some(Round { after, applied }) = self.round(&state, level, options) else { break };
            let after = self.text_to_fix(after);
            fixed.findings += gone(&state.report, &after.report, level);
            fixed.applied.extend(applied);
            state = after;
        }
        state.report.source.text().clone_into(&mut fixed.text);
        fixed.report = Some(state.into_checked());
        fixed
    }

    /// One round: every fix that does not overlap another, or, if they disturb each other, the first.
    fn round(&self, state: &TextToFix, level: Applicability, options: &Arc<CheckOptions>) -> Option<Round> {
        let TextToFix { report, findings, not_kept, .. } = state;
        let before = Checked { path: report.source.path(), text: report.source.text(), findings, not_kept };
        let chosen = choose(report, level);
        let together = |chosen: &[&Diagnostic]| {
            let checked = RefCell::new(None);
            let check = |text: &Source| {
                let report = self.check_unproved(Source::new(text.path(), text.text()), options);
                let found = AllFindings { kept: report.findings.clone(), not_kept: report.not_kept.clone() };
                checked.replace(Some(report));
                found
            };
            proved(&before, chosen, &check)?;
            checked.into_inner().map(|after| Round::of(after, chosen))
        };
        let mut round =
            together(&chosen).or_else(|| chosen.iter().find_map(|alone| together(std::slice::from_ref(alone))))?;
        self.drop_unproved_fixes(&mut round.after);
        Some(round)
    }

    /// Completes the report on a text, so that only what is to be fixed is open.
    fn text_to_fix(&self, mut report: FileReport) -> TextToFix {
        let (findings, inline, not_kept) = (report.findings.clone(), report.inline.clone(), report.not_kept.clone());
        self.complete(&mut report, &mut RunSoFar::default());
        TextToFix { report, findings, not_kept, inline }
    }
}

/// A text that is fixed.
struct TextToFix {
    /// Its report, completed.
    report: FileReport,
    /// What completing it changed.
    findings: Vec<Diagnostic>,
    not_kept: Vec<NotKept>,
    inline: Vec<Suppression>,
}

impl TextToFix {
    /// The report as it was before it was completed.
    fn into_checked(self) -> FileReport {
        let Self { report, findings, not_kept, inline } = self;
        FileReport { findings, not_kept, inline, ..report }
    }
}

/// What a round did.
struct Round {
    after: FileReport,
    applied: Vec<AppliedFix>,
}

impl Round {
    fn of(after: FileReport, chosen: &[&Diagnostic]) -> Self {
        let applied = chosen.iter().filter_map(|finding| {
            finding.fix.as_ref().map(|fix| AppliedFix { rule: finding.rule, title: fix.title.clone() })
        });
        Self { after, applied: applied.collect() }
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
    let not_kept =
        |report: &FileReport| report.not_kept.iter().map(|rest| (rest.rule.id, rest.open())).collect::<Vec<_>>();
    let mut left: BTreeMap<RuleId, usize> = BTreeMap::new();
    let kept = after.open_findings().map(|finding| (finding.rule.id, 1));
    for (rule, count) in kept.chain(not_kept(after)) {
        *left.entry(rule).or_default() += count;
    }
    let mut gone = 0;
    let mut all: BTreeMap<RuleId, (usize, usize)> = BTreeMap::new();
    for finding in before.open_findings() {
        let (count, fixable) = all.entry(finding.rule.id).or_default();
        *count += 1;
        *fixable += usize::from(is_fixable(finding, level));
    }
    for (rule, number) in not_kept(before) {
        all.entry(rule).or_default().0 += number;
    }
    for (rule, (count, fixable)) in all {
        gone += count.saturating_sub(left.get(&rule).copied().unwrap_or_default()).min(fixable);
    }
    gone
}
