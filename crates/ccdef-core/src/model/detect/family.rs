//! The family of a file without a profile (`format/families.md#family-detection`).

use crate::model::facts::Facts;
use crate::model::misspelled_names::is_misspelling;
use crate::model::settings::Setting;
use crate::tables::{Family, SettingRef, VOICE, item, setting};
use crate::text::nearest;

/// The family that a file's markers name, and the marker; `None` if it has none.
pub(crate) fn marked_family(facts: &Facts<'_>) -> Option<(Family, &'static str)> {
    let has = |setting| facts.settings.get(setting).is_some();
    if facts.has_section(VOICE) {
        return Some((Family::Voice, "section `reqHvcc`"));
    }
    if has(setting::VENDOR_API_NAME) {
        return Some((Family::Voice, "item `reqVendorInfoApiName`"));
    }
    if facts.custom_setting(item::CALL_CENTER_TYPE).is_some() {
        return Some((Family::Voice, "`reqCallCenterType` in `customSettings`"));
    }
    if has(setting::USE_API) {
        return Some((Family::OpenCti, "item `reqUseApi`"));
    }
    if has(setting::PROG_ID) {
        return Some((Family::Toolkit, "item `reqProgId` without `reqUseApi`"));
    }
    None
}

/// The family of a file, and why.
pub(super) fn detect(facts: &Facts<'_>) -> (Family, &'static str) {
    marked_family(facts).or_else(|| misspelled_marker(facts)).unwrap_or((Family::OpenCti, "default family"))
}

/// How a file has a marker that is not where it belongs.
enum Seen {
    /// As an item of the right section, with a typo.
    Misspelled,
    /// Under its exact name in another place.
    Elsewhere,
}

/// The family that a misspelled or misplaced marker names, so that what is wrong with it is the only finding. Settings of
/// Open CTI say more than such a marker, which can be a setting of the vendor.
fn misspelled_marker(facts: &Facts<'_>) -> Option<(Family, &'static str)> {
    let is_near = |name: &str, known: &str| nearest::edits(name, known, 2).is_some();
    if facts.sections().any(|section| is_near(section, VOICE)) {
        return Some((Family::Voice, "a section that is probably `reqHvcc`"));
    }
    let has = |setting| facts.settings.get(setting).is_some();
    if has(setting::ADAPTER_URL) || has(setting::COMPATIBILITY_MODE) {
        return None;
    }
    if let Some(seen) = see(facts, setting::VENDOR_API_NAME) {
        let reason = match seen {
            Seen::Misspelled => "an item that is probably `reqVendorInfoApiName`",
            Seen::Elsewhere => "`reqVendorInfoApiName`, although not as an item of section `reqGeneralInfo`",
        };
        return Some((Family::Voice, reason));
    }
    let reason = match see(facts, setting::PROG_ID).filter(|_| see(facts, setting::USE_API).is_none())? {
        Seen::Misspelled => "an item that is probably `reqProgId`",
        Seen::Elsewhere => "`reqProgId`, although not as an item of section `reqGeneralInfo`",
    };
    Some((Family::Toolkit, reason))
}

/// A value, a label or another text is no marker: it can be about anything.
fn see(facts: &Facts<'_>, known: SettingRef) -> Option<Seen> {
    let is_typo =
        |setting: &Setting<'_>| setting.section == Some(known.section) && is_misspelling(setting.name, known.item);
    if facts.settings.all().any(is_typo) {
        return Some(Seen::Misspelled);
    }
    let is_elsewhere = facts.settings.all().any(|setting| setting.name == known.item);
    (is_elsewhere || facts.has_element_of(known.item)).then_some(Seen::Elsewhere)
}

#[cfg(test)]
mod tests {
    use ccdef_syntax::{Limits, Source, read};

    use super::detect;
    use crate::model::facts::Facts;
    use crate::tables::Family;

    /// The family of a file whose general section and other sections have this content.
    fn family(general: &str, others: &str) -> (Family, &'static str) {
        let text = format!(
            r#"<callCenter><section name="reqGeneralInfo"><item name="reqInternalName">A</item>{general}</section>{others}</callCenter>"#
        );
        let source = Source::new("a.xml", text);
        let reading = read(&source, &Limits::DEFAULT);
        detect(&Facts::gather("a.xml", &reading.document, &reading.definition))
    }

    /// A section of a vendor with this content.
    fn own(content: &str) -> String {
        format!(r#"<section name="Acme">{content}</section>"#)
    }

    #[test]
    fn a_misspelled_or_misplaced_marker_names_the_family() {
        for (name, typo, expected) in
            [("reqProgId", "progId", Family::Toolkit), ("reqVendorInfoApiName", "reqVendorInfoApiNmae", Family::Voice)]
        {
            let item = |name: &str| format!(r#"<item name="{name}">x</item>"#);
            let elsewhere = format!("`{name}`, although not as an item of section `reqGeneralInfo`");
            for (general, others) in [
                (String::new(), own(&item(name))),
                (format!("<{name}>x</{name}>"), String::new()),
                (String::new(), format!(r#"<setting name="{name}">x</setting>"#)),
            ] {
                assert_eq!(family(&general, &others), (expected, elsewhere.as_str()), "{general}{others}");
            }
            assert_eq!(family(&item(typo), ""), (expected, format!("an item that is probably `{name}`").as_str()));
        }
    }

    #[test]
    fn a_text_or_a_setting_of_the_vendor_names_no_family() {
        for item in [
            r#"<item name="note">reqProgId</item>"#,
            r#"<item name="note" label="reqVendorInfoApiName">x</item>"#,
            r#"<item name="progId">x</item>"#,
            r#"<item name="vendorInfoApiName">x</item>"#,
        ] {
            assert_eq!(family("", &own(item)).0, Family::OpenCti, "{item}");
        }
        assert_eq!(family("", r#"<section name="Acme" label="reqProgId"/>"#).0, Family::OpenCti);
    }

    #[test]
    fn settings_of_open_cti_say_more_than_a_misplaced_marker() {
        let marker = own(r#"<item name="reqProgId">x</item>"#);
        assert_eq!(family("", &marker).0, Family::Toolkit);
        for name in ["reqAdapterUrl", "reqSalesforceCompatibilityMode", "useApi"] {
            let item = format!(r#"<item name="{name}">x</item>"#);
            assert_eq!(family(&item, &marker).0, Family::OpenCti, "{name}");
        }
    }
}
