//! The sources of claims, and their quality.

use std::fmt;

/// The quality of the evidence (`format/vendors.md#evidence-grades`).
///
/// Not `non_exhaustive`: no further grade will be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// A file published by the vendor itself.
    A,
    /// Real files that agree, from at least two unrelated origins.
    B,
    /// Real files of one org only.
    C,
    /// Documents of the vendor only, no file.
    D,
}

impl Grade {
    /// The letter.
    pub const fn id(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
        }
    }

    /// What it means.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::A => "a file published by the vendor itself",
            Self::B => "real files that agree, from at least two unrelated origins",
            Self::C => "real files of one org only",
            Self::D => "documents of the vendor only, no file",
        }
    }

    /// Every grade, the best first.
    pub const ALL: &'static [Self] = &[Self::A, Self::B, Self::C, Self::D];

    /// Whether a missing required item may be an error on this evidence.
    pub const fn may_be_error(self) -> bool {
        matches!(self, Self::A | Self::B)
    }

    /// Whether the profile is marked experimental.
    pub const fn is_experimental(self) -> bool {
        !self.may_be_error()
    }
}

/// A source, which table entries cite by its key (`format/vendors.md#source-keys`).
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Evidence {
    /// Its key, such as `F1` (vendor file), `D1` (vendor documentation), `O1` (file of an org), `C1` (code), `T1` (third party).
    /// The page of a profile also lists the sources of the profiles that it extends, so their keys differ: they begin at `F11`.
    pub key: &'static str,
    /// What it is and when it was published or retrieved.
    pub text: &'static str,
}

impl Evidence {
    /// A source: its key, and what it is and when it was published or retrieved.
    pub const fn new(key: &'static str, text: &'static str) -> Self {
        Self { key, text }
    }
}

/// The sources of a profile, one line each: `evidence!["F1": "vendor file, 2026-01-01"]`. An entry is an [`Evidence`].
#[macro_export]
macro_rules! evidence {
    [$($key:literal: $text:literal),+ $(,)?] => {
        &[$($crate::tables::Evidence::new($key, $text)),+]
    };
}

/// The sources of a claim, written as their keys: `"F1, O1"`.
///
/// The test kit checks that each key is one of the profile's [`Evidence`] and names the row that cites another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sources(&'static str);

impl Sources {
    /// The sources with these keys, joined by commas.
    pub const fn new(keys: &'static str) -> Self {
        Self(keys)
    }

    /// The keys as they were written.
    pub const fn as_str(self) -> &'static str {
        self.0
    }

    /// Each key; an empty one when none is given.
    pub fn keys(self) -> impl Iterator<Item = &'static str> {
        self.0.split(',').map(str::trim_ascii)
    }
}

impl fmt::Display for Sources {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

#[cfg(all(test, feature = "engine"))]
mod tests {
    use super::{Grade, Sources};
    use crate::tables::FormatPage;

    #[test]
    fn grades_mean_what_the_page_about_vendors_says() {
        let page = FormatPage::named("vendors").expect("a page").text;
        for grade in Grade::ALL {
            let row = format!("| {} | {} |\n", grade.id(), grade.meaning());
            assert!(page.contains(&row), "{row}");
        }
    }

    #[test]
    fn keys_are_joined_by_commas() {
        assert_eq!(Sources::new("F1, O1").keys().collect::<Vec<_>>(), ["F1", "O1"]);
        assert_eq!(Sources::new("").keys().collect::<Vec<_>>(), [""]);
    }
}
