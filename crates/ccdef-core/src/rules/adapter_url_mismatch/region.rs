//! Reports the host of a region that is not a known one.

use super::subject::{UrlSetting, WRONG_PAGE, all_urls, profile_note};
use crate::rule::Findings;
use crate::tables::url_compare::nearest_host;
use crate::tables::{Profile, Regions};
use crate::text::prose::either;

/// The host of a region that is not a known one.
pub(super) fn report(setting: &UrlSetting<'_>, profile: &Profile, regions: &Regions, out: &mut Findings) {
    let host = setting.url.host().unwrap_or_default();
    let message = format!("`{host}` is not the host of a known region of {}", profile.title);
    let finding = setting.report(setting.host_span(), message, out);
    let nearest = nearest_host(regions, &host);
    if let Some(nearest) = &nearest {
        finding.label(format!("did you mean `{nearest}`?"));
    }
    finding.note(WRONG_PAGE).note(profile_note(profile));
    finding.help(match (nearest, either_host(regions)) {
        (_, Some(hosts)) => format!("use the host of your region: {hosts}"),
        (Some(nearest), None) => format!("use the host of your region, such as `{nearest}`; {}", all_urls(profile)),
        (None, None) => format!("use the host of your region; {}", all_urls(profile)),
    });
}

/// The hosts of all regions; `None` if they are too many for a sentence.
fn either_host(regions: &Regions) -> Option<String> {
    const MOST: usize = 4;
    let known: Vec<String> = regions.hosts().collect();
    (known.len() <= MOST).then(|| either(known.iter().map(String::as_str)))
}
