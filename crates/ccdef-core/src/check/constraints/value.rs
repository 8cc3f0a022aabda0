//! Relations about the value of one setting.

use super::violation::{Violation, effective};
use crate::rule::RuleContext;
use crate::tables::{OnPage, SettingRef, ValuePattern, setting, url_matches, value_matches};

/// A setting has a value that is not allowed, or not allowed together with the value of another setting.
pub(super) fn refused(
    cx: &RuleContext<'_>,
    setting: SettingRef,
    value: &ValuePattern,
    beside: Option<&(SettingRef, ValuePattern)>,
) -> Option<Violation> {
    let found = effective(cx, setting).filter(|found| value_matches(value, found.text))?;
    let violation = Violation::by(setting, found);
    let Some((other, other_value)) = beside else { return Some(violation) };
    let other_found = effective(cx, *other).filter(|found| value_matches(other_value, found.text))?;
    Some(violation.other(*other, other_found.span, other_found.text))
}

/// A setting does not have the value that the page of the adapter URL requires.
pub(super) fn page_decides(cx: &RuleContext<'_>, setting: SettingRef, pages: &[OnPage]) -> Option<Violation> {
    let (url, url_setting) = (cx.facts.adapter_url.as_ref()?, cx.facts.adapter_setting?);
    let page = pages.iter().find(|page| url_matches(&page.page, url))?;
    let found = effective(cx, setting).filter(|found| !page.values.contains(&found.text))?;
    let name = url.path().rsplit('/').next().unwrap_or_default();
    let expected = page.values.first().copied().unwrap_or_default();
    let violation = Violation::by(setting, found).with("page", name).with("expected", expected);
    Some(violation.other(setting::ADAPTER_URL, url_setting.span, url_setting.value))
}
