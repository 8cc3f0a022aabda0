//! The adapter URL: the agent desktop of the tenant's data center.

use ccdef_core::prelude::*;

/// Data centers that the vendor documents (D1, D2).
pub(crate) const DATA_CENTERS: &[&str] = &["us1", "eu1", "eu2", "anz1", "sg1"];

/// The desktops of [`DATA_CENTERS`].
const DOCUMENTED: &[HostPattern] = &[
    HostPattern::Named("desktop.wxcc-us1.cisco.com"),
    HostPattern::Named("desktop.wxcc-eu1.cisco.com"),
    HostPattern::Named("desktop.wxcc-eu2.cisco.com"),
    HostPattern::Named("desktop.wxcc-anz1.cisco.com"),
    HostPattern::Named("desktop.wxcc-sg1.cisco.com"),
];

/// The desktop in the vendor's file (D1).
pub(crate) const DEFAULT_DESKTOP: UrlPattern =
    UrlPattern::ANY.hosts(&[HostPattern::Named("desktop.wxcc-us1.cisco.com")]);

const ANY_DATA_CENTER: &[HostPattern] = &[HostPattern::Named("desktop.wxcc-*.cisco.com")];

/// The agent desktop of any data center.
pub(crate) const DESKTOP: UrlPattern = UrlPattern::ANY.hosts(ANY_DATA_CENTER);

pub(crate) const SPEC: UrlSpec = UrlSpec::new("F1, D1, D2").forms(&[
    UrlForm::HTTPS.hosts(DOCUMENTED).paths(&[PathPattern::Root]),
    UrlForm::HTTPS
        .hosts(ANY_DATA_CENTER)
        .paths(&[PathPattern::Root])
        .remark("the host has the form of a data center's host, but this data center is not documented"),
]);

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

#[cfg(test)]
mod tests {
    use super::{DATA_CENTERS, DOCUMENTED};
    use ccdef_core::prelude::*;

    #[test]
    fn hosts_and_data_centers_agree() {
        assert_eq!(DOCUMENTED.len(), DATA_CENTERS.len());
        for center in DATA_CENTERS {
            let url = format!("https://desktop.wxcc-{center}.cisco.com/");
            assert!(DOCUMENTED.iter().any(|host| host_matches(host, &AdapterUrl::parse(&url))), "{center}");
        }
    }
}
