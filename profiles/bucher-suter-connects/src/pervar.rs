//! Items of `perVarConfig`: which call variables agents see, and in which order.
//!
//! The check of unique order numbers is not a constraint row, because the numbers are parts of the values.

use ccdef_core::prelude::*;

use crate::general::both;

declare_rule! {
    /// Two call variables have the same order number.
    pub(crate) static PERVAR = {
        id: "bucher-suter-connects-pervar",
        summary: "two call variables have the same order number",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// The section of the call variables.
pub(crate) const SECTION: &str = "perVarConfig";

/// `<order 1 to 10>;<0 or 1>;<label>`
const VARIABLE: ValueKind = ValueKind::custom("`<order from 1 to 10>;<0 or 1>;<label>`", check_variable);

pub(crate) const ITEMS: &[ItemSpec] = &[
    variable("perVar1", "PerVar1", "1;1;PerVar1"),
    variable("perVar2", "PerVar2", "2;1;PerVar2"),
    variable("perVar3", "PerVar3", "3;0;PerVar3"),
    variable("perVar4", "PerVar4", "4;0;PerVar4"),
    variable("perVar5", "PerVar5", "5;0;PerVar5"),
    variable("perVar6", "PerVar6", "6;0;PerVar6"),
    variable("perVar7", "PerVar7", "7;0;PerVar7"),
    variable("perVar8", "PerVar8", "8;0;PerVar8"),
    variable("perVar9", "PerVar9", "9;0;PerVar9"),
    variable("perVar10", "PerVar10", "10;0;PerVar10"),
];

const fn variable(name: &'static str, label: &'static str, default: &'static str) -> ItemSpec {
    both(name, label, VARIABLE, default)
        .doc("The order number of a call variable, `1` if it is shown or `0` if not, and its label.")
}

fn check_variable(value: &str) -> Result<(), ValueIssue> {
    let parts: Vec<&str> = value.splitn(3, ';').collect();
    let [_, active, _] = parts[..] else {
        return Err(ValueIssue::new("does not have the three parts `<order>;<0 or 1>;<label>`"));
    };
    if order(value).is_none() {
        return Err(ValueIssue::new("does not start with an order number from 1 to 10"));
    }
    if !matches!(active.trim(), "0" | "1") {
        return Err(ValueIssue::new("has a second part that is neither `0` nor `1`"));
    }
    Ok(())
}

/// The order number at the start of a value, from 1 to 10.
fn order(value: &str) -> Option<usize> {
    let order: usize = value.split(';').next()?.trim().parse().ok()?;
    (1..=10).contains(&order).then_some(order)
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let mut seen: [Option<(&str, Span)>; 11] = [None; 11];
    for spec in ITEMS {
        let Some(setting) = cx.settings.get(SettingRef::new(SECTION, spec.name)) else { continue };
        let Some(order) = order(setting.value) else { continue };
        let Some((other, span)) = seen[order] else {
            seen[order] = Some((spec.name, setting.span));
            continue;
        };
        out.report(&PERVAR, setting.span, format!("`{}` has the same order number as `{other}`: {order}", spec.name))
            .setting(SECTION, spec.name)
            .related(span, format!("`{other}`"))
            .note("the value consists of order number, active (0 or 1) and label, as the label of the section says; the order number decides where agents see the variable")
            .help("give each variable a different order number from 1 to 10");
    }
}

#[cfg(test)]
mod tests {
    use super::VARIABLE;

    #[test]
    fn variable_requires_order_state_and_label() {
        for good in ["1;1;Customer no.", "10;0;PerVar10", "2;1;a;b"] {
            assert!(VARIABLE.check(good).is_ok(), "{good}");
        }
        for bad in ["1;1", "11;1;x", "0;1;x", "1;yes;x", "x"] {
            assert!(VARIABLE.check(bad).is_err(), "{bad}");
        }
    }
}
