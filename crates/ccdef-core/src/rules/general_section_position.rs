//! The general section is not the first one (`format/contradictions.md#general-section-not-first`).

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
        rejection: Possible,
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
        // Renumbering the list fixes this; another rule reports the numbers.
        return;
    }
    let message = format!("`sortOrder` of section `{GENERAL}` must be 0, found {number}");
    out.report(&GENERAL_SECTION_POSITION, written.span(), message)
        .label("expected 0")
        .note(format!(
            "a comment in Salesforce's samples says that only the label of `{GENERAL}` can be changed; one vendor's \
             file has another position, so Salesforce may accept it"
        ))
        .help(format!("set the `sortOrder` of `{GENERAL}` to 0 and renumber the other sections"))
        .in_section(GENERAL);
}
