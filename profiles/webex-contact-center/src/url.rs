//! The adapter URL, which is the same for tenants in all regions.

use ccdef_core::prelude::*;

/// The page of the vendor's current file.
pub(crate) const CURRENT: &str = "https://wxcc-crmconnectors.ciscoccservice.com/salesforce/connector/v1/index.html";

const HOSTS: &[HostPattern] = &[HostPattern::Named("wxcc-crmconnectors.ciscoccservice.com")];

/// Any page of the connector.
pub(crate) const CONNECTOR: UrlPattern =
    UrlPattern::ANY.hosts(HOSTS).paths(&[PathPattern::StartsWith("/salesforce/connector/")]);

pub(crate) const SPEC: UrlSpec = UrlSpec::new("F1, F0").forms(&[
    UrlForm::HTTPS.hosts(HOSTS).paths(&[PathPattern::Equals("/salesforce/connector/v1/index.html")]),
    UrlForm::HTTPS
        .hosts(HOSTS)
        .paths(&[PathPattern::Segments("/salesforce/connector/v*/index.html")])
        .remark("the vendor's file has `/v1/`; other versions are not known"),
]);

pub(crate) const LOOK_ALIKES: &[LookAlike] = &[LookAlike::of(
    "webex-contact-center-legacy",
    UrlPattern::ANY.hosts(&[HostPattern::Named("desktop.wxcc-*.cisco.com")]),
    "This is the agent desktop of connector version 1. Version 2 has one URL for all regions and reads the region from `openCtiWxCCRegion`.",
    "F1",
)];
