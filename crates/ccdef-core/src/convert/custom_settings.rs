//! The runtime copy that metadata files carry (`format.md` 5c, 5d).

use ccdef_syntax::Draft;

use crate::family::Family;
use crate::schema::GENERAL;

/// Items of `reqGeneralInfo` that are copied, in the order of retrieved files.
pub(crate) const COPIED: &[&str] = &[
    "reqTimeout",
    "reqStandbyUrl",
    "reqSoftphoneHeight",
    "reqUseApi",
    "reqSoftphoneWidth",
    "reqSalesforceCompatibilityMode",
];

/// The keys and values of `customSettings` that follow from the items; what the draft already says beside them is kept.
pub fn derived_custom_settings(draft: &Draft, family: Family) -> Vec<(String, String)> {
    let mut settings: Vec<(String, String)> =
        draft.custom_settings.iter().filter(|(key, _)| !COPIED.contains(&key.as_str())).cloned().collect();
    if family == Family::Voice && settings.iter().all(|(key, _)| key != "reqCallCenterType") {
        settings.insert(0, ("reqCallCenterType".into(), "SCVBYOT".into()));
    }
    if family == Family::Toolkit {
        return settings;
    }
    for key in COPIED {
        if let Some(value) = draft.value(GENERAL, key).filter(|value| !value.trim().is_empty()) {
            settings.push(((*key).to_owned(), value.trim().to_owned()));
        }
    }
    settings
}
