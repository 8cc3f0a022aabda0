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
        "the compatibility mode does not fit the page of the gadget",
        Relation::page_decides(setting::COMPATIBILITY_MODE, MODES),
    )
    .basis(Basis::Observed)
    .message("the mode is `{value}`, but the page is `{page}`")
    .other("the page")
    .note("`connects.html` is the page for Classic, `connectsLightning.html` the one for Lightning Experience")
    .help("write `{wanted}`, or change the page in `reqAdapterUrl` and `reqStandbyUrl`")
    .source("O1"),
    constraint!(
        "bucher-suter-connects-nailed",
        "a connection for mobile agents is set, but there are none",
        Relation::conflict(NAILED_CONNECTION, ValuePattern::Filled, MOBILE_AGENT, ValuePattern::OneOf(&["false"])),
    )
    .basis(Basis::Observed)
    .message("`{item}` is set, but `{other}` is `{other_value}`")
    .other("mobile agents are off")
    .note("the item says how mobile agents are connected; while they are switched off it has no effect")
    .help("set `{other}` to `true`, or empty `{item}`")
    .source("O1"),
];
