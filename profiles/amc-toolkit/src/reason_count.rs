//! A count beside what it counts.
//!
//! No constraint row can say this: it counts items.

use ccdef_core::prelude::*;

use crate::sections::REASONS;

declare_rule! {
    /// The number of reason codes is not how many there are.
    pub(crate) static REASON_COUNT = {
        id: "amc-toolkit-reason-count",
        summary: "the number of reason codes is not how many there are",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const NUMBER: &str = "Number";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let (Some(number), Some(section)) = (cx.facts.setting(REASONS, NUMBER), cx.definition.section(REASONS)) else {
        return;
    };
    let Ok(said) = number.value.parse::<usize>() else { return };
    let found = section.items.iter().filter(|item| is_reason(item.name())).count();
    if said == found {
        return;
    }
    out.report(&REASON_COUNT, number.span, format!("`{NUMBER}` says {said}, but there are {found} reasons"))
        .setting(REASONS, NUMBER)
        .note("by its label the number says how many reason codes the list has")
        .help(format!("write {found}, or add the missing items"));
}

fn is_reason(name: &str) -> bool {
    let number = name.strip_prefix("Reason").unwrap_or_default();
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}
