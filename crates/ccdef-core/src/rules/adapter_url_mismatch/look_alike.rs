//! Reports a URL that is often used by mistake.

use super::advice;
use super::subject::{UrlSetting, profile_note};
use crate::rule::{Diagnostic, Findings};
use crate::tables::url_compare::{MeantPart, UrlComparison, compare, corrected, nearest_host, url_of, with_part};
use crate::tables::{LookAlike, Profile, UrlForm, UrlSpec};
use crate::text::adapter_url::AdapterUrl;

/// Reports a URL that is often used by mistake.
pub(super) fn report<'f>(
    setting: &UrlSetting<'_>,
    profile: &Profile,
    found: &LookAlike,
    spec: Option<&UrlSpec>,
    out: &'f mut Findings,
) -> &'f mut Diagnostic {
    let message = format!("adapter URL does not belong to {}", profile.title);
    let finding = setting.report(setting.whole(), message, out);
    finding.note(found.message).note(profile_note(profile));
    let first = spec.and_then(|spec| spec.forms.first());
    let host = first.and_then(|form| other_host(form, setting.url));
    if let Some(host) = &host {
        finding.label(format!("did you mean the host `{host}`?"));
    }
    if let Some(other) = found.belongs_to {
        finding.note(format!("this is a URL of the profile `{other}`"));
    }
    if let Some((spec, form)) = spec.zip(first) {
        let on_host = host.map(|host| on_host(setting.url, host, spec, form));
        finding.help(advice::help(setting, on_host.unwrap_or_else(|| url_of(form)), form, spec, profile));
    }
    finding
}

/// The URL on another host of the vendor, in the form that its adapter has there.
fn on_host(url: &AdapterUrl<'_>, host: String, spec: &UrlSpec, form: &UrlForm) -> String {
    let text = with_part(url, &MeantPart::Host(host));
    let moved = AdapterUrl::parse(&text);
    match compare(spec, &moved) {
        Some(UrlComparison::Differs { differences, .. }) => corrected(form, &moved, &differences),
        _ => text,
    }
}

/// The host of the same region on which the adapter is, if the URL is on another one.
fn other_host(form: &UrlForm, url: &AdapterUrl<'_>) -> Option<String> {
    let (regions, host) = form.regions.zip(url.host())?;
    nearest_host(&regions, &host).filter(|nearest| !nearest.eq_ignore_ascii_case(&host))
}
