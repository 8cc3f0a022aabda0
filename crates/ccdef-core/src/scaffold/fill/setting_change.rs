//! One change that a new definition makes to the existing one.

/// What a new definition changes of the existing one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SettingChange {
    /// Another value.
    #[non_exhaustive]
    Value {
        /// The setting in the new definition.
        path: String,
        /// The value in the existing definition.
        from: String,
        /// The new value.
        to: String,
    },
    /// Another section or name.
    #[non_exhaustive]
    Renamed {
        /// The setting in the existing definition.
        from: String,
        /// The setting in the new definition.
        to: String,
    },
    /// A setting that the existing definition does not have.
    #[non_exhaustive]
    Added {
        /// The setting in the new definition.
        path: String,
        /// Its value.
        value: String,
    },
    /// Another order of the sections, or of the items of a section.
    #[non_exhaustive]
    Reordered {
        /// The section; `/` for the order of the sections.
        path: String,
        /// The names in both definitions, in the order of the existing one.
        from: String,
        /// The same names in the new order.
        to: String,
    },
    /// A setting that the new definition does not have, such as the second of two items with the same name.
    #[non_exhaustive]
    Removed {
        /// The setting in the existing definition.
        path: String,
        /// Its value.
        value: String,
    },
}

impl SettingChange {
    /// The setting in the new definition; that of the existing one if it was removed.
    pub fn path(&self) -> &str {
        match self {
            Self::Value { path, .. }
            | Self::Added { path, .. }
            | Self::Removed { path, .. }
            | Self::Reordered { path, .. } => path,
            Self::Renamed { to, .. } => to,
        }
    }
}
