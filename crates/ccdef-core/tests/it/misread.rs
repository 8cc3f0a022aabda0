//! A value that the existing definition has under a misspelled name or in another place is neither replaced nor doubled.

use ccdef_core::engine::convert::{corrected_paths, read_as_meant};
use ccdef_core::engine::scaffold::{Answers, Blueprint, FillOptions, Missing};
use ccdef_core::syntax::{Dialect, Draft, Source};

use crate::acme::{checker, definition, registry, schema};

const URL: &str = "https://cti.acme.test/softphone";
const ITEM: &str = r#"<item sortOrder="3" name="reqUseApi" label="Open CTI">true</item>"#;

/// The new definition that is made from `text`, or the messages of what is to be answered.
fn extended(text: &str) -> Result<Draft, Vec<String>> {
    let registry = registry();
    let read = read_as_meant(&checker(&registry), &Source::new("acme.xml", text)).expect("a definition");
    let schema = schema();
    let unread = read.unread.into_iter().map(|unread| (unread.path, format!("see line {}", unread.line)));
    let blueprint = Blueprint::new(&schema, Dialect::Import).expect("it is offered").without_defaults_for(unread);
    let filled = blueprint.fill(&Answers::default(), Some(read.draft), FillOptions::new(Missing::Refuse));
    filled.map_err(|problems| problems.into_iter().map(|problem| problem.message).collect())
}

/// How often the definition has the item, and its value where Salesforce reads it.
fn use_api(draft: &Draft) -> (usize, Option<&str>) {
    let names = draft.sections.iter().flat_map(|section| &section.items);
    let found = names.filter(|item| item.name.to_ascii_lowercase().ends_with("useapi"));
    (found.count(), draft.value("reqGeneralInfo", "reqUseApi"))
}

fn with_item(new: &str) -> String {
    definition(URL, "").replacen(ITEM, new, 1)
}

#[test]
fn a_value_under_a_misspelled_name_or_in_another_section_keeps_its_meaning() {
    let item = |name: &str| ITEM.replace("reqUseApi", name).replace("true", "false");
    let elsewhere = format!(r#"<section sortOrder="2" name="other" label="Other">{}</section>"#, item("reqUseApi"));
    for text in [
        with_item(&item("reqUseAPI")),
        with_item(&item("reqUesApi")),
        with_item(&item("useApi")),
        with_item(&item("reqUseOpenCTI")),
        with_item("").replace("</callCenter>", &format!("{elsewhere}</callCenter>")),
        with_item(&item("reqUseApi")).replace("reqGeneralInfo", "reqGenralInfo"),
        with_item(&item("reqUseApi")).replace("reqGeneralInfo", "reqGeneralInformation"),
        with_item(&item("useApi")).replace("reqGeneralInfo", "General Information"),
    ] {
        let draft = extended(&text).expect("nothing is missing");
        assert_eq!(use_api(&draft), (1, Some("false")), "{text}");
        let registry = registry();
        assert!(!corrected_paths(&checker(&registry), &Source::new("acme.xml", text.as_str())).is_empty(), "{text}");
    }
}

#[test]
fn a_value_that_is_not_read_is_asked_for() {
    for item in [
        r#"<item sortOrder="3" name="reqUseApi" label="Open CTI" value="false"/>"#,
        "<reqUseApi>false</reqUseApi>",
        r#"<item sortOrder="3" name="useCtiApi" label="Use CTI API">false</item>"#,
    ] {
        let text = with_item(item);
        match extended(&text) {
            Ok(draft) => assert_eq!(use_api(&draft), (1, Some("false")), "{text}"),
            Err(problems) => {
                let message = "no answer for `/reqGeneralInfo/reqUseApi`: see line 6";
                assert_eq!(problems, [message.to_owned()], "{text}");
            }
        }
    }
}

#[test]
fn a_definition_without_such_values_gets_its_defaults() {
    let text = with_item("");
    let draft = extended(&text).expect("nothing is missing");
    assert_eq!(use_api(&draft), (1, Some("true")));
    let registry = registry();
    assert_eq!(corrected_paths(&checker(&registry), &Source::new("acme.xml", text)), []);
}
