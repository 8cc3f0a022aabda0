//! The hosts of Salesforce (`format/vendors.md#salesforce-hosts`).

use crate::text::nearest::edits;

/// What a host of Salesforce serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SalesforceHostKind {
    /// Visualforce pages.
    Visualforce,
    /// Visualforce pages, before enhanced domains.
    LegacyVisualforce,
    /// The org under its My Domain name.
    MyDomain,
    /// Lightning Experience.
    Lightning,
    /// Salesforce Setup.
    Setup,
    /// Sites for people without a login.
    Site,
    /// The login pages that all orgs share.
    Login,
    /// A website about Salesforce.
    Website,
    /// An org without a My Domain name, or a site from before enhanced domains.
    Instance,
}

/// Hosts of one kind.
#[derive(Debug)]
struct SalesforceHosts {
    names: HostNames,
    kind: SalesforceHostKind,
    /// Whether the labels before the domain are the My Domain name, for Visualforce with the namespace of the package.
    names_org: bool,
}

/// The names of hosts.
#[derive(Debug, Clone, Copy)]
enum HostNames {
    /// This host only.
    Only(&'static str),
    /// Those with one or more labels before a domain.
    Below(&'static str),
    /// Those with a label and an instance before a domain, such as `lightning.eu5`.
    WithInstance(&'static str, &'static str),
}

/// The first row that matches a host decides.
const HOSTS: &[SalesforceHosts] = {
    use HostNames::{Below, Only, WithInstance};
    use SalesforceHostKind::{
        Instance, LegacyVisualforce, Lightning, Login, MyDomain, Setup, Site, Visualforce, Website,
    };
    &[
        row(Below("vf.force.com"), Visualforce).of_org(),
        row(Below("visualforce.com"), LegacyVisualforce),
        row(Below("visual.force.com"), LegacyVisualforce),
        row(Below("my.salesforce.com"), MyDomain).of_org(),
        row(Below("my.salesforce.mil"), MyDomain).of_org(),
        row(Below("lightning.force.com"), Lightning).of_org(),
        row(WithInstance("lightning", "force.com"), Lightning),
        row(Below("my.salesforce-setup.com"), Setup).of_org(),
        row(Below("my.site.com"), Site).of_org(),
        row(Below("my.salesforce-sites.com"), Site).of_org(),
        row(Only("login.salesforce.com"), Login),
        row(Only("test.salesforce.com"), Login),
        row(Only("salesforce.com"), Website),
        row(Only("force.com"), Website),
        row(Only("www.salesforce.com"), Website),
        row(Only("help.salesforce.com"), Website),
        row(Only("developer.salesforce.com"), Website),
        row(Only("trailhead.salesforce.com"), Website),
        row(Only("appexchange.salesforce.com"), Website),
        row(Below("salesforce.com"), Instance),
        row(Below("force.com"), Instance),
        row(Below("salesforce-setup.com"), Setup),
    ]
};

const fn row(names: HostNames, kind: SalesforceHostKind) -> SalesforceHosts {
    SalesforceHosts { names, kind, names_org: false }
}

impl SalesforceHosts {
    const fn of_org(mut self) -> Self {
        self.names_org = true;
        self
    }
}

impl SalesforceHostKind {
    /// The kind of a host; `None` if it is not one of Salesforce. Case does not matter.
    pub(crate) fn of(host: &str) -> Option<Self> {
        HOSTS.iter().find(|row| row.names.before(host).is_some()).map(|row| row.kind)
    }

    /// Whether the host serves Visualforce pages of packages and nothing else.
    pub(crate) fn is_visualforce(self) -> bool {
        matches!(self, Self::Visualforce | Self::LegacyVisualforce)
    }

    /// Whether the host shows Visualforce pages to a user of the org.
    pub(crate) fn shows_pages(self) -> bool {
        self.is_visualforce() || matches!(self, Self::MyDomain | Self::Lightning)
    }
}

/// What precedes the domain in a host that names its org, and the kind of the host.
pub(crate) fn org_in(host: &str) -> Option<(&str, SalesforceHostKind)> {
    let found = HOSTS.iter().find_map(|row| Some((row, row.names.before(host)?)));
    found.filter(|(row, _)| row.names_org).map(|(row, before)| (before, row.kind))
}

/// The host of Salesforce that was probably meant, if `host` is not one of them and one label of the domain differs: a typo,
/// or another top-level domain.
pub(crate) fn almost(host: &str) -> Option<String> {
    HOSTS.iter().find_map(|row| match row.names {
        HostNames::Below(domain) if row.kind.shows_pages() => corrected(host, domain),
        _ => None,
    })
}

/// Top-level domains that no server has: they are for examples.
const RESERVED: &[&str] = &["test", "example", "invalid", "localhost"];

/// The host with the one label of the domain corrected that differs.
fn corrected(host: &str, domain: &str) -> Option<String> {
    let pairs = domain.rsplit('.').zip(host.rsplit('.'));
    let mut wrong = pairs.enumerate().filter(|(_, (known, found))| !known.eq_ignore_ascii_case(found));
    let (from_end, (meant, found)) = wrong.next().filter(|_| wrong.next().is_none())?;
    let is_typo = || meant.len() > 4 && edits(meant, found, 1 + usize::from(meant.len() > 6)).is_some();
    let is_meant = if from_end == 0 { !RESERVED.contains(&found) } else { is_typo() };
    // The name of the org is one label or more.
    let has_name = || host.split('.').count() > domain.split('.').count();
    let name = host.rsplitn(domain.split('.').count() + 1, '.').last().filter(|_| is_meant && has_name())?;
    Some(format!("{name}.{domain}"))
}

impl HostNames {
    /// What precedes the domain, if the host is one of these.
    fn before(self, host: &str) -> Option<&str> {
        match self {
            Self::Only(name) => host.eq_ignore_ascii_case(name).then_some(""),
            Self::Below(domain) => before_domain(host, domain),
            Self::WithInstance(label, domain) => {
                let (before, _) = before_domain(host, domain)?.rsplit_once('.')?;
                before_domain(before, label)
            }
        }
    }
}

/// The labels of a host before a domain; `None` if it is not below the domain.
fn before_domain<'h>(host: &'h str, domain: &str) -> Option<&'h str> {
    let dot = host.len().checked_sub(domain.len() + 1)?;
    let is_below = host.as_bytes()[dot] == b'.' && host[dot + 1..].eq_ignore_ascii_case(domain);
    (is_below && dot > 0).then(|| &host[..dot])
}

#[cfg(test)]
mod tests {
    use super::{SalesforceHostKind as Kind, almost, org_in};

    #[test]
    fn each_kind_of_host_is_recognized() {
        for (host, expected) in [
            ("acme--c.vf.force.com", Some(Kind::Visualforce)),
            ("acme--uat--c.sandbox.VF.force.com", Some(Kind::Visualforce)),
            ("c.na12.visual.force.com", Some(Kind::LegacyVisualforce)),
            ("acme.my.salesforce.mil", Some(Kind::MyDomain)),
            ("acme.lightning.force.com", Some(Kind::Lightning)),
            ("acme.lightning.eu5.force.com", Some(Kind::Lightning)),
            ("lightning.eu5.force.com", Some(Kind::Instance)),
            ("na15.salesforce.com", Some(Kind::Instance)),
            ("www.salesforce.com", Some(Kind::Website)),
            ("acme.salesforce-setup.com", Some(Kind::Setup)),
            ("acme.my.site.com", Some(Kind::Site)),
        ] {
            assert_eq!(Kind::of(host), expected, "{host}");
        }
    }

    #[test]
    fn a_host_whose_last_label_only_ends_alike_is_not_one_of_salesforce() {
        for host in [
            "acmeforce.com",
            "cti.acmeforce.com",
            "mysalesforce.com",
            "acme.notmy.site.com",
            ".force.com",
            "login.salesforce.com.acme.test",
            "ü.acmé.com",
            "",
        ] {
            assert_eq!(Kind::of(host), None, "{host}");
        }
    }

    #[test]
    fn a_host_that_is_almost_one_of_salesforce_is_corrected() {
        for (host, expected) in [
            ("acme--rcsfl.vf.force.co", Some("acme--rcsfl.vf.force.com")),
            ("acme.my.salesfroce.com", Some("acme.my.salesforce.com")),
            ("acme.my.salesforce.cm", Some("acme.my.salesforce.com")),
            ("acme.lightning.forse.com", Some("acme.lightning.force.com")),
            ("acme.my.site.co", None),
            ("acme--c.visualforce.net", Some("acme--c.visualforce.com")),
            ("acme.my.salesforce.test", None),
            ("my.salesforce.co", None),
            ("acmeforce.co", None),
            ("cti.acmeforce.com", None),
        ] {
            assert_eq!(almost(host).as_deref(), expected, "{host}");
        }
    }

    #[test]
    fn the_name_of_the_org_precedes_the_domain() {
        assert_eq!(org_in("acme.my.salesforce.com"), Some(("acme", Kind::MyDomain)));
        assert_eq!(org_in("acme--c.vf.force.com"), Some(("acme--c", Kind::Visualforce)));
        assert_eq!(org_in("na15.salesforce.com"), None);
        assert_eq!(org_in("login.salesforce.com"), None);
    }
}
