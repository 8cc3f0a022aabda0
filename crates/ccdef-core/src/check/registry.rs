//! What is linked into this program: profiles, their rules, and hints.

use std::collections::BTreeSet;

use crate::rule::Rule;
use crate::rules::RULES;
use crate::tables::{Hint, Profile, ProfileId, Profiles, RuleId, RuleInfo, UnknownProfile};

/// A profile with the rules of its crate: what [`crate::register_profile!`] submits.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct RegisteredProfile {
    /// The tables.
    pub profile: &'static Profile,
    /// The vendor's own rules that no row of the table can say; their ids begin with the profile's.
    pub rules: &'static [&'static Rule],
}

impl RegisteredProfile {
    /// A profile with its rules.
    pub const fn new(profile: &'static Profile, rules: &'static [&'static Rule]) -> Self {
        Self { profile, rules }
    }
}

impl From<&'static Profile> for RegisteredProfile {
    fn from(profile: &'static Profile) -> Self {
        Self::new(profile, &[])
    }
}

/// What [`crate::register_hints!`] submits.
#[derive(Debug, Clone, Copy)]
pub struct RegisteredHints(pub &'static [Hint]);

inventory::collect!(RegisteredProfile);
inventory::collect!(RegisteredHints);

/// Registers a `static` [`Profile`] with the core that this crate was compiled against, and the crate's own rules:
/// `register_profile!(PROFILE)` or `register_profile!(PROFILE, rules: [&ONE, &OTHER])`.
///
/// The crate must also be linked: a dependency that is only listed registers nothing, in silence. Write
/// `use your_profile_crate as _;` in the program, or refer to its `PROFILE` as `ccdef-profiles` does.
#[macro_export]
macro_rules! register_profile {
    ($profile:path) => {
        $crate::register_profile!($profile, rules: []);
    };
    ($profile:path, rules: [$($rule:expr),* $(,)?]) => {
        $crate::__private::inventory::submit! {
            $crate::engine::RegisteredProfile::new(&$profile, &[$($rule),*])
        }
    };
}

/// Registers a `static` list of [`Hint`]s with the core that this crate was compiled against.
///
/// The crate must also be linked, see [`register_profile!`].
#[macro_export]
macro_rules! register_hints {
    ($hints:path) => {
        $crate::__private::inventory::submit! { $crate::engine::RegisteredHints($hints) }
    };
}

/// Why what is linked cannot be used: a mistake of whoever built the program.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[non_exhaustive]
pub enum RegistryError {
    /// Nothing was linked.
    #[error("no profile was linked into this program: this is a bug in the build")]
    Empty,
    /// Two crates register one id.
    #[error("two profiles are registered as `{0}`")]
    DuplicateProfile(ProfileId),
    /// Two rules have one id.
    #[error("two rules are registered as `{0}`")]
    DuplicateRule(RuleId),
    /// A rule silences one that does not exist.
    #[error("rule `{rule}` silences `{silenced}`, which is not a rule")]
    UnknownSilenced {
        /// The rule.
        rule: RuleId,
        /// The id that no rule has.
        silenced: RuleId,
    },
    /// A profile extends one that is not linked.
    #[error("profile `{profile}` extends `{base}`, which is not linked into this program")]
    UnknownBase {
        /// The profile that extends.
        profile: ProfileId,
        /// The profile that is missing.
        base: ProfileId,
    },
}

/// The linked profiles with their rules, and the hints.
#[derive(Debug)]
pub struct Registry {
    profiles: Profiles,
    /// In the order of the profiles.
    own_rules: Vec<&'static [&'static Rule]>,
    hints: Vec<&'static Hint>,
}

impl Registry {
    /// What was registered.
    ///
    /// # Errors
    /// Fails when no profile was, or when two of them claim one id.
    pub fn load() -> Result<Self, RegistryError> {
        let hints = inventory::iter::<RegisteredHints>.into_iter().flat_map(|registered| registered.0);
        Ok(Self::of(inventory::iter::<RegisteredProfile>.into_iter().copied())?.with_hints(hints))
    }

    /// A registry of exactly these profiles, without hints.
    ///
    /// # Errors
    /// Fails when there is none, or when two of them claim one id.
    pub fn of(profiles: impl IntoIterator<Item = impl Into<RegisteredProfile>>) -> Result<Self, RegistryError> {
        let mut registered: Vec<RegisteredProfile> = profiles.into_iter().map(Into::into).collect();
        if registered.is_empty() {
            return Err(RegistryError::Empty);
        }
        registered.sort_by_key(|registered| registered.profile.id);
        let profiles: Vec<_> = registered.iter().map(|registered| registered.profile).collect();
        if let Some(pair) = profiles.windows(2).find(|pair| pair[0].id == pair[1].id) {
            return Err(RegistryError::DuplicateProfile(pair[0].id));
        }
        let own_rules = registered.iter().map(|registered| registered.rules).collect();
        let registry = Self { profiles: Profiles::new(profiles), own_rules, hints: Vec::new() };
        registry.refuse_unknown_bases().map(|()| registry)
    }

    /// Adds hints; one that a linked profile replaces is left out.
    pub fn with_hints(mut self, hints: impl IntoIterator<Item = &'static Hint>) -> Self {
        let is_replaced = |hint: &Hint| hint.replaced_by.is_some_and(|id| self.profiles.find(id.as_str()).is_some());
        let mut hints: Vec<_> = hints.into_iter().filter(|hint| !is_replaced(hint)).collect();
        hints.sort_by_key(|hint| hint.product);
        self.hints = hints;
        self
    }

    fn refuse_unknown_bases(&self) -> Result<(), RegistryError> {
        for profile in self.profiles() {
            if let Some(base) = profile.extends.filter(|base| self.find(base.as_str()).is_none()) {
                return Err(RegistryError::UnknownBase { profile: profile.id, base });
            }
        }
        Ok(())
    }

    /// Checks what only a developer can get wrong: that no two rules share an id and that every rule that is silenced
    /// exists.
    ///
    /// # Errors
    /// Names the first id that is wrong.
    pub fn verify(&self) -> Result<(), RegistryError> {
        let mut ids: BTreeSet<RuleId> = BTreeSet::new();
        if let Some(rule) = self.rules().find(|rule| !ids.insert(rule.id)) {
            return Err(RegistryError::DuplicateRule(rule.id));
        }
        let pairs = self.rules().flat_map(|rule| rule.silences.iter().map(move |silenced| (rule.id, *silenced)));
        match pairs.into_iter().find(|(_, silenced)| !ids.contains(silenced)) {
            Some((rule, silenced)) => Err(RegistryError::UnknownSilenced { rule, silenced }),
            None => Ok(()),
        }
    }

    /// The profiles.
    pub fn all_profiles(&self) -> &Profiles {
        &self.profiles
    }

    /// Every profile, by id.
    pub fn profiles(&self) -> impl Iterator<Item = &'static Profile> + Clone + '_ {
        self.profiles.iter()
    }

    /// The vendors that are recognized without a profile, by product.
    pub fn hints(&self) -> &[&'static Hint] {
        &self.hints
    }

    /// Every rule: those of the core in the order of the rule book, then those of the vendors by profile.
    pub fn rules(&self) -> impl Iterator<Item = &'static RuleInfo> + '_ {
        let own = self.profiles().flat_map(|profile| self.rules_of(profile));
        RULES.iter().map(|rule| &rule.info).chain(own)
    }

    /// The rules that a profile brings along, those of its bases apart: its functions, then the rows of its table.
    pub fn rules_of(&self, profile: &'static Profile) -> impl Iterator<Item = &'static RuleInfo> + use<> {
        let functions = self.functions_of(profile).iter().map(|rule| &rule.info);
        functions.chain(profile.constraints.iter().map(|row| &row.info))
    }

    /// The rules of a profile that are functions.
    pub(crate) fn functions_of(&self, profile: &Profile) -> &'static [&'static Rule] {
        self.profiles.position(profile.id.as_str()).map_or(&[], |index| self.own_rules[index])
    }

    /// The profile of that id.
    pub fn find(&self, id: &str) -> Option<&'static Profile> {
        self.profiles.find(id)
    }

    /// The profile of that id.
    ///
    /// # Errors
    /// Names the nearest id and all there are.
    pub fn get(&self, id: &str) -> Result<&'static Profile, UnknownProfile> {
        self.profiles.get(id)
    }

    /// The profile and those it extends, nearest first.
    pub fn lineage(&self, profile: &'static Profile) -> Vec<&'static Profile> {
        self.profiles.lineage(profile)
    }
}

#[cfg(test)]
mod tests {
    use super::{RegisteredProfile, Registry, RegistryError};
    use crate::rule::{Check, Rule};
    use crate::tables::{Hint, Profile, ProfileId, RuleId, RuleInfo};

    static ACME: Profile = Profile { id: ProfileId::new("acme"), ..Profile::EMPTY };
    static HINTS: &[Hint] = &[Hint::new("Acme", &[]).replaced_by("acme"), Hint::new("Other", &[]).replaced_by("other")];
    static SILENCES_NOTHING: Rule = Rule {
        info: RuleInfo { silences: &[RuleId::new("no-such-rule")], ..RuleInfo::new("acme-loud", "", "") },
        check: Check::Engine,
    };

    #[test]
    fn a_linked_profile_replaces_its_hint() {
        let registry = Registry::of([&ACME]).expect("one profile").with_hints(HINTS);
        let left: Vec<&str> = registry.hints().iter().map(|hint| hint.product).collect();
        assert_eq!(left, ["Other"]);
    }

    #[test]
    fn a_rule_can_silence_only_rules_that_exist() {
        const OWN: &[&Rule] = &[&SILENCES_NOTHING];
        let registry = Registry::of([RegisteredProfile::new(&ACME, OWN)]).expect("one profile");
        let silenced = RuleId::new("no-such-rule");
        assert_eq!(registry.verify(), Err(RegistryError::UnknownSilenced { rule: SILENCES_NOTHING.id, silenced }));
    }

    #[test]
    fn two_profiles_of_one_id_are_refused() {
        assert_eq!(Registry::of([&ACME, &ACME]).map(|_| ()), Err(RegistryError::DuplicateProfile(ACME.id)));
        assert_eq!(Registry::of(Vec::<&Profile>::new()).map(|_| ()), Err(RegistryError::Empty));
    }
}
