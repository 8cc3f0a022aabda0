//! The general section in another place than the first (`format.md` P1, P4, C-16).

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::rules::support::sort_order::{Number, applies, list, order};
use crate::tables::{Basis, Category, FixSupport, GENERAL, Severity};

declare_rule! {
    /// `reqGeneralInfo` is not the section with `sortOrder` 0.
    pub(crate) static GENERAL_SECTION_POSITION = {
        id: "general-section-position",
        summary: "`reqGeneralInfo` is not the section with `sortOrder` 0",
        category: Category::Structure,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(section) = cx.definition.section(GENERAL).filter(|_| applies(cx)) else { return };
    let Some(written) = section.sort_order.as_ref() else { return };
    let Some(number) = Number::read(Some(written)).value().filter(|number| *number > 0) else { return };
    let Some(list) = list(cx, None) else { return };
    if order(&list, false).first().is_some_and(|first| first.element.id() == section.element) {
        // It is first all the same; the rule about the numbers of the list speaks.
        return;
    }
    out.report(&GENERAL_SECTION_POSITION, written.span(), format!("`{GENERAL}` has `sortOrder` {number}, not 0"))
        .label("0 in Salesforce's samples")
        .note(format!("Salesforce's samples say that of `{GENERAL}` only the label can be altered; a large vendor ships it in another place, so this may work"))
        .help(format!("give `{GENERAL}` the `sortOrder` 0 and let the other sections follow"))
        .in_section(GENERAL);
}
