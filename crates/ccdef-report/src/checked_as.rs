//! What a file was checked as, in words.

use ccdef_core::rule::{Detection, FileReport};

/// What a file was checked as, with the reason for each part.
pub(crate) fn reasons(file: &FileReport) -> String {
    let Some(detection) = known(file) else { return unknown(file).into() };
    format!(
        "checked as {} ({}), {} ({}), {} ({})",
        detection.dialect.title(),
        detection.because_dialect(),
        detection.family.title(),
        detection.because_family(),
        profile(detection),
        detection.because_profile,
    )
}

/// What a file was checked as, if it is a definition.
pub(crate) fn known(file: &FileReport) -> Option<&Detection> {
    file.detection.as_ref().filter(|_| file.is_definition)
}

/// Why nothing was detected.
pub(crate) fn unknown(file: &FileReport) -> &'static str {
    if file.detection.is_some() { "not a call center definition" } else { "format not detected" }
}

/// `1 file`, `2 files`.
pub(crate) fn plural(count: usize, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{ending}")
}

/// What the only file of a run was checked as.
pub(crate) fn one_file(file: &FileReport) -> String {
    let Some(detection) = known(file) else { return unknown(file).into() };
    let (dialect, family) = (detection.dialect.title(), detection.family.title());
    format!("{dialect}, {family}, {} ({})", profile(detection), detection.because_profile)
}

fn profile(detection: &Detection) -> String {
    detection.profile.map_or_else(|| "no profile".into(), |profile| format!("profile {}", profile.id))
}
