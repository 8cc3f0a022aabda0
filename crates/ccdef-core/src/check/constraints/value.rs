//! Relations about the value of one setting.

use super::breach::{Breach, find, find_filled};
use crate::rule::RuleContext;
use crate::tables::{OnPage, SettingRef, ValuePattern, setting, url_matches, value_matches};

/// A setting has a value that it must not have, or must not have beside that of another.
pub(super) fn refused(
    cx: &RuleContext<'_>,
    setting: SettingRef,
    value: &ValuePattern,
    beside: Option<&(SettingRef, ValuePattern)>,
) -> Option<Breach> {
    let found = find(cx, setting).filter(|found| value_matches(value, found.value))?;
    let breach = Breach::at(setting, found.span, found.value);
    let Some((other, other_value)) = beside else { return Some(breach) };
    let other_found = find(cx, *other).filter(|found| value_matches(other_value, found.value))?;
    Some(breach.other(*other, other_found))
}

/// A setting does not have the value that the page of the adapter URL decides.
pub(super) fn page_decides(cx: &RuleContext<'_>, setting: SettingRef, pages: &[OnPage]) -> Option<Breach> {
    let (url, url_setting) = (cx.facts.adapter_url.as_ref()?, cx.facts.adapter_setting?);
    let page = pages.iter().find(|page| url_matches(&page.page, url))?;
    let found = find_filled(cx, setting).filter(|found| !page.values.contains(&found.value))?;
    let name = url.path().rsplit('/').next().unwrap_or_default();
    let wanted = page.values.first().copied().unwrap_or_default();
    let breach = Breach::at(setting, found.span, found.value).with("page", name).with("wanted", wanted);
    Some(breach.other(setting::ADAPTER_URL, url_setting))
}
