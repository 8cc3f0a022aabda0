//! Relations between two values.

use super::breach::{Breach, find_filled};
use crate::rule::RuleContext;
use crate::tables::{AdapterUrl, HostPattern, SettingRef, host_matches};

/// Two settings must have one value, and have two.
pub(super) fn same(cx: &RuleContext<'_>, setting: SettingRef, other: SettingRef) -> Option<Breach> {
    compared(cx, setting, other, |one, other| one != other)
}

/// Two settings must differ, and have one value.
pub(super) fn differ(cx: &RuleContext<'_>, setting: SettingRef, other: SettingRef) -> Option<Breach> {
    compared(cx, setting, other, |one, other| one == other)
}

/// Two filled settings whose values are related as they must not be.
fn compared(
    cx: &RuleContext<'_>,
    setting: SettingRef,
    other: SettingRef,
    is_wrong: impl Fn(&str, &str) -> bool,
) -> Option<Breach> {
    let (one, two) = (find_filled(cx, setting)?, find_filled(cx, other)?);
    is_wrong(one.value, two.value).then(|| Breach::at(setting, one.span, one.value).other(other, two))
}

/// Two URLs must be on one host, and are on two.
pub(super) fn same_host(
    cx: &RuleContext<'_>,
    setting: SettingRef,
    with: SettingRef,
    except: &[HostPattern],
) -> Option<Breach> {
    let (one, two) = (find_filled(cx, setting)?, find_filled(cx, with)?);
    let (url, other_url) = (AdapterUrl::parse(one.value), AdapterUrl::parse(two.value));
    let (host, other_host) = (url.host()?, other_url.host()?);
    let is_excepted = except.iter().any(|known| host_matches(known, &url) || host_matches(known, &other_url));
    let breach = Breach::at(setting, one.span, one.value).other(with, two);
    (host != other_host && !is_excepted).then(|| breach.with("host", host).with("other_host", other_host))
}
