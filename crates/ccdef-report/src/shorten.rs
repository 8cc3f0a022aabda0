//! Limits how many findings of a rule are shown for a file: one cause can give a million of them.

use std::collections::BTreeMap;

use ccdef_core::engine::Shown;
use ccdef_core::rule::{Diagnostic, Report};
use ccdef_core::syntax::Source;
use ccdef_core::tables::RuleInfo;

/// A finding and the file that it is about.
pub(crate) type SourceFinding<'r> = (&'r Source, &'r Diagnostic);

/// The findings to show, file after file, and what is left out.
pub(crate) struct Shortened<'r> {
    pub(crate) findings: Vec<SourceFinding<'r>>,
    pub(crate) omitted: Vec<Omitted<'r>>,
}

/// The number of findings of a rule in a file that are left out.
pub(crate) struct Omitted<'r> {
    pub(crate) source: &'r Source,
    pub(crate) rule: &'static RuleInfo,
    pub(crate) count: usize,
}

impl Omitted<'_> {
    /// As a line of a report.
    pub(crate) fn line(&self) -> Shown {
        let Self { source, rule, count } = self;
        Shown::line(&format!(
            "{}: … and {count} more of `{}`; `--max-findings 0` shows all that are kept",
            source.path(),
            rule.id
        ))
    }
}

/// At most `most` findings of each rule in each file; 0 is no limit. `counts` decides which findings matter.
pub(crate) fn shorten<'r>(report: &'r Report, most: usize, counts: impl Fn(&Diagnostic) -> bool) -> Shortened<'r> {
    let mut seen: BTreeMap<(&str, &str), (usize, Omitted<'r>)> = BTreeMap::new();
    let mut findings = Vec::new();
    for (source, finding) in report.findings().filter(|(_, finding)| counts(finding)) {
        let rule = finding.rule;
        let none = || (0, Omitted { source, rule, count: 0 });
        let (shown, omitted) = seen.entry((source.path(), rule.id.as_str())).or_insert_with(none);
        if most > 0 && *shown == most {
            omitted.count += 1;
        } else {
            *shown += 1;
            findings.push((source, finding));
        }
    }
    for file in &report.files {
        for rest in file.not_kept.iter().filter(|rest| !rest.is_suppressed) {
            let none = || (0, Omitted { source: &file.source, rule: rest.rule, count: 0 });
            seen.entry((file.source.path(), rest.rule.id.as_str())).or_insert_with(none).1.count += rest.count;
        }
    }
    let omitted = seen.into_values().map(|(_, omitted)| omitted).filter(|omitted| omitted.count > 0).collect();
    Shortened { findings, omitted }
}

#[cfg(test)]
mod tests {
    use super::shorten;
    use crate::sample;

    #[test]
    fn what_is_left_out_is_counted() {
        let mut report = sample::report();
        let finding = report.files[1].findings[0].clone();
        report.files[1].findings = vec![finding; 5];
        let of_file = |most| {
            let shortened = shorten(&report, most, |_| true);
            let omitted: Vec<usize> = shortened.omitted.iter().map(|omitted| omitted.count).collect();
            (
                shortened.findings.iter().filter(|(source, _)| source.path() == report.files[1].source.path()).count(),
                omitted,
            )
        };
        assert_eq!(of_file(2), (2, vec![3]));
        assert_eq!(of_file(5), (5, vec![]));
        assert_eq!(of_file(0), (5, vec![]));
        assert_eq!(report.counts().errors, 5);
    }
}
