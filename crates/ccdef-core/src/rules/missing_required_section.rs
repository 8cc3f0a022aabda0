//! A missing section that the family requires (format/contradictions.md#section-of-the-required-items,
//! format/voice.md#voice-sections).

use crate::declare_rule;
use crate::edit::add::{self, NewItem};
use crate::edit::elsewhere::is_section_elsewhere;
use crate::model::StoredIn;
use crate::rule::{Check, Findings, Fix, Rule, RuleContext};
use crate::rules::missing_required_item::{MISSING_REQUIRED_ITEM, new_item};
use crate::rules::support::required::is_required_section;
use crate::tables::{Basis, Category, Family, FixSupport, GENERAL, KnownItem, SettingRef, Severity, VOICE};

declare_rule! {
    /// A required section is missing.
    pub(crate) static MISSING_REQUIRED_SECTION = {
        id: "missing-required-section",
        summary: "a required section is missing",
        category: Category::Required,
        severity: Severity::Error,
        basis: Basis::Documented,
        rejection: Possible,
        fix: FixSupport::Unsafe,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    if !cx.is_whole() {
        return;
    }
    for name in [GENERAL, VOICE].into_iter().filter(|name| is_required_section(cx, name)) {
        if !cx.facts.has_section(name) {
            report(cx, name, out);
        }
    }
}

/// The rule that reports an absent item of that section, and the path it reports: where a whole required section is
/// missing, its items are not reported one by one.
pub(crate) fn reports_absence(cx: &RuleContext<'_>, setting: SettingRef) -> (&'static Rule, String) {
    let is_whole_section = is_required_section(cx, setting.section) && cx.definition.section(setting.section).is_none();
    if is_whole_section {
        return (&MISSING_REQUIRED_SECTION, format!("/{}", setting.section));
    }
    (&MISSING_REQUIRED_ITEM, setting.to_string())
}

fn report(cx: &RuleContext<'_>, name: &'static str, out: &mut Findings) {
    let finding =
        out.report(&MISSING_REQUIRED_SECTION, cx.root_span(), format!("required section `{name}` is missing"));
    finding.label(format!("no section `{name}`")).in_section(name).note(why(cx.schema.family, name));
    finding.help(format!("add a section `{name}` with {}", items_in_words(cx, name)));
    if is_section_elsewhere(cx, name) {
        return;
    }
    // An empty section, or items without a value, would hide that the section has not what Salesforce needs.
    let items: Option<Vec<NewItem<'_>>> =
        items(cx, name).map(|known| new_item(cx, known).filter(NewItem::has_value)).collect();
    let items = items.filter(|items| !items.is_empty());
    if let Some(edits) = items.and_then(|items| add::section(cx, name, &items)) {
        finding.fix(Fix::unsafe_edits(format!("Add the section `{name}` with its items"), edits));
    }
}

fn why(family: Family, name: &str) -> &'static str {
    match (family, name) {
        (Family::Voice, VOICE) => {
            "Salesforce Voice requires two sections: `reqGeneralInfo`, and `reqHvcc` with the certificate and the dialing \
             prefix"
        }
        _ => {
            "Salesforce reads its own settings from the section `reqGeneralInfo`; if their items are missing, it rejects \
             the file and lists them"
        }
    }
}

/// The items of the added section: the required ones, or those with a default value if none is required.
fn items<'r>(cx: &RuleContext<'r>, section: &'static str) -> impl Iterator<Item = &'r KnownItem> + use<'r> {
    let dialect = cx.dialect();
    let is_required = move |known: &&KnownItem| known.is_required_in(dialect);
    let schema = cx.schema;
    let has_required = schema.items_of(section).any(|known| is_required(&known));
    schema
        .items_of(section)
        .filter(move |known| if has_required { is_required(known) } else { known.spec.default.is_some() })
        .filter(move |known| StoredIn::of(dialect, section, known.spec.name).is_item())
}

fn items_in_words(cx: &RuleContext<'_>, section: &'static str) -> String {
    let names: Vec<String> = items(cx, section).map(|known| format!("`{}`", known.spec.name)).collect();
    match names.as_slice() {
        [] => "its items".into(),
        [only] => format!("the item {only}"),
        [first @ .., last] => format!("the items {} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::MISSING_REQUIRED_SECTION;
    use crate::testing::{self, options};

    fn check(path: &str, text: &str) -> Vec<String> {
        testing::check(&MISSING_REQUIRED_SECTION, path, text, &options())
    }

    #[test]
    fn every_file_needs_a_general_section_and_voice_one_more() {
        assert_eq!(
            check("a.xml", "<callCenter><section name=\"acme\" sortOrder=\"0\"/></callCenter>"),
            ["1:1 E required section `reqGeneralInfo` is missing"]
        );
        let voice = "<CallCenter><sections><items><name>reqVendorInfoApiName</name><value>acme__a</value></items>\
                     <name>reqGeneralInfo</name></sections></CallCenter>";
        assert_eq!(check("A.callCenter-meta.xml", voice), ["1:1 E required section `reqHvcc` is missing"]);
    }

    #[test]
    fn misspelled_sections_and_broken_files_are_not_reported() {
        assert_eq!(check("a.xml", "<callCenter><section name=\"reqGeneralinfo\"/></callCenter>"), [""; 0]);
        assert_eq!(check("a.xml", "<callCenter><section name=\"acme\">"), [""; 0]);
    }

    #[test]
    fn the_section_is_added_if_every_value_is_known() {
        let file = |url: &str| {
            format!(
                "<CallCenter xmlns=\"http://soap.sforce.com/2006/04/metadata\">\n  {url}<customSettings>{{\"reqSalesforceCompatibilityMode\":\"Lightning\",\
                 \"reqUseApi\":\"true\"}}</customSettings>\n  <displayName>Acme</displayName>\n  <displayNameLabel>Name</displayNameLabel>\n  \
                 <internalNameLabel>Name</internalNameLabel>\n</CallCenter>\n"
            )
        };
        let fixed =
            |text: &str| testing::fixed(&MISSING_REQUIRED_SECTION, "Acme.callCenter-meta.xml", text, &options());
        assert_eq!(fixed(&file("")), file(""), "no value is known for the adapter URL");
        let with_url = fixed(&file("<adapterUrl>https://cti.acme.test/</adapterUrl>\n  "));
        for value in ["<value>https://cti.acme.test/</value>", "<value>true</value>", "<name>reqGeneralInfo</name>"] {
            assert!(with_url.contains(value), "{with_url}");
        }
    }

    #[test]
    fn no_section_is_added_beside_one_that_may_be_it_and_none_is_added_empty() {
        let voice = "<CallCenter><displayName>A</displayName><sections><label>A</label><name>reqHvcc</name></sections></CallCenter>";
        let nameless =
            "<callCenter><section sortOrder='0' label='A'><item sortOrder='0' name='b'>c</item></section></callCenter>";
        let other = "<CallCenter><block><name>reqGeneralInfo</name></block></CallCenter>";
        for (path, text) in [("A.callCenter-meta.xml", voice), ("a.xml", nameless), ("A.callCenter-meta.xml", other)] {
            assert_eq!(testing::fixed(&MISSING_REQUIRED_SECTION, path, text, &options()), text);
        }
    }
}
