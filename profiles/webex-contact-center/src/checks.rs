//! Checks that need more than one setting, or a list that is not complete.

use ccdef_core::{Basis, Category, Check, Findings, FixSupport, RuleContext, Severity, declare_rule};

use crate::sections::{KNOWN_REGIONS, SHIPPED_REGION, has_region_form};

declare_rule! {
    /// The region is still the one of the vendor's file.
    pub(crate) static REGION_DEFAULT = {
        id: "webex-contact-center-region-default",
        summary: "the region is the one that the vendor's file is shipped with",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(region_default),
    }
}

declare_rule! {
    /// The region is of the right form, but not on record.
    pub(crate) static REGION_FORM = {
        id: "webex-contact-center-region-form",
        summary: "the region is none that is on record",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(region_form),
    }
}

declare_rule! {
    /// Sections of connector version 1 in a file of version 2.
    pub(crate) static MIXED_GENERATION = {
        id: "webex-contact-center-mixed-generation",
        summary: "a section of connector version 1 stands in a file of version 2",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(mixed_generation),
    }
}

declare_rule! {
    /// The advanced screen pop is on without a variable to search by.
    pub(crate) static SCREENPOP_VARIABLE = {
        id: "webex-contact-center-screenpop-variable",
        summary: "the advanced screen pop is on, but no variable is named",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(screenpop_variable),
    }
}

declare_rule! {
    /// The Omni-Channel sync is on without the codes it sets.
    pub(crate) static OMNI_CODES = {
        id: "webex-contact-center-omni-codes",
        summary: "the Omni-Channel sync is on, but a reason code is empty",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(omni_codes),
    }
}

const TENANT: &str = "wxCCReqData";
const REGION_ITEM: &str = "openCtiWxCCRegion";

/// Sections that only connector version 1 has.
const VERSION_1: &[&str] = &[
    "reqAdvanceScreenpopConfig",
    "reqNoRecordMatchConfig",
    "reqActivityRecordConfig",
    "reqSFDCCaseConfig",
    "reqOutDialConfig",
    "reqOmniStateSyncConfig",
];

fn region_default(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(region) = cx.facts.setting(TENANT, REGION_ITEM) else {
        return;
    };
    if region.value != SHIPPED_REGION {
        return;
    }
    out.report(&REGION_DEFAULT, region.span, format!("`{REGION_ITEM}` is `{SHIPPED_REGION}`, as the vendor ships it"))
        .setting(TENANT, REGION_ITEM)
        .note("The adapter URL is the same for all regions: only this item tells the connector where your tenant is.")
        .help(format!(
            "Keep `{SHIPPED_REGION}` if that is your tenant's region, else write the right one, such as `us1`."
        ));
}

fn region_form(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(region) = cx.facts.setting(TENANT, REGION_ITEM) else {
        return;
    };
    if !has_region_form(region.value) || KNOWN_REGIONS.contains(&region.value) {
        return;
    }
    out.report(&REGION_FORM, region.span, format!("`{}` is no region on record", region.value))
        .setting(TENANT, REGION_ITEM)
        .note("The connector reaches your tenant through its region; the list of known regions is not complete.")
        .help(format!("Compare it with your tenant. On record are `{}`.", KNOWN_REGIONS.join("`, `")));
}

fn mixed_generation(cx: &RuleContext<'_>, out: &mut Findings) {
    for section in &cx.definition.sections {
        let name = section.name();
        if !VERSION_1.contains(&name) {
            continue;
        }
        out.report(&MIXED_GENERATION, section.anchor(), format!("section `{name}` belongs to connector version 1"))
            .in_section(name)
            .note("Version 2 does not read the sections of version 1, so these settings have no effect.")
            .help("Move what you need to the sections of version 2 and drop this one.");
    }
}

fn screenpop_variable(cx: &RuleContext<'_>, out: &mut Findings) {
    const SECTION: &str = "advancedScreenPopData";
    const SWITCH: &str = "openCtiEnableAdvancedScreenPop";
    const VARIABLE: &str = "openCtiCadSearchVariable";
    let Some(switch) = cx.facts.setting(SECTION, SWITCH) else {
        return;
    };
    if switch.value != "true" || !cx.facts.value(SECTION, VARIABLE).is_empty() {
        return;
    }
    out.report(
        &SCREENPOP_VARIABLE,
        switch.span,
        format!("the advanced screen pop is on, but `{VARIABLE}` is empty"),
    )
    .setting(SECTION, SWITCH)
    .note("The screen pop searches by a call-associated data variable; without its name there is nothing to search by.")
    .help(format!("Write the variable's name into `{VARIABLE}`, or set `{SWITCH}` to `false`."));
}

fn omni_codes(cx: &RuleContext<'_>, out: &mut Findings) {
    const SECTION: &str = "omnichannelStateSyncConfiguration";
    const SWITCH: &str = "enableOmniChannelSync";
    const CODES: &[&str] = &["omniChannelNotReadyReason", "wxCCIdleReasonCode"];
    let Some(switch) = cx.facts.setting(SECTION, SWITCH) else {
        return;
    };
    let is_empty = |code: &&&str| cx.facts.value(SECTION, code).is_empty();
    let empty: Vec<&str> = CODES.iter().filter(is_empty).copied().collect();
    if switch.value != "true" || empty.is_empty() {
        return;
    }
    let empty = empty.join("` and `");
    out.report(&OMNI_CODES, switch.span, format!("the Omni-Channel sync is on, but `{empty}` has no value"))
        .setting(SECTION, SWITCH)
        .note(
            "The sync puts agents into these states; without them it cannot tell the other side that an agent is busy.",
        )
        .help(format!("Fill in `{empty}`, or set `{SWITCH}` to `false`."));
}
