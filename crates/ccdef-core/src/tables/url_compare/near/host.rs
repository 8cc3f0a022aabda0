//! Hosts with one label that is not the vendor's.

use crate::tables::profile::HostPattern;
use crate::tables::url_match::star_matches;
use crate::text::nearest::edits;

/// Domains on which many companies have hosts: another host on one is not the vendor's.
const SHARED: &[&str] =
    &["amazonaws.com", "appspot.com", "azureedge.net", "azurewebsites.net", "cloudfront.net", "herokuapp.com"];

/// Domains of Salesforce's orgs.
const ORG: &[&str] = &["force.com", "salesforce.com"];

/// A set of hosts that can be corrected: the number of labels is known, and they are not used by many vendors.
#[derive(Debug)]
pub(super) struct NearHost {
    pattern: &'static str,
    labels: Vec<Label>,
    /// Whether one or more labels precede these.
    is_below: bool,
}

/// A label of a pattern.
#[derive(Debug, Clone, Copy)]
struct Label {
    /// With a `*` for any characters.
    text: &'static str,
    has_star: bool,
}

impl Label {
    fn of(text: &'static str) -> Self {
        Self { text, has_star: text.contains('*') }
    }

    fn matches(self, found: &str) -> bool {
        match self.text {
            "*" => !found.is_empty(),
            text if self.has_star => star_matches(text, found),
            text => text.eq_ignore_ascii_case(found),
        }
    }

    /// Whether it is not used by many vendors.
    fn is_distinctive(self) -> bool {
        self.text.len() > 6 && !self.has_star
    }
}

impl NearHost {
    /// The hosts of a pattern; a specific path shows the vendor, too.
    pub(super) fn of(pattern: &HostPattern, has_specific_path: bool) -> Option<Self> {
        let HostPattern::Named(pattern) = *pattern else { return None };
        let (rest, is_below) = pattern.strip_prefix("**.").map_or((pattern, false), |rest| (rest, true));
        let labels: Vec<Label> = rest.split('.').map(Label::of).collect();
        let can_be_corrected = !rest.contains("**")
            && labels.len() > 1
            && (has_specific_path || labels.iter().any(|label| label.is_distinctive()))
            && !ORG.iter().any(|org| rest.ends_with(org));
        can_be_corrected.then_some(Self { pattern: rest, labels, is_below })
    }

    /// Two labels in small letters of which every near host has at least one; `None` if it has no two labels without stars.
    pub(super) fn two_labels(&self) -> Option<[String; 2]> {
        let mut labels = self.labels.iter().rev().filter(|label| !label.has_star);
        let mut next = || labels.next().map(|label| label.text.to_ascii_lowercase());
        Some([next()?, next()?])
    }

    /// Whether at most one label differs, or only the first one is missing. The last labels differ most often.
    pub(super) fn is_almost(&self, found: &[&str]) -> bool {
        let allowed = match (self.labels.len() + usize::from(self.is_below)).checked_sub(found.len()) {
            Some(1) if !self.is_below => 0,
            Some(0) => 1,
            None if self.is_below => 1,
            _ => return false,
        };
        let labels = self.labels.iter().rev().zip(found.iter().rev());
        labels.filter(|(label, found)| !label.matches(found)).nth(allowed).is_none()
    }

    /// The host with the one label corrected that the vendor's do not have: a typo, another top-level domain, a missing
    /// first label, or another first label of a domain of the vendor.
    pub(super) fn corrected(&self, found: &[&str], is_of_page: &dyn Fn() -> bool) -> Option<String> {
        if !self.is_almost(found) {
            return None;
        }
        let (head, tail) = found.split_at(found.len().saturating_sub(self.labels.len()));
        if tail.len() < self.labels.len() {
            let first = self.labels[0];
            let is_missing = !first.has_star && found.len() > 1;
            return is_missing.then(|| format!("{}.{}", first.text, found.join(".")));
        }
        let wrong = (0..tail.len()).find(|&at| !self.labels[at].matches(tail[at]))?;
        let label = self.labels[wrong];
        let is_meant = !label.has_star
            && (is_typo(label, tail[wrong])
                || self.is_top_level(wrong) && (self.has_distinctive_besides(wrong) || is_of_page())
                || wrong == 0
                    && !self.is_below
                    && (self.is_vendors_domain() || self.has_distinctive_besides(wrong) && is_of_page()));
        is_meant.then(|| {
            let labels = head.iter().chain(&tail[..wrong]).chain([&label.text]).chain(&tail[wrong + 1..]);
            labels.copied().collect::<Vec<_>>().join(".")
        })
    }

    fn is_top_level(&self, at: usize) -> bool {
        at + 1 == self.labels.len()
    }

    fn has_distinctive_besides(&self, wrong: usize) -> bool {
        self.labels.iter().enumerate().any(|(at, label)| at != wrong && label.is_distinctive())
    }

    /// Whether every host of the domain is one of the vendor.
    fn is_vendors_domain(&self) -> bool {
        let domain = self.pattern.split_once('.').map_or("", |(_, domain)| domain);
        domain.contains('.') && self.has_distinctive_besides(0) && !SHARED.contains(&domain)
    }
}

/// Whether a label is a typo of the vendor's. In a short one, two edits make another word.
fn is_typo(label: Label, found: &str) -> bool {
    let most = if label.is_distinctive() { 2 } else { 1 };
    label.text.len() > 3 && edits(label.text, found, most).is_some()
}
