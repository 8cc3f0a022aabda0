//! Tests of `missing-required-item`.

use ccdef_syntax::apply_edits;

use super::MISSING_REQUIRED_ITEM;
use crate::rule::Diagnostic;
use crate::tables::{Grade, ItemSpec, Profile, ProfileId, SectionSpec, ValueKind};
use crate::testing::{self, options, using};

const META: &str = "Acme.callCenter-meta.xml";

fn check(path: &str, text: &str) -> Vec<String> {
    testing::check(&MISSING_REQUIRED_ITEM, path, text, &options())
}

fn fixed(path: &str, text: &str) -> String {
    testing::fixed(&MISSING_REQUIRED_ITEM, path, text, &options())
}

/// The file after the fix that adds `item` alone.
fn with_item(path: &str, text: &str, item: &str) -> String {
    let report = testing::run(&[], &options(), &[(path, text)]);
    let setting = format!("/reqGeneralInfo/{item}");
    let is_it =
        |finding: &Diagnostic| finding.rule == &MISSING_REQUIRED_ITEM && finding.setting.as_ref() == Some(&setting);
    let (_, finding) = report.findings().find(|(_, finding)| is_it(finding)).expect("it is missing");
    apply_edits(text, &finding.fix.clone().expect("a fix").edits).expect("edits are valid")
}

/// An import file with these items, numbered in this order; an empty name leaves a gap.
fn import(names: &[&str]) -> String {
    let numbered = names.iter().enumerate().filter(|(_, name)| !name.is_empty());
    let items =
        numbered.map(|(number, name)| format!("    <item name='{name}' sortOrder='{number}' label=''>1</item>\n"));
    let items = items.collect::<Vec<_>>().concat();
    format!(
        "<callCenter>\n  <section sortOrder='0' name='reqGeneralInfo' label='General'>\n{items}  </section>\n</callCenter>\n"
    )
}

const ALL: [&str; 6] =
    ["reqInternalName", "reqDisplayName", "reqAdapterUrl", "reqUseApi", "reqSoftphoneHeight", "reqSoftphoneWidth"];

/// All required items but one.
fn without(name: &str) -> Vec<&'static str> {
    ALL.into_iter().filter(|known| *known != name).collect()
}

#[test]
fn each_missing_item_is_reported_at_its_section() {
    assert_eq!(check("a.xml", &import(&ALL)), [""; 0]);
    assert_eq!(
        check("a.xml", &import(&ALL[..4])),
        [
            "2:3 E required item `reqSoftphoneHeight` is missing from section `reqGeneralInfo`",
            "2:3 E required item `reqSoftphoneWidth` is missing from section `reqGeneralInfo`",
        ]
    );
}

#[test]
fn a_misspelled_item_counts_as_present() {
    let mut names = ALL;
    names[3] = "reqUseApI";
    assert_eq!(check("a.xml", &import(&names)), [""; 0]);
}

#[test]
fn metadata_files_store_some_items_in_another_form() {
    let item = |name: &&str| format!("<items><label>x</label><name>{name}</name><value>1</value></items>");
    let items = ALL[2..].iter().map(item).collect::<Vec<_>>().concat();
    let text =
        format!("<CallCenter><sections>{items}<label>G</label><name>reqGeneralInfo</name></sections></CallCenter>");
    assert_eq!(check(META, &text), [""; 0]);
}

#[test]
fn toolkit_items_are_warnings_and_the_version_element_counts_as_the_item() {
    let toolkit = |version: &str| {
        format!(
            "<CallCenter><sections><items><label>P</label><name>reqProgId</name><value>A.A.1</value></items><label>G</label>\
             <name>reqGeneralInfo</name></sections>{version}</CallCenter>"
        )
    };
    let description = "1:13 W required item `reqDescription` is missing from section `reqGeneralInfo`";
    let version = "1:13 W required item `reqVersion` is missing from section `reqGeneralInfo`";
    assert_eq!(check(META, &toolkit("<version>4</version>")), [description]);
    assert_eq!(check(META, &toolkit("")), [description, version]);
}

#[test]
fn an_item_in_another_section_has_no_fix() {
    let text = import(&without("reqUseApi")).replace(
        "</callCenter>",
        "<section sortOrder='1' name='acme'><item sortOrder='0' name='reqUseApi'>true</item></section></callCenter>",
    );
    let report = testing::run(&[], &options(), &[("a.xml", &text)]);
    let (_, finding) =
        report.findings().find(|(_, finding)| finding.rule == &MISSING_REQUIRED_ITEM).expect("it is missing");
    assert_eq!(finding.related.len(), 1);
    assert_eq!(finding.help.as_deref(), Some("move the item to section `reqGeneralInfo`"));
    assert!(finding.fix.is_none());
}

#[test]
fn an_added_item_is_written_like_its_neighbors() {
    let text = import(&without("reqSoftphoneWidth"));
    let expected = text.replace(
        "  </section>",
        "    <item name='reqSoftphoneWidth' sortOrder='5' label='Softphone Width'>300</item>\n  </section>",
    );
    assert_eq!(fixed("a.xml", &text), expected);
}

#[test]
fn a_name_is_added_at_its_position_and_the_other_items_are_renumbered() {
    let added = "<item name='reqInternalName' sortOrder='0' label='Internal Name'>a</item>\n    <item name='reqDisplayName' sortOrder='1'";
    let fixed_text = fixed("a.xml", &import(&without("reqInternalName")).replace(">1<", "><"));
    assert!(fixed_text.contains(added), "{fixed_text}");
    assert!(fixed_text.contains("name='reqSoftphoneWidth' sortOrder='5'"), "{fixed_text}");
    let gap = import(&["", "reqDisplayName", "reqAdapterUrl", "reqUseApi", "reqSoftphoneHeight", "reqSoftphoneWidth"]);
    let fixed_text = fixed("a.xml", &gap.replace(">1<", "><"));
    assert!(fixed_text.contains(added), "{fixed_text}");
}

#[test]
fn an_added_item_fills_a_gap() {
    let gap =
        import(&["reqInternalName", "reqDisplayName", "reqAdapterUrl", "", "reqSoftphoneHeight", "reqSoftphoneWidth"]);
    let fixed_text = fixed("a.xml", &gap);
    let added =
        "<item name='reqUseApi' sortOrder='3' label='Use CTI API'>true</item>\n    <item name='reqSoftphoneHeight'";
    assert!(fixed_text.contains(added), "{fixed_text}");
}

#[test]
fn items_are_added_to_empty_sections_and_files_on_one_line() {
    let text = "<callCenter><section sortOrder=\"0\" name=\"reqGeneralInfo\" label=\"\"/></callCenter>";
    assert_eq!(
        with_item("acme.xml", text, "reqInternalName"),
        "<callCenter><section sortOrder=\"0\" name=\"reqGeneralInfo\" label=\"\"><item sortOrder=\"0\" name=\"reqInternalName\" \
         label=\"Internal Name\">acme</item></section></callCenter>"
    );
}

#[test]
fn added_metadata_items_take_the_value_that_the_file_has_elsewhere() {
    let text = "<CallCenter>\n\t<adapterUrl>https://cti.acme.example/?a=1&amp;b=2</adapterUrl>\n\
                \t<customSettings>{\"reqSoftphoneHeight\":\"400\",\"reqSoftphoneWidth\":\"300\"}</customSettings>\n\
                \t<sections>\n\t\t<label>G</label>\n\t\t<name>reqGeneralInfo</name>\n\t</sections>\n</CallCenter>\n";
    let url = with_item(META, text, "reqAdapterUrl");
    assert!(
        url.contains(
            "\t<sections>\n\t\t<items>\n\t\t\t<label>CTI Adapter URL</label>\n\t\t\t<name>reqAdapterUrl</name>\n\t\t\t\
             <value>https://cti.acme.example/?a=1&amp;b=2</value>\n\t\t</items>\n\t\t<label>G</label>"
        ),
        "{url}"
    );
    assert!(with_item(META, text, "reqSoftphoneHeight").contains("<value>400</value>"));
}

const SECTIONS: &[SectionSpec] = &[SectionSpec::new("acmeSettings", "Acme Settings").items(&[
    ItemSpec::required("acmeRegion", "Region", ValueKind::Text).default("eu").doc("Where the tenant lives."),
    ItemSpec::required("acmeTenant", "Tenant", ValueKind::Text),
])];
static GOOD: Profile = Profile { id: ProfileId::new("acme"), grade: Grade::B, sections: SECTIONS, ..Profile::EMPTY };
static THIN: Profile =
    Profile { id: ProfileId::new("acme-thin"), grade: Grade::C, sections: SECTIONS, ..Profile::EMPTY };

#[test]
fn the_grade_of_a_profile_decides_the_severity() {
    let text = import(&ALL);
    let found = |profile| testing::check(&MISSING_REQUIRED_ITEM, "a.xml", &text, &using(profile));
    assert_eq!(
        found(&GOOD),
        [
            "1:1 E required item `acmeRegion` is missing, and so is its section `acmeSettings`",
            "1:1 E required item `acmeTenant` is missing, and so is its section `acmeSettings`",
        ]
    );
    assert_eq!(found(&THIN)[0], "1:1 W required item `acmeRegion` is missing, and so is its section `acmeSettings`");
}

const HEAD: &str = "<callCenter><section sortOrder='0' name='reqGeneralInfo' label='General Information'>";

fn is_added_to(inside: &str, after: &str) -> bool {
    let text = format!("{HEAD}{inside}</section>{after}</callCenter>");
    fixed("acme.xml", &text).contains("name='reqUseApi'")
}

#[test]
fn no_default_is_written_beside_a_value_in_another_place() {
    for inside in [
        "<reqUseApi>false</reqUseApi>",
        "<useApi>false</useApi>",
        "<group><item name='reqUseApi_'>false</item></group>",
        "<item sortOrder='0' name='useCtiApi' label='Use CTI API'>false</item>",
        "<item sortOrder='0' name='req_use_api' label='a'>false</item>",
        "<item sortOrder='0' name='acme' label='a' useApi='false'>1</item>",
    ] {
        assert!(!is_added_to(inside, ""), "{inside}");
    }
    assert!(!is_added_to("", "<item sortOrder='0' name='REQUSEAPI' label='a'>false</item>"));
}

#[test]
fn the_default_is_written_without_another_value() {
    assert!(is_added_to("<item sortOrder='0' name='acmeApi' label='a'>false</item>", ""));
}

fn without_use_api(before_end: &str) -> String {
    import(&without("reqUseApi")).replace("</callCenter>", &format!("{before_end}\n</callCenter>"))
}

#[test]
fn an_element_with_a_similar_name_hides_no_missing_item() {
    let missing = "2:3 E required item `reqUseApi` is missing from section `reqGeneralInfo`";
    for other in [
        "<help name='Use API'>call us</help>",
        "<help name='useApi'>call us</help>",
        "<reference id='reqUseApi'/>",
        "<meta key='use-api'/>",
        "<about><useApi>true</useApi></about>",
    ] {
        assert_eq!(check("a.xml", &without_use_api(other)), [missing], "{other}");
    }
    let inside = import(&without("reqUseApi")).replacen(">1<", "><useApi/>1<", 1);
    assert_eq!(check("a.xml", &inside), [missing]);
}

#[test]
fn an_element_that_is_the_item_is_the_place_of_the_finding() {
    for other in ["<entry sortOrder='5' name='reqUseApi' label='a'>false</entry>", "<useApi>false</useApi>"] {
        let text = without_use_api(other);
        let report = testing::run(&[], &options(), &[("a.xml", &text)]);
        let is_about_it = |rule: &str| [MISSING_REQUIRED_ITEM.id.as_str(), "unknown-element"].contains(&rule);
        let about_it: Vec<_> =
            report.findings().map(|(_, found)| found).filter(|found| is_about_it(found.rule.id.as_str())).collect();
        let [finding] = about_it[..] else { panic!("{other}: {about_it:?}") };
        assert_eq!(finding.rule, &MISSING_REQUIRED_ITEM, "{other}");
        assert!(text[usize::from(finding.primary.span.start())..].starts_with(&other[1..6]), "{other}");
        assert!(finding.fix.is_none());
    }
}

#[test]
fn an_item_in_another_section_is_reported_beside_an_element_with_a_similar_name() {
    let other = "<section sortOrder='1' name='A' label='l'><item sortOrder='0' name='reqUseApi' label='y'>true</item></section>\
                 <meta id='use-api'/>";
    assert_eq!(
        check("a.xml", &without_use_api(other)),
        ["2:3 E required item `reqUseApi` is missing from section `reqGeneralInfo`"]
    );
}
