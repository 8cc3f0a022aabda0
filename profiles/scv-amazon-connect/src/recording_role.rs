//! The role that reads recordings.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

declare_rule! {
    /// The recording role has another name than the stack gives it.
    pub(crate) static RECORDING_ROLE = {
        id: "scv-amazon-connect-recording-role",
        summary: "the recording role is not the one that the stack makes",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const ROLE: &str = "reqInstanceRecordingRole";
/// How the role that Salesforce's stack makes is named.
const MADE_BY_STACK: &str = "ConnectCallRole";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(role) = cx.facts.setting(VOICE, ROLE) else { return };
    if !role.value.starts_with("arn:") || role.value.ends_with(MADE_BY_STACK) {
        return;
    }
    out.report(&RECORDING_ROLE, role.span, format!("the recording role does not end in `{MADE_BY_STACK}`"))
        .setting(VOICE, ROLE)
        .note("Salesforce's table of attributes asks for the ConnectCallRole that the BYOAContactCenterStack makes")
        .help("copy the ARN from the outputs of the stack, unless you made a role of your own on purpose");
}
