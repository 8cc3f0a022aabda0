//! The adapter URL: one page for the tenants of all regions.

use ccdef_core::prelude::*;

/// The page of the vendor's current file.
pub(crate) const CURRENT: &str = "https://wxcc-crmconnectors.ciscoccservice.com/salesforce/connector/v1/index.html";

const HOSTS: &[HostPattern] = &[HostPattern::Named("wxcc-crmconnectors.ciscoccservice.com")];

/// Any page of the connector.
pub(crate) const CONNECTOR: UrlPattern =
    UrlPattern { hosts: HOSTS, paths: &[PathPattern::StartsWith("/salesforce/connector/")], ..UrlPattern::ANY };

pub(crate) const SPEC: UrlSpec = UrlSpec {
    forms: &[
        UrlForm {
            hosts: HOSTS,
            paths: &[PathPattern::Equals("/salesforce/connector/v1/index.html")],
            ..UrlForm::HTTPS
        },
        UrlForm {
            hosts: HOSTS,
            paths: &[PathPattern::Segments("/salesforce/connector/v*/index.html")],
            remark: "the vendor's file has `/v1/`; other numbers are not on record",
            ..UrlForm::HTTPS
        },
    ],
    source: "F1, F0",
};

pub(crate) const LOOK_ALIKES: &[LookAlike] = &[LookAlike {
    pattern: UrlPattern::hosts(&[HostPattern::Named("desktop.wxcc-*.cisco.com")]),
    message: "This is the agent desktop of connector version 1. Version 2 has one URL for all regions and takes the region from `openCtiWxCCRegion`.",
    belongs_to: Some(ProfileId::new("webex-contact-center-legacy")),
    source: "F1",
}];
