//! The profiles of a program: lookup by id, and the profiles that they extend.

use crate::tables::id::ProfileId;
use crate::tables::profile::Profile;
use crate::text::nearest::nearest;

/// No linked profile has this id.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("unknown profile `{id}`")]
#[non_exhaustive]
pub struct UnknownProfile {
    /// The id that was asked for.
    pub id: String,
    /// The id that was probably meant.
    pub suggestion: Option<ProfileId>,
    /// The ids of all linked profiles.
    pub known: Vec<ProfileId>,
}

/// Profiles, sorted by id.
#[derive(Debug)]
pub struct Profiles(Vec<&'static Profile>);

impl Profiles {
    /// Sorts `profiles` by id.
    pub fn new(mut profiles: Vec<&'static Profile>) -> Self {
        profiles.sort_by_key(|profile| profile.id);
        Self(profiles)
    }

    /// Every profile, by id.
    pub fn iter(&self) -> impl Iterator<Item = &'static Profile> + Clone + '_ {
        self.0.iter().copied()
    }

    /// The profile with this id.
    pub fn find(&self, id: &str) -> Option<&'static Profile> {
        self.position(id).map(|index| self.0[index])
    }

    /// The index of the profile with this id, in the order of [`Profiles::iter`].
    pub(crate) fn position(&self, id: &str) -> Option<usize> {
        self.0.binary_search_by(|profile| profile.id.as_str().cmp(id)).ok()
    }

    /// The profile with this id.
    ///
    /// # Errors
    /// If there is none; the error names the most similar id and all ids.
    pub fn get(&self, id: &str) -> Result<&'static Profile, UnknownProfile> {
        self.find(id).ok_or_else(|| UnknownProfile {
            id: id.to_owned(),
            suggestion: self.nearest(id),
            known: self.iter().map(|profile| profile.id).collect(),
        })
    }

    fn nearest(&self, id: &str) -> Option<ProfileId> {
        let found = nearest(id, self.iter().map(|profile| profile.id.as_str()))?;
        self.find(found).map(|profile| profile.id)
    }

    /// The profile and the profiles that it extends, nearest first.
    pub fn profile_and_bases(&self, profile: &'static Profile) -> Vec<&'static Profile> {
        let mut profile_and_bases = vec![profile];
        let mut current = profile;
        while let Some(base) = current.extends.and_then(|id| self.find(id.as_str())) {
            if profile_and_bases.iter().any(|known| known.id == base.id) {
                break;
            }
            profile_and_bases.push(base);
            current = base;
        }
        profile_and_bases
    }
}
