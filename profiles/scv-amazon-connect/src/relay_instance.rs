//! A relay state and the instance id.
//!
//! Not a constraint row, because part of a URL is compared with another setting.

use ccdef_core::prelude::*;

use crate::federate;

declare_rule! {
    /// A relay state points to another instance than `reqInstanceId`.
    pub(crate) static RELAY_INSTANCE = {
        id: "scv-amazon-connect-relay-instance",
        summary: "a relay state points to another instance than `reqInstanceId`",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const INSTANCE: SettingRef = SettingRef::voice("reqInstanceId");

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(instance) = cx.settings.get(INSTANCE).filter(|instance| is_guid(instance.value)) else {
        return;
    };
    for (item, relay, found) in federate::relays(cx) {
        if !is_guid(&found.instance) || found.instance.eq_ignore_ascii_case(instance.value) {
            continue;
        }
        let message = format!(
            "`{item}` points to the instance `{}`, but `{}` is `{}`",
            found.instance, INSTANCE.item, instance.value
        );
        out.report(&RELAY_INSTANCE, relay.span, message)
            .setting(VOICE, item)
            .related(instance.span, "the instance of this contact center")
            .note(
                "single sign-on ends at the relay state, which is in an instance that this contact center does not use",
            )
            .help(format!(
                "end the relay state with `/connect/federate/{}`, or correct `{}`",
                instance.value, INSTANCE.item
            ));
    }
}

/// Whether `text` is a GUID; other values are reported by `invalid-value` and `placeholder-value`.
fn is_guid(text: &str) -> bool {
    !text.is_empty() && ValueKind::Guid.check(text).is_ok()
}
