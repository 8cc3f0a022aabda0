//! Which vendor's adapter a file is for (`vendors.md` 1.6).

use std::cmp::Reverse;

use super::clue::clue_holds;
use crate::facts::Facts;
use crate::profile::{Profile, Strength};
use crate::registry::Registry;

/// A profile that a file looks like.
pub(super) struct Found {
    pub(super) profile: &'static Profile,
    /// Its strongest signal, in words.
    pub(super) evidence: String,
}

/// How well a profile fits.
struct Match {
    profile: &'static Profile,
    strong: u32,
    medium: u32,
    evidence: String,
}

impl Match {
    fn score(&self) -> u32 {
        3 * self.strong + self.medium
    }

    /// The highest score wins; then a profile that extends another, then more strong signals, then the id.
    fn rank(&self) -> (Reverse<u32>, bool, Reverse<u32>, &'static str) {
        (Reverse(self.score()), self.profile.extends.is_none(), Reverse(self.strong), self.profile.id.as_str())
    }
}

pub(super) fn detect(facts: &Facts<'_>, registry: &Registry) -> Option<Found> {
    let best = registry.profiles().filter_map(|profile| weigh(profile, facts)).min_by_key(Match::rank);
    if let Some(best) = best {
        return Some(Found { profile: best.profile, evidence: best.evidence });
    }
    registry.profiles().find_map(|profile| fall_back(profile, facts))
}

/// One strong signal or two medium ones, and nothing that excludes.
fn weigh(profile: &'static Profile, facts: &Facts<'_>) -> Option<Match> {
    let mut found = Match { profile, strong: 0, medium: 0, evidence: String::new() };
    for signal in profile.signals.iter().filter(|signal| signal.strength != Strength::Fallback) {
        let Some(evidence) = clue_holds(&signal.clue, facts) else {
            continue;
        };
        match signal.strength {
            Strength::Strong => found.strong += 1,
            Strength::Medium => found.medium += 1,
            Strength::Exclude | Strength::Fallback => return None,
        }
        if found.evidence.is_empty() {
            found.evidence = evidence;
        }
    }
    (found.strong > 0 || found.medium > 1).then_some(found)
}

fn fall_back(profile: &'static Profile, facts: &Facts<'_>) -> Option<Found> {
    let holds = |strength| {
        let mut signals = profile.signals.iter().filter(move |signal| signal.strength == strength);
        signals.find_map(|signal| clue_holds(&signal.clue, facts))
    };
    if holds(Strength::Exclude).is_some() {
        return None;
    }
    holds(Strength::Fallback).map(|evidence| Found { profile, evidence })
}
