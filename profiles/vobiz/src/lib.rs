//! Vobiz Calling for Salesforce: what its call center definitions, one an agent, hold.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod agent_unique;
mod url;

use ccdef_core::prelude::*;

/// Vobiz Calling for Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("vobiz"),
    title: "Vobiz Calling for Salesforce",
    vendor: "Vobiz",
    docs_url: "https://github.com/vobiz-ai/Vobiz-Salesforce-Calling",
    family: Family::OpenCti,
    grade: Grade::A,
    status: Status::Current,
    route: "A file that is imported in Setup after its URL was edited, once for each agent; the customer hosts the panel.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::Url(url::PANEL)),
        Signal::medium(Clue::InternalName(&["VobizCalling"])),
        Signal::medium(Clue::DisplayName(&["Vobiz Calling"])),
    ],
    url: Some(url::SPEC),
    expects: &[
        Expectation::always(GENERAL, "reqSalesforceCompatibilityMode", &["Lightning"], "F1"),
        Expectation::always(GENERAL, "reqSoftphoneHeight", &["600"], "F1"),
        Expectation::always(GENERAL, "reqSoftphoneWidth", &["400"], "F1"),
        Expectation::always(GENERAL, "reqUseApi", &["true"], "F1"),
    ],
    sections: &[SectionSpec { name: DIALING, label: "Dialing Options", items: &empty_prefixes("F1") }],
    scaffold: SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&agent_unique::AGENT_UNIQUE]);

const EVIDENCE: &[Evidence] = &[Evidence {
    key: "F1",
    text: "vendor file: vobiz-ai/Vobiz-Salesforce-Calling, call-center/call-center-definition.xml, commit 611db758; its comment documents the URL parameters",
}];

const SCAFFOLD: Scaffold = Scaffold::Offered {
    parameters: &[
        Parameter {
            name: "panel_host",
            prompt: "Host that serves the panel",
            example: "calls.acme.example",
            default: None,
            kind: ValueKind::Host,
        },
        Parameter {
            name: "my_domain",
            prompt: "My Domain name of the org",
            example: "acme",
            default: None,
            kind: ValueKind::MY_DOMAIN,
        },
        Parameter {
            name: "agent_id",
            prompt: "Agent id for this call center",
            example: "agent-17",
            default: None,
            kind: url::AGENT,
        },
    ],
    compose: &[Compose::always(
        GENERAL,
        "reqAdapterUrl",
        "https://{panel_host}/salesforce/softphone.html?org=https://{my_domain}.my.salesforce.com&agentId={agent_id}",
    )],
    internal_name: "",
    display_name: "",
    hint: "Each agent needs a call center of its own: name it `VobizCalling` and the agent, such as `VobizCallingAgent17`.",
};
