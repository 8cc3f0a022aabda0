//! The findings of a text with those that are only counted, so that no step forgets the latter.

use std::collections::BTreeSet;

use crate::rule::{Diagnostic, NotKept};
use crate::tables::{RuleId, RuleInfo};

/// All findings of a text.
#[derive(Debug, Default)]
pub(super) struct AllFindings {
    pub(super) kept: Vec<Diagnostic>,
    /// Those that are only counted.
    pub(super) not_kept: Vec<NotKept>,
}

impl AllFindings {
    /// Drops the fixes of rules.
    pub(super) fn drop_fixes(&mut self, of: impl Fn(&RuleInfo) -> bool) {
        for finding in self.kept.iter_mut().filter(|finding| of(finding.rule)) {
            finding.fix = None;
        }
        for rest in self.not_kept.iter_mut().filter(|rest| of(rest.rule)) {
            rest.fix = None;
        }
    }

    /// Removes findings. The place of those that are only counted is not known, so they are removed if all that are kept are:
    /// of their rule and setting, or else of their rule.
    pub(super) fn remove(&mut self, remove: impl FnOnce(&mut Vec<Diagnostic>)) {
        if self.not_kept.is_empty() {
            return remove(&mut self.kept);
        }
        let before = settings(&self.kept);
        remove(&mut self.kept);
        let after = settings(&self.kept);
        self.not_kept.retain(|rest| {
            let own = (rest.rule.id, rest.setting.clone());
            let of_rule = |known: &BTreeSet<(RuleId, Option<String>)>| {
                known.range((rest.rule.id, None)..).next().is_some_and(|(rule, _)| *rule == rest.rule.id)
            };
            if before.contains(&own) { after.contains(&own) } else { !of_rule(&before) || of_rule(&after) }
        });
    }
}

/// The rules of findings and the settings that they are about.
fn settings(findings: &[Diagnostic]) -> BTreeSet<(RuleId, Option<String>)> {
    findings.iter().map(|finding| (finding.rule.id, finding.setting.clone())).collect()
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use crate::check::Checker;
    use crate::rule::FileReport;
    use crate::testing::{options, registry};
    use ccdef_syntax::{Limits, Source};

    /// More findings of a rule than are kept.
    const MANY: usize = 10_050;

    fn check(source: Source) -> FileReport {
        let registry = registry(&[]);
        let options = options();
        Checker::new(&registry, options.clone()).check_as(source, &options.into())
    }

    fn padded(before: &str) -> String {
        let mut items = String::new();
        for at in 0..MANY {
            let _ = writeln!(items, "<item sortOrder=\"{at}\" name=\"a{at}\" label=\" L\">x</item>");
        }
        format!("<callCenter><section sortOrder=\"0\" name=\"acme\" label=\"A\">{before}{items}</section></callCenter>")
    }

    /// How many findings are kept and how many are not, and for both whether one of them has a fix.
    fn of_rule(report: &FileReport, rule: &str) -> [(usize, bool); 2] {
        let kept = || report.findings.iter().filter(|finding| finding.rule.id.as_str() == rule);
        let rest = || report.not_kept.iter().filter(|rest| rest.rule.id.as_str() == rule);
        [
            (kept().count(), kept().any(|finding| finding.fix.is_some())),
            (rest().map(|rest| rest.count).sum(), rest().any(|rest| rest.fix.is_some())),
        ]
    }

    #[test]
    fn what_is_only_counted_has_a_fix_only_if_what_is_kept_has_one() {
        let kept = of_rule(&check(Source::new("a.xml", padded(""))), "padded-text");
        assert_eq!(kept, [(10_000, true), (50, true)]);
        let broken = of_rule(&check(Source::new("a.xml", padded("</b>"))), "padded-text");
        assert_eq!(broken, [(10_000, false), (50, false)]);
        let mut bytes = padded("").into_bytes();
        let at = bytes.iter().position(|byte| *byte == b'A').unwrap_or_default();
        bytes[at] = 0xff;
        let undecoded = of_rule(&check(Source::decode("a.xml", bytes, &Limits::default())), "padded-text");
        assert_eq!(undecoded, [(10_000, false), (50, false)]);
    }

    #[test]
    fn what_is_only_counted_is_silenced_with_what_is_kept() {
        let file = format!("<callCenter><sections>{}</sections></callCenter>", padded(""));
        let report = check(Source::new("a.xml", file));
        assert_eq!(of_rule(&report, "padded-text"), [(0, false), (0, false)]);
    }
}
