//! Vendors that can be recognized in a file but have no profile.

use crate::tables::id::ProfileId;
use crate::tables::profile::Clue;

/// A vendor without a profile, and how it is recognized.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Hint {
    /// The name of the product.
    pub product: &'static str,
    /// Any of these is enough.
    pub clues: &'static [Clue],
    /// A note about it, as a phrase without a full stop; `None` if there is nothing useful to say.
    pub remark: Option<&'static str>,
    /// The profile that replaces the hint when it is linked; `None` if the hint is about files that the vendor's
    /// profile does not cover.
    pub replaced_by: Option<ProfileId>,
}

impl Hint {
    /// A vendor that is recognized by any of `clues`.
    pub const fn new(product: &'static str, clues: &'static [Clue]) -> Self {
        Self { product, clues, remark: None, replaced_by: None }
    }

    /// Adds a note about it.
    pub const fn remark(mut self, remark: &'static str) -> Self {
        self.remark = Some(remark);
        self
    }

    /// The id of the profile that replaces the hint.
    pub const fn replaced_by(mut self, profile: &'static str) -> Self {
        self.replaced_by = Some(ProfileId::new(profile));
        self
    }
}
