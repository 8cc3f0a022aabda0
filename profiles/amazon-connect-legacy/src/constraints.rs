//! Relations between settings.

use ccdef_core::prelude::*;

use crate::items::OPTIONS;

const LOGIN: SettingRef = SettingRef::new(OPTIONS, "reqConnectSSOURL");
const RELAY: SettingRef = SettingRef::new(OPTIONS, "reqConnectSSORelay");

/// The view that the page's name says, such as `ACSFCCP_Console_2`.
const PAGES: &[OnPage] = &[
    OnPage::new(UrlPattern::ANY.paths(&[PathPattern::Contains("acsfccp_lightning")]), &["Lightning"]),
    OnPage::new(
        UrlPattern::ANY.paths(&[PathPattern::Contains("acsfccp_classic"), PathPattern::Contains("acsfccp_console")]),
        &["Classic"],
    ),
];

pub(crate) static CONSTRAINTS: &[Constraint] = &[
    constraint!(
        "amazon-connect-legacy-page-mode",
        "the compatibility mode does not fit the adapter page",
        Relation::page_decides(setting::COMPATIBILITY_MODE, PAGES),
    )
    .basis(Basis::Observed)
    .message("the mode is `{value}`, but the page is the one for {wanted}")
    .other("the page")
    .note("each page of the adapter is made for one user interface, and the vendor's own call centers keep to it")
    .help("write `{wanted}`, or change the page in `reqAdapterUrl`")
    .source("F1, O1"),
    constraint!(
        "amazon-connect-legacy-sso-pair",
        "a login URL is set without its relay",
        Relation::requires(LOGIN, &[RELAY]),
    )
    .basis(Basis::Observed)
    .note("the code of the adapter always joins the two with `?`, whatever the second one holds")
    .help("write the relay state, without `?`, into `reqConnectSSORelay`, or empty `{item}`")
    .source("C1"),
];
