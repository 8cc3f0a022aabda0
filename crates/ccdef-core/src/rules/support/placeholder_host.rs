//! Whether the host of a URL is a placeholder: `placeholder-value` alone reports such a URL.

use crate::model::Setting;
use crate::model::placeholder::find_placeholder;
use crate::rule::RuleContext;

/// Whether a placeholder begins in the host of a URL, so that nothing about the server is known yet.
pub(crate) fn has_placeholder_host(cx: &RuleContext<'_>, url: &Setting<'_>) -> bool {
    let Some(host) = url.value.find("//").map(|slashes| slashes + 2) else { return false };
    let end = url.value[host..].find(['/', '?', '#']).map_or(url.value.len(), |end| host + end);
    let found = find_placeholder(url.value, url.kind(), url.label(), cx.samples);
    found.is_some_and(|found| found.range.start < end)
}
