//! Limits how many findings of a rule are shown for a file: one cause can give a million of them.

use std::collections::BTreeMap;

use ccdef_core::engine::Shown;
use ccdef_core::rule::{Diagnostic, NotKept};
use ccdef_core::syntax::Source;
use ccdef_core::tables::{RuleId, RuleInfo};

/// The findings of a file to show, and what is left out.
pub(crate) struct Shortened<'r> {
    pub(crate) findings: Vec<&'r Diagnostic>,
    pub(crate) omitted: Vec<Omitted>,
}

/// The number of findings of a rule that are left out.
pub(crate) struct Omitted {
    pub(crate) rule: &'static RuleInfo,
    pub(crate) count: usize,
}

impl Omitted {
    /// As a line of a report.
    pub(crate) fn line(&self, source: &Source) -> Shown {
        let Self { rule, count } = self;
        let message = format!(": … and {count} more of `{}`; `--max-findings 0` shows all that are kept", rule.id);
        Shown::about_file(source.path(), &Shown::line(&message))
    }
}

/// At most `most` findings of each rule; 0 is no limit.
pub(crate) fn shorten<'r>(
    findings: impl Iterator<Item = &'r Diagnostic>,
    not_kept: &[NotKept],
    most: usize,
) -> Shortened<'r> {
    let mut seen: BTreeMap<RuleId, (usize, Omitted)> = BTreeMap::new();
    let none = |rule| (0, Omitted { rule, count: 0 });
    let mut shown = Vec::new();
    for finding in findings {
        let (count, omitted) = seen.entry(finding.rule.id).or_insert_with(|| none(finding.rule));
        if most > 0 && *count == most {
            omitted.count += 1;
        } else {
            *count += 1;
            shown.push(finding);
        }
    }
    for rest in not_kept {
        seen.entry(rest.rule.id).or_insert_with(|| none(rest.rule)).1.count += rest.open();
    }
    let omitted = seen.into_values().map(|(_, omitted)| omitted).filter(|omitted| omitted.count > 0).collect();
    Shortened { findings: shown, omitted }
}

#[cfg(test)]
mod tests {
    use super::shorten;
    use crate::sample;

    #[test]
    fn what_is_left_out_is_counted() {
        let report = sample::report();
        let finding = &report.files[1].findings[0];
        let of_file = |most| {
            let shortened = shorten(std::iter::repeat_n(finding, 5), &[], most);
            let omitted: Vec<usize> = shortened.omitted.iter().map(|omitted| omitted.count).collect();
            (shortened.findings.len(), omitted)
        };
        assert_eq!(of_file(2), (2, vec![3]));
        assert_eq!(of_file(5), (5, vec![]));
        assert_eq!(of_file(0), (5, vec![]));
    }
}
