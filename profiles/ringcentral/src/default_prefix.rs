//! Dialing prefixes that still have the default values of the package.
//!
//! Not a constraint row, because it compares all values of a section at once.

use ccdef_core::prelude::*;

declare_rule! {
    /// All dialing prefixes have the default values of the package.
    pub(crate) static DEFAULT_PREFIX = {
        id: "ringcentral-default-prefix",
        summary: "the dialing prefixes have the default values of the RingCentral package",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(profile) = cx.schema.profile() else { return };
    let prefixes = profile.sections.iter().filter(|section| section.name == DIALING).flat_map(|section| section.items);
    let has_default = |name, default| cx.facts.value(DIALING, name) == default;
    if !prefixes.clone().all(|item| item.default.is_some_and(|default| has_default(item.name, default))) {
        return;
    }
    let Some(first) = prefixes.clone().next().and_then(|item| cx.facts.setting(DIALING, item.name)) else { return };
    let values: Vec<&str> = prefixes.filter_map(|item| item.default).collect();
    let values = values.join("`, `");
    out.report(
        &DEFAULT_PREFIX,
        first.span,
        format!("the dialing prefixes have RingCentral's default values `{values}`"),
    )
    .in_section(DIALING)
    .note("the RingCentral package writes these values into every org; they do not come from your telephone system")
    .help("keep them if your agents dial these prefixes; otherwise write the prefixes that your lines need");
}
