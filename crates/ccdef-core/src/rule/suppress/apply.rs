//! Applies suppressions to findings.

use jiff::civil::Date;

use super::Suppression;
use super::targets::Targets;
use crate::rule::diagnostic::{Diagnostic, Suppressed};

/// Applies suppressions to the findings of a file; returns for each how many it suppresses.
pub(crate) fn apply<'s>(
    findings: &mut [Diagnostic],
    suppressions: impl IntoIterator<Item = &'s Suppression>,
    today: Date,
) -> Vec<usize> {
    let mut suppressions = suppressions.into_iter().peekable();
    if suppressions.peek().is_none() {
        return Vec::new();
    }
    let targets = Targets::of(findings);
    let used = suppressions.map(|suppression| {
        let mut covered = targets.covered_by(suppression, findings);
        covered.retain(|index| suppression.is_in_force(today) && findings[*index].suppressed.is_none());
        covered.truncate(suppression.max.unwrap_or(usize::MAX));
        for index in &covered {
            let (reason, is_baseline) = (suppression.reason.clone(), suppression.is_baseline);
            findings[*index].suppressed = Some(Suppressed { reason, is_baseline });
        }
        covered.len()
    });
    used.collect()
}
