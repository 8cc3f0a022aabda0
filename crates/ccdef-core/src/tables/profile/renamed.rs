//! Sections and items of older generations.

use ccdef_syntax::Dialect;

use crate::tables::profile::Sources;
use crate::tables::setting::SettingRef;

/// A section or item of an older generation.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Renamed {
    /// The section.
    pub section: &'static str,
    /// The item; `None` for the whole section.
    pub item: Option<&'static str>,
    /// The section that replaced it; `None` if it was removed.
    pub new_section: Option<&'static str>,
    /// The item that replaced it; `None` if items kept their names or it was removed.
    pub new_item: Option<&'static str>,
    /// The only dialect in which it is of an older generation.
    pub dialect: Option<Dialect>,
    /// What to do, as a sentence.
    pub hint: &'static str,
    /// The source of the claim.
    pub source: Sources,
}

impl Renamed {
    /// A section that another one replaced; its items kept their names.
    pub const fn section(old: &'static str, new: &'static str, hint: &'static str, source: &'static str) -> Self {
        let mut renamed = Self::removed_section(old, hint, source);
        renamed.new_section = Some(new);
        renamed
    }

    /// A section that was removed.
    pub const fn removed_section(section: &'static str, hint: &'static str, source: &'static str) -> Self {
        Self {
            section,
            item: None,
            new_section: None,
            new_item: None,
            dialect: None,
            hint,
            source: Sources::new(source),
        }
    }

    /// An item that another one replaced, in the same section or elsewhere.
    pub const fn item(old: SettingRef, new: SettingRef, hint: &'static str, source: &'static str) -> Self {
        let mut renamed = Self::removed_item(old, hint, source);
        renamed.new_section = Some(new.section);
        renamed.new_item = Some(new.item);
        renamed
    }

    /// An item that was removed.
    pub const fn removed_item(old: SettingRef, hint: &'static str, source: &'static str) -> Self {
        let mut renamed = Self::removed_section(old.section, hint, source);
        renamed.item = Some(old.item);
        renamed
    }

    /// Limits it to one dialect, such as import files if Salesforce itself still stores the item.
    pub const fn only_in(mut self, dialect: Dialect) -> Self {
        self.dialect = Some(dialect);
        self
    }
}
