//! "Did you mean" for the hosts of regions.

use crate::tables::profile::{Regions, UrlForm};
use crate::text::adapter_url::AdapterUrl;
use crate::text::nearest::nearest;

/// Whether the host of a URL of this form belongs to an unknown region.
pub(crate) fn is_unknown(form: &UrlForm, url: &AdapterUrl<'_>) -> bool {
    let known = |regions: Regions, host: &str| regions.hosts().any(|known| known.eq_ignore_ascii_case(host));
    form.regions.zip(url.host()).is_some_and(|(regions, host)| !known(regions, &host))
}

/// The host of the region that was probably meant.
pub(crate) fn nearest_host(regions: &Regions, host: &str) -> Option<String> {
    let host = host.to_ascii_lowercase();
    let name = of_same_region(regions, &host).or_else(|| by_label(regions, &host)).or_else(|| by_typo(regions, &host));
    name.map(|name| regions.host(name))
}

/// The region whose name ends the host, behind another beginning or none: `login.euw2.pure.cloud`.
fn of_same_region(regions: &Regions, host: &str) -> Option<&'static str> {
    let head = |name: &str| host.strip_suffix(regions.after).and_then(|host| host.strip_suffix(name));
    let is_same = |name: &&&str| head(name).is_some_and(|head| head.is_empty() || head.ends_with('.'));
    regions.names.iter().filter(is_same).max_by_key(|name| name.len()).copied()
}

/// The region that a label of the host names in a way of its own: `apps.eu-west-2.pure.cloud`, `apps.euw2.purecloud.com`.
fn by_label(regions: &Regions, host: &str) -> Option<&'static str> {
    let label_of = |name: &'static str| name.split('.').next().unwrap_or(name);
    let is_unique = |label: &str| regions.names.iter().filter(|name| label_of(name) == label).count() == 1;
    host.split('.').find_map(|label| {
        let alias = regions.aliases.iter().find(|(alias, _)| *alias == label).map(|(_, name)| *name);
        let own = || regions.names.iter().copied().find(|name| label_of(name) == label && is_unique(label));
        alias.or_else(own)
    })
}

/// The region whose host is a few edits away; the region itself is compared where the rest of the host is right.
fn by_typo(regions: &Regions, host: &str) -> Option<&'static str> {
    let middle = host.strip_prefix(regions.before).and_then(|rest| rest.strip_suffix(regions.after));
    let alike = |middle| nearest(middle, regions.names.iter().copied().filter(|name| has_similar_labels(name, middle)));
    if let Some(found) = middle.and_then(alike) {
        return regions.names.iter().find(|name| **name == found).copied();
    }
    let hosts: Vec<String> = regions.hosts().collect();
    let found = nearest(host, hosts.iter().map(String::as_str).filter(|known| has_similar_labels(known, host)))?;
    hosts.iter().position(|known| known == found).map(|index| regions.names[index])
}

/// Whether each label of a host may be a typo of the other's. If one host has more labels, only the whole can tell.
fn has_similar_labels(one: &str, other: &str) -> bool {
    let count = |host: &str| host.split('.').count();
    let is_similar = |(one, other): (&str, &str)| nearest(other, [one]).is_some();
    count(one) != count(other) || one.split('.').zip(other.split('.')).all(is_similar)
}

#[cfg(test)]
mod tests {
    use super::nearest_host;
    use crate::tables::profile::Regions;

    const REGIONS: Regions =
        Regions::new("apps.", &["acmecloud.test", "acmecloud.com.test", "euw2.acme.test", "usw2.acme.test"], "")
            .aliases(&[("eu-west-2", "euw2.acme.test")]);

    #[test]
    fn the_region_that_was_meant_is_found_by_its_name_its_other_name_or_a_typo() {
        for (host, expected) in [
            ("login.euw2.acme.test", Some("apps.euw2.acme.test")),
            ("euw2.acme.test", Some("apps.euw2.acme.test")),
            ("login.acmecloud.com.test", Some("apps.acmecloud.com.test")),
            ("apps.eu-west-2.acme.test", Some("apps.euw2.acme.test")),
            ("apps.usw2.acmetest.test", Some("apps.usw2.acme.test")),
            ("apps.euw3.acme.test", Some("apps.euw2.acme.test")),
            ("aps.acmecloud.test", Some("apps.acmecloud.test")),
            ("Apps.AcmeClout.Test", Some("apps.acmecloud.test")),
            ("softphone.zenith.test", None),
            ("apps.zzz9.acme.test", None),
        ] {
            assert_eq!(nearest_host(&REGIONS, host).as_deref(), expected, "{host}");
        }
    }

    #[test]
    fn a_host_without_one_of_its_labels_is_no_other_country() {
        let regions = Regions::new("apps.", &["acmecloud.com", "acmecloud.com.au", "acmecloud.de", "acmecloud.ie"], "");
        for (host, expected) in [
            ("apps.acmecloud.au", Some("apps.acmecloud.com.au")),
            ("apps.acmecloud.ei", Some("apps.acmecloud.ie")),
            ("apps.acmecloud.fr", None),
        ] {
            assert_eq!(nearest_host(&regions, host).as_deref(), expected, "{host}");
        }
    }

    #[test]
    fn the_name_of_a_region_may_be_in_the_middle_of_a_host() {
        let regions = Regions::new("desktop.dc-", &["us1", "anz1"], ".acme.test");
        assert_eq!(nearest_host(&regions, "desktop.dc-us2.acme.test").as_deref(), Some("desktop.dc-us1.acme.test"));
        assert_eq!(nearest_host(&regions, "desktop.dc-anz.acme.test").as_deref(), Some("desktop.dc-anz1.acme.test"));
    }
}
