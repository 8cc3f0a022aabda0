//! Two generations in one file.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

declare_rule! {
    /// Sections of connector version 1 in a file of version 2.
    pub(crate) static MIXED_GENERATION = {
        id: "webex-contact-center-mixed-generation",
        summary: "a section of connector version 1 stands in a file of version 2",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// Sections that only connector version 1 has.
const VERSION_1: &[&str] = &[
    "reqAdvanceScreenpopConfig",
    "reqNoRecordMatchConfig",
    "reqActivityRecordConfig",
    "reqSFDCCaseConfig",
    "reqOutDialConfig",
    "reqOmniStateSyncConfig",
];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for section in &cx.definition.sections {
        let name = section.name();
        if !VERSION_1.contains(&name) {
            continue;
        }
        out.report(&MIXED_GENERATION, section.anchor(), format!("section `{name}` belongs to connector version 1"))
            .in_section(name)
            .note("each version of the connector has its own sections; version 2 takes its settings from others")
            .help("move what you need to the sections of version 2 and drop this one");
    }
}
