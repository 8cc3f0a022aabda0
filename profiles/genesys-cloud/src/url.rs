//! The adapter URL: the same page on each region's host.

use ccdef_core::prelude::*;

/// Hosts in known files or third-party texts (O1, O2, T1, T2).
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
pub(crate) const CLIENT: UrlPattern = UrlPattern::ANY.hosts(HOSTS).paths(&[PathPattern::StartsWith("/crm/")]);

/// The query of the Classic call center (O2).
pub(crate) const CLASSIC: UrlPattern = UrlPattern::ANY.query(&[("style", Some("salesforce"))]);

const CRM: QueryParameter = QueryParameter::required("crm", ValueKind::OneOf(&["salesforce"]));
const STYLE: QueryParameter = QueryParameter::required("style", ValueKind::OneOf(&["salesforce"]));
const COLOR: QueryParameter = QueryParameter::optional("color", ValueKind::Text);
const LOGIN_WINDOW: QueryParameter = QueryParameter::optional("dedicatedLoginWindow", ValueKind::Bool);

const NEW_REGION: &str = "the host matches the pattern of Genesys Cloud regions, but the region is not a known one";

const OLDER: &str = "`style=salesforce` is for the older call center of Salesforce Classic; the one for Lightning Experience has `crm=salesforce`";

const fn page(hosts: &'static [HostPattern], query: &'static [QueryParameter]) -> UrlForm {
    UrlForm::HTTPS.hosts(hosts).paths(&[PathPattern::Equals("/crm/index.html")]).query(query)
}

pub(crate) const SPEC: UrlSpec = UrlSpec::new("O1, O2, T1, T2, C1").forms(&[
    page(KNOWN_HOSTS, &[CRM, COLOR, LOGIN_WINDOW]),
    page(HOSTS, &[CRM, COLOR, LOGIN_WINDOW]).remark(NEW_REGION),
    page(HOSTS, &[STYLE]).remark(OLDER),
]);

pub(crate) const LOOK_ALIKES: &[LookAlike] = &[
    framework(&[("crm", Some("embeddableframework"))]),
    framework(&[("crm", Some("framework-local-secure"))]),
    LookAlike::new(
        UrlPattern::ANY.hosts(HOSTS).paths(&[PathPattern::Equals("/crm/embeddableFramework.html")]),
        "This is the page of the generic embeddable framework. The client for Salesforce is at `/crm/index.html?crm=salesforce`.",
        "C1",
    ),
    LookAlike::new(
        UrlPattern::ANY.hosts(HOSTS).paths(&[PathPattern::Equals("/crm/salesforce")]),
        "Some third-party guides use this path, but the client for Salesforce is at `/crm/index.html?crm=salesforce`.",
        "O1, T3",
    ),
];

const fn framework(query: &'static [(&'static str, Option<&'static str>)]) -> LookAlike {
    LookAlike::new(
        UrlPattern::ANY.hosts(HOSTS).query(query),
        "This URL opens the generic embeddable framework. The client for Salesforce requires `crm=salesforce`.",
        "C1, O1",
    )
}
