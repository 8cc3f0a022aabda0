//! The family of a file without a profile (`format/families.md#family-detection`).

use crate::model::facts::Facts;
use crate::model::misspelled_names::is_misspelling;
use crate::model::settings::Setting;
use crate::tables::{Family, SettingRef, VOICE, item, setting};
use crate::text::nearest;

/// The family that a file's markers name, and the marker; `None` if it has none.
pub(crate) fn marked_family(facts: &Facts<'_>) -> Option<(Family, &'static str)> {
    let has = |setting| facts.settings.get(setting).is_some();
    if facts.has_section(VOICE) {
        return Some((Family::Voice, "section `reqHvcc`"));
    }
    if has(setting::VENDOR_API_NAME) {
        return Some((Family::Voice, "item `reqVendorInfoApiName`"));
    }
    if facts.custom_setting(item::CALL_CENTER_TYPE).is_some() {
        return Some((Family::Voice, "`reqCallCenterType` in `customSettings`"));
    }
    if has(setting::USE_API) {
        return Some((Family::OpenCti, "item `reqUseApi`"));
    }
    if has(setting::PROG_ID) {
        return Some((Family::Toolkit, "item `reqProgId` without `reqUseApi`"));
    }
    None
}

/// The family of a file, and why.
pub(super) fn detect(facts: &Facts<'_>) -> (Family, &'static str) {
    marked_family(facts).or_else(|| misspelled_marker(facts)).unwrap_or((Family::OpenCti, "default family"))
}

/// The family that a misspelled or misplaced marker names, so that what is wrong with it is the only finding.
fn misspelled_marker(facts: &Facts<'_>) -> Option<(Family, &'static str)> {
    let is_near = |name: &str, known: &str| nearest::edits(name, known, 2).is_some();
    if facts.sections().any(|section| is_near(section, VOICE)) {
        return Some((Family::Voice, "a section that is probably `reqHvcc`"));
    }
    let has = |known: SettingRef| {
        let is_it = |setting: &Setting<'_>| is_misspelling(setting.name, known.item);
        facts.settings.all().any(is_it) || facts.mentions(known.item)
    };
    if has(setting::VENDOR_API_NAME) {
        return Some((Family::Voice, "an item that is probably `reqVendorInfoApiName`"));
    }
    (has(setting::PROG_ID) && !has(setting::USE_API))
        .then_some((Family::Toolkit, "an item that is probably `reqProgId`"))
}
