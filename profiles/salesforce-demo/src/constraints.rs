//! Relations between settings.

use ccdef_core::prelude::*;

use crate::sections::PROVIDER;
use crate::url;

/// Names of published samples (F1, F4, O1).
const TAKEN: &[&str] = &["OpenCTI", "DemoAdapter", "DemoAdapterOpenCTI"];

pub(crate) static CONSTRAINTS: &[Constraint] = &[
    constraint!(
        "salesforce-demo-provider",
        "the demo's page is used, but no provider class is named",
        Relation::present(PROVIDER),
    )
    .basis(Basis::Observed)
    .when(Clue::page(url::CURRENT_PAGES, Namespace::Any))
    .message("no provider class is named in `{item}`")
    .note("the demo looks up the class of that name to place a call; without one, click-to-dial does nothing")
    .help("name a class in `reqPhoneDemoSettings/{item}`, such as `DummyProvider` or one of your own")
    .source("C1"),
    constraint!(
        "salesforce-demo-standby-page",
        "the standby URL names a page that the demo does not have",
        Relation::refused(setting::STANDBY_URL, ValuePattern::Url(url::MISSING)),
    )
    .basis(Basis::Observed)
    .message("the demo has no page `demoAdapterPage2`")
    .note("Salesforce answers \"Page demoAdapterPage2 does not exist\" when the standby page is needed")
    .help("use `demoAdapterPage`, and correct the value in `customSettings` too, if there is one")
    .source("F0, F1, T1"),
    constraint!(
        "salesforce-demo-name-collision",
        "the internal name is one that several samples use",
        Relation::shipped(setting::INTERNAL_NAME, TAKEN),
    )
    .severity(Severity::Note)
    .basis(Basis::Observed)
    .message("several samples are named `{value}`")
    .note(
        "an internal name is unique in its org: where another sample has it already, this call center cannot be added",
    )
    .help("choose a name of your own before the first import; it cannot be changed afterwards")
    .source("F1, F4, O1"),
];
