//! The adapter URL to write.

use super::subject::{UrlSetting, all_urls};
use crate::tables::no_page::no_page;
use crate::tables::url_compare::{UrlDifference, UrlPart, by_distance, corrected, url_of};
use crate::tables::{PathPattern, Profile, UrlForm, UrlSpec};
use crate::text::adapter_url::AdapterUrl;

/// The URL to write, `url` in the form `nearest` unless other settings of the file contradict it. Other accepted URLs are in
/// the profile.
pub(super) fn help(
    setting: &UrlSetting<'_>,
    url: String,
    nearest: &UrlForm,
    spec: &UrlSpec,
    profile: &Profile,
) -> String {
    let others = spec.forms.iter().flat_map(|form| on_each_page(form, url_of(form)));
    let mut candidates = on_each_page(nearest, url).chain(others);
    // The host of the file may be one on which no page can be.
    let may_be_page = |url: &String| no_page(&AdapterUrl::parse(url)).is_none();
    let Some(url) = candidates.find(|url| setting.cx.accepts_adapter_url(url) && may_be_page(url)) else {
        return format!("no known adapter URL matches the other settings of this file; {}", all_urls(profile));
    };
    let pages = |path: &PathPattern| match path {
        PathPattern::Page { names, .. } => names.len(),
        _ => 1,
    };
    let is_only = |form: &UrlForm| form.hosts.len() < 2 && form.paths.iter().map(pages).sum::<usize>() < 2;
    let is_only = matches!(spec.forms, [form] if is_only(form));
    let others = if is_only { String::new() } else { format!("; {}", all_urls(profile)) };
    let url = url.replace('&', "&amp;");
    let is_whole = !url.contains(['…', '<']);
    let use_it = if is_whole { format!("use `{url}`") } else { format!("use a URL of the form `{url}`") };
    format!("{use_it}{others}")
}

/// On another host than those of the vendor, the nearest form that the other settings of the file do not contradict.
pub(super) fn accepted_form<'s>(
    setting: &UrlSetting<'_>,
    spec: &'s UrlSpec,
) -> Option<(&'s UrlForm, Vec<UrlDifference>)> {
    let is_of_host = |difference: &UrlDifference| difference.part == UrlPart::Host;
    let compared = by_distance(spec, setting.url);
    if !compared.first()?.1.iter().any(is_of_host) {
        return None;
    }
    compared.into_iter().find(|(form, differences)| {
        let url = corrected(form, setting.url, differences);
        on_each_page(form, url).any(|url| setting.cx.accepts_adapter_url(&url))
    })
}

/// The URL of a form, then the same URL with each other page that the form accepts.
fn on_each_page(form: &UrlForm, url: String) -> impl Iterator<Item = String> + use<> {
    let pages = match form.paths.first() {
        Some(PathPattern::Page { names, .. }) => *names,
        _ => &[],
    };
    let renamed = |first: &'static str| pages[1..].iter().map(move |other| (first, *other));
    let others: Vec<String> = pages
        .first()
        .into_iter()
        .flat_map(|first| renamed(first))
        .map(|(first, other)| url.replace(first, other))
        .collect();
    std::iter::once(url).chain(others)
}
