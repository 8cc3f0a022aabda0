//! Flags that became items.
//!
//! No constraint row can say this: it looks at the parts of a list, and each has its own replacement.

use ccdef_core::prelude::*;

use crate::sections::VENDOR;

declare_rule! {
    /// A flag of the preview that is an item of its own since the release.
    pub(crate) static PREVIEW_FLAGS = {
        id: "scv-webex-preview-flags",
        summary: "a flag of the preview has an item of its own now",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const FLAGS: &str = "flags";
/// Flags of the preview, and the items that took their place.
const REPLACED: &[(&str, &str)] =
    &[("Transcription", "transcriptionEnabled"), ("SaveRecordingLink", "saveRecordingLink")];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(flags) = cx.facts.setting(VENDOR, FLAGS) else { return };
    for (flag, item) in REPLACED {
        if !flags.value.split(';').any(|part| part.trim() == *flag) {
            continue;
        }
        out.report(&PREVIEW_FLAGS, flags.span, format!("the flag `{flag}` is the item `{item}` since the release"))
            .setting(VENDOR, FLAGS)
            .note("the preview of November 2025 had flags for what the released file of 2026-01-07 has items for")
            .help(format!("import the released file, set `{item}` to `true` and drop the flag"));
    }
}
