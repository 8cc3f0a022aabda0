//! Reports a URL that is almost one of a vendor's.

use super::look_alike;
use super::subject::{UrlSetting, WRONG_PAGE, all_urls, profile_note};
use crate::rule::Findings;
use crate::tables::Profile;
use crate::tables::url_compare::{MeantPart, NearMatch, UrlComparison, compare, corrected, mistaken_range, with_part};
use crate::text::adapter_url::AdapterUrl;

/// Reports a URL that is almost one of a vendor's: of its adapter, or of something else.
pub(super) fn report(setting: &UrlSetting<'_>, found: &NearMatch, out: &mut Findings) {
    let NearMatch { profile, meant, look_alike } = found;
    if let Some(look_alike) = look_alike {
        let (MeantPart::Host(text) | MeantPart::Path(text)) = meant;
        let finding = look_alike::report(setting, profile, look_alike, profile.url.as_ref(), out);
        finding.label(format!("resembles `{text}`"));
        return;
    }
    let span = mistaken_range(setting.url, meant).map_or(setting.whole(), |range| setting.span(range));
    let (part, expected) = match meant {
        MeantPart::Host(host) => ("host", host),
        MeantPart::Path(path) => ("path", path),
    };
    let message = format!("adapter URL resembles the one {} uses, but the {part} differs", profile.title);
    let finding = setting.report(span, message, out);
    finding.label(format!("did you mean `{expected}`?"));
    finding.note(WRONG_PAGE).note(profile_note(profile));
    finding.help(near_help(profile, setting.url, meant));
}

/// Reports another page on a host of the vendor, in a file that otherwise does not show the vendor.
pub(super) fn report_other_page(setting: &UrlSetting<'_>, profile: &Profile, out: &mut Findings) {
    let message = format!("adapter URL is on a host of {}, but is not the URL of its adapter", profile.title);
    let finding = setting.report(setting.whole(), message, out);
    finding.note(WRONG_PAGE).note(profile_note(profile));
    if let Some(help) = complete_help(profile, setting.url) {
        finding.help(help);
    }
}

/// The URL to write, if other parts of it differ, too.
fn complete_help(profile: &Profile, url: &AdapterUrl<'_>) -> Option<String> {
    match compare(profile.url.as_ref()?, url)? {
        UrlComparison::Differs { nearest, differences } => {
            let url = corrected(nearest, url, &differences).replace('&', "&amp;");
            Some(format!("if the file is for {}, the URL is `{url}`; {}", profile.title, all_urls(profile)))
        }
        UrlComparison::Matches(_) => None,
    }
}

/// What to write instead of a URL that is almost one of the vendor's.
fn near_help(profile: &Profile, url: &AdapterUrl<'_>, meant: &MeantPart) -> String {
    let (title, url) = (profile.title, with_part(url, meant));
    match (complete_help(profile, &AdapterUrl::parse(&url)), meant) {
        (Some(help), _) => help,
        (_, MeantPart::Host(host)) => format!("if the file is for {title}, write the host `{host}`"),
        (_, MeantPart::Path(path)) => format!(
            "if the file is for {title}, the path is `{path}`; `ccdef profile show {}` lists what else it requires",
            profile.id
        ),
    }
}
