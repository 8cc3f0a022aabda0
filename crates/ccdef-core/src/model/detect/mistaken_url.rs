//! What the adapter URL of a file without a profile really is: a look-alike, or a URL on almost the right host.

use super::detection::{Mistake, MistakenUrl};
use super::profile::is_excluded;
use crate::model::facts::Facts;
use crate::tables::url_compare::intended_host;
use crate::tables::{AdapterUrl, LookAlike, Profile, Profiles, Status, url_matches};

/// The first profile that knows the URL; current adapters before others.
pub(super) fn find(facts: &Facts<'_>, profiles: &Profiles) -> Option<MistakenUrl> {
    let url = facts.adapter_url.as_ref()?;
    let mut candidates: Vec<&'static Profile> =
        profiles.iter().filter(|profile| !is_excluded(profile, facts)).collect();
    candidates.sort_by_key(|profile| profile.status != Status::Current);
    let look_alike = candidates.iter().find_map(|profile| of_look_alike(profile, url));
    look_alike.or_else(|| candidates.iter().find_map(|profile| of_host(profile, url)))
}

/// The profile whose files have the URL of `profile` by mistake.
pub(super) fn of_other(
    profile: &Profile,
    facts: &Facts<'_>,
    profiles: &Profiles,
) -> Option<(&'static Profile, &'static LookAlike)> {
    let url = facts.adapter_url.as_ref()?;
    let is_mistake = |alike: &&LookAlike| alike.belongs_to == Some(profile.id) && url_matches(&alike.pattern, url);
    profiles.iter().find_map(|other| Some((other, other.look_alikes.iter().find(is_mistake)?)))
}

fn of_look_alike(profile: &'static Profile, url: &AdapterUrl<'_>) -> Option<MistakenUrl> {
    let is_known = |alike: &&LookAlike| !alike.needs_profile && url_matches(&alike.pattern, url);
    let found = profile.look_alikes.iter().find(is_known)?;
    Some(MistakenUrl { profile, mistake: Mistake::LookAlike(found) })
}

fn of_host(profile: &'static Profile, url: &AdapterUrl<'_>) -> Option<MistakenUrl> {
    let host = intended_host(profile.url.as_ref()?, url)?;
    Some(MistakenUrl { profile, mistake: Mistake::Host(host) })
}
