//! Profile of 8x8 Work for Salesforce.
//!
//! **Invariant:** every entry cites a key of `evidence`; nothing is listed without a source.

use ccdef_core::prelude::*;

/// 8x8 Work for Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("8x8-work"),
    title: "8x8 Work for Salesforce",
    vendor: "8x8",
    docs_url: Some(
        "https://docs.8x8.com/8x8WebHelp/virtual-office-for-salesforce-admin-3-1/Content/vo-salesforce3.1-admin/install-for-lightning.htm",
    ),
    family: Family::OpenCti,
    grade: Grade::D,
    // Source: D1.
    status: Status::Legacy("only customers who installed the package before 2026-02-04 can use it, until 2028-02-28"),
    route: "The package contains the call centers \"8x8 Integration I3\" (Lightning) and \"8x8 Work for Salesforce\" (Classic); an administrator replaces their URL in Setup.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::Url(UrlPattern::ANY.hosts(ANY_HOSTS).paths(&[PathPattern::StartsWith("/mapanelweb/")]))),
        Signal::medium(Clue::DisplayNamePrefix("8x8 Work")),
        Signal::medium(Clue::DisplayName(&["8x8 Integration I3"])),
        Signal::medium(Clue::Url(UrlPattern::ANY.hosts(ANY_HOSTS))),
        // Another product of the vendor.
        Signal::exclude(Clue::DisplayNamePrefix("8x8 Contact Center")),
    ],
    url: Some(UrlSpec::new("D1, D2").forms(&[
        LAUNCHER.hosts(&[HostPattern::Named("cloud8.8x8.com")]),
        LAUNCHER.hosts(ANY_HOSTS).remark(OTHER_CLUSTER),
    ])),
    scaffold: Scaffold::not_offered(
        "the package contains the call center: replace its placeholder URL in Setup with the URL of your 8x8 cluster",
    ),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

const EVIDENCE: &[Evidence] = evidence![
    "D1": "vendor documentation: https://docs.8x8.com/8x8WebHelp/virtual-office-for-salesforce-admin-3-1/Content/vo-salesforce3.1-admin/install-for-lightning.htm",
    "D2": "vendor documentation: https://docs.8x8.com/8x8WebHelp/virtual-office-for-salesforce-admin-3-1/Content/vo-salesforce3.1-admin/install-for-classic.htm",
    "D3": "vendor documentation: https://support.8x8.com/Integrations/salesforce/virtual-office-salesforce-integration-adding-users-to-a-call-center",
];

const ANY_HOSTS: &[HostPattern] = &[HostPattern::Named("**.8x8.com")];

const OTHER_CLUSTER: &str = "the vendor's guide uses `cloud8.8x8.com`; the hosts of other clusters are not known";

const LAUNCHER: UrlForm =
    UrlForm::HTTPS.paths(&[PathPattern::Equals("/mapanelweb/public/launcher/salesforce.html")]).query(&[
        QueryParameter::required("env", ValueKind::OneOf(&["salesforce"])),
        QueryParameter::required("companel", ValueKind::OneOf(&["vo"])),
        QueryParameter::optional("ssoMode", ValueKind::Bool),
        QueryParameter::optional("sandbox", ValueKind::Bool),
    ]);
