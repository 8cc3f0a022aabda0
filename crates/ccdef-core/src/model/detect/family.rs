//! The family of a file without a profile (`format/families.md#family-detection`).

use crate::model::facts::Facts;
use crate::tables::{Family, VOICE, item, setting};

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
    marked_family(facts).unwrap_or((Family::OpenCti, "default family"))
}
