//! Relations between two values.

use super::violation::{Violation, effective, find_filled};
use crate::model::placeholder::find_placeholder;
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

/// Two settings with values that violate the relation.
fn compared(
    cx: &RuleContext<'_>,
    setting: SettingRef,
    other: SettingRef,
    is_wrong: impl Fn(&str, &str) -> bool,
) -> Option<Violation> {
    let (one, two) = (effective(cx, setting)?, effective(cx, other)?);
    let is_violation = is_wrong(one.text, two.text) && !is_open(cx, one.text) && !is_open(cx, two.text);
    is_violation.then(|| Violation::by(setting, one).other(other, two.span, two.text))
}

/// Whether a placeholder is left in a value: nothing is known about the value that replaces it.
fn is_open(cx: &RuleContext<'_>, value: &str) -> bool {
    find_placeholder(value, &ValueKind::Text, "", cx.samples).is_some()
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
    let is_violation = host != other_host && !is_excepted && !is_open(cx, one.value) && !is_open(cx, two.value);
    is_violation.then(|| violation.with("host", host).with("other_host", other_host))
}
