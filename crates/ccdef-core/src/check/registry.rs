//! What is linked into this program: profiles, their rules, and hints.

mod verify;

use std::sync::OnceLock;

use crate::model::detect::DetectionIndex;
use crate::model::placeholder::Samples;
use crate::rule::{Check, Rule};
use crate::rules::RULES;
use crate::tables::{
    Hint, Profile, ProfileId, Profiles, RegisteredHints, RegisteredProfile, RuleId, RuleInfo, UnknownProfile,
};

/// The rules in the crate of a profile: what [`crate::register_profile!`] submits.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
#[doc(hidden)]
pub struct RegisteredRules {
    /// The profile that they belong to.
    pub profile: &'static Profile,
    /// The rules that the tables cannot express; their ids start with the profile's.
    pub rules: &'static [&'static Rule],
}

impl RegisteredRules {
    /// The rules of a profile.
    pub const fn new(profile: &'static Profile, rules: &'static [&'static Rule]) -> Self {
        Self { profile, rules }
    }
}

inventory::collect!(RegisteredRules);

/// Why the linked profiles and rules cannot be used: an error in the build of the program.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[non_exhaustive]
pub enum RegistryError {
    /// Nothing was linked.
    #[error("no profile is linked into this program; this is a bug in its build")]
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
    /// A rule silences itself, or two rules silence each other: if both report the same location, no finding would remain.
    #[error("rule `{rule}` and rule `{other}` silence each other, so that no finding would remain")]
    MutualSilence {
        /// The rule.
        rule: RuleId,
        /// The rule that it silences and that silences it; the same one for a rule that silences itself.
        other: RuleId,
    },
    /// A waiver is for a rule that does not exist.
    #[error("profile `{profile}` waives `{rule}`, which is not a rule")]
    UnknownWaived {
        /// The profile with the waiver.
        profile: ProfileId,
        /// The id that no rule has.
        rule: RuleId,
    },
    /// The id of a vendor's rule does not start with the id of its profile.
    #[error("the id of rule `{rule}` does not start with `{profile}-`")]
    RuleIdWithoutPrefix {
        /// The profile that the rule belongs to.
        profile: ProfileId,
        /// The rule.
        rule: RuleId,
    },
    /// A text of a constraint has a placeholder that its relation does not have, or an unclosed brace.
    #[error("constraint `{row}` has a text with a placeholder that the relation `{relation}` does not have: {text}")]
    UnknownPlaceholder {
        /// The id of the constraint.
        row: RuleId,
        /// The id of the relation.
        relation: &'static str,
        /// The text.
        text: &'static str,
    },
    /// Rules are registered for a profile that is not.
    #[error("rules are registered for the profile `{0}`, which is not linked into this program")]
    RulesWithoutProfile(ProfileId),
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
    /// By profile.
    own_rules: Vec<RegisteredRules>,
    hints: Vec<&'static Hint>,
    /// Built when the first file is detected.
    detection_index: OnceLock<DetectionIndex>,
    /// Collected when the first value is checked.
    samples: OnceLock<Samples>,
}

impl Registry {
    /// Everything that is registered. What only a mistake in a table can break is not examined at every start: the suite of
    /// each profile calls [`Registry::verify`].
    ///
    /// # Errors
    /// If no profile is registered, if two profiles have the same id, or if a profile that another one needs is missing.
    pub fn load() -> Result<Self, RegistryError> {
        let profiles = inventory::iter::<RegisteredProfile>.into_iter().map(|registered| registered.0);
        let rules = inventory::iter::<RegisteredRules>.into_iter().copied();
        let hints = inventory::iter::<RegisteredHints>.into_iter().flat_map(|registered| registered.0);
        Ok(Self::of(profiles)?.with_rules(rules)?.with_hints(hints))
    }

    /// A registry of exactly these profiles, without rules of their own and without hints.
    ///
    /// # Errors
    /// If there is no profile, or if two profiles have the same id.
    pub fn of(profiles: impl IntoIterator<Item = &'static Profile>) -> Result<Self, RegistryError> {
        let profiles = Profiles::new(profiles.into_iter().collect());
        if profiles.iter().next().is_none() {
            return Err(RegistryError::Empty);
        }
        if let Some((profile, _)) = profiles.iter().zip(profiles.iter().skip(1)).find(|(one, next)| one.id == next.id) {
            return Err(RegistryError::DuplicateProfile(profile.id));
        }
        let (detection_index, samples) = (OnceLock::new(), OnceLock::new());
        let registry = Self { profiles, own_rules: Vec::new(), hints: Vec::new(), detection_index, samples };
        registry.reject_unknown_bases().map(|()| registry)
    }

    /// Adds the rules of profiles of this registry.
    ///
    /// # Errors
    /// If a profile is not in this registry.
    pub fn with_rules(mut self, rules: impl IntoIterator<Item = RegisteredRules>) -> Result<Self, RegistryError> {
        self.own_rules.extend(rules);
        self.own_rules.sort_by_key(|own| (own.profile.id, own.rules.first().map(|rule| rule.id)));
        match self.own_rules.iter().find(|own| self.find(own.profile.id.as_str()).is_none()) {
            Some(own) => Err(RegistryError::RulesWithoutProfile(own.profile.id)),
            None => Ok(self),
        }
    }

    /// Adds hints; one that a linked profile replaces is left out.
    pub fn with_hints(mut self, hints: impl IntoIterator<Item = &'static Hint>) -> Self {
        let is_replaced = |hint: &Hint| hint.replaced_by.is_some_and(|id| self.profiles.find(id.as_str()).is_some());
        let mut hints: Vec<_> = hints.into_iter().filter(|hint| !is_replaced(hint)).collect();
        hints.sort_by_key(|hint| hint.product);
        self.hints = hints;
        self.detection_index = OnceLock::new();
        self
    }

    fn reject_unknown_bases(&self) -> Result<(), RegistryError> {
        for profile in self.profiles() {
            if let Some(base) = profile.extends.filter(|base| self.find(base.as_str()).is_none()) {
                return Err(RegistryError::UnknownBase { profile: profile.id, base });
            }
        }
        Ok(())
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

    /// Everything by which files are detected.
    pub(crate) fn detection_index(&self) -> &DetectionIndex {
        self.detection_index.get_or_init(|| DetectionIndex::new(&self.profiles, &self.hints))
    }

    /// The samples of every profile: a file that was copied from one vendor's may be for another one.
    pub(crate) fn samples(&self) -> &Samples {
        self.samples.get_or_init(|| Samples::of(self.profiles()))
    }

    /// Every rule: those of the core in the order of the documentation, then those of the vendors by profile.
    pub fn rules(&self) -> impl Iterator<Item = &'static RuleInfo> + '_ {
        let own = self.profiles().flat_map(|profile| self.rules_of(profile));
        RULES.iter().map(|rule| &rule.info).chain(own)
    }

    /// The rules of a profile without those of its bases: its functions, then its constraints.
    pub fn rules_of(&self, profile: &'static Profile) -> impl Iterator<Item = &'static RuleInfo> + '_ {
        let functions = self.functions_of(profile).map(|rule| &rule.info);
        functions.chain(profile.constraints.iter().map(|row| &row.info))
    }

    /// The rules of a profile that are functions.
    pub fn functions_of(&self, profile: &'static Profile) -> impl Iterator<Item = &'static Rule> + '_ {
        self.own_rules.iter().filter(|own| own.profile.id == profile.id).flat_map(|own| own.rules).copied()
    }

    /// Whether the rule of that id is about a whole run.
    pub(crate) fn is_about_run(&self, id: &str) -> bool {
        let vendor = self.own_rules.iter().flat_map(|own| own.rules);
        let mut of_run = RULES.iter().chain(vendor).filter(|rule| matches!(rule.check, Check::Run(_)));
        of_run.any(|rule| rule.info.id.as_str() == id)
    }

    /// The profile of that id.
    pub fn find(&self, id: &str) -> Option<&'static Profile> {
        self.profiles.find(id)
    }

    /// The profile of that id.
    ///
    /// # Errors
    /// If there is none; the error names the most similar id and all ids.
    pub fn get(&self, id: &str) -> Result<&'static Profile, UnknownProfile> {
        self.profiles.get(id)
    }

    /// The profile and the profiles that it extends, nearest first.
    pub fn profile_and_bases(&self, profile: &'static Profile) -> Vec<&'static Profile> {
        self.profiles.profile_and_bases(profile)
    }
}

#[cfg(test)]
mod tests {
    use super::{RegisteredRules, Registry, RegistryError};
    use crate::tables::{Hint, Profile, ProfileId};

    static ACME: Profile = Profile { id: ProfileId::new("acme"), ..Profile::EMPTY };
    static OTHER: Profile = Profile { id: ProfileId::new("other"), ..Profile::EMPTY };
    static HINTS: &[Hint] = &[Hint::new("Acme", &[]).replaced_by("acme"), Hint::new("Other", &[]).replaced_by("other")];

    #[test]
    fn a_linked_profile_replaces_its_hint() {
        let registry = Registry::of([&ACME]).expect("one profile").with_hints(HINTS);
        let left: Vec<&str> = registry.hints().iter().map(|hint| hint.product).collect();
        assert_eq!(left, ["Other"]);
    }

    #[test]
    fn rules_need_their_profile() {
        let rules = [RegisteredRules::new(&OTHER, &[])];
        let outcome = Registry::of([&ACME]).and_then(|registry| registry.with_rules(rules));
        assert_eq!(outcome.map(|_| ()), Err(RegistryError::RulesWithoutProfile(OTHER.id)));
    }

    #[test]
    fn two_profiles_with_the_same_id_are_rejected() {
        assert_eq!(Registry::of([&ACME, &ACME]).map(|_| ()), Err(RegistryError::DuplicateProfile(ACME.id)));
        assert_eq!(Registry::of(Vec::<&Profile>::new()).map(|_| ()), Err(RegistryError::Empty));
    }
}
