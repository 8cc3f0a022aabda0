//! A metadata file lists a name of the call center as an item (`format/metadata.md#identity-is-not-an-item`).

use ccdef_syntax::Item;

use crate::declare_rule;
use crate::edit::remove;
use crate::model::{Setting, stored_outside_items};
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::tables::{Basis, Category, FixSupport, GENERAL, Severity};

declare_rule! {
    /// A metadata file lists the internal or the display name as an item.
    pub(crate) static IDENTITY_AS_ITEM = {
        id: "identity-as-item",
        summary: "a metadata file lists the internal or the display name as an item",
        category: Category::Metadata,
        severity: Severity::Warning,
        basis: Basis::Observed,
        rejection: Possible,
        fix: FixSupport::Unsafe,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if !cx.is_metadata() {
        return;
    }
    for (setting, stored_in) in stored_outside_items(cx.dialect()) {
        let Some(holder) = stored_in.holder() else { continue };
        for (_, item) in cx.items().filter(|(section, item)| setting.is(section.name(), item.name())) {
            report(cx, out, item, &holder, cx.settings.get(setting));
        }
    }
}

fn report(cx: &RuleContext<'_>, out: &mut Findings, item: &Item<'_>, holder: &str, real: Option<&Setting<'_>>) {
    let name = item.name();
    let finding =
        out.report(&IDENTITY_AS_ITEM, item.anchor(), format!("item `{name}` does not belong in a metadata file"));
    finding
        .setting(GENERAL, name)
        .note(format!(
            "in the Metadata API {holder} holds this name; files retrieved from an org never list it as an item, and \
             whether a deployment accepts the item is not known"
        ))
        .help("remove the item");
    match real {
        Some(real) if real.value.trim_ascii() == item.value().trim_ascii() || item.value().is_empty() => {}
        // Which of the two is right is not known, and the item may hold the only right one.
        Some(real) => {
            finding.help(format!(
                "write the correct name in {holder}, and remove the item: the item has `{}`, {holder} has `{}`",
                item.value(),
                real.value
            ));
            return;
        }
        None => {
            finding.help(format!("write the name in {holder}, and remove the item"));
            return;
        }
    }
    let edit = remove::element(cx.document, cx.document.element(item.element));
    finding.fix(Fix::unsafe_edits("Remove the item", vec![edit]));
}

#[cfg(test)]
mod tests {
    use super::IDENTITY_AS_ITEM;
    use crate::testing::{check, fixed, options};

    const FILE: &str = "<CallCenter>
  <displayName>Acme Phones</displayName>
  <sections>
    <items><label>I</label><name>reqInternalName</name><value>Acme</value></items>
    <items>
      <name>reqDisplayName</name>
      <value>Acme Phones</value>
    </items>
    <items><name>reqUseApi</name><value>true</value></items>
    <name>reqGeneralInfo</name>
  </sections>
</CallCenter>";

    #[test]
    fn both_names_are_reported_and_removed() {
        let path = "Acme.callCenter-meta.xml";
        assert_eq!(
            check(&IDENTITY_AS_ITEM, path, FILE, &options()),
            [
                "4:34 W item `reqInternalName` does not belong in a metadata file",
                "6:13 W item `reqDisplayName` does not belong in a metadata file"
            ]
        );
        let expected = "<CallCenter>
  <displayName>Acme Phones</displayName>
  <sections>
    <items><name>reqUseApi</name><value>true</value></items>
    <name>reqGeneralInfo</name>
  </sections>
</CallCenter>";
        assert_eq!(fixed(&IDENTITY_AS_ITEM, path, FILE, &options()), expected);
    }

    #[test]
    fn a_name_that_contradicts_is_named_and_not_removed() {
        let text =
            FILE.replace("<value>Acme</value>", "<value>Other</value>").replace("<value>Acme Phones<", "<value>B<");
        let path = "Acme.callCenter-meta.xml";
        assert_eq!(check(&IDENTITY_AS_ITEM, path, &text, &options()).len(), 2);
        assert_eq!(fixed(&IDENTITY_AS_ITEM, path, &text, &options()), text);
    }

    #[test]
    fn the_only_display_name_is_not_removed() {
        let text = FILE.replace("  <displayName>Acme Phones</displayName>\n", "");
        let fixed = fixed(&IDENTITY_AS_ITEM, "Acme.callCenter-meta.xml", &text, &options());
        assert!(fixed.contains("reqDisplayName") && !fixed.contains("reqInternalName"), "{fixed}");
    }

    #[test]
    fn import_files_and_other_sections_are_not_reported() {
        let import =
            "<callCenter><section name='reqGeneralInfo'><item name='reqInternalName'>A</item></section></callCenter>";
        assert_eq!(check(&IDENTITY_AS_ITEM, "a.xml", import, &options()), [""; 0]);
        let general = "<sections><name>reqGeneralInfo</name></sections></CallCenter>";
        let other = FILE.replace("reqGeneralInfo", "own").replace("</CallCenter>", general);
        assert_eq!(check(&IDENTITY_AS_ITEM, "Acme.callCenter-meta.xml", &other, &options()), [""; 0]);
    }
}
