//! The adapter URL: a page of the package, on the org's own Visualforce host.

use ccdef_core::prelude::*;

/// The namespace of the package.
pub(crate) const NAMESPACE: &str = "rcsfl";

/// The softphone page.
pub(crate) const PAGES: &[&str] = &["OpenCTIIndex"];

/// A relative URL is not accepted: no source has one, and the vendor's guide says to copy the absolute URL (D2).
pub(crate) const SPEC: UrlSpec = UrlSpec::new("O1, O2, D2").forms(&[UrlForm::HTTPS
    .hosts(&[HostPattern::Package(NAMESPACE)])
    .paths(&[PathPattern::Equals("/apex/OpenCTIIndex")])]);

pub(crate) const LOOK_ALIKES: &[LookAlike] = &[
    LookAlike::new(
        UrlPattern::ANY
            .hosts(&[HostPattern::Salesforce])
            .paths(&[PathPattern::page(PAGES, Namespace::Any)])
            .except(&UrlPattern::ANY.hosts(&[HostPattern::Package(NAMESPACE)])),
        "The softphone page is on the host of the package, whose first label ends in `--rcsfl`. Open the Visualforce page `OpenCTIIndex` with Preview and copy the address from the browser.",
        "D2",
    ),
    LookAlike::new(
        UrlPattern::ANY.paths(&[PathPattern::page(&["adminUI"], Namespace::Any)]),
        "This is the administration page. The softphone page is `OpenCTIIndex`.",
        "D2",
    )
    // Any package may have a page of that name.
    .only_with_profile(),
];
