//! The adapter URL: a page of the managed package, in the domain that the org has for it.

use ccdef_core::prelude::*;

use crate::page;

/// `<my-domain>--amazonconnect` on a Visualforce host.
const HOSTS: &[HostPattern] = &[HostPattern::Package("amazonconnect")];

/// Anything in the domain of the package.
pub(crate) const PACKAGE: UrlPattern = UrlPattern::hosts(HOSTS);

/// The Contact Control Panel of an instance.
pub(crate) const CONTROL_PANEL: UrlPattern = UrlPattern {
    hosts: &[HostPattern::Named("*.my.connect.aws"), HostPattern::Named("*.awsapps.com")],
    paths: &[PathPattern::StartsWith("/connect/")],
    ..UrlPattern::ANY
};

/// A relative URL is what the package ships; `amazon-connect-relative-url` speaks of it.
pub(crate) const SPEC: UrlSpec = UrlSpec {
    forms: &[UrlForm {
        relative: true,
        hosts: HOSTS,
        paths: &[PathPattern::Page { names: page::ALL, namespace: Namespace::Any }],
        query: &[QueryParameter { name: "ccpVersion", need: Need::Optional, kind: ValueKind::OneOf(&["1", "2"]) }],
        ..UrlForm::HTTPS
    }],
    source: "D1, D2, D3, O1, O2",
};

const OLD_PAGES: PathPattern = PathPattern::Page {
    names: &[
        "ACSFCCP_Classic",
        "ACSFCCP_Console",
        "ACSFCCP_Lightning",
        "ACSFCCP_Classic_2",
        "ACSFCCP_Console_2",
        "ACSFCCP_Lightning_2",
        "ACSFCCP_Classic_3",
        "ACSFCCP_Console_3",
        "ACSFCCP_Lightning_3",
    ],
    namespace: Namespace::Any,
};

pub(crate) const LOOK_ALIKES: &[LookAlike] = &[
    LookAlike {
        pattern: CONTROL_PANEL,
        message: "This is the Contact Control Panel of Amazon Connect, not the adapter. Put the URL of the page `AC_LightningAdapter` here; the panel's address belongs into the AC CTI Adapter record.",
        belongs_to: None,
        source: "T1, D1",
    },
    LookAlike {
        pattern: UrlPattern::paths(&[OLD_PAGES]),
        message: "This page belongs to the adapter of v1 to v3, which has its own section of settings. Use `AC_LightningAdapter`, `AC_ConsoleAdapter` or `AC_ClassicAdapter`.",
        belongs_to: Some(ProfileId::new("amazon-connect-legacy")),
        source: "O1, D1",
    },
    LookAlike {
        pattern: UrlPattern {
            hosts: &[HostPattern::Salesforce],
            paths: &[PathPattern::Page { names: page::ALL, namespace: Namespace::Any }],
            except: Some(&PACKAGE),
            ..UrlPattern::ANY
        },
        message: "The pages of the package live in its own domain, `<my-domain>--amazonconnect…`. Copy the address from the preview of the page.",
        belongs_to: None,
        source: "D1, D3",
    },
];
