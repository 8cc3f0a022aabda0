//! Applies the suppressions of a file.

use jiff::civil::Date;

use super::Suppression;
use super::targets::Targets;
use crate::rule::run::FileReport;

/// Applies suppressions to a file; returns for each whether it was used.
pub(crate) fn apply<'s>(
    file: &mut FileReport,
    suppressions: impl IntoIterator<Item = &'s Suppression>,
    today: Date,
) -> Vec<bool> {
    let mut suppressions = suppressions.into_iter().peekable();
    if suppressions.peek().is_none() {
        return Vec::new();
    }
    let targets = Targets::of(&file.findings);
    let used = suppressions.map(|suppression| {
        let mut covered = targets.covered_by(suppression, &file.findings);
        covered.retain(|index| suppression.is_in_force(today) && file.findings[*index].suppressed.is_none());
        covered.truncate(suppression.max.unwrap_or(usize::MAX));
        for index in &covered {
            file.findings[*index].suppressed = Some(suppression.reason.clone());
        }
        !covered.is_empty()
    });
    used.collect()
}
