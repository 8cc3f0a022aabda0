//! The adapter pages of the package.

use ccdef_core::prelude::*;

/// Every page of the package.
pub(crate) const ALL: &[&str] =
    &["AC_LightningAdapter", "AC_LightningMiniAdapter", "AC_ConsoleAdapter", "AC_ClassicAdapter"];

const MINI_PAGES: &[&str] = &["AC_LightningMiniAdapter"];
const LIGHTNING_PAGES: &[&str] = &["AC_LightningAdapter", "AC_LightningMiniAdapter"];
const CLASSIC_PAGES: &[&str] = &["AC_ConsoleAdapter", "AC_ClassicAdapter"];

const fn clue(names: &'static [&'static str]) -> Clue {
    Clue::page(names, Namespace::Any)
}

const fn page(names: &'static [&'static str]) -> PathPattern {
    PathPattern::page(names, Namespace::Any)
}

/// The adapter URL is a page of the package.
pub(crate) const CLUE: Clue = clue(ALL);
/// The adapter URL is the Lightning page, not the mini adapter.
pub(crate) const FULL_LIGHTNING: Clue = clue(&["AC_LightningAdapter"]);
/// The adapter URL is the mini adapter.
pub(crate) const MINI: Clue = clue(MINI_PAGES);
/// The adapter URL is a page for Classic.
pub(crate) const CLASSIC: Clue = clue(CLASSIC_PAGES);

/// The pages for Lightning Experience.
pub(crate) const LIGHTNING_URL: UrlPattern = UrlPattern::ANY.paths(&[page(LIGHTNING_PAGES)]);
/// The pages for Classic.
pub(crate) const CLASSIC_URL: UrlPattern = UrlPattern::ANY.paths(&[page(CLASSIC_PAGES)]);
/// The mini adapter.
pub(crate) const MINI_URL: UrlPattern = UrlPattern::ANY.paths(&[page(MINI_PAGES)]);
