//! Vobiz Calling for Salesforce: what its call center definitions, one for each agent, contain.
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
    docs_url: Some("https://github.com/vobiz-ai/Vobiz-Salesforce-Calling"),
    family: Family::OpenCti,
    grade: Grade::A,
    status: Status::Current,
    route: "A file that is imported in Setup once for each agent, after its URL was edited; the customer hosts the panel.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::Url(url::PANEL)),
        Signal::medium(Clue::InternalName(&["VobizCalling"])),
        Signal::medium(Clue::DisplayName(&["Vobiz Calling"])),
    ],
    url: Some(url::SPEC),
    expects: &common::softphone(&["Lightning"], &["600"], &["400"], "F1"),
    sections: &[SectionSpec::dialing(&common::empty_prefixes("F1"))],
    scaffold: SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&agent_unique::AGENT_UNIQUE]);

const EVIDENCE: &[Evidence] = evidence![
    "F1": "vendor file: vobiz-ai/Vobiz-Salesforce-Calling, call-center/call-center-definition.xml, commit 611db758; its comment documents the URL parameters",
];

const SCAFFOLD: Scaffold = Scaffold::Offered(ScaffoldSpec {
    parameters: &[
        Parameter::required("panel_host", "Host that serves the panel", "calls.acme.example", ValueKind::Host),
        Parameter::required("my_domain", "My Domain name of the org", "acme", ValueKind::MyDomain),
        Parameter::required("agent_id", "Agent id for this call center", "agent-17", url::AGENT),
    ],
    compose: &[Compose::always(
        setting::ADAPTER_URL,
        "https://{panel_host}/salesforce/softphone.html?org=https://{my_domain}.my.salesforce.com&agentId={agent_id}",
    )],
    hint: Some(
        "Each agent needs a separate call center: name it `VobizCalling` and the agent, such as `VobizCallingAgent17`.",
    ),
    ..ScaffoldSpec::EMPTY
});
