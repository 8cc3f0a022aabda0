//! The softphone is smaller or larger than Lightning Experience can show (`format.md` 1c, C-11).

use crate::declare_rule;
use crate::model::Setting;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, Family, FixSupport, GENERAL, Severity, ValueKind, item};

declare_rule! {
    /// The softphone's size is outside what Lightning Experience allows.
    pub(crate) static SOFTPHONE_SIZE = {
        id: "softphone-size",
        summary: "the softphone's size is outside what Lightning Experience allows",
        category: Category::Values,
        severity: Severity::Warning,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// An item and the pixels it may have in Lightning Experience, both inclusive.
const RANGES: &[(&str, &str, u32, u32)] = &[(item::HEIGHT, "height", 240, 2_560), (item::WIDTH, "width", 200, 1_920)];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if cx.schema.family != Family::OpenCti || !cx.is_for_lightning() {
        return;
    }
    for value in cx.settings.values().filter(|value| value.section == Some(GENERAL)) {
        if let Some((_, side, least, most)) = RANGES.iter().find(|(name, ..)| *name == value.name) {
            check_side(value, side, *least, *most, out);
        }
    }
}

fn check_side(value: &Setting<'_>, side: &str, least: u32, most: u32, out: &mut Findings) {
    let Ok(pixels) = value.value.parse::<u64>() else { return };
    // What is no size at all is the business of `invalid-value`.
    if ValueKind::Pixels.check(value.value).is_err() || (u64::from(least)..=u64::from(most)).contains(&pixels) {
        return;
    }
    let finding = out.report(
        &SOFTPHONE_SIZE,
        value.span,
        format!("a softphone {side} of {pixels} pixels is not from {least} to {most}"),
    );
    finding.of_setting(value);
    let nearest = if pixels < u64::from(least) { least } else { most };
    finding
        .note(format!("the guide allows a {side} of {least} to {most} pixels in Lightning Experience; what it does with another one is not documented"))
        .help(format!("write a number from {least} to {most}; `{nearest}` comes nearest"));
}

#[cfg(test)]
mod tests {
    use super::SOFTPHONE_SIZE;
    use crate::testing::{self, options};

    fn check(height: &str, width: &str, mode: &str) -> Vec<String> {
        let text = format!(
            "<callCenter><section name=\"reqGeneralInfo\"><item name=\"reqSoftphoneHeight\">{height}</item>\
             <item name=\"reqSoftphoneWidth\">{width}</item>\
             <item name=\"reqSalesforceCompatibilityMode\">{mode}</item></section></callCenter>"
        );
        let said = testing::check(&SOFTPHONE_SIZE, "a.xml", &text, &options());
        said.iter().map(|line| line.split_once(' ').map_or("", |(_, rest)| rest).to_owned()).collect()
    }

    #[test]
    fn the_ranges_hold_in_lightning_only() {
        assert_eq!(check("240", "200", "Lightning"), [""; 0]);
        assert_eq!(check("2560", "1920", "Classic_and_Lightning"), [""; 0]);
        assert_eq!(
            check("239", "1921", "Lightning"),
            [
                "W a softphone height of 239 pixels is not from 240 to 2560",
                "W a softphone width of 1921 pixels is not from 200 to 1920",
            ]
        );
        assert_eq!(check("1", "1", "Classic"), [""; 0]);
        assert_eq!(check("0", "tall", "Lightning"), [""; 0]);
    }

    #[test]
    fn the_copy_in_custom_settings_is_judged_where_it_differs() {
        let text = "<CallCenter><customSettings>{\"reqSoftphoneWidth\":\"1\",\"reqSoftphoneHeight\":\"1\",\
                    \"reqSalesforceCompatibilityMode\":\"Lightning\"}</customSettings><sections><items><label>w</label>\
                    <name>reqSoftphoneHeight</name><value>1</value></items><label>g</label><name>reqGeneralInfo</name>\
                    </sections></CallCenter>";
        assert_eq!(testing::check(&SOFTPHONE_SIZE, "A.callCenter-meta.xml", text, &options()).len(), 2);
    }
}
