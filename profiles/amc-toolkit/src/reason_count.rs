//! The declared number of reason codes against the reason codes in the file.
//!
//! Not a constraint row, because rows cannot count items.

use ccdef_core::prelude::*;

use crate::sections::REASONS;

declare_rule! {
    /// The declared number of reason codes differs from the number of reason codes in the list.
    pub(crate) static REASON_COUNT = {
        id: "amc-toolkit-reason-count",
        summary: "the declared number of reason codes differs from the number in the list",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const NUMBER: SettingRef = SettingRef::new(REASONS, "Number");

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let (Some(number), Some(section)) = (cx.settings.get(NUMBER), cx.definition.section(REASONS)) else {
        return;
    };
    let Ok(declared) = number.value.parse::<usize>() else { return };
    let found = section.items.iter().filter(|item| is_reason(item.name())).count();
    if declared == found {
        return;
    }
    out.report(
        &REASON_COUNT,
        number.span,
        format!("`{}` is {declared}, but the number of reason codes in the list is {found}", NUMBER.item),
    )
    .setting(REASONS, NUMBER.item)
    .note("its label says that it is the number of reason codes in the list")
    .help(format!("set `{}` to {found}, or add the missing items", NUMBER.item));
}

fn is_reason(name: &str) -> bool {
    let number = name.strip_prefix("Reason").unwrap_or_default();
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}
