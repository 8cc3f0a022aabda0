//! Lowers or silences base findings that a profile says do not hold for its vendor (`vendors.md` 2.5).

use crate::context::RuleContext;
use crate::diagnostic::Diagnostic;
use crate::profile::Waiver;

pub(crate) fn apply(context: &RuleContext<'_>, findings: &mut Vec<Diagnostic>) {
    let waivers = || context.schema.lineage.iter().flat_map(|profile| profile.waivers);
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
        && (waiver.setting.is_empty() || finding.setting.as_deref() == Some(waiver.setting))
        && waiver.dialect.is_none_or(|dialect| dialect == context.dialect())
        && waiver.when.is_none_or(|condition| condition(context))
}
