//! The adapter URL: a page of the managed package, on the package's own domain in the org.

use ccdef_core::prelude::*;
use ccdef_profile_amazon_connect_legacy as legacy;

use crate::page;

/// `<my-domain>--amazonconnect` on a Visualforce host.
const HOSTS: &[HostPattern] = &[HostPattern::Package("amazonconnect")];

/// Any URL on the domain of the package.
pub(crate) const PACKAGE: UrlPattern = UrlPattern::ANY.hosts(HOSTS);

/// The package contains relative URLs, which `amazon-connect-relative-url` reports.
pub(crate) const SPEC: UrlSpec = UrlSpec::new("D1, D2, D3, O1, O2").forms(&[UrlForm::HTTPS
    .relative()
    .hosts(HOSTS)
    .paths(&[PathPattern::page(page::ALL, Namespace::Any)])
    .query(&[QueryParameter::optional("ccpVersion", ValueKind::OneOf(&["2", "1"]))])]);

const OLD_PAGES: PathPattern = PathPattern::page(legacy::PAGES, Namespace::Any);

pub(crate) const LOOK_ALIKES: &[LookAlike] = &[
    LookAlike::new(
        legacy::CONTROL_PANEL,
        "This is the Contact Control Panel of Amazon Connect, not the adapter. Use the URL of the page `AC_LightningAdapter`; the URL of the panel belongs in the AC CTI Adapter record.",
        "T1, D1, C1",
    ),
    LookAlike::new(
        UrlPattern::ANY.hosts(&[HostPattern::Named("*.my.connect.aws")]).except(&legacy::CONTROL_PANEL),
        "This is a page of the Amazon Connect instance itself, such as the agent workspace, not the adapter. Use the URL of the page `AC_LightningAdapter`.",
        "C1",
    ),
    LookAlike::of(
        "amazon-connect-legacy",
        UrlPattern::ANY.paths(&[OLD_PAGES]),
        "This page belongs to the adapter v1 to v3, which has its own settings section. Use `AC_LightningAdapter`, `AC_ConsoleAdapter` or `AC_ClassicAdapter`.",
        "O1, D1",
    ),
    LookAlike::new(
        UrlPattern::ANY
            .hosts(&[HostPattern::Salesforce])
            .paths(&[PathPattern::page(page::ALL, Namespace::Any)])
            .except(&PACKAGE),
        "The pages of the package are on its own domain, `<my-domain>--amazonconnect…`. Copy the address from the preview of the page.",
        "D1, D3",
    ),
];
