//! What may have to hold between settings.

use crate::tables::profile::constraint::ValuePattern;
use crate::tables::profile::{HostPattern, UrlPattern};
use crate::tables::setting::{self, SettingRef};

/// The values that a setting may have where the adapter URL is one of these.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct OnPage {
    /// The adapter URLs.
    pub page: UrlPattern,
    /// The values; the first one is what to write.
    pub values: &'static [&'static str],
}

impl OnPage {
    /// Values for these adapter URLs.
    pub const fn new(page: UrlPattern, values: &'static [&'static str]) -> Self {
        Self { page, values }
    }
}

/// What must hold. Each has a constructor, which says where a finding is reported.
///
/// Exhaustive, so that whatever reads rows says what it makes of each relation: a new one does not compile half-supported.
#[derive(Debug, Clone, Copy)]
pub enum Relation {
    /// See [`Relation::requires`] and [`Relation::requires_when`].
    #[non_exhaustive]
    Requires {
        /// The setting that needs the others.
        setting: SettingRef,
        /// The values with which it does.
        set_to: ValuePattern,
        /// What it needs.
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
        /// Whether its absence is reported as well.
        must_exist: bool,
    },
    /// See [`Relation::shipped`], [`Relation::refused`] and [`Relation::conflict`].
    #[non_exhaustive]
    Refused {
        /// The setting.
        setting: SettingRef,
        /// The values that it must not have.
        value: ValuePattern,
        /// Only where this other setting has one of these values.
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
        /// What it may be; the first page that matches decides.
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
    /// Where `setting` is filled, all of `needs` are. Reported at `setting`.
    pub const fn requires(setting: SettingRef, needs: &'static [SettingRef]) -> Self {
        Self::Requires { setting, set_to: ValuePattern::Filled, needs }
    }

    /// Where `setting` has one of these values, all of `needs` are filled. Reported at `setting`.
    pub const fn requires_when(
        setting: SettingRef,
        values: &'static [&'static str],
        needs: &'static [SettingRef],
    ) -> Self {
        Self::Requires { setting, set_to: ValuePattern::OneOf(values), needs }
    }

    /// Both are filled or neither. Reported at the empty one; at the filled one where the other is absent.
    pub const fn together(one: SettingRef, other: SettingRef) -> Self {
        Self::Together { one, other }
    }

    /// Not empty where it is there. Reported at the empty value.
    pub const fn filled(setting: SettingRef) -> Self {
        Self::Filled { setting, must_exist: false }
    }

    /// There, and not empty. Reported at the empty value, at the section, or at the root.
    pub const fn present(setting: SettingRef) -> Self {
        Self::Filled { setting, must_exist: true }
    }

    /// Not the vendor's sample any more. Reported at the value.
    pub const fn shipped(setting: SettingRef, samples: &'static [&'static str]) -> Self {
        Self::refused(setting, ValuePattern::OneOf(samples))
    }

    /// None of these values. Reported at the value.
    pub const fn refused(setting: SettingRef, value: ValuePattern) -> Self {
        Self::Refused { setting, value, beside: None }
    }

    /// None of these values where `other` has one of those. Reported at `setting`.
    pub const fn conflict(
        setting: SettingRef,
        value: ValuePattern,
        other: SettingRef,
        other_value: ValuePattern,
    ) -> Self {
        Self::Refused { setting, value, beside: Some((other, other_value)) }
    }

    /// One value in both, where both are filled. Reported at `setting`.
    pub const fn same(setting: SettingRef, other: SettingRef) -> Self {
        Self::Same { setting, other }
    }

    /// Not one value in both. Reported at `setting`.
    pub const fn differ(setting: SettingRef, other: SettingRef) -> Self {
        Self::Differ { setting, other }
    }

    /// URLs on one host, where both have one. Reported at `setting`.
    pub const fn same_host(setting: SettingRef, with: SettingRef) -> Self {
        Self::same_host_except(setting, with, &[])
    }

    /// URLs on one host, where both have one and neither is one of these. Reported at `setting`.
    pub const fn same_host_except(setting: SettingRef, with: SettingRef, except: &'static [HostPattern]) -> Self {
        Self::SameHost { setting, with, except }
    }

    /// A value that the page of the adapter URL decides, where it is filled. Reported at `setting`.
    pub const fn page_decides(setting: SettingRef, pages: &'static [OnPage]) -> Self {
        Self::PageDecides { setting, pages }
    }

    /// None of these sections, which another generation of the adapter has. Reported at each section.
    pub const fn generation(sections: &'static [&'static str]) -> Self {
        Self::Generation { sections }
    }

    /// The word for its kind.
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

    /// Every setting that it names.
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

    /// What the texts of a row may quote of a finding, without braces.
    pub const fn placeholders(&self) -> &'static [&'static str] {
        match self {
            Self::Requires { .. } => &["item", "value", "empty", "needs"],
            Self::Together { .. } | Self::Same { .. } | Self::Differ { .. } | Self::Refused { beside: Some(_), .. } => {
                &["item", "value", "other", "other_value"]
            }
            Self::Filled { .. } | Self::Refused { .. } => &["item", "value"],
            Self::SameHost { .. } => &["item", "value", "host", "other", "other_value", "other_host"],
            Self::PageDecides { .. } => &["item", "value", "wanted", "page", "other", "other_value"],
            Self::Generation { .. } => &["section"],
        }
    }

    /// What is said where a row has no message of its own.
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
            Self::PageDecides { .. } => "`{item}` is `{value}`, but the adapter page is made for `{wanted}`",
            Self::Generation { .. } => "section `{section}` belongs to another generation of the adapter",
        }
    }
}
