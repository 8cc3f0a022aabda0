//! The profiles that are linked into this program.

use crate::id::ProfileId;
use crate::profile::Profile;
use crate::rule::Rule;
use crate::rules::RULES;

/// What [`crate::register_profile!`] submits.
#[derive(Debug)]
pub struct ProfileEntry(pub &'static Profile);

inventory::collect!(ProfileEntry);

/// Registers a `static` [`Profile`] with the core that this crate was compiled against.
///
/// The crate must also be linked: a dependency that is only listed registers nothing, in silence. Write
/// `use your_profile_crate as _;` in the program, as `ccdef-profiles` does for the vendors of this repository.
#[macro_export]
macro_rules! register_profile {
    ($profile:path) => {
        $crate::__private::inventory::submit! { $crate::ProfileEntry(&$profile) }
    };
}

/// Why the linked profiles cannot be used.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum RegistryError {
    /// Nothing was linked.
    #[error("no profile was linked into this program: this is a bug in the build")]
    Empty,
    /// Two crates register one id.
    #[error("two profiles are registered as `{0}`")]
    DuplicateProfile(ProfileId),
    /// Two rules have one id.
    #[error("two rules are registered as `{0}`")]
    DuplicateRule(String),
    /// A profile extends one that is not linked.
    #[error("profile `{profile}` extends `{base}`, which is not linked into this program")]
    UnknownBase {
        /// The profile that extends.
        profile: ProfileId,
        /// The profile that is missing.
        base: ProfileId,
    },
}

/// An id that no linked profile has.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("unknown profile `{id}`")]
pub struct UnknownProfile {
    /// The id that was asked for.
    pub id: String,
    /// The profile that was probably meant.
    pub suggestion: Option<ProfileId>,
    /// Every id there is.
    pub known: Vec<ProfileId>,
}

/// The linked profiles, sorted by id.
#[derive(Debug)]
pub struct Registry {
    profiles: Vec<&'static Profile>,
}

impl Registry {
    /// The profiles that were registered.
    ///
    /// # Errors
    /// Fails when none was, or when two of them claim one id.
    pub fn load() -> Result<Self, RegistryError> {
        Self::of(inventory::iter::<ProfileEntry>.into_iter().map(|entry| entry.0).collect())
    }

    /// A registry of exactly these profiles.
    ///
    /// # Errors
    /// Fails when there is none, or when two of them claim one id.
    pub fn of(mut profiles: Vec<&'static Profile>) -> Result<Self, RegistryError> {
        if profiles.is_empty() {
            return Err(RegistryError::Empty);
        }
        profiles.sort_by_key(|profile| profile.id);
        if let Some(pair) = profiles.windows(2).find(|pair| pair[0].id == pair[1].id) {
            return Err(RegistryError::DuplicateProfile(pair[0].id));
        }
        let registry = Self { profiles };
        for profile in &registry.profiles {
            if let Some(base) = profile.extends.filter(|base| registry.find(base.as_str()).is_none()) {
                return Err(RegistryError::UnknownBase { profile: profile.id, base });
            }
        }
        Ok(registry)
    }

    /// Checks what only a developer can get wrong: that no two rules share an id.
    ///
    /// # Errors
    /// Names the id that is used twice.
    pub fn verify(&self) -> Result<(), RegistryError> {
        let mut ids: Vec<&str> = self.rules().map(|rule| rule.id.as_str()).collect();
        ids.sort_unstable();
        match ids.windows(2).find(|pair| pair[0] == pair[1]) {
            Some(pair) => Err(RegistryError::DuplicateRule(pair[0].to_owned())),
            None => Ok(()),
        }
    }

    /// Every profile, by id.
    pub fn profiles(&self) -> impl Iterator<Item = &'static Profile> + '_ {
        self.profiles.iter().copied()
    }

    /// Every rule: those of the core in the order of the rule book, then those of the vendors by profile.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> + '_ {
        RULES.iter().copied().chain(self.profiles.iter().flat_map(|profile| profile.rules.iter().copied()))
    }

    /// The profile of that id.
    pub fn find(&self, id: &str) -> Option<&'static Profile> {
        let index = self.profiles.binary_search_by(|profile| profile.id.as_str().cmp(id)).ok()?;
        Some(self.profiles[index])
    }

    /// The profile of that id.
    ///
    /// # Errors
    /// Names the nearest id and all there are.
    pub fn get(&self, id: &str) -> Result<&'static Profile, UnknownProfile> {
        self.find(id).ok_or_else(|| UnknownProfile {
            id: id.to_owned(),
            suggestion: self.nearest(id),
            known: self.profiles.iter().map(|profile| profile.id).collect(),
        })
    }

    fn nearest(&self, id: &str) -> Option<ProfileId> {
        let known = self.profiles.iter().map(|profile| profile.id.as_str());
        let found = crate::nearest::nearest(id, known)?;
        self.find(found).map(|profile| profile.id)
    }

    /// The profile and those it extends, nearest first.
    pub fn lineage(&self, profile: &'static Profile) -> Vec<&'static Profile> {
        let mut lineage = vec![profile];
        let mut current = profile;
        while let Some(base) = current.extends.and_then(|id| self.find(id.as_str())) {
            if lineage.contains_id(base) {
                break;
            }
            lineage.push(base);
            current = base;
        }
        lineage
    }
}

/// Guards against tables that extend each other in a circle.
trait ContainsId {
    fn contains_id(&self, profile: &Profile) -> bool;
}

impl ContainsId for Vec<&'static Profile> {
    fn contains_id(&self, profile: &Profile) -> bool {
        self.iter().any(|known| known.id == profile.id)
    }
}
