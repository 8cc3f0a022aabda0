//! Reports a URL that is often used by mistake.

use super::advice;
use super::subject::{UrlSetting, profile_note};
use crate::rule::{Diagnostic, Findings};
use crate::tables::url_compare::{nearest_host, url_of};
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
    if let Some(host) = first.and_then(|form| other_host(form, setting.url)) {
        finding.label(format!("did you mean the host `{host}`?"));
    }
    if let Some(other) = found.belongs_to {
        finding.note(format!("this is a URL of the profile `{other}`"));
    }
    if let Some((spec, form)) = spec.zip(first) {
        finding.help(advice::help(setting, url_of(form), form, spec, profile));
    }
    finding
}

/// The host of the same region on which the adapter is, if the URL is on another one.
fn other_host(form: &UrlForm, url: &AdapterUrl<'_>) -> Option<String> {
    let (regions, host) = form.regions.zip(url.host())?;
    nearest_host(&regions, &host).filter(|nearest| !nearest.eq_ignore_ascii_case(&host))
}
