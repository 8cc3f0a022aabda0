//! Values that a vendor's own file has.

use crate::tables::profile::{Clue, Sources};
use crate::tables::setting::SettingRef;

/// A value that the vendor's own file has.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Expectation {
    /// The setting.
    pub setting: SettingRef,
    /// The values that are known from the vendor; the first of one that holds always is what is scaffolded.
    pub values: &'static [&'static str],
    /// Holds only when this does, such as for one of several pages.
    pub when: Option<Clue>,
    /// Where the claim comes from.
    pub source: Sources,
}

impl Expectation {
    /// A value that holds always.
    pub const fn always(setting: SettingRef, values: &'static [&'static str], source: &'static str) -> Self {
        Self { setting, values, when: None, source: Sources::new(source) }
    }

    /// A value that holds when `clue` does.
    pub const fn when(clue: Clue, setting: SettingRef, values: &'static [&'static str], source: &'static str) -> Self {
        let mut expectation = Self::always(setting, values, source);
        expectation.when = Some(clue);
        expectation
    }
}
