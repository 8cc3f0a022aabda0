//! How a URL differs from a form of a vendor's URL.

use std::borrow::Cow;
use std::ops::Range;

use super::describe;
use super::parts::Parts;
use super::region::nearest_host;
use crate::tables::profile::{Need, QueryParameter, UrlForm, ValueKind};
use crate::tables::url_match::{host_matches, is_only_relative, path_matches};
use crate::text::adapter_url::AdapterUrl;

/// One part of a URL that differs from the vendor's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct UrlDifference {
    /// The part.
    pub(crate) part: UrlPart,
    /// The part that was found; `None` if it is missing.
    pub(crate) found: Option<String>,
    /// The expected part, in words.
    pub(crate) expected: String,
    /// Where the part is: byte offsets into the text of the URL; the whole URL if the part is missing.
    pub(crate) range: Range<usize>,
}

/// The parts of a URL. Ordered: the first identifies the vendor best.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum UrlPart {
    /// The host name.
    Host,
    /// The path.
    Path,
    /// A query parameter.
    Parameter(&'static str),
    /// The scheme.
    Scheme,
    /// The part after `#`.
    Fragment,
}

impl UrlPart {
    /// The part in words, such as "host".
    pub(crate) fn describe(&self) -> String {
        match self {
            Self::Host => "host".to_owned(),
            Self::Path => "path".to_owned(),
            Self::Parameter(name) => format!("parameter `{name}`"),
            Self::Scheme => "protocol".to_owned(),
            Self::Fragment => "the part after `#`".to_owned(),
        }
    }

    /// How much a difference in this part adds to the distance between a URL and a form.
    const fn weight(&self) -> u32 {
        match self {
            Self::Host => 8,
            Self::Path => 4,
            Self::Parameter(_) => 2,
            Self::Scheme | Self::Fragment => 1,
        }
    }
}

/// How far a URL with these differences is from a form.
pub(super) fn distance(differences: &[UrlDifference]) -> u32 {
    differences.iter().map(|difference| difference.part.weight()).sum()
}

/// The differences between a URL and a form, in the order of the parts.
pub(super) fn differences(form: &UrlForm, url: &AdapterUrl<'_>) -> Vec<UrlDifference> {
    let parts = Parts::of(url.text);
    let mut found = Vec::new();
    found.extend(host(form, url, &parts));
    found.extend(path(form, url, &parts));
    found.extend(form.query.iter().filter_map(|expected| parameter(expected, url, &parts)));
    found.extend(scheme(form, url, &parts));
    found.extend(fragment(form, url, &parts));
    found
}

fn host(form: &UrlForm, url: &AdapterUrl<'_>, parts: &Parts) -> Option<UrlDifference> {
    if url.is_relative() {
        let expected = || describe::hosts(form);
        return (!form.relative).then(|| UrlDifference::missing(UrlPart::Host, expected(), url));
    }
    let any = form.hosts.is_empty() && !is_only_relative(form);
    if any || form.hosts.iter().any(|host| host_matches(host, url)) {
        return None;
    }
    let nearest = form.regions.zip(url.host()).and_then(|(regions, host)| nearest_host(&regions, &host));
    let expected = nearest.map_or_else(|| describe::hosts(form), |host| format!("`{host}`"));
    Some(UrlDifference::at(UrlPart::Host, parts.host.clone(), expected, url))
}

fn path(form: &UrlForm, url: &AdapterUrl<'_>, parts: &Parts) -> Option<UrlDifference> {
    if form.paths.is_empty() || form.paths.iter().any(|path| path_matches(path, url)) {
        return None;
    }
    Some(UrlDifference::at(UrlPart::Path, parts.path.clone(), describe::paths(form), url))
}

/// Whether path and parameters of a URL match a form.
pub(super) fn is_same_page(form: &UrlForm, url: &AdapterUrl<'_>) -> bool {
    (form.paths.is_empty() || form.paths.iter().any(|path| path_matches(path, url)))
        && form.query.iter().all(|expected| match found_value(expected, url) {
            None => expected.need != Need::Required,
            Some(value) => accepts(&expected.kind, &value),
        })
}

/// The value of a parameter, if a URL has one that is enough.
fn found_value<'u>(expected: &QueryParameter, url: &'u AdapterUrl<'_>) -> Option<Cow<'u, str>> {
    url.query_value(expected.name).filter(|value| expected.need != Need::Required || !value.is_empty())
}

fn parameter(expected: &QueryParameter, url: &AdapterUrl<'_>, parts: &Parts) -> Option<UrlDifference> {
    let part = UrlPart::Parameter(expected.name);
    match found_value(expected, url) {
        None if expected.need == Need::Required => {
            Some(UrlDifference::missing(part, describe::parameter(expected), url))
        }
        Some(value) if !accepts(&expected.kind, &value) => {
            let range = parts.parameter(url.text, expected.name);
            Some(UrlDifference::at(part, range, describe::parameter(expected), url))
        }
        _ => None,
    }
}

/// Whether a parameter may have the value. Servers compare words without case, so another case is not a difference.
fn accepts(kind: &ValueKind, value: &str) -> bool {
    match kind.check(value) {
        Ok(()) => true,
        Err(issue) => issue.suggestion.is_some_and(|suggestion| suggestion.eq_ignore_ascii_case(value)),
    }
}

fn scheme(form: &UrlForm, url: &AdapterUrl<'_>, parts: &Parts) -> Option<UrlDifference> {
    let found = url.scheme()?;
    if form.schemes.is_empty() || form.schemes.contains(&found) {
        return None;
    }
    Some(UrlDifference::at(UrlPart::Scheme, parts.scheme.clone(), describe::schemes(form), url))
}

fn fragment(form: &UrlForm, url: &AdapterUrl<'_>, parts: &Parts) -> Option<UrlDifference> {
    let expected = form.fragment?;
    if url.fragment() == Some(expected) {
        return None;
    }
    Some(UrlDifference::at(UrlPart::Fragment, parts.fragment.clone(), format!("`{expected}`"), url))
}

impl UrlDifference {
    fn missing(part: UrlPart, expected: String, url: &AdapterUrl<'_>) -> Self {
        Self { part, found: None, expected, range: 0..url.text.len() }
    }

    fn at(part: UrlPart, range: Option<Range<usize>>, expected: String, url: &AdapterUrl<'_>) -> Self {
        match range.filter(|range| !range.is_empty()) {
            Some(range) => Self { part, found: Some(url.text[range.clone()].to_owned()), expected, range },
            None => Self::missing(part, expected, url),
        }
    }
}
