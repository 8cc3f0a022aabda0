//! Collects the findings of rules.

use std::collections::BTreeMap;
use std::ops::Range;

use ccdef_syntax::Span;

use crate::rule::diagnostic::{Applicability, Diagnostic};
use crate::tables::{RuleId, RuleInfo, Severity};

/// The maximum number of findings of a rule that are kept for a file; more are only counted. A file with a million errors
/// of one kind must not use a million times the memory of a finding.
const KEPT: usize = 10_000;

/// The findings of one file.
#[derive(Debug, Default)]
pub struct Findings {
    found: Vec<Diagnostic>,
    /// The number of findings of each rule, that of the current rule last.
    counts: Vec<(&'static RuleInfo, usize)>,
    /// A finding that is not kept, with room for the details that its rule adds.
    dropped: Option<Diagnostic>,
    not_kept: BTreeMap<NotKeptKind, (&'static RuleInfo, usize)>,
}

/// What matters of a finding that is not kept.
type NotKeptKind = (RuleId, Severity, Option<Applicability>, Option<String>);

impl Findings {
    /// Reports a finding of `rule` at `span`; add details to the returned finding.
    pub fn report(&mut self, rule: &'static RuleInfo, span: Span, message: impl Into<String>) -> &mut Diagnostic {
        let finding = Diagnostic::new(rule, span, message);
        if self.count(rule) > KEPT {
            self.settle();
            return self.dropped.insert(finding);
        }
        let index = self.found.len();
        self.found.push(finding);
        &mut self.found[index]
    }

    /// Everything that was reported, in the order of reporting, and the number of findings that were not kept.
    pub(crate) fn into_parts(mut self) -> (Vec<Diagnostic>, Vec<NotKept>) {
        self.settle();
        let rest = |(kind, (rule, count))| NotKept::of(kind, rule, count);
        (self.found, self.not_kept.into_iter().map(rest).collect())
    }

    /// The number of findings of `rule` with this one.
    fn count(&mut self, rule: &'static RuleInfo) -> usize {
        let known = self.counts.iter().rposition(|(known, _)| std::ptr::eq(*known, rule));
        let index = known.unwrap_or_else(|| {
            self.counts.push((rule, 0));
            self.counts.len() - 1
        });
        self.counts[index].1 += 1;
        self.counts[index].1
    }

    /// Counts the finding that is not kept: its rule is done with it.
    fn settle(&mut self) {
        let Some(Diagnostic { rule, severity, fix, setting, .. }) = self.dropped.take() else { return };
        let kind = (rule.id, severity, fix.map(|fix| fix.applicability), setting);
        self.not_kept.entry(kind).or_insert((rule, 0)).1 += 1;
    }
}

/// Findings of a file that are not kept, because there are too many of their rule.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NotKept {
    /// The rule.
    pub rule: &'static RuleInfo,
    /// Their severity.
    pub severity: Severity,
    /// The setting that they are about.
    pub setting: Option<String>,
    /// Whether they have a fix, and of which kind.
    pub fix: Option<Applicability>,
    /// Their number.
    pub count: usize,
    /// How many of them are suppressed.
    pub suppressed: usize,
    /// How many of them an entry of a baseline suppresses.
    pub in_baseline: usize,
}

impl NotKept {
    fn of((_, severity, fix, setting): NotKeptKind, rule: &'static RuleInfo, count: usize) -> Self {
        Self { rule, severity, setting, fix, count, suppressed: 0, in_baseline: 0 }
    }

    /// How many of them are not suppressed.
    pub fn open(&self) -> usize {
        self.count - self.suppressed
    }
}

/// Findings that need the whole run.
#[derive(Debug)]
pub struct RunFindings {
    found: Vec<(usize, Diagnostic)>,
    /// The files in which findings are taken.
    files: Range<usize>,
    /// A finding in another file, with room for the details that its rule adds.
    dropped: Option<Diagnostic>,
}

impl RunFindings {
    /// Takes the findings in these files, given by their indexes in the run.
    pub(crate) fn in_files(files: Range<usize>) -> Self {
        Self { found: Vec::new(), files, dropped: None }
    }

    /// Reports a finding of `rule` at `span` of the file with that index in the run. It is dropped if that file is not
    /// [asked for](crate::rule::RunContext::reports_on).
    pub fn report(
        &mut self,
        file: usize,
        rule: &'static RuleInfo,
        span: Span,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        let finding = Diagnostic::new(rule, span, message);
        if !self.files.contains(&file) {
            return self.dropped.insert(finding);
        }
        let index = self.found.len();
        self.found.push((file, finding));
        &mut self.found[index].1
    }

    /// Everything that was reported, each with the index of its file.
    pub fn into_vec(self) -> Vec<(usize, Diagnostic)> {
        self.found
    }
}

#[cfg(test)]
mod tests {
    use ccdef_syntax::Span;

    use super::{Findings, KEPT, RunFindings};
    use crate::rules::RULES;
    use crate::tables::Severity;

    #[test]
    fn a_finding_in_a_file_that_is_not_asked_for_is_dropped() {
        let mut found = RunFindings::in_files(1..2);
        for file in 0..3 {
            found.report(file, RULES[0], Span::default(), "x").note("y");
        }
        let found: Vec<usize> = found.into_vec().into_iter().map(|(file, _)| file).collect();
        assert_eq!(found, [1]);
    }

    #[test]
    fn what_is_too_much_is_counted_with_its_severity() {
        let mut findings = Findings::default();
        for index in 0..KEPT + 3 {
            let finding = findings.report(RULES[0], Span::default(), "x");
            if index > KEPT {
                finding.severity(Severity::Note);
            }
        }
        findings.report(RULES[1], Span::default(), "y");
        let (found, rest) = findings.into_parts();
        assert_eq!(found.len(), KEPT + 1);
        let mut counts: Vec<_> = rest.iter().map(|one| (one.severity, one.count)).collect();
        counts.sort();
        assert_eq!(counts, [(Severity::Note, 2), (RULES[0].severity, 1)]);
    }
}
