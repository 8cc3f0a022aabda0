//! Ameyo (Drishti) toolbar for Salesforce: what its call center definition holds.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

use ccdef_core::prelude::*;

/// Ameyo (Drishti) toolbar for Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("ameyo"),
    title: "Ameyo (Drishti) toolbar for Salesforce",
    vendor: "Drishti-Soft (Ameyo)",
    family: Family::OpenCti,
    grade: Grade::C,
    status: Status::Unknown,
    route: "Not on record; the file was last seen in 2026.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::Url(TOOLBAR)),
        Signal::medium(Clue::InternalNamePrefix("DrishtiAdapter")),
        Signal::medium(Clue::DisplayNamePrefix("Drishti Call Center Adapter")),
    ],
    url: Some(UrlSpec {
        forms: &[UrlForm {
            paths: &[PathPattern::Equals("/ameyowebaccess/toolbarLogin-sf.htm")],
            query: &[QueryParameter { name: "layout", need: Need::Required, kind: ValueKind::OneOf(&["sf"]) }],
            ..UrlForm::HTTPS
        }],
        source: "O1",
    }),
    look_alikes: &[LookAlike {
        pattern: UrlPattern {
            paths: &[PathPattern::StartsWith("/ameyowebaccess/")],
            except: Some(&TOOLBAR),
            ..UrlPattern::ANY
        },
        message: "This is another page of the Ameyo server. The toolbar for Salesforce is `toolbarLogin-sf.htm?layout=sf`.",
        belongs_to: None,
        source: "O1",
    }],
    expects: &[
        Expectation::always(GENERAL, "reqSalesforceCompatibilityMode", &["Classic_and_Lightning"], "O1"),
        Expectation::always(GENERAL, "reqSoftphoneHeight", &["450"], "O1"),
        Expectation::always(GENERAL, "reqSoftphoneWidth", &["300"], "O1"),
        Expectation::always(GENERAL, "reqUseApi", &["true"], "O1"),
    ],
    sections: &[SectionSpec { name: DIALING, label: "Dialing Options", items: &sample_prefixes("O1") }],
    scaffold: Scaffold::Offered {
        parameters: &[Parameter {
            name: "host",
            prompt: "Host (and port) of your Ameyo server",
            example: "ameyo.acme.example:8443",
            default: None,
            kind: ValueKind::Host,
        }],
        compose: &[Compose::always(
            GENERAL,
            "reqAdapterUrl",
            "https://{host}/ameyowebaccess/toolbarLogin-sf.htm?layout=sf",
        )],
        internal_name: "DrishtiAdapter",
        display_name: "Drishti Call Center Adapter",
        hint: "Experimental: the values come from one org.",
    },
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

/// The toolbar on the customer's own server.
const TOOLBAR: UrlPattern = UrlPattern::paths(&[PathPattern::EndsWith("/ameyowebaccess/toolbarLogin-sf.htm")]);

const EVIDENCE: &[Evidence] = &[Evidence {
    key: "O1",
    text: "call center DrishtiAdapter and a test copy with a dummy URL, retrieved from one org, 2026",
}];
