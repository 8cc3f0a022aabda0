//! Relations between settings.

use ccdef_core::prelude::*;

use crate::additional::MOBILE;

const NAILED_CONNECTION: SettingRef = SettingRef::new(MOBILE, "reqNailedConnection");
const MOBILE_AGENT: SettingRef = SettingRef::new(MOBILE, "reqEnableMobileAgent");

const CLASSIC_PAGE: UrlPattern = UrlPattern::ANY.paths(&[PathPattern::EndsWith("/connects.html")]);
const LIGHTNING_PAGE: UrlPattern = UrlPattern::ANY.paths(&[PathPattern::EndsWith("/connectsLightning.html")]);

const MODES: &[OnPage] =
    &[OnPage::new(CLASSIC_PAGE, &["Classic"]), OnPage::new(LIGHTNING_PAGE, &["Classic_and_Lightning", "Lightning"])];

pub(crate) static CONSTRAINTS: &[Constraint] = &[
    constraint!(
        "bucher-suter-connects-page-mode",
        "the compatibility mode does not match the gadget page",
        Relation::page_decides(setting::COMPATIBILITY_MODE, MODES),
    )
    .basis(Basis::Observed)
    .message("`{item}` is `{value}`, but the page `{page}` is made for `{expected}`")
    .other("the gadget page")
    .note("`connects.html` is the page for Salesforce Classic, `connectsLightning.html` the page for Lightning Experience")
    .help("set `{item}` to `{expected}`, or change the page in `reqAdapterUrl` and `reqStandbyUrl`")
    .source("O1"),
    constraint!(
        "bucher-suter-connects-nailed",
        "a connection for mobile agents is set, but mobile agents are turned off",
        Relation::conflict(NAILED_CONNECTION, ValuePattern::Filled, MOBILE_AGENT, ValuePattern::OneOf(&["false"])),
    )
    .basis(Basis::Observed)
    .message("`{item}` is set, but `{other}` is `{other_value}`")
    .other("mobile agents are turned off")
    .note("`{item}` decides how mobile agents are connected; it has no effect while mobile agents are turned off")
    .help("set `{other}` to `true`, or clear `{item}`")
    .source("O1"),
];
