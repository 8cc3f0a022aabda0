//! The adapter URL: a page of the package, on the org's own Visualforce host.

use ccdef_core::prelude::*;

/// The namespace of the package.
pub(crate) const NAMESPACE: &str = "rcsfl";

/// The softphone page.
pub(crate) const PAGES: &[&str] = &["OpenCTIIndex"];

/// The relative form is not accepted: it is an inference, and the vendor's guide says to copy the absolute one (D2).
pub(crate) const SPEC: UrlSpec = UrlSpec {
    forms: &[UrlForm {
        hosts: &[HostPattern::Package(NAMESPACE)],
        paths: &[PathPattern::Equals("/apex/OpenCTIIndex")],
        ..UrlForm::HTTPS
    }],
    source: "O1, O2, D2",
};

pub(crate) const LOOK_ALIKES: &[LookAlike] = &[
    LookAlike {
        pattern: UrlPattern {
            hosts: &[HostPattern::Salesforce],
            paths: &[PathPattern::Page { names: PAGES, namespace: Namespace::Any }],
            except: Some(&UrlPattern::hosts(&[HostPattern::Package(NAMESPACE)])),
            ..UrlPattern::ANY
        },
        message: "The page lives on the package's own host, which ends its first label in `--rcsfl`. Open the Visualforce page `OpenCTIIndex` with Preview and copy the address from the browser.",
        belongs_to: None,
        source: "D2",
    },
    LookAlike {
        pattern: UrlPattern::paths(&[PathPattern::Page { names: &["adminUI"], namespace: Namespace::Any }]),
        message: "This is the administration page. The softphone page is `OpenCTIIndex`.",
        belongs_to: None,
        source: "D2",
    },
];
