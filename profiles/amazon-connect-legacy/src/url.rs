//! The adapter URL: a page of the package, usually a path.

use ccdef_core::prelude::*;

/// The pages: `_2` since 2019-01-17, `_3` in v3 (F1, O1).
pub const PAGES: &[&str] = &[
    "ACSFCCP_Classic",
    "ACSFCCP_Console",
    "ACSFCCP_Lightning",
    "ACSFCCP_Classic_2",
    "ACSFCCP_Console_2",
    "ACSFCCP_Lightning_2",
    "ACSFCCP_Classic_3",
    "ACSFCCP_Console_3",
    "ACSFCCP_Lightning_3",
];

/// The hosts of the Contact Control Panel.
pub(crate) const PANEL_HOSTS: &[HostPattern] =
    &[HostPattern::Named("*.my.connect.aws"), HostPattern::Named("*.awsapps.com")];

/// The Contact Control Panel of an instance; on the hosts of `my.connect.aws` its path has no `/connect` (C1, C2).
pub const CONTROL_PANEL: UrlPattern = UrlPattern::ANY
    .hosts(PANEL_HOSTS)
    .paths(&[PathPattern::StartsWith("/connect/"), PathPattern::StartsWith("/ccp-v2")]);

pub(crate) const SPEC: UrlSpec = UrlSpec::new("F1, O1, T1").forms(&[UrlForm::HTTPS
    .relative()
    .hosts(&[HostPattern::Visualforce])
    .paths(&[PathPattern::page(PAGES, Namespace::Any)])]);

pub(crate) const LOOK_ALIKES: &[LookAlike] = &[LookAlike::new(
    CONTROL_PANEL,
    "This is the Contact Control Panel. Its URL belongs in `reqConnectURL`, not in the adapter URL.",
    "C1, C2, T1",
)];
