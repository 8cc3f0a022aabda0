//! Items of `perVarConfig`: which call variables agents see, and in which order.
//!
//! No constraint row can say that places are unique: they are parts of the values.

use ccdef_core::prelude::*;

use crate::general::both;

declare_rule! {
    /// Two call variables claim one place.
    pub(crate) static PERVAR = {
        id: "bucher-suter-connects-pervar",
        summary: "two call variables claim one place",
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
    both(name, label, VARIABLE, default).doc("Place, shown or not, and caption of a call variable.")
}

fn check_variable(value: &str) -> Result<(), ValueIssue> {
    let parts: Vec<&str> = value.splitn(3, ';').collect();
    let [_, active, _] = parts[..] else {
        return Err(ValueIssue::new("has not the three parts `<order>;<0 or 1>;<label>`"));
    };
    if place(value).is_none() {
        return Err(ValueIssue::new("does not begin with a place from 1 to 10"));
    }
    if !matches!(active.trim(), "0" | "1") {
        return Err(ValueIssue::new("has neither `0` nor `1` as its second part"));
    }
    Ok(())
}

/// The place that a value claims, from 1 to 10.
fn place(value: &str) -> Option<usize> {
    let place: usize = value.split(';').next()?.trim().parse().ok()?;
    (1..=10).contains(&place).then_some(place)
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let mut taken: [Option<(&str, Span)>; 11] = [None; 11];
    for spec in ITEMS {
        let Some(setting) = cx.facts.setting(SECTION, spec.name) else { continue };
        let Some(place) = place(setting.value) else { continue };
        let Some((other, span)) = taken[place] else {
            taken[place] = Some((spec.name, setting.span));
            continue;
        };
        out.report(&PERVAR, setting.span, format!("`{}` claims place {place}, as `{other}` does", spec.name))
            .setting(SECTION, spec.name)
            .related(span, format!("`{other}`"))
            .note("the first number of the value is the place of the variable, by the label of the section: order, active, label")
            .help("give each variable a place of its own, from 1 to 10");
    }
}

#[cfg(test)]
mod tests {
    use super::VARIABLE;

    #[test]
    fn a_variable_has_place_state_and_label() {
        for good in ["1;1;Customer no.", "10;0;PerVar10", "2;1;a;b"] {
            assert!(VARIABLE.check(good).is_ok(), "{good}");
        }
        for bad in ["1;1", "11;1;x", "0;1;x", "1;yes;x", "x"] {
            assert!(VARIABLE.check(bad).is_err(), "{bad}");
        }
    }
}
