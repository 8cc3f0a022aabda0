//! The family of a file without a profile (`format.md` C-4).

use crate::facts::Facts;
use crate::family::Family;
use crate::schema::{GENERAL, VOICE};

/// The family that a file's markers name, and the marker.
pub(super) fn detect(facts: &Facts<'_>) -> (Family, String) {
    let has = |item| facts.setting(GENERAL, item).is_some();
    if facts.has_section(VOICE) {
        return (Family::Voice, format!("section `{VOICE}`"));
    }
    if has("reqVendorInfoApiName") {
        return (Family::Voice, "item `reqVendorInfoApiName`".into());
    }
    if facts.custom_setting("reqCallCenterType").is_some() {
        return (Family::Voice, "`reqCallCenterType` in `customSettings`".into());
    }
    if has("reqUseApi") {
        return (Family::OpenCti, "item `reqUseApi`".into());
    }
    if has("reqProgId") {
        return (Family::Toolkit, "item `reqProgId` without `reqUseApi`".into());
    }
    (Family::OpenCti, "no marker of another family".into())
}
