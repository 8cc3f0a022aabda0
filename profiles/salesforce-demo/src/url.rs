//! The adapter URL: a Visualforce page of the org.

use ccdef_core::prelude::*;

/// The page of the Classic demo.
pub(crate) const CLASSIC_PAGES: &[&str] = &["demoCallControl"];
/// The page of the current demo.
pub(crate) const CURRENT_PAGES: &[&str] = &["demoAdapterPage"];
/// A page that an edition of the vendor's file names, although no edition brings it along (F0, T1).
pub(crate) const MISSING_PAGES: &[&str] = &["demoAdapterPage2"];
/// All pages that give the demo away.
pub(crate) const ALL_PAGES: &[&str] = &["demoAdapterPage", "demoAdapterPage2", "demoCallControl"];

const PAGE: UrlForm = UrlForm { relative: true, hosts: &[HostPattern::Salesforce], ..UrlForm::HTTPS };

pub(crate) const SPEC: UrlSpec = UrlSpec {
    forms: &[
        UrlForm { paths: &[PathPattern::Page { names: CURRENT_PAGES, namespace: Namespace::Any }], ..PAGE },
        UrlForm {
            paths: &[PathPattern::Page { names: CLASSIC_PAGES, namespace: Namespace::Any }],
            remark: "the page of the older demo, for Classic only; the current one is `demoAdapterPage`",
            ..PAGE
        },
    ],
    source: "F1, D1, O1",
};

pub(crate) const LOOK_ALIKES: &[LookAlike] = &[
    LookAlike {
        pattern: UrlPattern::paths(&[PathPattern::Page { names: MISSING_PAGES, namespace: Namespace::Any }]),
        message: "The demo has no such page: Salesforce answers \"Page demoAdapterPage2 does not exist\". Use `demoAdapterPage`.",
        belongs_to: None,
        source: "F1, T1",
    },
    LookAlike {
        pattern: UrlPattern::hosts(&[
            HostPattern::Named("**.localhost"),
            HostPattern::Named("localhost.**"),
            HostPattern::Named("**.localhost.**"),
        ]),
        message: "This is a development host inside Salesforce, left in one of the demo's files. Use the page of your own org.",
        belongs_to: None,
        source: "F3",
    },
];
