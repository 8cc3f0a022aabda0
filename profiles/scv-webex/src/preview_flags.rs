//! Flags that were replaced by items.
//!
//! Not a constraint row, because it reads the parts of a list, each of which has its own replacement.

use ccdef_core::prelude::*;

use crate::sections::VENDOR;

declare_rule! {
    /// A flag of the preview that an item replaced in the release.
    pub(crate) static PREVIEW_FLAGS = {
        id: "scv-webex-preview-flags",
        summary: "a flag of the preview was replaced by an item",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const FLAGS: SettingRef = SettingRef::new(VENDOR, "flags");
/// Flags of the preview, and the items that replaced them.
const REPLACED: &[(&str, &str)] =
    &[("Transcription", "transcriptionEnabled"), ("SaveRecordingLink", "saveRecordingLink")];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(flags) = cx.settings.get(FLAGS) else { return };
    for (flag, item) in REPLACED {
        if !flags.value.split(';').any(|part| part.trim() == *flag) {
            continue;
        }
        out.report(&PREVIEW_FLAGS, flags.span, format!("flag `{flag}` was replaced by the item `{item}`"))
            .setting(VENDOR, FLAGS.item)
            .note("the flag is from the preview of November 2025; the released file of 2026-01-07 has the item instead")
            .help(format!("import the released file, set `{item}` to `true` and remove the flag"));
    }
}
