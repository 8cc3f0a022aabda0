//! Profile of the Ameyo (Drishti) toolbar for Salesforce.
//!
//! **Invariant:** every entry cites a key of `evidence`; nothing is listed without a source.

use ccdef_core::prelude::*;

/// Ameyo (Drishti) toolbar for Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("ameyo"),
    title: "Ameyo (Drishti) toolbar for Salesforce",
    vendor: "Drishti-Soft (Ameyo)",
    family: Family::OpenCti,
    grade: Grade::C,
    status: Status::Unknown,
    route: "Not known; the known file is from 2026.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::Url(TOOLBAR)),
        Signal::medium(Clue::InternalNamePrefix("DrishtiAdapter")),
        Signal::medium(Clue::DisplayNamePrefix("Drishti Call Center Adapter")),
    ],
    url: Some(
        UrlSpec::new("O1").forms(&[UrlForm::HTTPS
            .paths(&[PathPattern::Equals("/ameyowebaccess/toolbarLogin-sf.htm")])
            .query(&[QueryParameter::required("layout", ValueKind::OneOf(&["sf"]))])]),
    ),
    look_alikes: &[LookAlike::new(
        UrlPattern::ANY.paths(&[PathPattern::StartsWith("/ameyowebaccess/")]).except(&TOOLBAR),
        "This is a different page of the Ameyo server. The toolbar for Salesforce is `toolbarLogin-sf.htm?layout=sf`.",
        "O1",
    )],
    expects: &common::softphone(&["Classic_and_Lightning"], &["450"], &["300"], "O1"),
    sections: &[SectionSpec::dialing(&common::sample_prefixes("O1"))],
    scaffold: Scaffold::Offered(ScaffoldSpec {
        parameters: &[Parameter::required(
            "host",
            "Host (and port) of your Ameyo server",
            "ameyo.acme.example:8443",
            ValueKind::Host,
        )],
        compose: &[Compose::always(
            setting::ADAPTER_URL,
            "https://{host}/ameyowebaccess/toolbarLogin-sf.htm?layout=sf",
        )],
        internal_name: Some("DrishtiAdapter"),
        display_name: Some("Drishti Call Center Adapter"),
        hint: Some(common::FROM_ONE_ORG),
        ..ScaffoldSpec::EMPTY
    }),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

/// The toolbar on the customer's own server.
const TOOLBAR: UrlPattern = UrlPattern::ANY.paths(&[PathPattern::EndsWith("/ameyowebaccess/toolbarLogin-sf.htm")]);

const EVIDENCE: &[Evidence] =
    evidence!["O1": "call center DrishtiAdapter and a test copy with a dummy URL, retrieved from one org, 2026"];
