//! Prefixes that nobody chose.
//!
//! No constraint row can say this: it looks at all values of a section at once.

use ccdef_core::prelude::*;

declare_rule! {
    /// All dialing prefixes are the ones that the package writes.
    pub(crate) static DEFAULT_PREFIX = {
        id: "ringcentral-default-prefix",
        summary: "the dialing prefixes are the ones that the package writes",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(profile) = cx.schema.profile() else { return };
    let shipped = profile.sections.iter().filter(|section| section.name == DIALING).flat_map(|section| section.items);
    let is_shipped = |name, default| cx.facts.value(DIALING, name) == default;
    if !shipped.clone().all(|item| item.default.is_some_and(|default| is_shipped(item.name, default))) {
        return;
    }
    let Some(first) = shipped.clone().next().and_then(|item| cx.facts.setting(DIALING, item.name)) else { return };
    let values: Vec<&str> = shipped.filter_map(|item| item.default).collect();
    let values = values.join("`, `");
    out.report(&DEFAULT_PREFIX, first.span, format!("the dialing prefixes are the package's own `{values}`"))
        .in_section(DIALING)
        .note("the package writes them into every org; it does not read them from your telephone system")
        .help("keep them if agents dial so, else write the prefixes that your lines need");
}
