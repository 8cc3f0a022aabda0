//! The adapter URL: a Visualforce page of the org.

use ccdef_core::prelude::*;

/// The page of the Classic demo.
pub(crate) const CLASSIC_PAGES: &[&str] = &["demoCallControl"];
/// The page of the current demo.
pub(crate) const CURRENT_PAGES: &[&str] = &["demoAdapterPage"];
/// A page that an edition of the vendor's file names, although no edition brings it along (F0, T1).
const MISSING_PAGES: &[&str] = &["demoAdapterPage2"];
/// The missing page, relative or in an org.
pub(crate) const MISSING: UrlPattern = UrlPattern::ANY.paths(&[PathPattern::page(MISSING_PAGES, Namespace::Any)]);
/// All pages that give the demo away.
pub(crate) const ALL_PAGES: &[&str] = &["demoAdapterPage", "demoAdapterPage2", "demoCallControl"];

const PAGE: UrlForm = UrlForm::IN_ORG;

pub(crate) const SPEC: UrlSpec = UrlSpec::new("F1, D1, O1").forms(&[
    PAGE.paths(&[PathPattern::page(CURRENT_PAGES, Namespace::Any)]),
    PAGE.paths(&[PathPattern::page(CLASSIC_PAGES, Namespace::Any)])
        .remark("the page of the older demo, for Classic only; the current one is `demoAdapterPage`"),
]);

pub(crate) const LOOK_ALIKES: &[LookAlike] = &[
    LookAlike::new(
        MISSING,
        "The demo has no such page: Salesforce answers \"Page demoAdapterPage2 does not exist\". Use `demoAdapterPage`.",
        "F1, T1",
    ),
    LookAlike::new(
        UrlPattern::ANY.hosts(&[
            HostPattern::Named("**.localhost"),
            HostPattern::Named("localhost.**"),
            HostPattern::Named("**.localhost.**"),
        ]),
        "This is a development host inside Salesforce, left in one of the demo's files. Use the page of your own org.",
        "F3",
    ),
];
