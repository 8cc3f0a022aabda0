//! A relay state and the instance id; no row can say it, because part of a URL is compared with another setting.

use ccdef_core::prelude::*;

use crate::federate;

declare_rule! {
    /// A relay state leads to another instance than the file names.
    pub(crate) static RELAY_INSTANCE = {
        id: "scv-amazon-connect-relay-instance",
        summary: "a relay state leads to another instance than the file names",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const INSTANCE: &str = "reqInstanceId";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(instance) = cx.facts.setting(VOICE, INSTANCE).filter(|instance| is_guid(instance.value)) else {
        return;
    };
    for (item, relay, found) in federate::relays(cx) {
        if !is_guid(&found.instance) || found.instance.eq_ignore_ascii_case(instance.value) {
            continue;
        }
        out.report(&RELAY_INSTANCE, relay.span, format!("`{item}` leads to the instance `{}`", found.instance))
            .setting(VOICE, item)
            .related(instance.span, "the instance of this contact center")
            .note("the relay state is where single sign-on ends: in an instance that this contact center does not use")
            .help(format!("end the relay state in `/connect/federate/{}`, or correct `{INSTANCE}`", instance.value));
    }
}

/// Whether `text` is an id at all; for others there are `invalid-value` and `placeholder-value`.
fn is_guid(text: &str) -> bool {
    !text.is_empty() && ValueKind::Guid.check(text).is_ok()
}
