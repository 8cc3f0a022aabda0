//! Descriptions of the parts of a vendor's adapter URLs.

use crate::tables::profile::{HostPattern, Namespace, PathPattern, QueryParameter, Regions, UrlForm, ValueKind};
use crate::tables::url_match::is_only_relative;
use crate::text::prose::{either, join};

pub(super) fn schemes(form: &UrlForm) -> String {
    either(form.schemes.iter().copied())
}

pub(super) fn hosts(form: &UrlForm) -> String {
    if let Some(Regions { before, names: [first, ..], after, .. }) = form.regions {
        return format!("`{before}<region>{after}`, such as `{before}{first}{after}`");
    }
    match form.hosts {
        [] if is_only_relative(form) => "no host, only a path that starts with `/`".to_owned(),
        [] => "any".to_owned(),
        hosts => first_of(hosts.iter().map(host).collect()),
    }
}

fn host(host: &HostPattern) -> String {
    match host {
        HostPattern::Named(name) => format!("`{name}`"),
        HostPattern::Package(namespace) => format!("`<my-domain>--{namespace}.vf.force.com`"),
        HostPattern::Visualforce => "`<my-domain>--<namespace>.vf.force.com`".to_owned(),
        HostPattern::Salesforce => "a host of your Salesforce org".to_owned(),
    }
}

pub(super) fn paths(form: &UrlForm) -> String {
    first_of(form.paths.iter().map(path).collect())
}

/// All of a few short ones, or the first one and the number of the others.
fn first_of(all: Vec<String>) -> String {
    const MOST: usize = 3;
    const WIDTH: usize = 100;
    let width: usize = all.iter().map(String::len).sum();
    match all.as_slice() {
        [first, others @ ..] if all.len() > 1 && (all.len() > MOST || width > WIDTH) => match others.len() {
            1 => format!("{first} or another one"),
            count => format!("{first} or one of {count} others"),
        },
        _ => join(all, "or"),
    }
}

fn path(path: &PathPattern) -> String {
    match path {
        PathPattern::Root => "`/`".to_owned(),
        PathPattern::Equals(path) | PathPattern::Segments(path) => format!("`{path}`"),
        PathPattern::StartsWith(start) => format!("one that starts with `{start}`"),
        PathPattern::EndsWith(end) => format!("one that ends with `{end}`"),
        PathPattern::Contains(part) => format!("one that contains `{part}`"),
        PathPattern::Page { names, namespace } => pages(names, *namespace),
    }
}

fn pages(names: &[&str], namespace: Namespace) -> String {
    let page = |name: &&str| match namespace {
        Namespace::Any => format!("/apex/{name}"),
        Namespace::Is(namespace) => format!("/apex/{namespace}__{name}"),
    };
    let pages: Vec<String> = names.iter().map(page).collect();
    either(pages.iter().map(String::as_str))
}

pub(super) fn parameter(expected: &QueryParameter) -> String {
    match expected.kind {
        ValueKind::Text => "any text".to_owned(),
        kind => kind.describe(),
    }
}
