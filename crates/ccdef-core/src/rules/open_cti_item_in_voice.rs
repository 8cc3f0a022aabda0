//! Open CTI settings in a Salesforce Voice file (format/voice.md#open-cti-items-are-ignored).

use ccdef_syntax::{Item, Section};

use crate::declare_rule;
use crate::model::misplaced::is_ignored;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, Family, FixSupport, Severity};
use crate::text::prose::all;

declare_rule! {
    /// A Salesforce Voice file has settings that only Open CTI reads.
    pub(crate) static OPEN_CTI_ITEM_IN_VOICE = {
        id: "open-cti-item-in-voice",
        summary: "a Salesforce Voice file has settings that only Open CTI reads",
        category: Category::Voice,
        severity: Severity::Note,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// One finding per file, because these items come together. Metadata files are not checked: Salesforce itself fills
/// these items in.
fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if cx.detection.family != Family::Voice || !cx.is_import() {
        return;
    }
    let ignored =
        cx.items().filter(|(section, item)| is_ignored(cx.schema, Some(cx.dialect()), section.name(), item.name()));
    let found: Vec<(&Section<'_>, &Item<'_>)> = ignored.collect();
    let [(section, first), others @ ..] = found.as_slice() else { return };
    let names = all(found.iter().map(|(_, item)| item.name()));
    let finding = out.report(&OPEN_CTI_ITEM_IN_VOICE, first.anchor(), format!("Salesforce Voice ignores {names}"));
    for (_, other) in others {
        finding.related(other.anchor(), "also ignored");
    }
    if others.is_empty() {
        finding.setting(section.name(), first.name());
    }
    finding
        .note("in Salesforce Voice the address of the connector comes from the vendor record, and the Omni-Channel softphone has its own size")
        .help(if others.is_empty() { "remove it from the import file" } else { "remove them from the import file" });
}

#[cfg(test)]
mod tests {
    use super::OPEN_CTI_ITEM_IN_VOICE;
    use crate::testing::{check, options};

    fn file(items: &str, section: &str) -> String {
        format!(
            "<callCenter>\n<section name='reqGeneralInfo'>\n{items}</section><section name='{section}'/></callCenter>"
        )
    }

    #[test]
    fn one_finding_names_all_items() {
        let items = "<item name='reqInternalName'>A</item>\n<item name='reqAdapterUrl'>https://a.example</item>\n<item name='reqUseApi'>true</item>";
        assert_eq!(
            check(&OPEN_CTI_ITEM_IN_VOICE, "a.xml", &file(items, "reqHvcc"), &options()),
            ["4:13 N Salesforce Voice ignores `reqAdapterUrl` and `reqUseApi`"]
        );
        let one = "<item name='reqTimeout'>5</item>";
        assert_eq!(
            check(&OPEN_CTI_ITEM_IN_VOICE, "a.xml", &file(one, "reqHvcc"), &options()),
            ["3:13 N Salesforce Voice ignores `reqTimeout`"]
        );
    }

    #[test]
    fn open_cti_files_and_stored_voice_files_are_not_reported() {
        let items = "<item name='reqUseApi'>true</item>";
        assert_eq!(check(&OPEN_CTI_ITEM_IN_VOICE, "a.xml", &file(items, "own"), &options()), [""; 0]);
        let stored = "<CallCenter><sections><items><name>reqUseApi</name><value>true</value></items><name>reqGeneralInfo</name></sections><sections><name>reqHvcc</name></sections></CallCenter>";
        assert_eq!(check(&OPEN_CTI_ITEM_IN_VOICE, "A.callCenter", stored, &options()), [""; 0]);
    }
}
