//! Lowers or silences base findings that a profile says do not hold for its vendor (`format/vendors.md#waivers`).

use crate::model::detect::clue_holds;
use crate::rule::{Diagnostic, RuleContext};
use crate::tables::Waiver;

pub(crate) fn apply(context: &RuleContext<'_>, findings: &mut Vec<Diagnostic>) {
    let waivers = || {
        let lineage = context.schema.lineage.iter().enumerate();
        lineage.flat_map(|(distance, profile)| {
            profile.waivers.iter().filter(move |waiver| waiver.inherited || distance == 0)
        })
    };
    if waivers().next().is_none() {
        return;
    }
    findings.retain_mut(|finding| {
        let Some(waiver) = waivers().find(|waiver| holds(waiver, finding, context)) else {
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

fn holds(waiver: &Waiver, finding: &Diagnostic, context: &RuleContext<'_>) -> bool {
    waiver.rule == finding.rule.id
        && waiver.setting.is_none_or(|setting| finding.setting.as_deref().is_some_and(|path| setting.is_at(path)))
        && waiver.dialect.is_none_or(|dialect| dialect == context.dialect())
        && waiver.when.is_none_or(|clue| clue_holds(&clue, context.facts).is_some())
}
