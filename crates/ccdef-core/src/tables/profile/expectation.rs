//! Values of a vendor's own file.

use crate::tables::profile::{Clue, Sources};
use crate::tables::setting::SettingRef;

/// A value of the vendor's own file.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Expectation {
    /// The setting.
    pub setting: SettingRef,
    /// The values that the vendor uses; if they apply always, new files contain the first one.
    pub values: &'static [&'static str],
    /// The condition under which they apply, such as one of several pages.
    pub when: Option<Clue>,
    /// The source of the claim.
    pub source: Sources,
}

impl Expectation {
    /// A value that applies always.
    pub const fn always(setting: SettingRef, values: &'static [&'static str], source: &'static str) -> Self {
        Self { setting, values, when: None, source: Sources::new(source) }
    }

    /// A value that applies if `clue` holds.
    pub const fn when(clue: Clue, setting: SettingRef, values: &'static [&'static str], source: &'static str) -> Self {
        let mut expectation = Self::always(setting, values, source);
        expectation.when = Some(clue);
        expectation
    }
}
