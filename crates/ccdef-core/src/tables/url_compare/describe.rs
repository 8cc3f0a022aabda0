//! Descriptions of the adapter URLs of a vendor.

use crate::tables::profile::{HostPattern, Namespace, Need, PathPattern, QueryParameter, Regions, UrlForm, ValueKind};
use crate::tables::url_match::is_only_relative;
use crate::text::prose::{either, join};

/// A whole form, such as "scheme `https`, host `apps.*.pure.cloud`, path `/crm/index.html`, parameter `crm=salesforce`".
pub(crate) fn describe(form: &UrlForm) -> String {
    if let Some(url) = example(form) {
        return format!("`{url}`");
    }
    let mut parts = Vec::new();
    if is_only_relative(form) {
        parts.push("no scheme and no host".to_owned());
    } else if !form.schemes.is_empty() {
        parts.push(format!("scheme {}", schemes(form)));
    }
    if !form.hosts.is_empty() {
        parts.push(format!("host {}", hosts(form)));
    }
    if !form.paths.is_empty() {
        parts.push(format!("path {}", paths(form)));
    }
    let needed = form.query.iter().filter(|parameter| parameter.need != Need::Optional);
    parts.extend(needed.map(|expected| format!("parameter `{}`: {}", expected.name, parameter(expected))));
    let alone = if form.relative && !is_only_relative(form) { "; or the path alone" } else { "" };
    format!("{}{alone}", parts.join(", "))
}

/// The URL itself, for a form in which only optional parts are open.
pub(crate) fn example(form: &UrlForm) -> Option<String> {
    let host = match form.hosts {
        [HostPattern::Named(name)] if !name.contains('*') => name,
        _ => return None,
    };
    let path = match form.paths {
        [PathPattern::Equals(path)] => path,
        [PathPattern::Root] => "",
        _ => return None,
    };
    let mut query = Vec::new();
    for parameter in form.query.iter().filter(|parameter| parameter.need != Need::Optional) {
        match (fixed_parameter(parameter), parameter.need) {
            (Some(pair), _) => query.push(pair),
            (None, Need::Required) => return None,
            (None, _) => {}
        }
    }
    let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
    let fragment = form.fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
    Some(format!("{}://{host}{path}{query}{fragment}", form.schemes.first()?))
}

fn fixed_parameter(parameter: &QueryParameter) -> Option<String> {
    match parameter.kind {
        ValueKind::OneOf([value]) => Some(format!("{}={value}", parameter.name)),
        _ => None,
    }
}

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
        hosts => join(hosts.iter().map(host).collect(), "or"),
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
    join(form.paths.iter().map(path).collect(), "or")
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
    expected.kind.describe()
}
