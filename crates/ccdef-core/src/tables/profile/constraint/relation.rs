//! Relations that can be required between settings.

use crate::tables::profile::constraint::ValuePattern;
use crate::tables::profile::{HostPattern, UrlPattern};
use crate::tables::setting::{self, SettingRef};

/// The values that a setting may have if the adapter URL is one of these.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct OnPage {
    /// The adapter URLs.
    pub page: UrlPattern,
    /// The values; the first one is recommended.
    pub values: &'static [&'static str],
}

impl OnPage {
    /// Values for these adapter URLs.
    pub const fn new(page: UrlPattern, values: &'static [&'static str]) -> Self {
        Self { page, values }
    }
}

/// A relation that must hold. Its constructor tells where a finding is reported.
///
/// Exhaustive, so that all code that reads constraints must handle a new relation.
#[derive(Debug, Clone, Copy)]
pub enum Relation {
    /// See [`Relation::requires`] and [`Relation::requires_when`].
    #[non_exhaustive]
    Requires {
        /// The setting that requires the others.
        setting: SettingRef,
        /// The values for which it does.
        set_to: ValuePattern,
        /// The settings that it requires.
        needs: &'static [SettingRef],
    },
    /// See [`Relation::together`].
    #[non_exhaustive]
    Together {
        /// One setting.
        one: SettingRef,
        /// The other one.
        other: SettingRef,
    },
    /// See [`Relation::filled`] and [`Relation::present`].
    #[non_exhaustive]
    Filled {
        /// The setting.
        setting: SettingRef,
        /// Whether a missing setting is reported as well.
        must_exist: bool,
    },
    /// See [`Relation::vendor_default`], [`Relation::refused`] and [`Relation::conflict`].
    #[non_exhaustive]
    Refused {
        /// The setting.
        setting: SettingRef,
        /// The values that are not allowed.
        value: ValuePattern,
        /// Only if this other setting has one of these values.
        beside: Option<(SettingRef, ValuePattern)>,
    },
    /// See [`Relation::same`].
    #[non_exhaustive]
    Same {
        /// The setting that is reported.
        setting: SettingRef,
        /// The setting that it is compared with.
        other: SettingRef,
    },
    /// See [`Relation::differ`].
    #[non_exhaustive]
    Differ {
        /// The setting that is reported.
        setting: SettingRef,
        /// The setting that it is compared with.
        other: SettingRef,
    },
    /// See [`Relation::same_host`] and [`Relation::same_host_except`].
    #[non_exhaustive]
    SameHost {
        /// The setting that is reported.
        setting: SettingRef,
        /// The setting that it is compared with.
        with: SettingRef,
        /// Hosts that are not compared, such as the vendor's test server.
        except: &'static [HostPattern],
    },
    /// See [`Relation::page_decides`].
    #[non_exhaustive]
    PageDecides {
        /// The setting.
        setting: SettingRef,
        /// The allowed values; the first page that matches decides.
        pages: &'static [OnPage],
    },
    /// See [`Relation::generation`].
    #[non_exhaustive]
    Generation {
        /// The sections of the other generation.
        sections: &'static [&'static str],
    },
}

impl Relation {
    /// If `setting` has a value, all of `needs` must have one. Reported at `setting`.
    pub const fn requires(setting: SettingRef, needs: &'static [SettingRef]) -> Self {
        Self::Requires { setting, set_to: ValuePattern::Filled, needs }
    }

    /// If `setting` has one of these values, all of `needs` must have a value. Reported at `setting`.
    pub const fn requires_when(
        setting: SettingRef,
        values: &'static [&'static str],
        needs: &'static [SettingRef],
    ) -> Self {
        Self::Requires { setting, set_to: ValuePattern::OneOf(values), needs }
    }

    /// Both must have a value, or neither. Reported at the empty one; at the other one if it is missing.
    pub const fn together(one: SettingRef, other: SettingRef) -> Self {
        Self::Together { one, other }
    }

    /// The setting must not be empty if it exists. Reported at the empty value.
    pub const fn filled(setting: SettingRef) -> Self {
        Self::Filled { setting, must_exist: false }
    }

    /// The setting must exist and have a value. Reported at the empty value, at the section, or at the root.
    pub const fn present(setting: SettingRef) -> Self {
        Self::Filled { setting, must_exist: true }
    }

    /// The setting must not keep the vendor's default value. Reported at the value.
    pub const fn vendor_default(setting: SettingRef, defaults: &'static [&'static str]) -> Self {
        Self::refused(setting, ValuePattern::OneOf(defaults))
    }

    /// The setting must not have one of these values. Reported at the value.
    pub const fn refused(setting: SettingRef, value: ValuePattern) -> Self {
        Self::Refused { setting, value, beside: None }
    }

    /// The setting must not have one of these values if `other` has one of `other_value`. Reported at `setting`.
    pub const fn conflict(
        setting: SettingRef,
        value: ValuePattern,
        other: SettingRef,
        other_value: ValuePattern,
    ) -> Self {
        Self::Refused { setting, value, beside: Some((other, other_value)) }
    }

    /// Both must have the same value, if both have one. Reported at `setting`.
    pub const fn same(setting: SettingRef, other: SettingRef) -> Self {
        Self::Same { setting, other }
    }

    /// Both must have different values. Reported at `setting`.
    pub const fn differ(setting: SettingRef, other: SettingRef) -> Self {
        Self::Differ { setting, other }
    }

    /// Two URLs must be on the same host, if both have a host. Reported at `setting`.
    pub const fn same_host(setting: SettingRef, with: SettingRef) -> Self {
        Self::same_host_except(setting, with, &[])
    }

    /// Two URLs must be on the same host, if both have a host and neither is one of `except`. Reported at `setting`.
    pub const fn same_host_except(setting: SettingRef, with: SettingRef, except: &'static [HostPattern]) -> Self {
        Self::SameHost { setting, with, except }
    }

    /// The page of the adapter URL decides the value, if there is one. Reported at `setting`.
    pub const fn page_decides(setting: SettingRef, pages: &'static [OnPage]) -> Self {
        Self::PageDecides { setting, pages }
    }

    /// The file must not have these sections of another generation of the adapter. Reported at each section.
    pub const fn generation(sections: &'static [&'static str]) -> Self {
        Self::Generation { sections }
    }

    /// Its id, such as `same-host`.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Requires { .. } => "requires",
            Self::Together { .. } => "together",
            Self::Filled { .. } => "filled",
            Self::Refused { .. } => "refused",
            Self::Same { .. } => "same",
            Self::Differ { .. } => "differ",
            Self::SameHost { .. } => "same-host",
            Self::PageDecides { .. } => "page-decides",
            Self::Generation { .. } => "generation",
        }
    }

    /// Every setting in it.
    pub fn settings(&self) -> Vec<SettingRef> {
        match *self {
            Self::Requires { setting, needs, .. } => [&[setting], needs].concat(),
            Self::Together { one, other } => vec![one, other],
            Self::Same { setting, other } | Self::Differ { setting, other } => vec![setting, other],
            Self::SameHost { setting, with, .. } => vec![setting, with],
            Self::Filled { setting, .. } => vec![setting],
            Self::Refused { setting, beside, .. } => {
                [setting].into_iter().chain(beside.map(|(other, _)| other)).collect()
            }
            Self::PageDecides { setting, .. } => vec![setting, setting::ADAPTER_URL],
            Self::Generation { .. } => Vec::new(),
        }
    }

    /// The placeholders that the texts of a constraint may use, without braces.
    pub const fn placeholders(&self) -> &'static [&'static str] {
        match self {
            Self::Requires { .. } => &["item", "value", "empty", "needs"],
            Self::Together { .. } | Self::Same { .. } | Self::Differ { .. } | Self::Refused { beside: Some(_), .. } => {
                &["item", "value", "other", "other_value"]
            }
            Self::Filled { .. } | Self::Refused { .. } => &["item", "value"],
            Self::SameHost { .. } => &["item", "value", "host", "other", "other_value", "other_host"],
            Self::PageDecides { .. } => &["item", "value", "expected", "page", "other", "other_value"],
            Self::Generation { .. } => &["section"],
        }
    }

    /// The message of a constraint without its own message.
    pub const fn message(&self) -> &'static str {
        match self {
            Self::Requires { set_to: ValuePattern::Filled, .. } => "`{item}` requires {needs}",
            Self::Requires { .. } => "`{item}` is `{value}`, which requires {needs}",
            Self::Together { .. } => "`{other}` has a value, but `{item}` is empty",
            Self::Filled { must_exist: false, .. } => "`{item}` is empty",
            Self::Filled { must_exist: true, .. } => "`{item}` has no value",
            Self::Refused { beside: None, .. } => "`{item}` is `{value}`",
            Self::Refused { .. } => "`{item}` is `{value}`, but `{other}` is `{other_value}`",
            Self::Same { .. } => "`{item}` differs from `{other}`",
            Self::Differ { .. } => "`{item}` has the same value as `{other}`",
            Self::SameHost { .. } => "`{item}` is on `{host}`, `{other}` on `{other_host}`",
            Self::PageDecides { .. } => "`{item}` is `{value}`, but the adapter page is made for `{expected}`",
            Self::Generation { .. } => "section `{section}` belongs to another generation of the adapter",
        }
    }
}
