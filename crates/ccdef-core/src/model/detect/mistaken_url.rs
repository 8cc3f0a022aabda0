//! What the adapter URL of a file without a profile really is: a look-alike, or almost a URL of the vendor.

use super::detection::{Mistake, MistakenUrl};
use super::index::{DetectionIndex, Indicator};
use super::profile::is_excluded;
use crate::model::facts::Facts;
use crate::tables::{LookAlike, Profile, Profiles, url_matches};

/// The first profile that knows the URL; current adapters before others. `matching` is what the file matches.
pub(super) fn find(
    facts: &Facts<'_>,
    profiles: &Profiles,
    index: &DetectionIndex,
    matching: &[Indicator],
) -> Option<MistakenUrl> {
    let look_alike = matching.iter().find_map(|indicator| match indicator {
        Indicator::LookAlike(profile, found) if !is_excluded(profile, matching) => {
            Some(of_look_alike(profile, found, profiles))
        }
        _ => None,
    });
    look_alike.or_else(|| almost(facts, index, matching))
}

/// Nothing in the file shows the profile that the URL is mistaken for, so it is meant for the one to which it belongs.
fn of_look_alike(profile: &'static Profile, found: &'static LookAlike, profiles: &Profiles) -> MistakenUrl {
    match found.belongs_to.and_then(|owner| profiles.find(owner.as_str())) {
        Some(owner) => MistakenUrl { profile: owner, mistake: Mistake::OfAdapter },
        None => MistakenUrl { profile, mistake: Mistake::LookAlike(found) },
    }
}

fn almost(facts: &Facts<'_>, index: &DetectionIndex, matching: &[Indicator]) -> Option<MistakenUrl> {
    let url = facts.adapter_url.as_ref()?;
    let found = index.near_urls().find(url, |profile| !is_excluded(profile, matching))?;
    Some(MistakenUrl { profile: found.profile, mistake: Mistake::Near(found) })
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
