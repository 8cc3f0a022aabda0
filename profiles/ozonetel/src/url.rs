//! The adapter URLs of three generations: the vendor has changed its hosts twice (O1, T1).

use ccdef_core::prelude::*;

/// The hosts of the newest generation.
pub(crate) const HOME_HOSTS: &[HostPattern] = &[HostPattern::Named("agent.cloudagent.ozonetel.com")];
/// The hosts of the generation before.
pub(crate) const TOOLBAR_HOSTS: &[HostPattern] =
    &[HostPattern::Named("in-ccaas.ozonetel.com"), HostPattern::Named("agent.ccaas.ozonetel.com")];
/// The hosts of the oldest generation.
pub(crate) const OLDER_TOOLBAR_HOSTS: &[HostPattern] = &[HostPattern::Named("agent1.cloudagent.in")];
const ANY_HOSTS: &[HostPattern] = &[HostPattern::Named("**.ozonetel.com"), HostPattern::Named("**.cloudagent.in")];

const TOOLBAR: PathPattern = PathPattern::Equals("/toolbar_widget/index.html");
const DASHBOARD: &str = "dashboard-agent";

/// Any page of the vendor.
pub(crate) const OZONETEL: UrlPattern = UrlPattern::ANY.hosts(&[HostPattern::Named("**.ozonetel.com")]);
/// The toolbar on the vendor's older domain.
pub(crate) const CLOUD_AGENT: UrlPattern =
    UrlPattern::ANY.hosts(&[HostPattern::Named("**.cloudagent.in")]).paths(&[TOOLBAR]);

const OLDER: &str = "this is an older URL: one org changed to `agent.cloudagent.ozonetel.com/home` in 2026; ask Ozonetel which one is correct for your account";
const UNKNOWN_HOST: &str = "the host is in the vendor's domain, but is not a known one";

pub(crate) const SPEC: UrlSpec = UrlSpec::new("O1, T1").forms(&[
    UrlForm::HTTPS.hosts(HOME_HOSTS).paths(&[PathPattern::Equals("/home")]),
    toolbar(TOOLBAR_HOSTS, OLDER),
    toolbar(OLDER_TOOLBAR_HOSTS, OLDER),
    UrlForm::HTTPS.hosts(ANY_HOSTS).paths(&[PathPattern::Equals("/home")]).remark(UNKNOWN_HOST),
    toolbar(ANY_HOSTS, UNKNOWN_HOST),
]);

const fn toolbar(hosts: &'static [HostPattern], remark: &'static str) -> UrlForm {
    UrlForm::HTTPS.hosts(hosts).paths(&[TOOLBAR]).fragment(DASHBOARD).remark(remark)
}
