//! Relations between settings.

use ccdef_core::prelude::*;

use crate::sections::PROVIDER;
use crate::url;

/// Names of published samples (F1, F4, O1).
const TAKEN: &[&str] = &["OpenCTI", "DemoAdapter", "DemoAdapterOpenCTI"];

pub(crate) static CONSTRAINTS: &[Constraint] = &[
    constraint!(
        "salesforce-demo-provider",
        "the demo page is used, but no provider class is set",
        Relation::present(PROVIDER),
    )
    .basis(Basis::Observed)
    .when(Clue::page(url::CURRENT_PAGES, Namespace::Any))
    .message("`{item}` has no value, but the demo page requires a provider class")
    .note("to place a call the demo uses the Apex class that this item names; without it click-to-dial does nothing")
    .help("write the name of a class in `reqPhoneDemoSettings/{item}`, such as `DummyProvider` or your own class")
    .source("C1"),
    constraint!(
        "salesforce-demo-standby-page",
        "the standby URL is a page that the demo does not have",
        Relation::refused(setting::STANDBY_URL, ValuePattern::Url(url::MISSING)),
    )
    .basis(Basis::Observed)
    .message("standby URL is the page `demoAdapterPage2`, which the demo does not have")
    .note("Salesforce reports \"Page demoAdapterPage2 does not exist\" when the adapter URL does not answer in time")
    .help("use the page `demoAdapterPage`; if `customSettings` has a copy of the value, correct it too")
    .source("F0, F1, T1"),
    constraint!(
        "salesforce-demo-name-collision",
        "the internal name is used by several samples",
        Relation::vendor_default(setting::INTERNAL_NAME, TAKEN),
    )
    .severity(Severity::Note)
    .basis(Basis::Observed)
    .message("internal name `{value}` is used by several samples")
    .note("an internal name is unique in an org: if another sample already has it, this call center cannot be added")
    .help("choose your own name before the first import; it cannot be changed afterwards")
    .source("F1, F4, O1"),
];
