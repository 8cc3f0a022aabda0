//! A required item has no value (`format/values.md#values-may-follow-later`).

use ccdef_syntax::{Attribute, Item, Section};

use crate::declare_rule;
use crate::edit::elsewhere::in_attribute;
use crate::model::{StoredIn, WrittenAs};
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, FixSupport, GENERAL, KnownItem, Severity, item};

declare_rule! {
    /// A required item has no value.
    pub(crate) static EMPTY_REQUIRED_VALUE = {
        id: "empty-required-value",
        summary: "a required item has no value",
        category: Category::Required,
        severity: Severity::Error,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for (section, item, known) in cx.known_items() {
        let is_item = || StoredIn::of(cx.dialect(), section.name(), item.name()).is_item();
        if !item.value().is_empty() || !known.is_required_in(cx.dialect()) || !is_item() {
            continue;
        }
        let name = item.name();
        let finding = out.report(&EMPTY_REQUIRED_VALUE, item.open_span, format!("required item `{name}` is empty"));
        finding.setting(section.name(), name).label("no value");
        if name == item::INTERNAL_NAME && section.name() == GENERAL {
            finding.note(
                "the internal name must be in the file: it is the only value that cannot be edited in Setup after the \
                 import",
            );
            finding.help(
                "write a name of letters and digits that no other call center of the org uses, such as \
                 `AcmeCallCenter`",
            );
        } else if name == item::VENDOR_API_NAME {
            finding.note(
                "Salesforce compares the value to the vendor selected in Setup and rejects the import: `The vendor name \
                 in the XML file must match the name of the vendor that you selected.`",
            );
            finding.help(
                "write the API name of the vendor's ConversationVendorInfo record, with its namespace, such as \
                 `acme__AcmeTelephony`",
            );
        } else {
            finding
                .severity(Severity::Note)
                .note("the value can be filled in later in Setup; the softphone does not work until then");
            match attribute_with_value(cx, section, item) {
                Some(attribute) => finding
                    .related(attribute.name_span(), "not read as the value")
                    .help(format!("write the value of the attribute `{}` as the text of `<value>`", attribute.name)),
                None => finding.help(help(cx, known)),
            };
        }
    }
    check_file_name(cx, out);
    check_field(cx, out);
}

/// The attribute in which a metadata file seems to have the value of an empty item.
fn attribute_with_value<'r>(cx: &RuleContext<'r>, section: &Section<'_>, item: &Item<'_>) -> Option<&'r Attribute<'r>> {
    in_attribute(cx, item, cx.settings.first_item(section.name(), item.name())?)
}

/// Checks the name of metadata files: `.callCenter-meta.xml` has nothing before its ending.
fn check_file_name(cx: &RuleContext<'_>, out: &mut Findings) {
    if let Some(name) = cx.settings.internal_name().filter(|name| name.value.is_empty())
        && matches!(name.written_as, WrittenAs::FileName)
    {
        let finding = out.report(&EMPTY_REQUIRED_VALUE, name.span, "the file name contains no internal name");
        finding.setting(GENERAL, item::INTERNAL_NAME).label("the file name is the internal name");
        finding
            .note("the part of the file name before `.callCenter` is the internal name: Salesforce rejects the file");
        finding.help("rename the file, for example to `AcmeCallCenter.callCenter-meta.xml`");
    }
}

/// Checks `<displayName>` of metadata files.
fn check_field(cx: &RuleContext<'_>, out: &mut Findings) {
    if let Some(name) = cx.settings.display_name().filter(|name| name.value.is_empty())
        && let WrittenAs::Field(field) = name.written_as
    {
        let span = cx.document.element(field.element).open_span();
        let finding = out.report(&EMPTY_REQUIRED_VALUE, span, "`displayName` is empty");
        finding.severity(Severity::Note).setting(GENERAL, item::DISPLAY_NAME).label("no value");
        finding.note("this is the name that Setup and users see").help("write the name of the call center");
    }
}

fn help(cx: &RuleContext<'_>, known: &KnownItem) -> String {
    let default = Some(cx.proposed_value(known)).filter(|default| !default.is_empty());
    match default.map(str::to_owned).or_else(|| cx.example(known)) {
        Some(value) => {
            format!("write the value, such as `{value}`, or fill it in after the import in Setup > Call Centers")
        }
        None => "write the value, or fill it in after the import in Setup > Call Centers".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::EMPTY_REQUIRED_VALUE;
    use crate::testing::{self, options};

    #[test]
    fn only_an_empty_internal_name_is_an_error() {
        let text = "<callCenter><section sortOrder=\"0\" name=\"reqGeneralInfo\">\n\
                    <item sortOrder=\"0\" name=\"reqInternalName\"> </item>\n\
                    <item sortOrder=\"1\" name=\"reqAdapterUrl\"/>\n\
                    <item sortOrder=\"2\" name=\"reqStandbyUrl\"/>\n\
                    </section></callCenter>";
        assert_eq!(
            testing::check(&EMPTY_REQUIRED_VALUE, "a.xml", text, &options()),
            ["2:1 E required item `reqInternalName` is empty", "3:1 N required item `reqAdapterUrl` is empty"]
        );
    }

    #[test]
    fn a_metadata_file_must_have_a_name() {
        for path in [".callCenter-meta.xml", "force-app/.callCenter"] {
            assert_eq!(
                testing::check(&EMPTY_REQUIRED_VALUE, path, "<CallCenter/>", &options()),
                ["1:2 E the file name contains no internal name"],
                "{path}"
            );
        }
    }

    #[test]
    fn nil_values_and_the_display_name_field_are_checked() {
        let text = "<CallCenter>\n<displayName/><sections><items><label>x</label><name>reqUseApi</name>\
                    <value xsi:nil=\"true\"/></items><label>g</label><name>reqGeneralInfo</name></sections></CallCenter>";
        assert_eq!(
            testing::check(&EMPTY_REQUIRED_VALUE, "A.callCenter-meta.xml", text, &options()),
            ["2:1 N `displayName` is empty", "2:25 N required item `reqUseApi` is empty"]
        );
    }
}
