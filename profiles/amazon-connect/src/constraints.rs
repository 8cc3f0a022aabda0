//! Relations between settings.

use ccdef_core::prelude::*;

use crate::page;

/// The internal names of the call centers that the package brings along (O1, O2).
pub(crate) const PACKAGED: &[&str] = &["ACLightningAdapter", "ACConsoleAdapter", "ACClassicAdapter"];

const MINI_HEIGHT: &[&str] = &["130"];
/// The mini adapter with its documented height (D2), which is less than Lightning asks for elsewhere.
pub(crate) const HAS_MINI_HEIGHT: Clue = Clue::All(&[page::MINI, Clue::value(setting::HEIGHT, MINI_HEIGHT)]);

const CCP_VERSION_1: UrlPattern = page::LIGHTNING_URL.query(&[("ccpVersion", Some("1"))]);

const MODES: &[OnPage] =
    &[OnPage::new(page::LIGHTNING_URL, &["Lightning"]), OnPage::new(page::CLASSIC_URL, &["Classic"])];
const HEIGHTS: &[OnPage] = &[OnPage::new(page::MINI_URL, MINI_HEIGHT)];

pub(crate) static CONSTRAINTS: &[Constraint] = &[
    constraint!(
        "amazon-connect-page-mode",
        "the compatibility mode does not fit the adapter page",
        Relation::page_decides(setting::COMPATIBILITY_MODE, MODES),
    )
    .basis(Basis::Observed)
    .message("the mode is `{value}`, but the page is the one for {wanted}")
    .other("the page")
    .note("each page of the package is made for one user interface, and every call center on record keeps to it")
    .help("write `{wanted}`, or change the page in `reqAdapterUrl`")
    .source("O1, O2"),
    constraint!(
        "amazon-connect-mini-height",
        "the mini adapter is not 130 pixels high",
        Relation::page_decides(setting::HEIGHT, HEIGHTS),
    )
    .basis(Basis::Documented)
    .message("the mini adapter is made for a height of {wanted}, not {value}")
    .note("the vendor documents a height of 130 for the mini adapter")
    .help("write `{wanted}`, or use the page `AC_LightningAdapter`")
    .source("D2"),
    constraint!(
        "amazon-connect-ccp-version",
        "a Lightning page asks for version 1 of the Contact Control Panel",
        Relation::refused(setting::ADAPTER_URL, ValuePattern::Url(CCP_VERSION_1)),
    )
    .basis(Basis::Documented)
    .message("`ccpVersion=1` on a page for Lightning Experience")
    .note("the vendor's release notes say that version 2 of the Contact Control Panel is required for Lightning")
    .help("write `ccpVersion=2`, or drop the parameter")
    .source("D5"),
    constraint!(
        "amazon-connect-record-name",
        "the internal name is none of the packaged ones",
        Relation::refused(setting::INTERNAL_NAME, ValuePattern::Not(&ValuePattern::OneOf(PACKAGED))),
    )
    .severity(Severity::Note)
    .basis(Basis::Documented)
    .message("`{value}` is none of the names that the package uses")
    .note("the vendor has this name typed into the AC CTI Adapter record, as Call Center Definition Name")
    .help("type `{value}` into that field of the record")
    .source("D1, D3"),
];
