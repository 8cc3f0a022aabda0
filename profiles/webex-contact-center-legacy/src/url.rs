//! The adapter URL: the agent desktop of the tenant's data center.

use ccdef_core::prelude::*;

/// Data centers: documented by the vendor (D1, D2), or named by third parties and in their code (T1).
pub(crate) const DATA_CENTERS: &[&str] = &["us1", "ca1", "eu1", "eu2", "anz1", "jp1", "sg1"];

/// The desktop of each data center.
const DESKTOPS: Regions = Regions::new("desktop.wxcc-", DATA_CENTERS, ".cisco.com");

/// The desktop in the vendor's file (D1).
pub(crate) const DEFAULT_DESKTOP: UrlPattern =
    UrlPattern::ANY.hosts(&[HostPattern::Named("desktop.wxcc-us1.cisco.com")]);

const ANY_DATA_CENTER: &[HostPattern] = &[HostPattern::Named("desktop.wxcc-*.cisco.com")];

/// The agent desktop of any data center.
pub(crate) const DESKTOP: UrlPattern = UrlPattern::ANY.hosts(ANY_DATA_CENTER);

pub(crate) const SPEC: UrlSpec = UrlSpec::new("F1, D1, D2, T1")
    .forms(&[UrlForm::HTTPS.hosts(ANY_DATA_CENTER).regions(DESKTOPS).paths(&[PathPattern::Root])]);

pub(crate) const LOOK_ALIKES: &[LookAlike] = &[
    LookAlike::of(
        "webex-contact-center",
        UrlPattern::ANY.hosts(&[HostPattern::Named("wxcc-crmconnectors.ciscoccservice.com")]),
        "This is the adapter of connector version 2. Use the file of version 2, or the adapter URL of version 1.",
        "F1",
    ),
    LookAlike::new(
        UrlPattern::ANY
            .hosts(&[HostPattern::Named("portal.wxcc-*.cisco.com"), HostPattern::Named("portal-v2.wxcc-*.cisco.com")]),
        "This is the administration portal. The softphone is the agent desktop, `https://desktop.wxcc-<dc>.cisco.com/`.",
        "D2",
    ),
];
