//! The URL that a user should write, with the parts of the present URL that are right.

use super::difference::{UrlDifference, UrlPart};
use super::parts::Parts;
use super::region::nearest_host;
use crate::tables::profile::{HostPattern, Namespace, Need, PathPattern, QueryParameter, UrlForm, ValueKind};
use crate::tables::url_match::is_only_relative;
use crate::text::adapter_url::AdapterUrl;

/// Replaces a part that is different in each org.
pub(super) const ELLIPSIS: &str = "…";

/// A URL of this form; parts without a fixed value are `…` or in angle brackets.
pub(crate) fn url_of(form: &UrlForm) -> String {
    let query: Vec<String> = form.query.iter().filter(|expected| is_in_vendor_url(expected)).map(pair).collect();
    let origin = if is_only_relative(form) { String::new() } else { format!("{}://{}", scheme(form), host(form)) };
    assemble(form, &origin, &path(form), &query)
}

/// The URL of a form that fixes every part that a URL must have.
pub(crate) fn complete_url(form: &UrlForm) -> Option<String> {
    Some(url_of(form)).filter(|url| !url.contains(ELLIPSIS) && !url.contains('<'))
}

/// The URL with the parts that differ replaced.
pub(crate) fn corrected(form: &UrlForm, url: &AdapterUrl<'_>, differences: &[UrlDifference]) -> String {
    let parts = Parts::of(url.text);
    let differs = |part: &UrlPart| differences.iter().any(|difference| difference.part == *part);
    let kept = |range: &Option<std::ops::Range<usize>>| range.clone().map(|range| &url.text[range]);
    let scheme = kept(&parts.scheme).filter(|_| !differs(&UrlPart::Scheme)).unwrap_or_else(|| scheme(form));
    let origin = match &parts.host {
        _ if is_only_relative(form) => String::new(),
        None if !differs(&UrlPart::Host) => String::new(),
        Some(range) if !differs(&UrlPart::Host) => {
            let port = parts.path.as_ref().map_or("", |path| &url.text[range.end..path.start]);
            format!("{scheme}://{}{port}", &url.text[range.clone()])
        }
        _ => {
            let nearest = form.regions.zip(url.host()).and_then(|(regions, host)| nearest_host(&regions, &host));
            format!("{scheme}://{}", nearest.unwrap_or_else(|| host(form)))
        }
    };
    let path = kept(&parts.path).filter(|_| !differs(&UrlPart::Path)).map_or_else(|| self::path(form), str::to_owned);
    assemble(form, &origin, &path, &query(form, url, &parts, differences))
}

/// The parameters of the URL, the corrected ones in place, then the missing ones.
fn query(form: &UrlForm, url: &AdapterUrl<'_>, parts: &Parts, differences: &[UrlDifference]) -> Vec<String> {
    let text = parts.query.clone().map_or("", |range| &url.text[range]);
    let expected = |name: &str| form.query.iter().find(|expected| expected.name == name);
    let is_wrong =
        |name: &str| differences.iter().any(|one| matches!(one.part, UrlPart::Parameter(part) if part == name));
    let mut query: Vec<String> = Vec::new();
    for present in text.split('&').filter(|present| !present.is_empty()) {
        let name = present.split('=').next().unwrap_or_default();
        let correction = expected(name).filter(|_| is_wrong(name));
        let correction = correction.map(|expected| corrected_pair(expected, url.query_value(name).as_deref()));
        query.push(correction.unwrap_or_else(|| present.to_owned()));
    }
    let missing =
        form.query.iter().filter(|expected| is_in_vendor_url(expected) && url.query_value(expected.name).is_none());
    query.extend(missing.map(pair));
    query
}

fn assemble(form: &UrlForm, origin: &str, path: &str, query: &[String]) -> String {
    let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
    let fragment = form.fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
    format!("{origin}{path}{query}{fragment}")
}

/// Whether the vendor's own URL has the parameter. Recommended ones only if their value is known.
fn is_in_vendor_url(expected: &QueryParameter) -> bool {
    match expected.need {
        Need::Required => true,
        Need::Recommended => matches!(expected.kind, ValueKind::OneOf([_])),
        Need::Optional => false,
    }
}

/// The parameter with the value that the present one was meant to be, if that is known.
fn corrected_pair(expected: &QueryParameter, present: Option<&str>) -> String {
    let suggestion = present.and_then(|value| expected.kind.check(value).err()?.suggestion);
    suggestion.map_or_else(|| pair(expected), |value| format!("{}={value}", expected.name))
}

fn pair(expected: &QueryParameter) -> String {
    match expected.kind {
        ValueKind::OneOf([value, ..]) => format!("{}={value}", expected.name),
        _ => format!("{}={ELLIPSIS}", expected.name),
    }
}

fn scheme(form: &UrlForm) -> &'static str {
    form.schemes.first().copied().unwrap_or("https")
}

fn host(form: &UrlForm) -> String {
    match form.hosts.first() {
        None => "<your-server>".to_owned(),
        Some(HostPattern::Named(name)) => name.replace("**", "*").replace('*', ELLIPSIS),
        Some(HostPattern::Package(namespace)) => format!("<my-domain>--{namespace}.vf.force.com"),
        Some(HostPattern::Visualforce) => "<my-domain>--<namespace>.vf.force.com".to_owned(),
        Some(HostPattern::Salesforce) => "<my-domain>.my.salesforce.com".to_owned(),
    }
}

fn path(form: &UrlForm) -> String {
    match form.paths.first() {
        None => format!("/{ELLIPSIS}"),
        Some(PathPattern::Root) => String::new(),
        Some(PathPattern::Equals(path) | PathPattern::Segments(path)) => path.replace('*', ELLIPSIS),
        Some(PathPattern::StartsWith(start)) => format!("{start}{ELLIPSIS}"),
        Some(PathPattern::EndsWith(end)) => format!("/{ELLIPSIS}{end}"),
        Some(PathPattern::Contains(part)) => format!("/{ELLIPSIS}{part}{ELLIPSIS}"),
        Some(PathPattern::Page { names, namespace }) => {
            let name = names.first().copied().unwrap_or(ELLIPSIS);
            match namespace {
                Namespace::Any => format!("/apex/{name}"),
                Namespace::Is(namespace) => format!("/apex/{namespace}__{name}"),
            }
        }
    }
}
