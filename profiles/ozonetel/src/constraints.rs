//! Relations between settings.

use ccdef_core::prelude::*;

use crate::url::{HOME_HOSTS, OLDER_TOOLBAR_HOSTS, TOOLBAR_HOSTS};

const HOME: ValuePattern = on(HOME_HOSTS);
const TOOLBAR: ValuePattern = on(TOOLBAR_HOSTS);
const OLDER_TOOLBAR: ValuePattern = on(OLDER_TOOLBAR_HOSTS);

pub(crate) static CONSTRAINTS: &[Constraint] = &[constraint!(
    "ozonetel-old-standby",
    "the standby URL is on an older host than the adapter URL",
    Relation::conflict(setting::STANDBY_URL, TOOLBAR, setting::ADAPTER_URL, HOME),
    Relation::conflict(setting::STANDBY_URL, OLDER_TOOLBAR, setting::ADAPTER_URL, HOME),
    Relation::conflict(setting::STANDBY_URL, OLDER_TOOLBAR, setting::ADAPTER_URL, TOOLBAR),
)
.basis(Basis::Observed)
.message("standby URL is on an older host than the adapter URL")
.other("the newer host")
.note("Salesforce opens the standby URL when the adapter URL has not finished loading in time; the vendor has since moved to a newer host")
.help("set the standby URL to the adapter URL: `{other_value}`")
.source("O1")];

/// Any page on one of these hosts.
const fn on(hosts: &'static [HostPattern]) -> ValuePattern {
    ValuePattern::Url(UrlPattern::ANY.hosts(hosts))
}
