//! Settings of Open CTI in a voice file (`format.md` section 6).

use ccdef_syntax::Item;

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, Family, FixSupport, GENERAL, Severity, item};
use crate::text::prose::all;

declare_rule! {
    /// A voice file carries settings that only Open CTI reads.
    pub(crate) static OPEN_CTI_ITEM_IN_VOICE = {
        id: "open-cti-item-in-voice",
        summary: "a voice file carries settings that only Open CTI reads",
        category: Category::Voice,
        severity: Severity::Note,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// What Open CTI reads and Salesforce Voice does not: the connector's URL comes from the vendor's record (section 6).
const ITEMS: &[&str] = &[
    item::ADAPTER_URL,
    item::USE_API,
    item::HEIGHT,
    item::WIDTH,
    item::COMPATIBILITY_MODE,
    item::STANDBY_URL,
    item::TIMEOUT,
    "reqCanvasNamespace",
    "reqCanvasApiName",
];

/// One finding a file, for they come together. Metadata files are left alone: Salesforce itself fills these items in.
fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if cx.detection.family != Family::Voice || !cx.is_import() {
        return;
    }
    let Some(section) = cx.definition.section(GENERAL) else { return };
    let found: Vec<&Item<'_>> = section.items.iter().filter(|item| ITEMS.contains(&item.name())).collect();
    let [first, others @ ..] = found.as_slice() else { return };
    let names = all(found.iter().map(|item| item.name()));
    let message = format!("{names} {} ignored in a contact center", if others.is_empty() { "is" } else { "are" });
    let finding = out.report(&OPEN_CTI_ITEM_IN_VOICE, first.anchor(), message);
    for other in others {
        finding.related(other.anchor(), "this too");
    }
    if others.is_empty() {
        finding.setting(GENERAL, first.name());
    }
    finding
        .note("Salesforce Voice takes the connector's address from the vendor's record, and the Omni-Channel softphone has its own size")
        .help("leave them out of the file that you import");
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
    fn all_of_them_are_named_at_once() {
        let items = "<item name='reqInternalName'>A</item>\n<item name='reqAdapterUrl'>https://a.example</item>\n<item name='reqUseApi'>true</item>";
        assert_eq!(
            check(&OPEN_CTI_ITEM_IN_VOICE, "a.xml", &file(items, "reqHvcc"), &options()),
            ["4:13 N `reqAdapterUrl` and `reqUseApi` are ignored in a contact center"]
        );
        let one = "<item name='reqTimeout'>5</item>";
        assert_eq!(
            check(&OPEN_CTI_ITEM_IN_VOICE, "a.xml", &file(one, "reqHvcc"), &options()),
            ["3:13 N `reqTimeout` is ignored in a contact center"]
        );
    }

    #[test]
    fn open_cti_files_and_stored_voice_files_carry_them_rightly() {
        let items = "<item name='reqUseApi'>true</item>";
        assert_eq!(check(&OPEN_CTI_ITEM_IN_VOICE, "a.xml", &file(items, "own"), &options()), [""; 0]);
        let stored = "<CallCenter><sections><items><name>reqUseApi</name><value>true</value></items><name>reqGeneralInfo</name></sections><sections><name>reqHvcc</name></sections></CallCenter>";
        assert_eq!(check(&OPEN_CTI_ITEM_IN_VOICE, "A.callCenter", stored, &options()), [""; 0]);
    }
}
