//! The adapter URL: a Visualforce page of the org.

use ccdef_core::prelude::*;

/// The page of the Classic demo.
pub(crate) const CLASSIC_PAGES: &[&str] = &["demoCallControl"];
/// The page of the current demo.
pub(crate) const CURRENT_PAGES: &[&str] = &["demoAdapterPage"];
/// A page that one version of the vendor's file names, but that no version contains (F0, T1).
const MISSING_PAGES: &[&str] = &["demoAdapterPage2"];
/// The missing page, as a path or on a host of an org.
pub(crate) const MISSING: UrlPattern = UrlPattern::ANY.paths(&[PathPattern::page(MISSING_PAGES, Namespace::Any)]);
/// All pages by which the demo is detected.
pub(crate) const ALL_PAGES: &[&str] = &["demoAdapterPage", "demoAdapterPage2", "demoCallControl"];

const PAGE: UrlForm = UrlForm::IN_ORG;

pub(crate) const SPEC: UrlSpec = UrlSpec::new("F1, D1, O1").forms(&[
    PAGE.paths(&[PathPattern::page(CURRENT_PAGES, Namespace::Any)]),
    PAGE.paths(&[PathPattern::page(CLASSIC_PAGES, Namespace::Any)]).remark(
        "this is the page of the older demo, for Salesforce Classic only; the current page is `demoAdapterPage`",
    ),
]);

pub(crate) const LOOK_ALIKES: &[LookAlike] = &[
    LookAlike::new(
        MISSING,
        "The demo does not have this page: Salesforce reports \"Page demoAdapterPage2 does not exist\". Use `demoAdapterPage`.",
        "F1, T1",
    ),
    LookAlike::new(
        UrlPattern::ANY.hosts(&[
            HostPattern::Named("**.localhost"),
            HostPattern::Named("localhost.**"),
            HostPattern::Named("**.localhost.**"),
        ]),
        "This is an internal development host of Salesforce, left in one of the demo's files. Use the page of your own org.",
        "F3",
    )
    // Any developer may use such a host.
    .only_with_profile(),
];
