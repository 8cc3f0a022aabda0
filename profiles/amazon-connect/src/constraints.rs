//! Relations between settings.

use ccdef_core::prelude::*;

use crate::page;

/// The internal names of the call centers in the package (O1, O2).
pub(crate) const PACKAGED: &[&str] = &["ACLightningAdapter", "ACConsoleAdapter", "ACClassicAdapter"];

const MINI_HEIGHT: &[&str] = &["130"];
/// The mini adapter with its documented height (D2), which is below the minimum of Lightning Experience.
pub(crate) const HAS_MINI_HEIGHT: Clue = Clue::All(&[page::MINI, Clue::value(setting::HEIGHT, MINI_HEIGHT)]);

const CCP_VERSION_1: UrlPattern = page::LIGHTNING_URL.query(&[("ccpVersion", Some("1"))]);

const MODES: &[OnPage] =
    &[OnPage::new(page::LIGHTNING_URL, &["Lightning"]), OnPage::new(page::CLASSIC_URL, &["Classic"])];
const HEIGHTS: &[OnPage] = &[OnPage::new(page::MINI_URL, MINI_HEIGHT)];

pub(crate) static CONSTRAINTS: &[Constraint] = &[
    constraint!(
        "amazon-connect-page-mode",
        "the compatibility mode does not match the adapter page",
        Relation::page_decides(setting::COMPATIBILITY_MODE, MODES),
    )
    .basis(Basis::Observed)
    .message("`{item}` is `{value}`, but the page `{page}` is made for `{expected}`")
    .other("the adapter page")
    .note("each page of the package is made for one user interface, and `{item}` decides where the softphone appears; all known call centers match their page")
    .help("set `{item}` to `{expected}`, or change the page in `reqAdapterUrl`")
    .source("O1, O2"),
    constraint!(
        "amazon-connect-mini-height",
        "the height of the mini adapter is not 130 pixels",
        Relation::page_decides(setting::HEIGHT, HEIGHTS),
    )
    .basis(Basis::Documented)
    .message("`{item}` is {value}, but the page `{page}` is made for a height of {expected} pixels")
    .note("Amazon documents a height of 130 pixels for the mini adapter")
    .help("set `{item}` to `{expected}`, or use the page `AC_LightningAdapter`")
    .source("D2"),
    constraint!(
        "amazon-connect-ccp-version",
        "a page for Lightning Experience requests version 1 of the Contact Control Panel",
        Relation::refused(setting::ADAPTER_URL, ValuePattern::Url(CCP_VERSION_1)),
    )
    .basis(Basis::Documented)
    .message("adapter URL requests `ccpVersion=1` on a page for Lightning Experience")
    .note("Amazon's release notes require version 2 of the Contact Control Panel in Lightning Experience")
    .help("write `ccpVersion=2`, or remove the parameter")
    .source("D5"),
    constraint!(
        "amazon-connect-record-name",
        "the internal name is not one of the packaged names",
        Relation::refused(setting::INTERNAL_NAME, ValuePattern::Not(&ValuePattern::OneOf(PACKAGED))),
    )
    .severity(Severity::Note)
    .basis(Basis::Documented)
    .message("internal name `{value}` is not one of the names in the package")
    .note("Amazon's guide asks you to enter this name in the AC CTI Adapter record, as Call Center Definition Name")
    .help("enter `{value}` in the field Call Center Definition Name of the AC CTI Adapter record")
    .source("D1, D3"),
];
