//! The adapter URL: the agent interface on the node of a region, with the account in its query.

use ccdef_core::prelude::*;

/// The nodes of the regions: `cloud11` in the known file (O1), `cloud8` in third-party texts (T1).
const NODES: &[HostPattern] = &[HostPattern::Named("cloud*.contact-world.net")];

/// Any host of the vendor's domain.
const HOSTS: &[HostPattern] = &[HostPattern::Named("**.contact-world.net")];

/// Any host of the domain of the former name of the vendor, whose product this is (D1).
const FORMER_HOSTS: &[HostPattern] =
    &[HostPattern::Named("newvoicemedia.com"), HostPattern::Named("**.newvoicemedia.com")];

/// Any page of the vendor.
pub(crate) const SERVER: UrlPattern = UrlPattern::ANY.hosts(HOSTS);

/// Any page on the domain of the former name.
pub(crate) const FORMER: UrlPattern = UrlPattern::ANY.hosts(FORMER_HOSTS);

/// Any page for Salesforce.
pub(crate) const CLIENT: UrlPattern = SERVER.paths(&[PathPattern::Contains("/ServiceCloud/")]);

const OTHER_HOST: &str = "the known nodes of regions are named `cloud` and a number, such as `cloud11.contact-world.net`; check that this host is the node of your region";

pub(crate) const SPEC: UrlSpec = UrlSpec::new("O1, T1, D1").forms(&[
    interface(NODES),
    interface(HOSTS).remark(OTHER_HOST),
    UrlForm::HTTPS.hosts(FORMER_HOSTS).remark(FORMER_HOST),
]);

const FORMER_HOST: &str = "the known call center has a host of `contact-world.net`; which pages for Salesforce are on `newvoicemedia.com` is not known. The setup flow of the package requires the region and the account key";

const QUERY: &[QueryParameter] = &[QueryParameter::required("account", ANY_ACCOUNT)];

const fn interface(hosts: &'static [HostPattern]) -> UrlForm {
    UrlForm::HTTPS.hosts(hosts).paths(&[PathPattern::Equals("/CallCentre/ServiceCloud/AgentInterface")]).query(QUERY)
}

pub(crate) const LOOK_ALIKES: &[LookAlike] = &[LookAlike::new(
    UrlPattern::ANY.hosts(HOSTS).paths(&[PathPattern::StartsWith("/callcentre/contacthub/")]),
    "This is the login of the administration. The agent interface for Salesforce is `/CallCentre/ServiceCloud/AgentInterface`.",
    "T1",
)];

/// Any account key.
const ANY_ACCOUNT: ValueKind = ValueKind::custom("the account key of your organization", |_| Ok(()));

/// An account key that needs no encoding in a URL.
pub(crate) const ACCOUNT: ValueKind =
    ValueKind::custom("an account key: letters, digits, `-`, `.`, `_` and `~`", common::needs_no_url_encoding);
