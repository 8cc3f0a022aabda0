//! The adapter URL: a page of the package, mostly as a path.

use ccdef_core::prelude::*;

/// The pages: `_2` since 2019-01-17, `_3` in v3 (F1, O1).
pub(crate) const PAGES: &[&str] = usual::AMAZON_CONNECT_PAGES;

/// Hosts of the Contact Control Panel.
pub(crate) const CONTROL_PANEL: &[HostPattern] = usual::AMAZON_CONNECT_PANEL;

pub(crate) const SPEC: UrlSpec = UrlSpec::new("F1, O1, T1").forms(&[UrlForm::HTTPS
    .relative()
    .hosts(&[HostPattern::Visualforce])
    .paths(&[PathPattern::page(PAGES, Namespace::Any)])]);

pub(crate) const LOOK_ALIKES: &[LookAlike] = &[LookAlike::new(
    UrlPattern::ANY.hosts(CONTROL_PANEL),
    "This is the Contact Control Panel. Its address belongs into `reqConnectURL`, not into the adapter URL.",
    "C1, T1",
)];
