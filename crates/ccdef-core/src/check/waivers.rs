//! Lowers or silences findings of core rules that do not apply to the files of a vendor (`format/vendors.md#waivers`).

use crate::model::detect;
use crate::rule::{Diagnostic, NotKept, RuleContext};
use crate::tables::{RuleId, Waiver};

pub(crate) fn apply(context: &RuleContext<'_>, findings: &mut Vec<Diagnostic>, not_kept: &mut Vec<NotKept>) {
    if waivers(context).next().is_none() {
        return;
    }
    findings.retain_mut(|finding| {
        let Some(waiver) = find(context, finding.rule.id, finding.setting.as_deref()) else {
            return true;
        };
        let Some(severity) = waiver.lowered_to else {
            return false;
        };
        finding.severity = finding.severity.min(severity);
        finding.note(waiver.reason);
        true
    });
    not_kept.retain_mut(|rest| {
        match find(context, rest.rule.id, rest.setting.as_deref()).map(|found| found.lowered_to) {
            None => true,
            Some(None) => false,
            Some(Some(severity)) => {
                rest.severity = rest.severity.min(severity);
                true
            }
        }
    });
}

/// Whether a finding of `rule` about the setting or section at `path` would be silenced.
pub(crate) fn silences(context: &RuleContext<'_>, rule: RuleId, path: &str) -> bool {
    find(context, rule, Some(path)).is_some_and(|waiver| waiver.lowered_to.is_none())
}

/// The waivers that can apply to a file: those of its profile, and the inherited ones.
fn waivers(context: &RuleContext<'_>) -> impl Iterator<Item = &'static Waiver> {
    let profile_and_bases = context.schema.profile_and_bases.iter().enumerate();
    profile_and_bases
        .flat_map(|(distance, profile)| profile.waivers.iter().filter(move |waiver| waiver.inherited || distance == 0))
}

/// The waiver that applies to findings of `rule` at `path`.
fn find(context: &RuleContext<'_>, rule: RuleId, path: Option<&str>) -> Option<&'static Waiver> {
    waivers(context).find(|waiver| holds(waiver, rule, path, context))
}

fn holds(waiver: &Waiver, rule: RuleId, path: Option<&str>, context: &RuleContext<'_>) -> bool {
    waiver.rule == rule
        && waiver.setting.is_none_or(|setting| path.is_some_and(|path| setting.is_at(path)))
        && waiver.dialect.is_none_or(|dialect| dialect == context.dialect())
        && waiver.when.is_none_or(|clue| detect::holds(&clue, context.facts))
}
