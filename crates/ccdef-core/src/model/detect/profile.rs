//! Which vendor's adapter a file is for (`format/vendors.md#detection`).

use std::cmp::Reverse;

use super::clue::{evidence, holds, is_about_url};
use super::family::marked_family;
use super::index::Indicator;
use crate::model::facts::Facts;
use crate::tables::{Family, Profile, Signal, Strength};

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

/// Every profile that a file looks like, best first. `matching` is what the file matches.
pub(super) fn rank(facts: &Facts<'_>, matching: &[Indicator]) -> Vec<Match> {
    let held = held(matching);
    if held.is_empty() {
        return Vec::new();
    }
    let marked = marked_family(facts).map(|(family, _)| family);
    let mut found: Vec<Match> = held.iter().filter_map(Held::weigh).collect();
    found.retain(|found| found.strong > 0 || marked.is_none_or(|family| family == found.profile.family));
    let has_other = |family: Family, found: &[Match]| {
        found.iter().any(|found| found.profile.family == family && !found.is_fallback())
    };
    let fallbacks = held.iter().filter_map(Held::fall_back);
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
    let mut held = Held::none(profile);
    profile.signals.iter().filter(|signal| holds(&signal.clue, facts)).for_each(|signal| held.add(signal));
    held.weigh().or_else(|| held.fall_back()).is_some()
}

/// Whether a signal that excludes the profile matches.
pub(super) fn is_excluded(profile: &Profile, matching: &[Indicator]) -> bool {
    matching.iter().any(|indicator| {
        matches!(indicator, Indicator::Signal(other, signal)
            if other.id == profile.id && signal.strength == Strength::Exclude)
    })
}

/// How many signals of a profile match a file.
struct Held {
    profile: &'static Profile,
    strong: u32,
    medium: u32,
    fallback: u32,
    exclude: u32,
}

/// The matching signals of each profile that has any; `matching` has those of one profile side by side.
fn held(matching: &[Indicator]) -> Vec<Held> {
    let mut all: Vec<Held> = Vec::new();
    for indicator in matching {
        let Indicator::Signal(profile, signal) = indicator else { continue };
        if all.last().is_none_or(|last| last.profile.id != profile.id) {
            all.push(Held::none(profile));
        }
        if let Some(last) = all.last_mut() {
            last.add(signal);
        }
    }
    all
}

impl Held {
    fn none(profile: &'static Profile) -> Self {
        Self { profile, strong: 0, medium: 0, fallback: 0, exclude: 0 }
    }

    fn add(&mut self, signal: &Signal) {
        let count = match signal.strength {
            Strength::Strong => &mut self.strong,
            Strength::Medium => &mut self.medium,
            Strength::Fallback => &mut self.fallback,
            Strength::Exclude => &mut self.exclude,
        };
        *count += 1;
    }

    /// One strong signal or two medium ones, and no excluding signal.
    fn weigh(&self) -> Option<Match> {
        let is_enough = self.strong > 0 || self.medium > 1;
        let found = Match { profile: self.profile, strong: self.strong, medium: self.medium };
        (is_enough && self.exclude == 0).then_some(found)
    }

    /// A base that matches when no other profile of its family does.
    fn fall_back(&self) -> Option<Match> {
        let found = Match { profile: self.profile, strong: 0, medium: 0 };
        (self.fallback > 0 && self.exclude == 0).then_some(found)
    }
}
