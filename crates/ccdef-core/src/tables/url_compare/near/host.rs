//! Hosts with one label that is not the vendor's.

use crate::tables::profile::HostPattern;
use crate::tables::salesforce_hosts::SalesforceHostKind;
use crate::tables::url_compare::suggest::ELLIPSIS;
use crate::tables::url_match::star_matches;
use crate::text::nearest::edits;

/// The most edits of a typo.
const MOST_EDITS: usize = 2;

/// Domains on which many companies have hosts: another host on one is not the vendor's.
const SHARED: &[&str] =
    &["amazonaws.com", "appspot.com", "azureedge.net", "azurewebsites.net", "cloudfront.net", "herokuapp.com"];

/// The last label of a set of hosts, and the one before it, by which hosts that are not near are rejected quickly.
#[derive(Debug, Clone, Copy)]
struct HostKey {
    last: &'static str,
    vendor: LabelLetters<'static>,
}

/// A label with the letters that it has.
#[derive(Debug, Clone, Copy)]
pub(super) struct LabelLetters<'l> {
    label: &'l str,
    /// A bit for each letter, and one for all other characters.
    letters: u32,
}

impl<'l> LabelLetters<'l> {
    pub(super) fn of(label: &'l str) -> Self {
        let bit = |byte: u8| if byte.is_ascii_lowercase() { byte - b'a' } else { 31 };
        Self { label, letters: label.bytes().fold(0, |letters, byte| letters | 1 << bit(byte)) }
    }

    /// Whether one may be a typo of the other: each edit adds or removes at most two letters.
    fn may_be_typo(self, other: LabelLetters<'_>) -> bool {
        let edits = u32::try_from(MOST_EDITS).unwrap_or(u32::MAX);
        self.label.len().abs_diff(other.label.len()) <= MOST_EDITS
            && (self.letters ^ other.letters).count_ones() <= 2 * edits
    }
}

impl HostKey {
    /// `None` if one of these labels has a star, or the label before the last one is the first, which may be any before a
    /// label that shows the vendor.
    fn of(pattern: &'static str, is_below: bool) -> Option<Self> {
        let mut labels = pattern.rsplit('.').map(HostLabel);
        let (last, vendor) = (labels.next()?, labels.next()?.as_found()?);
        let is_known = labels.next().is_some() || is_below || !last.is_distinctive();
        Some(Self { last: last.as_found()?, vendor: LabelLetters::of(vendor) }).filter(|_| is_known)
    }

    /// Whether a host with these labels may be near: it has the vendor's label, or the last one and what may be a typo of
    /// the vendor's label, or the labels may be divided in another way.
    fn may_be_near(self, found: &[LabelLetters<'_>]) -> bool {
        let is_vendors =
            |found: &LabelLetters<'_>| found.letters == self.vendor.letters && found.label == self.vendor.label;
        let has_vendors = |label: &str| label.contains('-') && label.contains(self.vendor.label);
        let is_similar = |found: &LabelLetters<'_>| found.may_be_typo(self.vendor) || has_vendors(found.label);
        found.iter().any(is_vendors)
            || (found.iter().any(|found| found.label == self.last) && found.iter().any(is_similar))
    }
}

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
    /// What else every near host has; `None` if that is not known.
    key: Option<HostKey>,
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
        let (length, key) = (pattern.split('.').count(), HostKey::of(pattern, is_below));
        let host = Self { pattern, length, is_below, shared, key };
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

    /// Whether a host with these labels may be near: a quick look before the others.
    pub(super) fn may_be_near(&self, found: &[LabelLetters<'_>]) -> bool {
        match (self.key, self.shared) {
            (Some(key), _) => key.may_be_near(found),
            (None, Some(shared)) => found.iter().any(|found| shared.contains(&found.label)),
            (None, None) => true,
        }
    }

    /// Whether at most one label differs, or only the first one is missing. The last labels differ most often.
    pub(super) fn is_almost(&self, found: &[&str]) -> bool {
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
        if self.is_below {
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
    let most = if label.is_distinctive() { MOST_EDITS } else { 1 };
    label.0.len() > 3 && edits(label.0, found, most).is_some()
}
