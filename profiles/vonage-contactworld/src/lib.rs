//! Profile of Vonage Contact Center (formerly `NewVoiceMedia` `ContactWorld`) for Salesforce.
//!
//! **Invariant:** every entry cites a key of `evidence`; nothing is listed without a source.

mod url;

use ccdef_core::prelude::*;

/// Vonage Contact Center for Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("vonage-contactworld"),
    title: "Vonage Contact Center (NewVoiceMedia ContactWorld) for Salesforce",
    vendor: "Vonage (formerly NewVoiceMedia)",
    docs_url: Some("https://newvoicemedia.atlassian.net/wiki/spaces/DP/pages/991593237/"),
    family: Family::OpenCti,
    grade: Grade::C,
    status: Status::Unknown,
    // Source: D1.
    route: "The setup flow of the managed package requires the region and the account key; that it creates this call center is inferred.",
    evidence: evidence![
        "O1": "call center `ContactWorld` retrieved from one org, undated; it has a compatibility mode, so 2016 or later",
        "D1": "vendor documentation: Integrating your Vonage Contact Center account with Salesforce, using Lightning Setup Flows, https://newvoicemedia.atlassian.net/wiki/spaces/DP/pages/991593237/",
        "T1": "third party: texts and code that name hosts of `contact-world.net` as the nodes of regions",
    ],
    signals: &[
        Signal::strong(Clue::Url(url::CLIENT)),
        Signal::strong(Clue::Url(url::FORMER)),
        Signal::medium(Clue::Url(url::SERVER)),
        Signal::medium(Clue::InternalName(&["ContactWorld"])),
        Signal::medium(Clue::DisplayNamePrefix("ContactWorld")),
    ],
    url: Some(url::SPEC),
    look_alikes: url::LOOK_ALIKES,
    expects: &common::softphone(&["Classic_and_Lightning"], &["440"], &["202"], "O1"),
    scaffold: SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

const SCAFFOLD: Scaffold = Scaffold::Offered(ScaffoldSpec {
    parameters: &[
        Parameter::required("node", "Host of your region", "cloud11.contact-world.net", ValueKind::Host),
        Parameter::required("account", "Account key", "acme", url::ACCOUNT),
    ],
    compose: &[Compose::always(
        setting::ADAPTER_URL,
        "https://{node}/CallCentre/ServiceCloud/AgentInterface?account={account}",
    )],
    internal_name: Some("ContactWorld"),
    hint: Some(common::FROM_ONE_ORG),
    ..ScaffoldSpec::EMPTY
});
