//! A setting that differs from the vendor's default (format/vendors.md#fixed-values).

use crate::declare_rule;
use crate::model::Setting;
use crate::model::detect::clue_evidence;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, Expectation, FixSupport, Origin, SettingRef, Severity};
use crate::text::prose::either;

declare_rule! {
    /// A setting differs from the vendor's default.
    pub(crate) static UNEXPECTED_SETTING = {
        id: "unexpected-setting",
        summary: "a setting differs from the vendor's default",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    check_fixed(cx, out);
    if cx.has_other_reading() {
        return;
    }
    for profile in &cx.schema.profile_and_bases {
        for expected in profile.expects {
            check_expected(cx, expected, out);
        }
    }
}

/// Values that the vendor documents as the only ones.
fn check_fixed(cx: &RuleContext<'_>, out: &mut Findings) {
    let known = cx.settings.values().filter_map(|setting| Some((setting, setting.known?)));
    for (setting, known) in known {
        let (Origin::Profile(_), Some(fixed)) = (known.origin, known.spec.default.filter(|_| known.spec.fixed)) else {
            continue;
        };
        if setting.value == fixed {
            continue;
        }
        let message = format!("`{}` must be {}, found `{}`", setting.name, either([fixed]), setting.value);
        out.report(&UNEXPECTED_SETTING, setting.span, message)
            .severity(Severity::Warning)
            .setting(known.section, known.spec.name)
            .note("the vendor's adapter does not work with another value")
            .help(format!("write {}", either([fixed])));
    }
}

/// Default values of the vendor's own file.
fn check_expected(cx: &RuleContext<'_>, expected: &Expectation, out: &mut Findings) {
    let SettingRef { section, item: name, .. } = expected.setting;
    let Some(found) = cx.settings.get(expected.setting).filter(|found| differs(found, expected)) else { return };
    let evidence = expected.when.as_ref().map(|clue| clue_evidence(clue, cx.facts));
    // A case without evidence, such as a URL that is only unknown, proves no default.
    if is_fixed(cx, expected) || evidence == Some(None) {
        return;
    }
    let values = either(expected.values.iter().copied());
    let message = format!("`{name}` is `{}`; the vendor's default is {values}", found.value);
    let finding = out.report(&UNEXPECTED_SETTING, found.span, message);
    finding.setting(section, name);
    if let Some(Some(evidence)) = evidence {
        finding.note(format!("this default applies because of the {evidence}"));
    }
    finding.help(format!("keep it if intended; otherwise write {values}"));
}

fn differs(found: &Setting<'_>, expected: &Expectation) -> bool {
    !found.value.is_empty() && !expected.values.contains(&found.value)
}

/// Whether `check_fixed` already checks the item.
fn is_fixed(cx: &RuleContext<'_>, expected: &Expectation) -> bool {
    cx.schema.item(expected.setting.section, expected.setting.item).is_some_and(|known| known.spec.fixed)
}

#[cfg(test)]
mod tests {
    use super::UNEXPECTED_SETTING;
    use crate::tables::{
        Clue, Expectation, ItemSpec, Namespace, Profile, ProfileId, SectionSpec, SettingRef, ValueKind, setting,
    };
    use crate::testing::{check, options, using};

    static ACME: Profile = Profile {
        id: ProfileId::new("acme"),
        title: "Acme Phone",
        expects: &[
            Expectation::always(setting::HEIGHT, &["400", "500"], "F1"),
            Expectation {
                when: Some(Clue::page(&["AcmeMini"], Namespace::Any)),
                ..Expectation::always(setting::WIDTH, &["200"], "F1")
            },
            Expectation::always(SettingRef::new("acme", "vendor"), &["ACME"], "F1"),
        ],
        sections: &[
            SectionSpec::new("acme", "Acme")
                .items(&[ItemSpec::optional("vendor", "Vendor", ValueKind::Text).fixed("ACME")]),
            SectionSpec::general(&[ItemSpec::optional("acmeMode", "Mode", ValueKind::Text).fixed("cloud")]),
        ],
        ..Profile::EMPTY
    };

    fn file(height: &str, width: &str, page: &str, vendor: &str) -> String {
        format!(
            "<callCenter><section name='reqGeneralInfo'>\n<item name='reqSoftphoneHeight'>{height}</item>\n<item name='reqSoftphoneWidth'>{width}</item>\n<item name='reqAdapterUrl'>/apex/{page}</item></section>\n<section name='acme'><item name='vendor'>{vendor}</item></section></callCenter>"
        )
    }

    #[test]
    fn another_size_is_a_note_and_another_fixed_value_is_a_warning() {
        assert_eq!(
            check(&UNEXPECTED_SETTING, "a.xml", &file("300", "300", "AcmeFull", "Other"), &using(&ACME)),
            [
                "2:33 N `reqSoftphoneHeight` is `300`; the vendor's default is `400` or `500`",
                "5:42 W `vendor` must be `ACME`, found `Other`"
            ]
        );
        assert_eq!(
            check(&UNEXPECTED_SETTING, "a.xml", &file("500", "300", "AcmeMini", "ACME"), &using(&ACME)),
            ["3:32 N `reqSoftphoneWidth` is `300`; the vendor's default is `200`"]
        );
    }

    #[test]
    fn default_empty_and_unknown_values_are_not_reported() {
        assert_eq!(check(&UNEXPECTED_SETTING, "a.xml", &file(" 400 ", "", "AcmeMini", ""), &using(&ACME)), [""; 0]);
        assert_eq!(check(&UNEXPECTED_SETTING, "a.xml", &file("1", "1", "AcmeMini", "x"), &options()), [""; 0]);
    }

    #[test]
    fn the_copy_of_a_fixed_value_is_checked_too() {
        let text = "<CallCenter>\n<customSettings>{\"acmeMode\":\"local\"}</customSettings><sections><items>\
                    <name>acmeMode</name><value>cloud</value></items><name>reqGeneralInfo</name></sections></CallCenter>";
        assert_eq!(
            check(&UNEXPECTED_SETTING, "A.callCenter-meta.xml", text, &using(&ACME)),
            ["2:30 W `acmeMode` must be `cloud`, found `local`"]
        );
        let same = text.replace("local", "cloud");
        assert_eq!(check(&UNEXPECTED_SETTING, "A.callCenter-meta.xml", &same, &using(&ACME)), [""; 0]);
    }
}
