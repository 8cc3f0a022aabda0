//! The adapter pages of the package.

use ccdef_core::prelude::*;

/// Every page of the package.
pub(crate) const ALL: &[&str] =
    &["AC_LightningAdapter", "AC_LightningMiniAdapter", "AC_ConsoleAdapter", "AC_ClassicAdapter"];

const LIGHTNING_PAGES: &[&str] = &["AC_LightningAdapter", "AC_LightningMiniAdapter"];
const CLASSIC_PAGES: &[&str] = &["AC_ConsoleAdapter", "AC_ClassicAdapter"];

const fn page(names: &'static [&'static str]) -> Clue {
    Clue::page(names, Namespace::Any)
}

/// The adapter URL is a page of the package.
pub(crate) const CLUE: Clue = page(ALL);
/// The adapter URL is the Lightning page, and not the small one.
pub(crate) const FULL_LIGHTNING: Clue = page(&["AC_LightningAdapter"]);
/// The adapter URL is the mini adapter.
pub(crate) const MINI: Clue = page(&["AC_LightningMiniAdapter"]);
/// The adapter URL is a page for Classic.
pub(crate) const CLASSIC: Clue = page(CLASSIC_PAGES);

fn is_page(cx: &RuleContext<'_>, names: &'static [&'static str]) -> bool {
    let page = PathPattern::page(names, Namespace::Any);
    cx.facts.adapter_url.as_ref().is_some_and(|url| path_matches(&page, url))
}

/// Whether the adapter URL is a page for Lightning Experience.
pub(crate) fn is_lightning(cx: &RuleContext<'_>) -> bool {
    is_page(cx, LIGHTNING_PAGES)
}

/// Whether the adapter URL is a page for Classic.
pub(crate) fn is_classic(cx: &RuleContext<'_>) -> bool {
    is_page(cx, CLASSIC_PAGES)
}

/// Whether the adapter URL is the mini adapter.
pub(crate) fn is_mini(cx: &RuleContext<'_>) -> bool {
    clue_holds(&MINI, cx.facts).is_some()
}
