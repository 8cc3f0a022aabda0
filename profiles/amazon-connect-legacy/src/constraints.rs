//! Relations between settings.

use ccdef_core::prelude::*;

use crate::items::OPTIONS;

const LOGIN: SettingRef = SettingRef::new(OPTIONS, "reqConnectSSOURL");
const RELAY: SettingRef = SettingRef::new(OPTIONS, "reqConnectSSORelay");

/// The mode for each page, which the name of the page contains, such as `ACSFCCP_Console_2`.
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
        "the compatibility mode does not match the adapter page",
        Relation::page_decides(setting::COMPATIBILITY_MODE, PAGES),
    )
    .basis(Basis::Observed)
    .message("`{item}` is `{value}`, but the page `{page}` is made for `{expected}`")
    .other("the adapter page")
    .note("each page of the adapter is made for one user interface, and `{item}` decides where the softphone appears; the vendor's own call centers match their page")
    .help("set `{item}` to `{expected}`, or change the page in `reqAdapterUrl`")
    .source("F1, O1, D1"),
    constraint!(
        "amazon-connect-legacy-sso-pair",
        "a login URL is set without a relay state",
        Relation::requires(LOGIN, &[RELAY]),
    )
    .basis(Basis::Observed)
    .note("the adapter appends `?` and the relay state to the login URL, even if the relay state is empty")
    .help("write the relay state, without `?`, to `reqConnectSSORelay`, or clear `{item}`")
    .source("C1"),
];
