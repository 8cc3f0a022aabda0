//! The adapter URL, which Salesforce takes from the vendor record: the same page on each region's host.

use ccdef_core::prelude::*;
use ccdef_profile_genesys_cloud::{HOSTS, REGIONS};

/// Any page of the connector.
pub(crate) const CONNECTOR: UrlPattern =
    UrlPattern::ANY.hosts(HOSTS).paths(&[PathPattern::StartsWith("/salesforce-scv/")]);

/// Only the host of `mypurecloud.com.au` was seen; the others belong to the client for Open CTI.
pub(crate) const SPEC: UrlSpec = UrlSpec::new("O1")
    .forms(&[UrlForm::HTTPS.hosts(HOSTS).regions(REGIONS).paths(&[PathPattern::Equals("/salesforce-scv/index.html")])]);

pub(crate) const LOOK_ALIKES: &[LookAlike] = &[LookAlike::of(
    "genesys-cloud",
    UrlPattern::ANY.hosts(HOSTS).paths(&[PathPattern::Equals("/crm/index.html")]),
    "This is the client for Open CTI, not the connector for Salesforce Voice.",
    "O1",
)];
