//! Which vendor's adapter a file is for (`format/vendors.md#detection`).

use std::cmp::Reverse;

use super::clue::{evidence, holds, is_about_url};
use super::family::marked_family;
use crate::model::facts::Facts;
use crate::tables::{Family, Profile, Profiles, Signal, Strength};

/// How well a profile matches a file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Match {
    pub(super) profile: &'static Profile,
    strong: u32,
    medium: u32,
}

impl Match {
    /// Three points a strong signal, one a medium one; none for a fallback.
    fn score(&self) -> u32 {
        3 * self.strong + self.medium
    }

    fn is_fallback(&self) -> bool {
        self.score() == 0
    }

    /// Sorts by the highest score, then profiles that extend another one, then by the most strong signals, then by id.
    fn rank(&self) -> (Reverse<u32>, bool, Reverse<u32>, &'static str) {
        (Reverse(self.score()), self.profile.extends.is_none(), Reverse(self.strong), self.profile.id.as_str())
    }

    /// Whether every signal that matches is about the adapter URL.
    pub(super) fn is_by_url_alone(&self, facts: &Facts<'_>) -> bool {
        let counts = |signal: &&Signal| matches!(signal.strength, Strength::Strong | Strength::Medium);
        let mut held = self.profile.signals.iter().filter(counts).filter(|signal| holds(&signal.clue, facts));
        !self.is_fallback() && held.all(|signal| is_about_url(&signal.clue))
    }

    /// The strongest signal in words; all that match if no single one is enough.
    pub(super) fn evidence(&self, facts: &Facts<'_>) -> String {
        let strength = match self {
            Self { strong: 1.., .. } => Strength::Strong,
            Self { medium: 1.., .. } => Strength::Medium,
            _ => Strength::Fallback,
        };
        let held = self.profile.signals.iter().filter(|signal| signal.strength == strength);
        let held = held.filter(|signal| holds(&signal.clue, facts));
        let enough = if strength == Strength::Medium { 2 } else { 1 };
        let words: Vec<String> = held.take(enough).map(|signal| evidence(&signal.clue, facts)).collect();
        words.join(" and ")
    }
}

/// Every profile that a file looks like, best first.
pub(super) fn rank(facts: &Facts<'_>, all: &Profiles) -> Vec<Match> {
    let marked = marked_family(facts).map(|(family, _)| family);
    let mut found: Vec<Match> = all.iter().filter_map(|profile| weigh(profile, facts)).collect();
    found.retain(|found| found.strong > 0 || marked.is_none_or(|family| family == found.profile.family));
    let has_other = |family: Family, found: &[Match]| {
        found.iter().any(|found| found.profile.family == family && !found.is_fallback())
    };
    let fallbacks = all.iter().filter_map(|profile| fall_back(profile, facts));
    let fallbacks: Vec<Match> = fallbacks.filter(|fallback| !has_other(fallback.profile.family, &found)).collect();
    found.extend(fallbacks);
    found.sort_by_key(|found| {
        let is_unlikely = found.is_fallback() && marked != Some(found.profile.family);
        (is_unlikely, found.rank())
    });
    found
}

/// Whether the signals of a profile match a file.
pub(super) fn matches(profile: &'static Profile, facts: &Facts<'_>) -> bool {
    weigh(profile, facts).or_else(|| fall_back(profile, facts)).is_some()
}

/// One strong signal or two medium ones, and no excluding signal.
fn weigh(profile: &'static Profile, facts: &Facts<'_>) -> Option<Match> {
    let (strong, medium) = (count(profile, Strength::Strong, facts), count(profile, Strength::Medium, facts));
    let enough = strong > 0 || medium > 1;
    (enough && !is_excluded(profile, facts)).then_some(Match { profile, strong, medium })
}

/// A base that matches when no other profile of its family does.
fn fall_back(profile: &'static Profile, facts: &Facts<'_>) -> Option<Match> {
    let holds = count(profile, Strength::Fallback, facts) > 0 && !is_excluded(profile, facts);
    holds.then_some(Match { profile, strong: 0, medium: 0 })
}

pub(super) fn is_excluded(profile: &Profile, facts: &Facts<'_>) -> bool {
    count(profile, Strength::Exclude, facts) > 0
}

/// How many signals of that strength match.
fn count(profile: &Profile, strength: Strength, facts: &Facts<'_>) -> u32 {
    let signals = profile.signals.iter().filter(|signal| signal.strength == strength);
    signals.fold(0, |count, signal| count + u32::from(holds(&signal.clue, facts)))
}
