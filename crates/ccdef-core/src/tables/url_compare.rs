//! Compares an adapter URL with those of a vendor, part by part (`format/vendors.md#adapter-url-patterns`).

mod describe;
mod difference;
mod parts;
mod suggest;

use std::ops::Range;

pub(crate) use difference::{UrlDifference, UrlPart};
pub(crate) use suggest::{corrected, url_of};

use crate::tables::profile::{Need, QueryParameter, UrlForm, UrlSpec};
use crate::tables::url_match::{host_matches, is_only_relative, path_matches};
use crate::text::adapter_url::AdapterUrl;
use parts::Parts;

/// The result of comparing a URL with the forms of a vendor.
#[derive(Debug)]
pub(crate) enum UrlComparison<'s> {
    /// The URL has this form.
    Matches(&'s UrlForm),
    /// The URL has none of the forms.
    Differs {
        /// The most similar form.
        nearest: &'s UrlForm,
        /// The differences from it, the most important first; never empty.
        differences: Vec<UrlDifference>,
    },
}

/// Compares `url` with every form of `spec`; `None` if there is no form.
pub(crate) fn compare<'s>(spec: &'s UrlSpec, url: &AdapterUrl<'_>) -> Option<UrlComparison<'s>> {
    let compared = spec.forms.iter().map(|form| (form, differences(form, url)));
    let (nearest, differences) = compared.min_by_key(|(_, differences)| distance(differences))?;
    if differences.is_empty() {
        return Some(UrlComparison::Matches(nearest));
    }
    Some(UrlComparison::Differs { nearest, differences })
}

/// The parameters of the vendor's own URL that `url` does not have.
pub(crate) fn recommended_parameters<'s>(
    form: &'s UrlForm,
    url: &AdapterUrl<'_>,
) -> impl Iterator<Item = &'s QueryParameter> {
    form.query
        .iter()
        .filter(move |parameter| parameter.need == Need::Recommended && url.query_value(parameter.name).is_none())
}

fn distance(differences: &[UrlDifference]) -> u32 {
    differences.iter().map(|difference| difference.part.weight()).sum()
}

fn differences(form: &UrlForm, url: &AdapterUrl<'_>) -> Vec<UrlDifference> {
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
    Some(UrlDifference::at(UrlPart::Host, parts.host.clone(), describe::hosts(form), url))
}

fn path(form: &UrlForm, url: &AdapterUrl<'_>, parts: &Parts) -> Option<UrlDifference> {
    if form.paths.is_empty() || form.paths.iter().any(|path| path_matches(path, url)) {
        return None;
    }
    Some(UrlDifference::at(UrlPart::Path, parts.path.clone(), describe::paths(form), url))
}

fn parameter(expected: &QueryParameter, url: &AdapterUrl<'_>, parts: &Parts) -> Option<UrlDifference> {
    let part = UrlPart::Parameter(expected.name);
    let is_enough = |value: &str| expected.need != Need::Required || !value.is_empty();
    match url.query_value(expected.name).filter(|value| is_enough(value)) {
        None if expected.need == Need::Required => {
            Some(UrlDifference::missing(part, describe::parameter(expected), url))
        }
        Some(value) if expected.kind.check(&value).is_err() => {
            let range = parts.parameter(url.text, expected.name);
            Some(UrlDifference::at(part, range, describe::parameter(expected), url))
        }
        _ => None,
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

#[cfg(test)]
mod tests;
