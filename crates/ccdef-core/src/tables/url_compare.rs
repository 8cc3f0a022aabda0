//! Compares an adapter URL with those of a vendor, part by part (`format/vendors.md#adapter-url-patterns`).

mod describe;
mod difference;
mod near;
mod parts;
mod region;
mod suggest;

use std::ops::Range;

pub(crate) use difference::{UrlDifference, UrlPart};
pub(crate) use near::{MeantPart, NearMatch, NearUrls};
pub(crate) use region::{is_unknown, nearest_host};
pub(crate) use suggest::{complete_url, corrected, url_of};

use crate::tables::profile::{Need, QueryParameter, UrlForm, UrlSpec};
use crate::text::adapter_url::AdapterUrl;
use difference::{differences, distance};
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

/// Every form of `spec` with what differs from it, the nearest first.
pub(crate) fn by_distance<'s>(spec: &'s UrlSpec, url: &AdapterUrl<'_>) -> Vec<(&'s UrlForm, Vec<UrlDifference>)> {
    let mut compared: Vec<_> = spec.forms.iter().map(|form| (form, differences(form, url))).collect();
    compared.sort_by_key(|(_, differences)| distance(differences));
    compared
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

/// Where the host is in the text of a URL.
pub(crate) fn host_range(url: &AdapterUrl<'_>) -> Option<Range<usize>> {
    Parts::of(url.text).host.filter(|range| !range.is_empty())
}

/// Where the part is in the text of a URL that was not meant.
pub(crate) fn mistaken_range(url: &AdapterUrl<'_>, meant: &MeantPart) -> Option<Range<usize>> {
    match meant {
        MeantPart::Host(_) => host_range(url),
        MeantPart::Path(_) => Parts::of(url.text).path.filter(|range| !range.is_empty()),
    }
}

/// The URL with what was probably meant.
pub(crate) fn with_part(url: &AdapterUrl<'_>, meant: &MeantPart) -> String {
    let (MeantPart::Host(text) | MeantPart::Path(text)) = meant;
    let mut result = url.text.to_owned();
    if let Some(range) = mistaken_range(url, meant) {
        result.replace_range(range, text);
    }
    result
}

#[cfg(test)]
mod tests;
