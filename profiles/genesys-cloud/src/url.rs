//! The adapter URL: the same page on each region's host.

use ccdef_core::prelude::*;

/// The regions by their domain, with the code that AWS and the vendor's tools use (O1, O2, O3, T2, C2).
pub const REGIONS: Regions = Regions::new("apps.", DOMAINS, "").aliases(&[
    ("us-east-1", "mypurecloud.com"),
    ("use1", "mypurecloud.com"),
    ("ap-southeast-2", "mypurecloud.com.au"),
    ("apse2", "mypurecloud.com.au"),
    ("eu-central-1", "mypurecloud.de"),
    ("euc1", "mypurecloud.de"),
    ("eu-west-1", "mypurecloud.ie"),
    ("euw1", "mypurecloud.ie"),
    ("ap-northeast-1", "mypurecloud.jp"),
    ("apne1", "mypurecloud.jp"),
    ("us-west-2", "usw2.pure.cloud"),
    ("ca-central-1", "cac1.pure.cloud"),
    ("sa-east-1", "sae1.pure.cloud"),
    ("mx-central-1", "mxc1.pure.cloud"),
    ("eu-west-2", "euw2.pure.cloud"),
    ("eu-central-2", "euc2.pure.cloud"),
    ("me-central-1", "mec1.pure.cloud"),
    ("ap-south-1", "aps1.pure.cloud"),
    ("ap-southeast-1", "apse1.pure.cloud"),
    ("ap-northeast-2", "apne2.pure.cloud"),
    ("ap-northeast-3", "apne3.pure.cloud"),
    ("us-east-2", "use2.us-gov-pure.cloud"),
    ("eusc-de-east-1", "edee1.eusc-pure.cloud"),
]);

/// The domains of all known regions.
pub const DOMAINS: &[&str] = &[
    "mypurecloud.com",
    "mypurecloud.com.au",
    "mypurecloud.de",
    "mypurecloud.ie",
    "mypurecloud.jp",
    "usw2.pure.cloud",
    "cac1.pure.cloud",
    "sae1.pure.cloud",
    "mxc1.pure.cloud",
    "euw2.pure.cloud",
    "euc2.pure.cloud",
    "mec1.pure.cloud",
    "aps1.pure.cloud",
    "apse1.pure.cloud",
    "apne2.pure.cloud",
    "apne3.pure.cloud",
    "use2.us-gov-pure.cloud",
    "edee1.eusc-pure.cloud",
];

/// Hosts of any region.
pub const HOSTS: &[HostPattern] = &[
    HostPattern::Named("apps.mypurecloud.*"),
    HostPattern::Named("apps.mypurecloud.com.*"),
    HostPattern::Named("apps.*.pure.cloud"),
    HostPattern::Named("apps.*.us-gov-pure.cloud"),
    HostPattern::Named("apps.*.eusc-pure.cloud"),
];

/// The hosts of the login page (C2).
const LOGIN_HOSTS: &[HostPattern] = &[
    HostPattern::Named("login.mypurecloud.*"),
    HostPattern::Named("login.mypurecloud.com.*"),
    HostPattern::Named("login.*.pure.cloud"),
    HostPattern::Named("login.*.us-gov-pure.cloud"),
    HostPattern::Named("login.*.eusc-pure.cloud"),
];

/// Any page of the client.
pub(crate) const CLIENT: UrlPattern = UrlPattern::ANY.hosts(HOSTS).paths(&[PathPattern::StartsWith("/crm/")]);

/// The pages of the client for Open CTI and of the connector for Salesforce Voice.
const ADAPTERS: UrlPattern =
    UrlPattern::ANY.paths(&[PathPattern::StartsWith("/crm/"), PathPattern::StartsWith("/salesforce-scv/")]);

/// The query of the current call center (O1).
pub(crate) const CURRENT: UrlPattern = UrlPattern::ANY.query(&[("crm", Some("salesforce"))]);

/// The older query, of all known Classic call centers and one for Lightning Experience (O2, O3).
pub(crate) const OLDER_QUERY: UrlPattern = UrlPattern::ANY.query(&[("style", Some("salesforce"))]);

const CRM: QueryParameter = QueryParameter::required("crm", ValueKind::OneOf(&["salesforce"]));
const STYLE: QueryParameter = QueryParameter::required("style", ValueKind::OneOf(&["salesforce"]));
const COLOR: QueryParameter = QueryParameter::optional("color", ValueKind::Text);
const LOGIN_WINDOW: QueryParameter = QueryParameter::optional("dedicatedLoginWindow", ValueKind::Bool);

const OLDER: &str = "`style=salesforce` is the older form of the query; most known call centers for Lightning Experience have `crm=salesforce`";

const fn page(query: &'static [QueryParameter]) -> UrlForm {
    UrlForm::HTTPS.hosts(HOSTS).regions(REGIONS).paths(&[PathPattern::Equals("/crm/index.html")]).query(query)
}

pub(crate) const SPEC: UrlSpec = UrlSpec::new("O1, O2, O3, T1, T2, C1, C2")
    .forms(&[page(&[CRM, COLOR, LOGIN_WINDOW]), page(&[STYLE, COLOR, LOGIN_WINDOW]).remark(OLDER)]);

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
    LookAlike::new(
        UrlPattern::ANY.hosts(HOSTS).except(&ADAPTERS),
        "This is another page of Genesys Cloud, such as its web application. The client for Salesforce is at `/crm/index.html?crm=salesforce`.",
        "C2, O1",
    ),
    LookAlike::new(
        UrlPattern::ANY.hosts(LOGIN_HOSTS),
        "This is the host of the login page of Genesys Cloud. The client for Salesforce is on the host of the same region that starts with `apps.`.",
        "C2",
    ),
];

const fn framework(query: &'static [(&'static str, Option<&'static str>)]) -> LookAlike {
    LookAlike::new(
        UrlPattern::ANY.hosts(HOSTS).query(query),
        "This URL opens the generic embeddable framework. The client for Salesforce requires `crm=salesforce`.",
        "C1, O1",
    )
}
