//! Sections and items whose element name is misspelled, such as `<itm sortOrder="2" name="…">`.
//!
//! `unknown-element` reports them; the section or item is not reported as missing too.

use ccdef_syntax::{Dialect, Element};

use crate::rule::RuleContext;
use crate::rules::support::typo::intended_item;
use crate::tables::{KnownItem, SettingRef};

/// The children of `parent` that have a `sortOrder` but are neither a section nor an item.
pub(crate) fn misnamed_elements<'r>(parent: Element<'r, 'r>) -> impl Iterator<Item = Element<'r, 'r>> {
    let is_known = |name: &str| Dialect::is_section_name(name) || Dialect::is_item_name(name);
    parent.children().filter(move |child| !is_known(child.local_name()) && child.attribute("sortOrder").is_some())
}

/// Section and name of every item whose element name is misspelled.
pub(crate) fn misnamed_items<'r>(cx: &RuleContext<'r>) -> impl Iterator<Item = (&'r str, &'r str)> {
    let document = cx.document;
    cx.definition.sections.iter().flat_map(move |section| {
        let names = misnamed_elements(document.element(section.element)).filter_map(|item| item.attribute("name"));
        names.map(|name| (section.name(), name.value.trimmed()))
    })
}

/// Whether the file has the setting under a misspelled name or element, so that it is not really missing.
pub(crate) fn is_misspelled(cx: &RuleContext<'_>, setting: SettingRef) -> bool {
    let is_meant = |known: &KnownItem| setting.is(known.section, known.spec.name);
    cx.items().any(|(section, item)| intended_item(cx, section, item).is_some_and(is_meant))
        || misnamed_items(cx).any(|(section, name)| setting.is(section, name))
}

#[cfg(test)]
mod tests {
    use crate::tables::Severity;
    use crate::testing::{options, run};

    #[test]
    fn a_typo_in_an_element_name_is_one_finding() {
        let clean = "<callCenter><section sortOrder='0' name='reqGeneralInfo' label='G'>\
            <item sortOrder='0' name='reqInternalName'>Acme</item><item sortOrder='1' name='reqDisplayName'>Acme</item>\
            <item sortOrder='2' name='reqAdapterUrl'>https://cti.acme.test/</item>\
            <item sortOrder='3' name='reqUseApi'>true</item><item sortOrder='4' name='reqSoftphoneHeight'>400</item>\
            <item sortOrder='5' name='reqSoftphoneWidth'>300</item>\
            <item sortOrder='6' name='reqSalesforceCompatibilityMode'>Lightning</item></section></callCenter>";
        let broken = clean.replace(
            "<item sortOrder='3' name='reqUseApi'>true</item>",
            "<itm sortOrder='3' name='reqUseApi'>true</itm>",
        );
        let report = run(&[], &options(), &[("acme.xml", &broken)]);
        let errors = report.findings().filter(|(_, finding)| finding.severity == Severity::Error);
        let rules: Vec<&str> = errors.map(|(_, finding)| finding.rule.id.as_str()).collect();
        assert_eq!(rules, ["unknown-element"]);
    }
}
