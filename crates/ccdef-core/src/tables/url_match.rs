//! Compares URLs with the patterns of profiles (`format/vendors.md#adapter-url-patterns`).

use std::borrow::Cow;

use crate::tables::profile::{HostPattern, Namespace, PathPattern, UrlForm, UrlPattern};
use crate::tables::salesforce_hosts::SalesforceHostKind;
use crate::text::adapter_url::AdapterUrl;

/// Whether `url` matches every part of `pattern`.
pub fn url_matches(pattern: &UrlPattern, url: &AdapterUrl<'_>) -> bool {
    let host = pattern.hosts.is_empty() || pattern.hosts.iter().any(|host| host_matches(host, url));
    let path = || pattern.paths.is_empty() || pattern.paths.iter().any(|path| path_matches(path, url));
    let query = || {
        pattern.query.iter().all(|(name, value)| {
            url.query().any(|(key, found)| key == *name && value.is_none_or(|value| found.eq_ignore_ascii_case(value)))
        })
    };
    let excepted = || pattern.except.is_some_and(|except| url_matches(except, url));
    host && path() && query() && !excepted()
}

/// Whether no absolute URL has this form.
pub(crate) const fn is_only_relative(form: &UrlForm) -> bool {
    form.relative && form.schemes.is_empty()
}

/// Whether the host of the URL matches the pattern. A relative URL has no host and matches none.
pub fn host_matches(pattern: &HostPattern, url: &AdapterUrl<'_>) -> bool {
    let Some(host) = url.host() else { return false };
    match pattern {
        HostPattern::Named(name) => labels_match(name, &host),
        HostPattern::Visualforce => is_visualforce(&host),
        HostPattern::Salesforce => is_org_host(&host),
        HostPattern::Package(namespace) => is_package(&host, namespace),
    }
}

/// Whether `host` serves Visualforce pages.
pub fn is_visualforce(host: &str) -> bool {
    SalesforceHostKind::of(host).is_some_and(SalesforceHostKind::is_visualforce)
}

/// Whether `host` serves the Visualforce pages of the package with this namespace.
fn is_package(host: &str, namespace: &str) -> bool {
    is_visualforce(host) && package_of(host).is_some_and(|found| found.eq_ignore_ascii_case(namespace))
}

/// The namespace at the end of the first label of a Visualforce host.
fn package_of(host: &str) -> Option<&str> {
    host.split('.').next()?.rsplit_once("--").map(|(_, namespace)| namespace)
}

/// Whether a host name matches a pattern of labels: `*` within a label, `**` for one or more labels.
fn labels_match(pattern: &str, host: &str) -> bool {
    if !ends_alike(pattern, host) {
        return false;
    }
    let (first, expected) = split_label(pattern);
    if first == "**" {
        let Some(expected) = expected else { return !host.is_empty() };
        return host.match_indices('.').any(|(dot, _)| labels_match(expected, &host[dot + 1..]));
    }
    let (label, rest) = split_label(host);
    star_matches(first, label)
        && match (expected, rest) {
            (None, None) => true,
            (Some(expected), Some(rest)) => labels_match(expected, rest),
            _ => false,
        }
}

/// Whether `text` ends as the pattern does after its last star, as far as both go. Few texts do, and it is quick to see.
fn ends_alike(pattern: &str, text: &str) -> bool {
    let literal = pattern.bytes().rev().take_while(|byte| *byte != b'*');
    literal.zip(text.bytes().rev()).all(|(expected, found)| expected.eq_ignore_ascii_case(&found))
}

/// The first label of a host name, and the part after its dot.
fn split_label(host: &str) -> (&str, Option<&str>) {
    host.split_once('.').map_or((host, None), |(label, rest)| (label, Some(rest)))
}

/// Whether `text` matches `pattern`, where each `*` stands for one or more characters. Case does not matter.
pub fn star_matches(pattern: &str, text: &str) -> bool {
    if !ends_alike(pattern, text) {
        return false;
    }
    let Some((head, rest)) = pattern.split_once('*') else {
        return pattern.eq_ignore_ascii_case(text);
    };
    if !starts_with(text, head) {
        return false;
    }
    let tail = &text[head.len()..];
    if rest.is_empty() {
        return !tail.is_empty();
    }
    let ends = tail.char_indices().skip(1).map(|(index, _)| index).chain([tail.len()]);
    ends.filter(|end| *end > 0).any(|end| star_matches(rest, &tail[end..]))
}

/// Whether the path of the URL matches the pattern.
pub fn path_matches(pattern: &PathPattern, url: &AdapterUrl<'_>) -> bool {
    let path = &*single_slashes(url.path());
    match pattern {
        PathPattern::Root => path.is_empty() || path == "/",
        PathPattern::Equals(expected) => path.eq_ignore_ascii_case(expected),
        PathPattern::StartsWith(expected) => starts_with(path, expected),
        PathPattern::EndsWith(expected) => ends_with(path, expected),
        PathPattern::Contains(expected) => {
            (0..path.len()).any(|start| starts_with_bytes(&path.as_bytes()[start..], expected))
        }
        PathPattern::Segments(expected) => segments_match(expected, path),
        PathPattern::Page { names, namespace } => page_matches(names, *namespace, path, url),
    }
}

fn starts_with(text: &str, prefix: &str) -> bool {
    starts_with_bytes(text.as_bytes(), prefix) && text.is_char_boundary(prefix.len())
}

fn starts_with_bytes(text: &[u8], prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix.as_bytes()))
}

fn ends_with(text: &str, suffix: &str) -> bool {
    let start = text.len().checked_sub(suffix.len());
    start.is_some_and(|start| text.as_bytes()[start..].eq_ignore_ascii_case(suffix.as_bytes()))
}

/// The path with repeated slashes reduced to one; borrowed if there are none.
pub(crate) fn single_slashes(path: &str) -> Cow<'_, str> {
    if !path.as_bytes().windows(2).any(|pair| pair == b"//") {
        return Cow::Borrowed(path);
    }
    let mut result = String::with_capacity(path.len());
    for character in path.chars() {
        if character != '/' || !result.ends_with('/') {
            result.push(character);
        }
    }
    Cow::Owned(result)
}

fn segments_match(pattern: &str, path: &str) -> bool {
    let (mut expected, mut found) = (pattern.split('/'), path.split('/'));
    loop {
        match (expected.next(), found.next()) {
            (None, None) => return true,
            (Some(expected), Some(segment)) if star_matches(expected, segment) => {}
            _ => return false,
        }
    }
}

/// The Visualforce page in a URL: its name, and its namespace if the URL has one.
pub fn visualforce_page<'p>(path: &'p str, url: &AdapterUrl<'_>) -> Option<(&'p str, Option<String>)> {
    let (name, namespace) = page(path, url)?;
    let name = path.len() - name.len();
    Some((&path[name..], namespace.map(Cow::into_owned)))
}

fn page<'p>(path: &'p str, url: &'p AdapterUrl<'_>) -> Option<(&'p str, Option<Cow<'p, str>>)> {
    let host = url.host();
    if !url.is_relative() && !host.as_deref().is_some_and(is_org_host) {
        return None;
    }
    let page = match starts_with(path, APEX) {
        true => &path[APEX.len()..],
        false if url.is_relative() => return None,
        false => path.strip_prefix('/')?,
    };
    if page.is_empty() || page.contains('/') {
        return None;
    }
    match page.split_once("__") {
        Some((namespace, name)) => Some((name, Some(Cow::Borrowed(namespace)))),
        None => Some((page, host.filter(|host| is_visualforce(host)).and_then(namespace_of))),
    }
}

/// The path of Visualforce pages.
const APEX: &str = "/apex/";

fn namespace_of(host: Cow<'_, str>) -> Option<Cow<'_, str>> {
    match host {
        Cow::Borrowed(host) => package_of(host).map(Cow::Borrowed),
        Cow::Owned(host) => package_of(&host).map(|namespace| Cow::Owned(namespace.to_owned())),
    }
}

/// Whether `host` shows Visualforce pages to a user of an org.
pub(crate) fn is_org_host(host: &str) -> bool {
    SalesforceHostKind::of(host).is_some_and(SalesforceHostKind::shows_pages)
}

fn page_matches(names: &[&str], namespace: Namespace, path: &str, url: &AdapterUrl<'_>) -> bool {
    let Some((name, found)) = page(path, url) else {
        return false;
    };
    names.iter().any(|expected| expected.eq_ignore_ascii_case(name))
        && match namespace {
            Namespace::Any => true,
            Namespace::Is(expected) => found.is_some_and(|found| found.eq_ignore_ascii_case(expected)),
        }
}

#[cfg(test)]
mod tests {
    use super::{host_matches, path_matches};
    use crate::tables::profile::{HostPattern, Namespace, PathPattern};
    use crate::text::adapter_url::AdapterUrl;

    fn host(pattern: &'static str, url: &str) -> bool {
        host_matches(&HostPattern::Named(pattern), &AdapterUrl::parse(url))
    }

    #[test]
    fn a_star_matches_within_a_label_and_two_stars_match_labels() {
        assert!(host("desktop.wxcc-*.cisco.com", "https://desktop.wxcc-us1.cisco.com"));
        assert!(!host("desktop.wxcc-*.cisco.com", "https://desktop.wxcc-.cisco.com"));
        assert!(!host("desktop.wxcc-*.cisco.com", "https://desktop.wxcc-a.b.cisco.com"));
        assert!(host("**.8x8.com", "https://cloud8.8x8.com/x"));
        assert!(host("**.8x8.com", "https://a.b.8x8.com"));
        assert!(!host("**.8x8.com", "https://8x8.com"));
        assert!(host("Apps.*.Pure.Cloud", "https://apps.euw2.pure.cloud"));
    }

    #[test]
    fn the_first_label_of_a_package_host_ends_with_the_namespace() {
        let package = HostPattern::Package("rcsfl");
        for good in ["https://acme--rcsfl.vf.force.com/x", "https://acme--sbx--rcsfl.sandbox.vf.force.com/x"] {
            assert!(host_matches(&package, &AdapterUrl::parse(good)), "{good}");
        }
        assert!(!host_matches(&package, &AdapterUrl::parse("https://acme--c.vf.force.com/x")));
        assert!(!host_matches(&package, &AdapterUrl::parse("https://acme--rcsfl.example")));
    }

    #[test]
    fn a_page_may_be_relative_or_on_a_salesforce_host() {
        let any = PathPattern::page(&["RCPhone"], Namespace::Any);
        for good in [
            "/apex/RCPhone",
            "/apex/ns__rcphone",
            "https://acme--c.vf.force.com/apex/RCPhone",
            "https://acme--c.vf.force.com/RCPhone?x=1",
            "https://acme.my.salesforce.com//apex/RCPhone",
        ] {
            assert!(path_matches(&any, &AdapterUrl::parse(good)), "{good}");
        }
        for bad in ["/RCPhone", "https://acme.example/apex/RCPhone", "/apex/RCPhone2"] {
            assert!(!path_matches(&any, &AdapterUrl::parse(bad)), "{bad}");
        }
        let namespaced = PathPattern::page(&["CTIRedirect"], Namespace::Is("ingenius"));
        assert!(path_matches(&namespaced, &AdapterUrl::parse("/apex/ingenius__CTIRedirect")));
        assert!(path_matches(&namespaced, &AdapterUrl::parse("https://x--ingenius.vf.force.com/apex/CTIRedirect")));
        assert!(!path_matches(&namespaced, &AdapterUrl::parse("/apex/CTIRedirect")));
    }
}
