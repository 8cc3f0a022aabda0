//! The adapter URL: one page on a host of each region.

use ccdef_core::prelude::*;

/// Hosts that files or third parties name (O1, O2, T1, T2).
const KNOWN_HOSTS: &[HostPattern] = &[
    HostPattern::Named("apps.mypurecloud.com"),
    HostPattern::Named("apps.mypurecloud.com.au"),
    HostPattern::Named("apps.euw2.pure.cloud"),
    HostPattern::Named("apps.usw2.pure.cloud"),
    HostPattern::Named("apps.mypurecloud.ie"),
    HostPattern::Named("apps.mypurecloud.de"),
    HostPattern::Named("apps.aps1.pure.cloud"),
    HostPattern::Named("apps.use2.us-gov-pure.cloud"),
];

/// Hosts of any region.
const HOSTS: &[HostPattern] = &[
    HostPattern::Named("apps.mypurecloud.*"),
    HostPattern::Named("apps.mypurecloud.com.*"),
    HostPattern::Named("apps.*.pure.cloud"),
    HostPattern::Named("apps.*.us-gov-pure.cloud"),
];

/// Any page of the client.
pub(crate) const CLIENT: UrlPattern =
    UrlPattern { hosts: HOSTS, paths: &[PathPattern::StartsWith("/crm/")], ..UrlPattern::ANY };

/// The query of the Classic call center (O2).
pub(crate) const CLASSIC: UrlPattern = UrlPattern { query: &[("style", "salesforce")], ..UrlPattern::ANY };

const CRM: QueryParameter =
    QueryParameter { name: "crm", need: Need::Required, kind: ValueKind::OneOf(&["salesforce"]) };
const STYLE: QueryParameter =
    QueryParameter { name: "style", need: Need::Required, kind: ValueKind::OneOf(&["salesforce"]) };
const COLOR: QueryParameter = QueryParameter { name: "color", need: Need::Optional, kind: ValueKind::Text };
const LOGIN_WINDOW: QueryParameter =
    QueryParameter { name: "dedicatedLoginWindow", need: Need::Optional, kind: ValueKind::Bool };

const NEW_REGION: &str = "the host has the form of a region's, but this region is not on record";

const fn page(hosts: &'static [HostPattern], query: &'static [QueryParameter], remark: &'static str) -> UrlForm {
    UrlForm { hosts, paths: &[PathPattern::Equals("/crm/index.html")], query, remark, ..UrlForm::HTTPS }
}

pub(crate) const SPEC: UrlSpec = UrlSpec {
    forms: &[
        page(KNOWN_HOSTS, &[CRM, COLOR, LOGIN_WINDOW], ""),
        page(HOSTS, &[CRM, COLOR, LOGIN_WINDOW], NEW_REGION),
        page(
            HOSTS,
            &[STYLE],
            "`style=salesforce` is the address of the older Classic call center; the one for Lightning has `crm=salesforce`",
        ),
    ],
    source: "O1, O2, T1, T2, C1",
};

pub(crate) const LOOK_ALIKES: &[LookAlike] = &[
    framework(&[("crm", "embeddableframework")]),
    framework(&[("crm", "framework-local-secure")]),
    LookAlike {
        pattern: UrlPattern {
            hosts: HOSTS,
            paths: &[PathPattern::Equals("/crm/embeddableFramework.html")],
            ..UrlPattern::ANY
        },
        message: "This is the page of the generic embeddable framework. The client for Salesforce is `/crm/index.html?crm=salesforce`.",
        belongs_to: None,
        source: "C1",
    },
    LookAlike {
        pattern: UrlPattern { hosts: HOSTS, paths: &[PathPattern::Equals("/crm/salesforce")], ..UrlPattern::ANY },
        message: "This path is passed on in third-party guides, but the client is not there. Use `/crm/index.html?crm=salesforce`.",
        belongs_to: None,
        source: "O1, T3",
    },
];

const fn framework(query: &'static [(&'static str, &'static str)]) -> LookAlike {
    LookAlike {
        pattern: UrlPattern { hosts: HOSTS, query, ..UrlPattern::ANY },
        message: "This starts the generic embeddable framework. Salesforce needs `crm=salesforce`.",
        belongs_to: None,
        source: "C1, O1",
    }
}
