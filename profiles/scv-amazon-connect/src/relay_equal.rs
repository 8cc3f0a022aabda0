//! Two items that hold one address.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

declare_rule! {
    /// The two relay states differ.
    pub(crate) static RELAY_EQUAL = {
        id: "scv-amazon-connect-relay-equal",
        summary: "the two relay states differ",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const RELAY: &str = item::RELAY_STATE;
const SETTINGS: &str = "reqSettingsRelayState";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let (Some(relay), Some(settings)) = (cx.facts.setting(VOICE, RELAY), cx.facts.setting(VOICE, SETTINGS)) else {
        return;
    };
    if relay.value.is_empty() || settings.value.is_empty() || relay.value == settings.value {
        return;
    }
    out.report(&RELAY_EQUAL, relay.span, format!("`{RELAY}` is not the address of `{SETTINGS}`"))
        .setting(VOICE, RELAY)
        .related(settings.span, "the other relay state")
        .note("Salesforce's table of attributes says that the two should be the same")
        .help("write one address into both items");
}
