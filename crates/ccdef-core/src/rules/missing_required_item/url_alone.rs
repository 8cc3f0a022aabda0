//! Required items of a profile that only the adapter URL names: the URL may be the mistake, so both readings are named.

use crate::rule::{Findings, Rule, RuleContext};
use crate::tables::{GENERAL, KnownItem, Severity, item};
use crate::text::prose::all;

/// One warning of `rule` for all `missing` items.
pub(super) fn report(rule: &'static Rule, cx: &RuleContext<'_>, missing: &[&KnownItem], out: &mut Findings) {
    let (Some(profile), Some(url)) = (cx.schema.profile(), cx.facts.adapter_setting) else { return };
    if missing.is_empty() {
        return;
    }
    let names = all(missing.iter().map(|known| known.spec.name));
    let message = format!("adapter URL belongs to {}, but the file has none of its settings", profile.title);
    let finding = out.report(rule, url.span, message);
    finding.severity(Severity::Warning).setting(GENERAL, item::ADAPTER_URL);
    finding.note(format!("if the file is for {}, it is missing {names}, which this adapter requires", profile.title));
    match cx.detection.other_reading {
        Some((other, look_alike)) => {
            finding.note(format!("if it is for {}, the adapter URL is wrong. {}", other.title, look_alike.message));
        }
        None => {
            finding.note("if it is for another adapter, the adapter URL is wrong");
        }
    }
    finding.help("correct the adapter URL, or add the missing items");
}
