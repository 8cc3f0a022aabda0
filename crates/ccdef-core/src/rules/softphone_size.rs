//! A softphone size that Lightning Experience does not allow
//! (format/contradictions-values.md#softphone-size-limits).

use crate::declare_rule;
use crate::model::Setting;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, Family, FixSupport, GENERAL, Severity, ValueKind, item};

declare_rule! {
    /// The softphone size is outside the range that Lightning Experience allows.
    pub(crate) static SOFTPHONE_SIZE = {
        id: "softphone-size",
        summary: "the softphone size is outside the range that Lightning Experience allows",
        category: Category::Values,
        severity: Severity::Warning,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// An item, and the smallest and largest number of pixels that Lightning Experience allows.
const RANGES: &[(&str, &str, u32, u32)] = &[(item::HEIGHT, "height", 240, 2_560), (item::WIDTH, "width", 200, 1_920)];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if cx.schema.family != Family::OpenCti || !cx.is_for_lightning() {
        return;
    }
    let is_general = |value: &&Setting<'_>| {
        value.section == Some(GENERAL) || value.misplaced.is_some_and(|known| known.section == GENERAL)
    };
    for value in cx.settings.values().filter(is_general) {
        if let Some((_, side, least, most)) = RANGES.iter().find(|(name, ..)| *name == value.name) {
            check_side(value, side, *least, *most, out);
        }
    }
}

fn check_side(value: &Setting<'_>, side: &str, least: u32, most: u32, out: &mut Findings) {
    let Ok(pixels) = value.value.parse::<u64>() else { return };
    // A value that is not a size is left to `invalid-value`.
    if ValueKind::Pixels.check(value.value).is_err() || (u64::from(least)..=u64::from(most)).contains(&pixels) {
        return;
    }
    let finding = out.report(
        &SOFTPHONE_SIZE,
        value.span,
        format!("softphone {side} is {pixels} pixels; Lightning Experience allows {least} to {most}"),
    );
    finding.of_setting(value);
    let nearest = if pixels < u64::from(least) { least } else { most };
    finding
        .note("how Lightning Experience shows a softphone of another size is not documented")
        .help(format!("write a number from {least} to {most}; the nearest is `{nearest}`"));
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
        let findings = testing::check(&SOFTPHONE_SIZE, "a.xml", &text, &options());
        findings.iter().map(|line| line.split_once(' ').map_or("", |(_, rest)| rest).to_owned()).collect()
    }

    #[test]
    fn the_ranges_apply_to_lightning_modes_only() {
        assert_eq!(check("240", "200", "Lightning"), [""; 0]);
        assert_eq!(check("2560", "1920", "Classic_and_Lightning"), [""; 0]);
        assert_eq!(
            check("239", "1921", "Lightning"),
            [
                "W softphone height is 239 pixels; Lightning Experience allows 240 to 2560",
                "W softphone width is 1921 pixels; Lightning Experience allows 200 to 1920",
            ]
        );
        assert_eq!(check("1", "1", "Classic"), [""; 0]);
        assert_eq!(check("0", "tall", "Lightning"), [""; 0]);
    }

    #[test]
    fn the_copy_in_custom_settings_is_checked_where_it_differs() {
        let text = "<CallCenter><customSettings>{\"reqSoftphoneWidth\":\"1\",\"reqSoftphoneHeight\":\"1\",\
                    \"reqSalesforceCompatibilityMode\":\"Lightning\"}</customSettings><sections><items><label>w</label>\
                    <name>reqSoftphoneHeight</name><value>1</value></items><label>g</label><name>reqGeneralInfo</name>\
                    </sections></CallCenter>";
        assert_eq!(testing::check(&SOFTPHONE_SIZE, "A.callCenter-meta.xml", text, &options()).len(), 2);
    }
}
