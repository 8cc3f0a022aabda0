//! Lowers or silences base findings that a profile says do not hold for its vendor (`format/vendors.md#waivers`).

use crate::model::detect::clue_holds;
use crate::rule::{Diagnostic, RuleContext};
use crate::tables::{RuleId, Waiver};

pub(crate) fn apply(context: &RuleContext<'_>, findings: &mut Vec<Diagnostic>) {
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
}

/// Whether a finding of `rule` about the setting or section at `path` would be silenced.
pub(crate) fn silences(context: &RuleContext<'_>, rule: RuleId, path: &str) -> bool {
    find(context, rule, Some(path)).is_some_and(|waiver| waiver.lowered_to.is_none())
}

/// The waivers that can hold in a file: those of its profile, and the inherited ones.
fn waivers(context: &RuleContext<'_>) -> impl Iterator<Item = &'static Waiver> {
    let lineage = context.schema.lineage.iter().enumerate();
    lineage
        .flat_map(|(distance, profile)| profile.waivers.iter().filter(move |waiver| waiver.inherited || distance == 0))
}

/// The waiver that holds for findings of `rule` at `path`.
fn find(context: &RuleContext<'_>, rule: RuleId, path: Option<&str>) -> Option<&'static Waiver> {
    waivers(context).find(|waiver| holds(waiver, rule, path, context))
}

fn holds(waiver: &Waiver, rule: RuleId, path: Option<&str>, context: &RuleContext<'_>) -> bool {
    waiver.rule == rule
        && waiver.setting.is_none_or(|setting| path.is_some_and(|path| setting.is_at(path)))
        && waiver.dialect.is_none_or(|dialect| dialect == context.dialect())
        && waiver.when.is_none_or(|clue| clue_holds(&clue, context.facts).is_some())
}
