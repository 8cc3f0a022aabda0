//! An index of everything by which files are detected, built once for all files, so that no file is compared with every
//! clue of every vendor.
//!
//! The index only leaves out what cannot match; the clues and patterns themselves decide about the rest.

use std::collections::HashMap;
use std::sync::OnceLock;

use foldhash::fast::FixedState;

use super::clue::holds;
use super::mark::{Mark, for_each_mark, marks_of_clue, marks_of_url};
use crate::model::facts::Facts;
use crate::tables::url_compare::NearUrls;
use crate::tables::{Clue, Hint, LookAlike, Profile, Profiles, Signal, Status, url_matches};

/// What a file may match.
#[derive(Debug, Clone, Copy)]
pub(super) enum Indicator {
    /// A signal of a profile.
    Signal(&'static Profile, &'static Signal),
    /// A URL that is often used by mistake, also in files of which no profile is known.
    LookAlike(&'static Profile, &'static LookAlike),
    /// A clue of a vendor without a profile.
    Hint(&'static Hint, &'static Clue),
}

impl Indicator {
    /// The marks without which it does not match; `None` if it may match any file.
    fn marks(&self) -> Option<Vec<Mark>> {
        match self {
            Self::Signal(_, signal) => marks_of_clue(&signal.clue),
            Self::LookAlike(_, look_alike) => marks_of_url(&look_alike.pattern),
            Self::Hint(_, clue) => marks_of_clue(clue),
        }
    }

    /// Whether it matches a file. A clue that only says what does not hold is no hint.
    fn matches(&self, facts: &Facts<'_>) -> bool {
        match self {
            Self::Signal(_, signal) => holds(&signal.clue, facts),
            Self::LookAlike(_, look_alike) => {
                facts.adapter_url.as_ref().is_some_and(|url| url_matches(&look_alike.pattern, url))
            }
            Self::Hint(_, clue) => holds(clue, facts) && !clue.is_only_negative(),
        }
    }
}

/// The signals, look-alikes and hints of a program, by the marks without which they do not match.
#[derive(Debug)]
pub(crate) struct DetectionIndex {
    /// Signals in the order of the profiles; look-alikes of current adapters, then those of others; hints.
    indicators: Vec<Indicator>,
    by_mark: HashMap<Mark, Vec<usize>, FixedState>,
    /// Those that may match any file.
    without_mark: Vec<usize>,
    /// Current adapters first.
    profiles: Vec<&'static Profile>,
    /// Built for the first file of which no profile is known.
    near_urls: OnceLock<NearUrls>,
}

impl DetectionIndex {
    /// Indexes these profiles and hints.
    pub(crate) fn new(profiles: &Profiles, hints: &[&'static Hint]) -> Self {
        let mut by_status: Vec<&'static Profile> = profiles.iter().collect();
        by_status.sort_by_key(|profile| profile.status != Status::Current);
        let mut index = Self {
            indicators: indicators(profiles, &by_status, hints),
            by_mark: HashMap::default(),
            without_mark: Vec::new(),
            profiles: by_status,
            near_urls: OnceLock::new(),
        };
        for (number, indicator) in index.indicators.iter().enumerate() {
            match indicator.marks() {
                Some(marks) => marks.iter().for_each(|mark| index.by_mark.entry(*mark).or_default().push(number)),
                None => index.without_mark.push(number),
            }
        }
        index
    }

    /// Everything that matches a file, in the order of the index.
    pub(super) fn matching(&self, facts: &Facts<'_>) -> Vec<Indicator> {
        let mut found = Vec::new();
        let mut weigh = |number: &usize| {
            if self.indicators[*number].matches(facts) {
                found.push(*number);
            }
        };
        self.without_mark.iter().for_each(&mut weigh);
        for_each_mark(facts, |mark| self.by_mark.get(&mark).into_iter().flatten().for_each(&mut weigh));
        found.sort_unstable();
        found.dedup();
        debug_assert_eq!(found, self.matching_of_all(facts), "the index left out what matches");
        found.into_iter().map(|number| self.indicators[number]).collect()
    }

    /// The same without the index, as a test of it in every debug build.
    fn matching_of_all(&self, facts: &Facts<'_>) -> Vec<usize> {
        (0..self.indicators.len()).filter(|number| self.indicators[*number].matches(facts)).collect()
    }

    /// The URLs of the profiles, those of current adapters first.
    pub(super) fn near_urls(&self) -> &NearUrls {
        self.near_urls.get_or_init(|| NearUrls::of(&self.profiles))
    }
}

fn indicators(profiles: &Profiles, by_status: &[&'static Profile], hints: &[&'static Hint]) -> Vec<Indicator> {
    let signals = profiles
        .iter()
        .flat_map(|profile| profile.signals.iter().map(move |signal| Indicator::Signal(profile, signal)));
    let look_alikes = by_status.iter().flat_map(|profile| {
        let general = profile.look_alikes.iter().filter(|look_alike| !look_alike.needs_profile);
        general.map(move |look_alike| Indicator::LookAlike(profile, look_alike))
    });
    let hints = hints.iter().flat_map(|hint| hint.clues.iter().map(move |clue| Indicator::Hint(hint, clue)));
    signals.chain(look_alikes).chain(hints).collect()
}

#[cfg(test)]
mod tests;
