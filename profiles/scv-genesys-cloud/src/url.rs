//! The adapter URL, which Salesforce takes from the vendor record: the same page on each region's host.

use ccdef_core::prelude::*;

/// Hosts of any region. Only the host of `mypurecloud.com.au` was seen; the others come from the client for Open CTI.
const HOSTS: &[HostPattern] = &[
    HostPattern::Named("apps.mypurecloud.*"),
    HostPattern::Named("apps.mypurecloud.com.*"),
    HostPattern::Named("apps.*.pure.cloud"),
    HostPattern::Named("apps.*.us-gov-pure.cloud"),
    HostPattern::Named("apps.*.eusc-pure.cloud"),
];

/// Any page of the connector.
pub(crate) const CONNECTOR: UrlPattern =
    UrlPattern::ANY.hosts(HOSTS).paths(&[PathPattern::StartsWith("/salesforce-scv/")]);

pub(crate) const SPEC: UrlSpec = UrlSpec::new("O1")
    .forms(&[UrlForm::HTTPS.hosts(HOSTS).paths(&[PathPattern::Equals("/salesforce-scv/index.html")])]);

pub(crate) const LOOK_ALIKES: &[LookAlike] = &[LookAlike::of(
    "genesys-cloud",
    UrlPattern::ANY.hosts(HOSTS).paths(&[PathPattern::Equals("/crm/index.html")]),
    "This is the client for Open CTI, not the connector for Salesforce Voice.",
    "O1",
)];
