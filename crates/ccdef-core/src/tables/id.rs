//! Ids of rules and profiles: kebab-case, checked at compile time.

use std::fmt;

use crate::tables::family::Family;

/// Whether `id` consists of words of lowercase letters and digits, joined by single hyphens.
pub(crate) const fn is_kebab_case(id: &str) -> bool {
    let bytes = id.as_bytes();
    let mut previous = b'-';
    let mut index = 0;
    while index < bytes.len() {
        let byte = bytes[index];
        let word = byte.is_ascii_lowercase() || byte.is_ascii_digit();
        if !word && (byte != b'-' || previous == b'-') {
            return false;
        }
        previous = byte;
        index += 1;
    }
    previous != b'-'
}

macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(&'static str);

        impl $name {
            /// Creates an id; in a `static`, text that is not kebab-case does not compile.
            ///
            /// # Panics
            /// If `id` is not kebab-case.
            pub const fn new(id: &'static str) -> Self {
                assert!(is_kebab_case(id), "an id is kebab-case: lowercase letters, digits and single hyphens");
                Self(id)
            }

            /// The id as text.
            pub const fn as_str(self) -> &'static str {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.0)
            }
        }
    };
}

id_type! {
    /// Names a rule.
    RuleId
}
id_type! {
    /// Names a vendor profile; also the name of its folder and the last part of its package name.
    ProfileId
}

impl ProfileId {
    /// Whether `id` means something else where a profile is named: options take `auto` and `none`, and folders of
    /// fixtures are also named for families and for `syntax`.
    pub fn is_reserved(id: &str) -> bool {
        ["auto", "none", "syntax"].contains(&id) || Family::ALL.iter().any(|family| family.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::{ProfileId, is_kebab_case};

    #[test]
    fn words_of_options_and_folders_are_no_profiles() {
        assert!(["auto", "none", "syntax", "open-cti", "voice"].into_iter().all(ProfileId::is_reserved));
        assert!(!ProfileId::is_reserved("acme"));
    }

    #[test]
    fn kebab_case_is_words_joined_by_single_hyphens() {
        for good in ["a", "8x8-work", "missing-required-item"] {
            assert!(is_kebab_case(good), "{good}");
        }
        for bad in ["", "-a", "a-", "a--b", "A", "a_b", "a b"] {
            assert!(!is_kebab_case(bad), "{bad}");
        }
    }
}
