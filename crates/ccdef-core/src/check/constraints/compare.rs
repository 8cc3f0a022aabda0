//! Relations between two values.

use super::violation::{Violation, effective, find_filled};
use crate::model::placeholder::{Samples, find_placeholder};
use crate::rule::RuleContext;
use crate::tables::{AdapterUrl, HostPattern, SettingRef, ValueKind, host_matches};

/// Two settings must have the same value, but differ.
pub(super) fn same(cx: &RuleContext<'_>, setting: SettingRef, other: SettingRef) -> Option<Violation> {
    compared(cx, setting, other, |one, other| one != other)
}

/// Two settings must differ, but have the same value.
pub(super) fn differ(cx: &RuleContext<'_>, setting: SettingRef, other: SettingRef) -> Option<Violation> {
    compared(cx, setting, other, |one, other| one == other)
}

/// Two settings with values that violate the relation. Nothing is known about a value in place of which a placeholder is left.
fn compared(
    cx: &RuleContext<'_>,
    setting: SettingRef,
    other: SettingRef,
    is_wrong: impl Fn(&str, &str) -> bool,
) -> Option<Violation> {
    let (one, two) = (effective(cx, setting)?, effective(cx, other)?);
    let samples = Samples::of(cx.schema.profile_and_bases.iter().copied());
    let is_open = |text: &str| find_placeholder(text, &ValueKind::Text, "", &samples).is_some();
    if is_open(one.text) || is_open(two.text) {
        return None;
    }
    is_wrong(one.text, two.text).then(|| Violation::by(setting, one).other(other, two.span, two.text))
}

/// Two URLs must be on the same host, but are not.
pub(super) fn same_host(
    cx: &RuleContext<'_>,
    setting: SettingRef,
    with: SettingRef,
    except: &[HostPattern],
) -> Option<Violation> {
    let (one, two) = (find_filled(cx, setting)?, find_filled(cx, with)?);
    let (url, other_url) = (AdapterUrl::parse(one.value), AdapterUrl::parse(two.value));
    let (host, other_host) = (url.host()?, other_url.host()?);
    let is_excepted = except.iter().any(|known| host_matches(known, &url) || host_matches(known, &other_url));
    let violation = Violation::at(setting, one.span, one.value).other(with, two.span, two.value);
    (host != other_host && !is_excepted).then(|| violation.with("host", host).with("other_host", other_host))
}
