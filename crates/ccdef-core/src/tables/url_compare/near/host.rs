//! Hosts with one label that is not the vendor's.

use crate::tables::profile::HostPattern;
use crate::tables::salesforce_hosts::SalesforceHostKind;
use crate::tables::url_compare::suggest::ELLIPSIS;
use crate::tables::url_match::star_matches;
use crate::text::nearest::edits;

/// Domains on which many companies have hosts: another host on one is not the vendor's.
const SHARED: &[&str] =
    &["amazonaws.com", "appspot.com", "azureedge.net", "azurewebsites.net", "cloudfront.net", "herokuapp.com"];

/// A set of hosts that can be corrected: the number of labels is known, and they are not used by many vendors.
#[derive(Debug)]
pub(super) struct NearHost {
    /// The labels, with a `*` for any characters in one.
    pattern: &'static str,
    /// How many these are.
    length: usize,
    /// Whether one or more labels precede these.
    is_below: bool,
    /// Two labels of which every near host has at least one, because at most one label is corrected; `None` if it has no
    /// two labels without stars.
    shared: Option<[&'static str; 2]>,
}

/// A label of a pattern.
#[derive(Debug, Clone, Copy)]
struct HostLabel(&'static str);

impl HostLabel {
    fn has_star(self) -> bool {
        self.0.contains('*')
    }

    fn matches(self, found: &str) -> bool {
        self.0.eq_ignore_ascii_case(found) || (self.has_star() && star_matches(self.0, found))
    }

    /// Whether it is not used by many vendors.
    fn is_distinctive(self) -> bool {
        self.0.len() > 6 && !self.has_star()
    }

    /// The label, if it is the only one that matches it and is in small letters.
    fn as_found(self) -> Option<&'static str> {
        let is_literal = !self.0.bytes().any(|byte| byte == b'*' || byte.is_ascii_uppercase());
        is_literal.then_some(self.0)
    }
}

impl NearHost {
    /// The hosts of a pattern; a specific path shows the vendor, too.
    pub(super) fn of(pattern: &HostPattern, has_specific_path: bool) -> Option<Self> {
        let HostPattern::Named(pattern) = *pattern else { return None };
        let (pattern, is_below) = pattern.strip_prefix("**.").map_or((pattern, false), |rest| (rest, true));
        let mut literal = pattern.rsplit('.').map(HostLabel).filter_map(HostLabel::as_found);
        let shared = literal.next().zip(literal.next()).map(<[&str; 2]>::from);
        let host = Self { pattern, length: pattern.split('.').count(), is_below, shared };
        let can_be_corrected = host.length > 1
            && !pattern.contains("**")
            && (has_specific_path || host.labels().any(HostLabel::is_distinctive))
            && SalesforceHostKind::of(pattern).is_none();
        can_be_corrected.then_some(host)
    }

    fn labels(&self) -> impl DoubleEndedIterator<Item = HostLabel> + use<> {
        self.pattern.split('.').map(HostLabel)
    }

    /// Labels of which every near host has at least one; `None` if it has no such labels.
    pub(super) fn shared_labels(&self) -> Option<[&'static str; 2]> {
        self.shared
    }

    /// Whether at most one label differs, or only the first one is missing. The last labels differ most often.
    pub(super) fn is_almost(&self, found: &[&str]) -> bool {
        if self.shared.is_some_and(|shared| !found.iter().any(|label| shared.contains(label))) {
            return false;
        }
        let allowed = match (self.length + usize::from(self.is_below)).checked_sub(found.len()) {
            Some(1) if !self.is_below => 0,
            Some(0) => 1,
            None if self.is_below => 1,
            _ => return false,
        };
        let labels = self.labels().rev().zip(found.iter().rev());
        labels.filter(|(label, found)| !label.matches(found)).nth(allowed).is_none()
    }

    /// The host with the one label corrected that the vendor's do not have: a typo, another top-level domain, a missing
    /// first label, or another first label of a domain of the vendor.
    pub(super) fn corrected(&self, found: &[&str], is_of_page: &dyn Fn() -> bool) -> Option<String> {
        if !self.is_almost(found) {
            return None;
        }
        let (head, tail) = found.split_at(found.len().saturating_sub(self.length));
        if tail.len() < self.length {
            let first = self.labels().next().filter(|first| !first.has_star() && found.len() > 1)?;
            return Some(format!("{}.{}", first.0, found.join(".")));
        }
        let (wrong, label) = self.labels().enumerate().find(|(at, label)| !label.matches(tail[*at]))?;
        let is_meant = !label.has_star()
            && (is_typo(label, tail[wrong])
                || self.is_top_level(wrong) && (self.has_distinctive_besides(wrong) || is_of_page())
                || wrong == 0
                    && !self.is_below
                    && (self.is_vendors_domain() || self.has_distinctive_besides(wrong) && is_of_page()));
        is_meant.then(|| {
            let labels = head.iter().chain(&tail[..wrong]).chain([&label.0]).chain(&tail[wrong + 1..]);
            labels.copied().collect::<Vec<_>>().join(".")
        })
    }

    /// The host that was probably meant by one whose labels are divided in another way: `acme.my-cti.test` or `acme.cti.test`
    /// for `acme.my.cti.test`, or another domain after it; or by one with another first label and a typo in the next one.
    pub(super) fn regrouped(&self, found: &[&str]) -> Option<String> {
        if self.is_below || self.shared.is_some_and(|shared| !found.iter().any(|label| shared.contains(label))) {
            return None;
        }
        let (first, domain) = self.pattern.split_once('.')?;
        let is_one_more =
            || found.len() == self.length + 1 && self.labels().zip(found).all(|(known, found)| known.matches(found));
        let is_one_less = || found.len() + 1 == self.length && is_regrouped(domain, &found[1..]);
        let meant = match first {
            "*" if self.has_distinctive_besides(0) && (is_one_more() || is_one_less()) => {
                // Without a first label, it is not known.
                let first = found.first().filter(|_| found.join(".") != domain).copied();
                format!("{}.{domain}", first.unwrap_or(ELLIPSIS))
            }
            first if !first.contains('*') && self.has_other_first_and_typo(found) => self.pattern.to_owned(),
            _ => return None,
        };
        Some(meant)
    }

    /// Whether the first label is another one, and another label has a typo of one character.
    fn has_other_first_and_typo(&self, found: &[&str]) -> bool {
        let is_typo = |label: HostLabel, found: &str| label.is_distinctive() && edits(label.0, found, 1).is_some();
        let mut wrong =
            self.labels().zip(found).enumerate().skip(1).filter(|(_, (label, found))| !label.matches(found));
        found.len() == self.length
            && self.is_vendors_domain()
            && wrong.next().is_some_and(|(at, (label, found))| !self.is_top_level(at) && is_typo(label, found))
            && wrong.next().is_none()
    }

    fn is_top_level(&self, at: usize) -> bool {
        at + 1 == self.length
    }

    fn has_distinctive_besides(&self, wrong: usize) -> bool {
        self.labels().enumerate().any(|(at, label)| at != wrong && label.is_distinctive())
    }

    /// Whether every host of the domain is one of the vendor.
    fn is_vendors_domain(&self) -> bool {
        let domain = self.pattern.split_once('.').map_or("", |(_, domain)| domain);
        domain.contains('.') && self.has_distinctive_besides(0) && !SHARED.contains(&domain)
    }
}

/// Whether labels match a domain without the first one, or with a hyphen for a dot. What is left must show the
/// vendor.
fn is_regrouped(domain: &'static str, found: &[&str]) -> bool {
    let found = found.join(".");
    let shows_vendor = |rest: &'static str| rest.split('.').any(|label| HostLabel(label).is_distinctive());
    let without_first = domain.split_once('.').map(|(_, rest)| rest).filter(|rest| shows_vendor(rest));
    without_first == Some(&found) || (found.contains('-') && found.replace('-', ".") == domain)
}

/// Whether a label is a typo of the vendor's. In a short one, two edits make another word.
fn is_typo(label: HostLabel, found: &str) -> bool {
    let most = if label.is_distinctive() { 2 } else { 1 };
    label.0.len() > 3 && edits(label.0, found, most).is_some()
}
