//! Two generations in one file.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

declare_rule! {
    /// Sections of connector version 2 in a file of version 1.
    pub(crate) static MIXED_GENERATION = {
        id: "webex-contact-center-legacy-mixed-generation",
        summary: "a section of connector version 2 stands in a file of version 1",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// Sections that only connector version 2 has.
const VERSION_2: &[&str] = &[
    "wxCCReqData",
    "wxCCCallActivity",
    "outdialData",
    "advancedScreenPopData",
    "objectCreationManagement",
    "screenpopNoRecordMatch",
    "omnichannelStateSyncConfiguration",
    "widgetSettings",
];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for section in &cx.definition.sections {
        let name = section.name();
        if !VERSION_2.contains(&name) {
            continue;
        }
        out.report(&MIXED_GENERATION, section.anchor(), format!("section `{name}` belongs to connector version 2"))
            .in_section(name)
            .note("each version of the connector has its own sections; version 1 takes its settings from others")
            .help("drop the section, or change to the file of version 2 as a whole");
    }
}
