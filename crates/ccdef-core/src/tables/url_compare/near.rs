//! URLs that are almost one of a vendor's: on a host with a typo, on another host of the vendor, or of a page with a typo.

mod host;
mod path;

use super::difference::is_same_page;
use super::region::nearest_host;
use crate::tables::profile::{
    Clue, HostPattern, LookAlike, PathPattern, Profile, Signal, Strength, UrlForm, UrlPattern,
};
use crate::tables::url_match::{host_matches, is_org_host, path_matches, single_slashes, url_matches};
use crate::text::adapter_url::AdapterUrl;
use host::{LabelLetters, NearHost};
use path::WrittenPath;

/// The URL tables of some profiles, prepared so that a URL that resembles none of them is rejected quickly.
#[derive(Debug)]
pub(crate) struct NearUrls {
    rows: Vec<KnownUrl>,
    /// The labels of which a host must have one to be near, each with its row; sorted.
    by_label: Vec<(&'static str, usize)>,
    /// The rows that any host may be near, or that are not about hosts.
    others: Vec<usize>,
}

/// A URL that is almost one of a profile's.
#[derive(Debug, Clone)]
pub(crate) struct NearMatch {
    /// The profile.
    pub(crate) profile: &'static Profile,
    /// What was probably meant.
    pub(crate) meant: MeantPart,
    /// If the URL that was probably meant does not belong to the adapter: what it is.
    pub(crate) look_alike: Option<&'static LookAlike>,
}

/// The part of a URL that differs, with what was probably meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum MeantPart {
    /// The host.
    Host(String),
    /// The path, such as that of a Visualforce page.
    Path(String),
}

/// The host of a URL in its labels; none if it is an org's.
struct WrittenHost<'h> {
    labels: &'h [&'h str],
    letters: &'h [LabelLetters<'h>],
}

/// A row of a URL table.
#[derive(Debug)]
struct KnownUrl {
    profile: &'static Profile,
    row: UrlRow,
    has_specific_path: bool,
    /// The hosts that can be corrected.
    hosts: Vec<NearHost>,
}

/// Where a URL comes from.
#[derive(Debug, Clone, Copy)]
enum UrlRow {
    Form(&'static UrlForm),
    Signal(&'static UrlPattern),
    LookAlike(&'static LookAlike),
}

impl NearUrls {
    /// The adapter URLs of these profiles in their order, then the URLs that are mistaken for them, then those by which
    /// they are detected, which may be either.
    pub(crate) fn of(profiles: &[&'static Profile]) -> Self {
        let rows = |rows: fn(&'static Profile) -> Vec<UrlRow>| {
            profiles.iter().flat_map(move |profile| rows(profile).into_iter().map(|row| KnownUrl::of(profile, row)))
        };
        let rows: Vec<KnownUrl> = rows(forms).chain(rows(look_alikes)).chain(rows(signals)).collect();
        let (mut by_label, mut others) = (Vec::new(), Vec::new());
        for (number, row) in rows.iter().enumerate() {
            if row.may_be_near_any_host() {
                others.push(number);
            } else {
                let labels = row.hosts.iter().filter_map(NearHost::shared_labels).flatten();
                by_label.extend(labels.map(|label| (label, number)));
            }
        }
        by_label.sort_unstable();
        Self { rows, by_label, others }
    }

    /// The first row that the URL almost has, of a profile that is possible.
    pub(crate) fn find(&self, url: &AdapterUrl<'_>, is_possible: impl Fn(&Profile) -> bool) -> Option<NearMatch> {
        let host = url.host().filter(|host| !is_org_host(host));
        let labels: Vec<&str> = host.as_deref().map(|host| host.split('.').collect()).unwrap_or_default();
        let letters: Vec<LabelLetters<'_>> = labels.iter().copied().map(LabelLetters::of).collect();
        let host = WrittenHost { labels: &labels, letters: &letters };
        let path = single_slashes(url.path());
        let path = WrittenPath::of(&path, url);
        let meant = |known: &KnownUrl| known.meant(&host, &path, url).filter(|_| is_possible(known.profile));
        let candidates = self.candidates(&host);
        let found = candidates.iter().find_map(|number| Some((*number, meant(&self.rows[*number])?)));
        debug_assert_eq!(
            found.as_ref().map(|(number, _)| *number),
            self.rows.iter().position(|known| meant(known).is_some()),
            "the index left out a row that `{}` is near",
            url.text
        );
        let regrouped = |known: &KnownUrl| known.regrouped(&host, url).filter(|_| is_possible(known.profile));
        let less_near = || {
            let found = candidates.iter().find_map(|number| Some((*number, regrouped(&self.rows[*number])?)));
            debug_assert_eq!(
                found.as_ref().map(|(number, _)| *number),
                self.rows.iter().position(|known| regrouped(known).is_some()),
                "the index left out a row that `{}` is near if its labels are divided in another way",
                url.text
            );
            found
        };
        let (known, meant) = found.or_else(less_near).map(|(number, meant)| (&self.rows[number], meant))?;
        Some(NearMatch { profile: known.profile, meant, look_alike: known.row.look_alike() })
    }

    /// The rows that a URL on a host with these labels may be near, in their order.
    fn candidates(&self, host: &WrittenHost<'_>) -> Vec<usize> {
        if host.labels.is_empty() {
            return (0..self.rows.len()).collect();
        }
        let mut found = self.others.clone();
        for label in host.labels {
            let first = self.by_label.partition_point(|(known, _)| known < label);
            let same = self.by_label[first..].iter().take_while(|(known, _)| known == label);
            found.extend(same.map(|(_, number)| *number));
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

fn forms(profile: &'static Profile) -> Vec<UrlRow> {
    profile.url.iter().flat_map(|spec| spec.forms).map(UrlRow::Form).collect()
}

/// Those that are reported in files of which no profile is known.
fn look_alikes(profile: &'static Profile) -> Vec<UrlRow> {
    profile.look_alikes.iter().filter(|look_alike| !look_alike.needs_profile).map(UrlRow::LookAlike).collect()
}

fn signals(profile: &'static Profile) -> Vec<UrlRow> {
    let counts = |signal: &&Signal| signal.strength != Strength::Exclude;
    let urls = profile.signals.iter().filter(counts).filter_map(|signal| match &signal.clue {
        Clue::Url(pattern) => Some(UrlRow::Signal(pattern)),
        _ => None,
    });
    urls.collect()
}

impl UrlRow {
    fn hosts(self) -> &'static [HostPattern] {
        match self {
            Self::Form(form) => form.hosts,
            Self::Signal(pattern) => pattern.hosts,
            Self::LookAlike(look_alike) => look_alike.pattern.hosts,
        }
    }

    fn paths(self) -> &'static [PathPattern] {
        match self {
            Self::Form(form) => form.paths,
            Self::Signal(pattern) => pattern.paths,
            Self::LookAlike(look_alike) => look_alike.pattern.paths,
        }
    }

    fn look_alike(self) -> Option<&'static LookAlike> {
        match self {
            Self::LookAlike(look_alike) => Some(look_alike),
            Self::Form(_) | Self::Signal(_) => None,
        }
    }

    /// Whether the path is more specific than those of many other pages.
    fn has_specific_path(self) -> bool {
        self.paths().iter().any(|path| match path {
            PathPattern::Root | PathPattern::Page { .. } => false,
            PathPattern::Equals(path) | PathPattern::Segments(path) | PathPattern::StartsWith(path) => {
                path.matches('/').count() > 1
            }
            PathPattern::EndsWith(_) | PathPattern::Contains(_) => true,
        })
    }

    /// Whether path and parameters of the URL match this row.
    fn is_same_page(self, url: &AdapterUrl<'_>) -> bool {
        match self {
            Self::Form(form) => is_same_page(form, url),
            Self::Signal(pattern) | Self::LookAlike(LookAlike { pattern, .. }) => {
                pattern.paths.iter().any(|path| path_matches(path, url))
                    && url_matches(&UrlPattern::ANY.query(pattern.query), url)
            }
        }
    }
}

impl KnownUrl {
    fn of(profile: &'static Profile, row: UrlRow) -> Self {
        let has_specific_path = row.has_specific_path();
        let hosts = row.hosts().iter().filter_map(|host| NearHost::of(host, has_specific_path)).collect();
        Self { profile, row, has_specific_path, hosts }
    }

    /// Whether any host may be almost one of the row.
    fn may_be_near_any_host(&self) -> bool {
        let has_regions = matches!(self.row, UrlRow::Form(UrlForm { regions: Some(_), .. }));
        has_regions || self.row.hosts().is_empty() || self.hosts.iter().any(|host| host.shared_labels().is_none())
    }

    /// The hosts of the row to which the host may be near.
    fn near_hosts(&self, host: &WrittenHost<'_>) -> impl Iterator<Item = &NearHost> + Clone {
        self.hosts.iter().filter(|near| near.may_be_near(host.letters))
    }

    /// What was probably meant, if the URL is not of this row, but almost.
    fn meant(&self, host: &WrittenHost<'_>, path: &WrittenPath<'_>, url: &AdapterUrl<'_>) -> Option<MeantPart> {
        let labels = host.labels;
        if labels.is_empty() || self.row.hosts().is_empty() {
            return path::meant(self.row.hosts(), self.row.paths(), path, url).map(MeantPart::Path);
        }
        let is_of_page = || self.has_specific_path && self.row.is_same_page(url);
        let near = self.near_hosts(host).filter(|near| near.is_almost(labels));
        let corrected = || near.clone().find_map(|host| host.corrected(labels, &is_of_page));
        let meant = self.of_region(labels, &is_of_page).or_else(corrected)?;
        let is_right = self.row.hosts().iter().any(|known| host_matches(known, url));
        (!is_right).then_some(MeantPart::Host(meant))
    }

    /// The host that was probably meant, if its labels are divided in another way.
    fn regrouped(&self, host: &WrittenHost<'_>, url: &AdapterUrl<'_>) -> Option<MeantPart> {
        let meant = self.near_hosts(host).find_map(|near| near.regrouped(host.labels))?;
        let is_right = self.row.hosts().iter().any(|known| host_matches(known, url));
        (!is_right).then_some(MeantPart::Host(meant))
    }

    /// The host of the region that was probably meant, on the vendor's own page.
    fn of_region(&self, labels: &[&str], is_of_page: &dyn Fn() -> bool) -> Option<String> {
        let UrlRow::Form(UrlForm { regions: Some(regions), .. }) = self.row else { return None };
        is_of_page().then(|| nearest_host(regions, &labels.join(".")))?
    }
}

#[cfg(test)]
mod tests {
    use super::{MeantPart, NearUrls};
    use crate::tables::profile::{
        Clue, HostPattern, LookAlike, Namespace, PathPattern, Profile, QueryParameter, Regions, Signal, UrlForm,
        UrlPattern, UrlSpec, ValueKind,
    };
    use crate::text::adapter_url::AdapterUrl;

    static ACME: Profile = Profile {
        url: Some(
            UrlSpec::new("F1").forms(&[
                UrlForm::HTTPS
                    .hosts(&[HostPattern::Named("apps.*.acme.test")])
                    .regions(Regions::new("apps.", &["euw2.acme.test"], ""))
                    .paths(&[PathPattern::Equals("/crm/index.html")])
                    .query(&[QueryParameter::required("crm", ValueKind::OneOf(&["salesforce"]))]),
                UrlForm::HTTPS.hosts(&[HostPattern::Named("cti-client.acmedialer.test")]).paths(&[PathPattern::Root]),
                UrlForm::HTTPS.hosts(&[HostPattern::Named("acme-cti.herokuapp.com")]),
                UrlForm::HTTPS.hosts(&[HostPattern::Named("**.acmephone.test")]),
                UrlForm::IN_ORG.paths(&[PathPattern::page(&["AcmePhonePage"], Namespace::Any)]),
                UrlForm::HTTPS.paths(&[PathPattern::Equals("/acmewebaccess/toolbar.htm")]),
            ]),
        ),
        signals: &[Signal::strong(Clue::Url(
            UrlPattern::ANY
                .hosts(&[HostPattern::Named("**.a8a.test")])
                .paths(&[PathPattern::StartsWith("/acmepanel/")]),
        ))],
        look_alikes: &[
            LookAlike::new(UrlPattern::ANY.hosts(&[HostPattern::Named("*.my.acmepanel.test")]), "The panel.", "F1"),
            LookAlike::new(UrlPattern::ANY.hosts(&[HostPattern::Named("*.acmecloud.test")]), "The cloud.", "F1"),
        ],
        ..Profile::EMPTY
    };

    fn meant(url: &str) -> Option<MeantPart> {
        NearUrls::of(&[&ACME]).find(&AdapterUrl::parse(url), |_| true).map(|found| found.meant)
    }

    #[test]
    fn a_host_that_is_almost_right_is_corrected() {
        for (url, host) in [
            ("https://login.euw2.acme.test/crm/index.html?crm=salesforce", "apps.euw2.acme.test"),
            ("https://apps.euw2.acmetest.com/crm/index.html?crm=Salesforce", "apps.euw2.acme.test"),
            ("https://cti-client.acmedailer.test/", "cti-client.acmedialer.test"),
            ("https://cti-client.acmedialer.eu/", "cti-client.acmedialer.test"),
            ("https://acmedialer.test/", "cti-client.acmedialer.test"),
            ("https://www.acmedialer.test/login", "cti-client.acmedialer.test"),
            ("https://agent.acmephon.test/home", "agent.acmephone.test"),
            ("https://eu.agent.acmephone.co/home", "eu.agent.acmephone.test"),
            ("https://voice.a8a.co/acmepanel/x", "voice.a8a.test"),
            ("https://acme.my.acmepannel.test/", "acme.my.acmepanel.test"),
            ("https://acme.acmepanel.test/", "acme.my.acmepanel.test"),
            ("https://my.acmepanel.test/", "….my.acmepanel.test"),
            ("https://acme.my-acmepanel.test/", "acme.my.acmepanel.test"),
            ("https://acme.my.acmepanel.test.com/x", "acme.my.acmepanel.test"),
            ("https://phone.acmedialler.test/", "cti-client.acmedialer.test"),
        ] {
            assert_eq!(meant(url), Some(MeantPart::Host(host.to_owned())), "{url}");
        }
    }

    #[test]
    fn a_page_or_path_with_a_typo_is_corrected() {
        for (url, path) in [
            ("/apex/AcmePhonPage", "/apex/AcmePhonePage"),
            ("/apex/x__AcmePhonePgae", "/apex/x__AcmePhonePage"),
            ("https://acme.my.salesforce.com/apex/AcmePhonPage?a=1", "/apex/AcmePhonePage"),
            ("https://pbx.zenith.example/acmewebacess/toolbar.htm", "/acmewebaccess/toolbar.htm"),
        ] {
            assert_eq!(meant(url), Some(MeantPart::Path(path.to_owned())), "{url}");
        }
    }

    #[test]
    fn right_and_unrelated_urls_are_not() {
        for url in [
            "https://apps.euw2.acme.test/crm/index.html?crm=salesforce",
            "https://login.euw2.acme.test/other",
            "https://crm.zenith.example/crm/index.html?crm=salesforce",
            "https://softphone.zenith.example/",
            "https://other.herokuapp.com/",
            "https://agent.acmephone.test/home",
            "https://acmephone2.example/home",
            "https://acme.other.acmepanels.test/",
            "https://zenith.test/",
            "https://phone.acmedealers.test/",
            "https://shop.acmedialer-blog.test/",
            "https://voice.a8b.test/",
            "/crm/index.html?crm=salesforce",
            "/apex/AcmePhonePage",
            "/apex/AcmePhonePage2",
            "/apex/Acme2PhonePage",
            "/apex/OtherPage",
            "https://pbx.zenith.example/acmewebaccess/other.htm",
        ] {
            assert_eq!(meant(url), None, "{url}");
        }
    }
}
