//! The findings of a file, sorted by what suppressions name: a file may have thousands of both.

use super::{Suppression, SuppressionTarget};
use crate::rule::diagnostic::Diagnostic;

/// The indices of the findings of a file.
pub(super) struct Targets {
    /// By rule and start.
    by_start: Vec<usize>,
    /// By rule and setting.
    by_setting: Vec<usize>,
}

impl Targets {
    pub(super) fn of(findings: &[Diagnostic]) -> Self {
        let all: Vec<usize> = (0..findings.len()).collect();
        let mut targets = Self { by_start: all.clone(), by_setting: all };
        targets.by_start.sort_by_key(|index| start(&findings[*index]));
        targets.by_setting.sort_by_key(|index| setting(&findings[*index]));
        targets
    }

    /// The findings of its rule that a suppression names, in the order of `findings`.
    pub(super) fn covered_by(&self, suppression: &Suppression, findings: &[Diagnostic]) -> Vec<usize> {
        let rule = suppression.rule.as_str();
        let starts =
            |first, last| between(&self.by_start, |index| start(&findings[index]), (rule, first), (rule, last));
        let settings = |first: Option<&str>, last: Option<&str>| {
            between(&self.by_setting, |index| setting(&findings[index]), (rule, first), (rule, last)).to_vec()
        };
        let mut covered = match &suppression.target {
            SuppressionTarget::File => starts(0, u32::MAX).to_vec(),
            SuppressionTarget::NoSetting => settings(None, None),
            SuppressionTarget::Setting(path) => {
                // `0` is the character after `/`.
                let mut near = settings(Some(path), Some(&format!("{path}0")));
                near.retain(|index| {
                    setting(&findings[*index]).1.is_some_and(|setting| is_covered(setting, path, suppression))
                });
                near
            }
            SuppressionTarget::Range(place) => {
                let near = starts(place.start().into(), place.end().into()).iter().copied();
                near.filter(|index| place.contains_range(findings[*index].primary.span)).collect()
            }
        };
        covered.sort_unstable();
        covered
    }
}

fn start(finding: &Diagnostic) -> (&str, u32) {
    (finding.rule.id.as_str(), finding.primary.span.start().into())
}

fn setting(finding: &Diagnostic) -> (&str, Option<&str>) {
    (finding.rule.id.as_str(), finding.setting.as_deref())
}

/// Those of `sorted` whose key is from `first` to `last`.
fn between<K: Ord + Copy>(sorted: &[usize], key: impl Fn(usize) -> K, first: K, last: K) -> &[usize] {
    let from_first = &sorted[sorted.partition_point(|index| key(*index) < first)..];
    &from_first[..from_first.partition_point(|index| key(*index) <= last)]
}

/// Whether `setting` is the section or the item at `path` of a suppression, or an item of that section. The entry of a
/// baseline is about its path alone: another entry is about the item.
pub(super) fn is_covered(setting: &str, path: &str, suppression: &Suppression) -> bool {
    let is_item = |rest: &str| rest.starts_with('/') && !suppression.is_baseline;
    setting.strip_prefix(path).is_some_and(|rest| rest.is_empty() || is_item(rest))
}
