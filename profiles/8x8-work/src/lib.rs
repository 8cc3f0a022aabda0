//! 8x8 Work for Salesforce: what its call center definition holds.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

use ccdef_core::prelude::*;

/// 8x8 Work for Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("8x8-work"),
    title: "8x8 Work for Salesforce",
    vendor: "8x8",
    docs_url: "https://docs.8x8.com/8x8WebHelp/virtual-office-for-salesforce-admin-3-1/Content/vo-salesforce3.1-admin/install-for-lightning.htm",
    family: Family::OpenCti,
    grade: Grade::D,
    status: Status::Legacy(
        "only for customers who installed the package before 2026-02-04, and only until 2028-02-28 (D1)",
    ),
    route: "The package brings the call centers \"8x8 Integration I3\" (Lightning) and \"8x8 Work for Salesforce\" (Classic) along; the administrator replaces their URL.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::Url(UrlPattern {
            hosts: ANY_HOSTS,
            paths: &[PathPattern::StartsWith("/mapanelweb/")],
            ..UrlPattern::ANY
        })),
        Signal::medium(Clue::DisplayNamePrefix("8x8 ")),
        Signal::medium(Clue::Url(UrlPattern::hosts(ANY_HOSTS))),
    ],
    url: Some(UrlSpec {
        forms: &[
            launcher(&[HostPattern::Named("cloud8.8x8.com")], ""),
            launcher(
                ANY_HOSTS,
                "the vendor's guide has `cloud8.8x8.com`; the hosts of other clusters are not on record",
            ),
        ],
        source: "D1, D2",
    }),
    scaffold: Scaffold::NotOffered {
        reason: "the package brings the call center along: replace its placeholder URL in Setup by the one of your 8x8 cluster",
    },
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

const EVIDENCE: &[Evidence] = &[
    Evidence {
        key: "D1",
        text: "vendor documentation: https://docs.8x8.com/8x8WebHelp/virtual-office-for-salesforce-admin-3-1/Content/vo-salesforce3.1-admin/install-for-lightning.htm",
    },
    Evidence {
        key: "D2",
        text: "vendor documentation: https://docs.8x8.com/8x8WebHelp/virtual-office-for-salesforce-admin-3-1/Content/vo-salesforce3.1-admin/install-for-classic.htm",
    },
    Evidence {
        key: "D3",
        text: "vendor documentation: https://support.8x8.com/Integrations/salesforce/virtual-office-salesforce-integration-adding-users-to-a-call-center",
    },
];

const ANY_HOSTS: &[HostPattern] = &[HostPattern::Named("**.8x8.com")];

const fn launcher(hosts: &'static [HostPattern], remark: &'static str) -> UrlForm {
    UrlForm {
        hosts,
        paths: &[PathPattern::Equals("/mapanelweb/public/launcher/salesforce.html")],
        query: &[
            QueryParameter { name: "env", need: Need::Required, kind: ValueKind::OneOf(&["salesforce"]) },
            QueryParameter { name: "companel", need: Need::Required, kind: ValueKind::OneOf(&["vo"]) },
            QueryParameter { name: "ssoMode", need: Need::Optional, kind: ValueKind::Bool },
            QueryParameter { name: "sandbox", need: Need::Optional, kind: ValueKind::Bool },
        ],
        remark,
        ..UrlForm::HTTPS
    }
}
