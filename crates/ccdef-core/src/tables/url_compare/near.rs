//! URLs on a host that is almost one of the vendor's.

use super::difference::{UrlPart, differences};
use super::region::nearest_host;
use crate::tables::profile::{HostPattern, PathPattern, UrlForm, UrlSpec};
use crate::tables::url_match::{host_matches, is_org_host, path_matches, star_matches};
use crate::text::adapter_url::AdapterUrl;
use crate::text::nearest::edits;

/// The hosts of a vendor, prepared so that a host that resembles none of them is rejected quickly.
#[derive(Debug)]
pub(crate) struct NearHosts {
    spec: &'static UrlSpec,
    /// The labels of each host of which [`corrected`] may correct one.
    names: Vec<Vec<HostLabel>>,
    /// The forms whose hosts name a region, which may be mistaken on the vendor's own page.
    regional: Vec<&'static UrlForm>,
}

/// A label of a host.
#[derive(Debug)]
enum HostLabel {
    /// Exactly this, in any case.
    Literal(&'static str),
    /// What matches this.
    WithStar(&'static str),
}

impl HostLabel {
    fn of(label: &'static str) -> Self {
        if label.contains('*') { Self::WithStar(label) } else { Self::Literal(label) }
    }

    fn matches(&self, found: &str) -> bool {
        match self {
            Self::Literal(label) => label.eq_ignore_ascii_case(found),
            Self::WithStar(label) => star_matches(label, found),
        }
    }
}

impl NearHosts {
    /// The hosts of these forms.
    pub(crate) fn of(spec: &'static UrlSpec) -> Self {
        let names = spec.forms.iter().flat_map(|form| form.hosts).filter_map(correctable);
        let regional = spec.forms.iter().filter(|form| form.regions.is_some());
        let names = names.map(|labels| labels.into_iter().map(HostLabel::of).collect());
        Self { spec, names: names.collect(), regional: regional.collect() }
    }

    /// As [`intended_host`], for a URL on a host with these labels.
    pub(crate) fn intended(&self, labels: &[&str], url: &AdapterUrl<'_>) -> Option<String> {
        let may_be_meant = self.may_be_meant(labels, url);
        debug_assert!(may_be_meant || intended_host(self.spec, url).is_none(), "`{}` is rejected too early", url.text);
        if may_be_meant { intended_host(self.spec, url) } else { None }
    }

    /// Whether [`intended_host`] may find a host; it decides.
    fn may_be_meant(&self, labels: &[&str], url: &AdapterUrl<'_>) -> bool {
        self.names.iter().any(|expected| is_almost(expected, labels))
            || self.regional.iter().any(|form| form.paths.iter().any(|path| path_matches(path, url)))
    }
}

/// Whether at most one label differs, or only the first one is missing. The last labels differ most often.
fn is_almost(expected: &[HostLabel], found: &[&str]) -> bool {
    let allowed = match expected.len().checked_sub(found.len()) {
        Some(0) => 1,
        Some(1) => 0,
        _ => return false,
    };
    let pairs = expected.iter().rev().zip(found.iter().rev());
    pairs.filter(|(label, found)| !label.matches(found)).nth(allowed).is_none()
}

/// The host that was probably meant, if that of the URL is not one of the vendor's, but almost.
fn intended_host(spec: &UrlSpec, url: &AdapterUrl<'_>) -> Option<String> {
    let host = url.host().filter(|host| !is_org_host(host))?;
    spec.forms.iter().find_map(|form| meant(form, &host, url))
}

fn meant(form: &UrlForm, host: &str, url: &AdapterUrl<'_>) -> Option<String> {
    if form.hosts.iter().any(|known| host_matches(known, url)) {
        return None;
    }
    let is_same_page = is_same_page(form, url);
    let of_region = form.regions.filter(|_| is_same_page).and_then(|regions| nearest_host(&regions, host));
    of_region.or_else(|| form.hosts.iter().find_map(|pattern| corrected(pattern, host, is_same_page)))
}

/// Whether path and parameters match the form, and are more specific than those of many other pages.
fn is_same_page(form: &UrlForm, url: &AdapterUrl<'_>) -> bool {
    let is_specific = form.paths.iter().any(|path| match path {
        PathPattern::Root | PathPattern::Page { .. } => false,
        PathPattern::Equals(path) | PathPattern::Segments(path) | PathPattern::StartsWith(path) => {
            path.matches('/').count() > 1
        }
        PathPattern::EndsWith(_) | PathPattern::Contains(_) => true,
    });
    is_specific && !differences(form, url).iter().any(|one| matches!(one.part, UrlPart::Path | UrlPart::Parameter(_)))
}

/// The host with the one label corrected that the pattern does not have: a typo, another top-level domain, a missing
/// first label or, on the vendor's own page, another first label.
fn corrected(pattern: &HostPattern, host: &str, is_same_page: bool) -> Option<String> {
    let (expected, found): (Vec<&str>, Vec<&str>) = (correctable(pattern)?, host.split('.').collect());
    if found.len() + 1 == expected.len() {
        let is_missing = !expected[0].contains('*') && is_match(&expected[1..], &found) && found.len() > 1;
        return is_missing.then(|| format!("{}.{host}", expected[0]));
    }
    let wrong = only_difference(&expected, &found)?;
    let (label, is_last) = (expected[wrong], wrong + 1 == expected.len());
    let others_are_distinctive = || expected.iter().enumerate().any(|(at, label)| at != wrong && is_distinctive(label));
    let is_typo = label.len() > 3 && edits(label, found[wrong], 2).is_some();
    let is_meant = is_typo || (is_last || wrong == 0 && is_same_page) && others_are_distinctive();
    (is_meant && !label.contains('*')).then(|| replaced(&found, wrong, label))
}

/// The labels of a host that can be corrected: their number is known, and one is not used by many vendors.
fn correctable(pattern: &HostPattern) -> Option<Vec<&'static str>> {
    let HostPattern::Named(pattern) = *pattern else { return None };
    let labels: Vec<&str> = pattern.split('.').collect();
    (!labels.contains(&"**") && labels.iter().any(|label| is_distinctive(label))).then_some(labels)
}

/// A label that is not used by many vendors.
fn is_distinctive(label: &str) -> bool {
    label.len() > 6 && !label.contains('*')
}

fn is_match(expected: &[&str], found: &[&str]) -> bool {
    expected.len() == found.len() && expected.iter().zip(found).all(|(label, found)| star_matches(label, found))
}

/// The index of the only label that differs.
fn only_difference(expected: &[&str], found: &[&str]) -> Option<usize> {
    if expected.len() != found.len() {
        return None;
    }
    let mut wrong = (0..expected.len()).filter(|&at| !star_matches(expected[at], found[at]));
    wrong.next().filter(|_| wrong.next().is_none())
}

fn replaced(labels: &[&str], at: usize, label: &str) -> String {
    let mut labels = labels.to_vec();
    labels[at] = label;
    labels.join(".")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Strategy, prop_assert, prop_oneof, proptest};
    use proptest::sample::select;

    use super::{NearHosts, intended_host};
    use crate::tables::profile::{HostPattern, PathPattern, QueryParameter, Regions, UrlForm, UrlSpec, ValueKind};
    use crate::text::adapter_url::AdapterUrl;

    static ACME: UrlSpec = UrlSpec::new("F1").forms(&[
        UrlForm::HTTPS
            .hosts(&[HostPattern::Named("apps.*.acme.test")])
            .regions(Regions::new("apps.", &["euw2.acme.test"], ""))
            .paths(&[PathPattern::Equals("/crm/index.html")])
            .query(&[QueryParameter::required("crm", ValueKind::OneOf(&["salesforce"]))]),
        UrlForm::HTTPS.hosts(&[HostPattern::Named("cti-client.acmedialer.test")]).paths(&[PathPattern::Root]),
    ]);

    fn meant(url: &str) -> Option<String> {
        intended_host(&ACME, &AdapterUrl::parse(url))
    }

    #[test]
    fn a_host_that_is_almost_right_is_corrected() {
        for (url, host) in [
            ("https://login.euw2.acme.test/crm/index.html?crm=salesforce", "apps.euw2.acme.test"),
            ("https://apps.euw2.acmetest.com/crm/index.html?crm=Salesforce", "apps.euw2.acme.test"),
            ("https://cti-client.acmedailer.test/", "cti-client.acmedialer.test"),
            ("https://cti-client.acmedialer.eu/", "cti-client.acmedialer.test"),
            ("https://acmedialer.test/", "cti-client.acmedialer.test"),
        ] {
            assert_eq!(meant(url).as_deref(), Some(host), "{url}");
        }
    }

    #[test]
    fn right_and_unrelated_hosts_are_not() {
        for url in [
            "https://apps.euw2.acme.test/crm/index.html?crm=salesforce",
            "https://login.euw2.acme.test/other",
            "https://crm.zenith.example/crm/index.html?crm=salesforce",
            "https://softphone.zenith.example/",
            "https://www.acmedialer.test/",
            "/crm/index.html?crm=salesforce",
        ] {
            assert_eq!(meant(url), None, "{url}");
        }
    }

    /// Hosts made of labels that the vendor's hosts have, of typos of them and of others.
    fn hosts() -> impl Strategy<Value = String> {
        let known = vec!["apps", "login", "euw2", "acme", "test", "com", "cti-client", "acmedialer", "acmetest", ""];
        let typo = ("[a-z]{0,2}", select(known.clone()), "[a-z]{0,1}").prop_map(|(a, b, c)| format!("{a}{b}{c}"));
        let label = prop_oneof![select(known).prop_map(str::to_owned), typo, "[a-z0-9-]{1,12}"];
        proptest::collection::vec(label, 1..6).prop_map(|labels| labels.join("."))
    }

    proptest! {
        #[test]
        fn no_host_that_was_meant_is_rejected_early(
            host in hosts(),
            path in select(vec!["/", "/crm/index.html?crm=salesforce", "/crm/index.html", "/other"]),
        ) {
            let text = format!("https://{host}{path}");
            let url = AdapterUrl::parse(&text);
            let found = url.host().unwrap_or_default();
            let labels: Vec<&str> = found.split('.').collect();
            prop_assert!(NearHosts::of(&ACME).may_be_meant(&labels, &url) || intended_host(&ACME, &url).is_none(), "{text}");
        }
    }
}
