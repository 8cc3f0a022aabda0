//! A value that the existing definition has under a misspelled name or in another place is neither replaced nor doubled.

use ccdef_core::engine::convert::{Correction, ReadAsMeant, convert, corrected_paths, read_as_meant, read_draft};
use ccdef_core::engine::scaffold::{Answers, Blueprint, FillOptions, Missing};
use ccdef_core::syntax::{Dialect, Draft, Limits, Source};
use ccdef_core::tables::Severity;

use crate::acme::{checker, definition, registry, schema};

const URL: &str = "https://cti.acme.test/softphone";
const ITEM: &str = r#"<item sortOrder="3" name="reqUseApi" label="Open CTI">true</item>"#;

/// The new definition that is made from `text`, or the messages of what is to be answered.
fn extended(text: &str) -> Result<Draft, Vec<String>> {
    extended_in(Dialect::Import, "acme.xml", text)
}

fn extended_in(dialect: Dialect, path: &str, text: &str) -> Result<Draft, Vec<String>> {
    let registry = registry();
    let read = read_as_meant(&checker(&registry), &Source::new(path, text)).expect("a definition");
    let schema = schema();
    let unread = read.unread.into_iter().map(|unread| (unread.path, format!("see line {}", unread.line)));
    let blueprint = Blueprint::new(&schema, dialect).expect("it is offered").without_defaults_for(unread);
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

/// A metadata file whose item of the Open CTI library has another `<value>`, and its copy another value.
fn metadata(value: &str, copy: &str) -> String {
    let draft = crate::acme::draft("acme.xml", &definition(URL, ""));
    let text = convert(&draft, Dialect::Metadata, &schema(), None).text.replace("<value>true</value>", value);
    text.replace("&quot;reqUseApi&quot;:&quot;true&quot;", copy)
}

/// Both copies of a setting in the new metadata file, or the messages of what is to be answered.
fn both_copies(text: &str) -> Result<[Option<String>; 2], Vec<String>> {
    let draft = extended_in(Dialect::Metadata, "AcmeNorth.callCenter-meta.xml", text)?;
    let key = draft.custom_settings.iter().find(|(key, _)| key == "reqUseApi").map(|(_, value)| value.clone());
    Ok([draft.value("reqGeneralInfo", "reqUseApi").map(str::to_owned), key])
}

#[test]
fn the_value_of_a_copy_is_kept_before_a_default() {
    let nil = r#"<value xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>"#;
    for value in ["<value/>", "<value> </value>", nil, "", r#"<value Value="false"/>"#] {
        let text = metadata(value, "&quot;reqUseApi&quot;:&quot;false&quot;");
        assert_eq!(both_copies(&text), Ok([Some("false".into()), Some("false".into())]), "{text}");
    }
}

#[test]
fn a_value_beside_an_empty_item_is_asked_for() {
    let other_keys = ["&quot;reqUseAPI&quot;:&quot;false&quot;", "&quot;reqUseApi&quot;:false"];
    let empty = other_keys.map(|copy| metadata("<value/>", copy));
    let values = [
        r#"<value Value="false"/>"#,
        r#"<value content="no"/>"#,
        "<value><b>false</b></value>",
        "<flag>false</flag>",
        "<flag><b>False</b></flag>",
    ];
    let own = values.map(|value| metadata(value, "&quot;own&quot;:&quot;x&quot;"));
    for text in empty.into_iter().chain(own) {
        let problems = both_copies(&text).expect_err("an answer is missing");
        assert_eq!(problems.len(), 1, "{text}");
        assert!(problems[0].starts_with("no answer for `/reqGeneralInfo/reqUseApi`: see line "), "{problems:?}");
    }
}

#[test]
fn a_flag_in_an_element_or_an_attribute_is_asked_for() {
    let open = r#"<item sortOrder="3" name="reqUseApi" label="Open CTI""#;
    let elements = ["content", "string", "b", "boolean", "data"];
    let elements = elements.map(|word| format!("{open}><{word}>false</{word}></item>"));
    let attributes = ["content", "data", "Content"].map(|word| format!("{open} {word}=\"false\"/>"));
    for item in elements.iter().chain(&attributes) {
        assert!(extended(&with_item(item)).is_err(), "{item}");
    }
}

#[test]
fn a_value_that_is_written_as_text_is_named() {
    let item = r#"<item sortOrder="3" name="reqUseApi" label="Open CTI" val="false"/>"#;
    let registry = registry();
    let read = read_as_meant(&checker(&registry), &Source::new("acme.xml", with_item(item))).expect("a definition");
    assert_eq!(corrections(&read), [Correction::WriteAsText]);
}

fn corrections(read: &ReadAsMeant) -> Vec<Correction> {
    read.corrected.iter().map(|path| path.correction).collect()
}

/// A definition with sections that have these names and one `reqTimeout` each, with these labels, as it is read; and the
/// severities of what `check` says about misplaced items.
fn with_timeouts(sections: &[(&str, &str)]) -> (ReadAsMeant, Vec<Severity>) {
    let one = |(number, (name, label)): (usize, &(&str, &str))| {
        let item = format!(r#"<item sortOrder="0" name="reqTimeout" label="{label}">3{number}</item>"#);
        format!(r#"<section sortOrder="{}" name="{name}" label="Other">{item}</section>"#, number + 1)
    };
    let sections: String = sections.iter().enumerate().map(one).collect();
    let text = definition(URL, "").replace("</callCenter>", &format!("{sections}</callCenter>"));
    let (registry, source) = (registry(), Source::new("acme.xml", text));
    let read = read_as_meant(&checker(&registry), &source).expect("a definition");
    let checker = checker(&registry);
    let report = checker.finish(vec![checker.check(source)]);
    let misplaced = report.findings().filter(|(_, finding)| finding.rule.id.as_str() == "misplaced-item");
    (read, misplaced.map(|(_, finding)| finding.severity).collect())
}

#[test]
fn an_optional_item_with_a_label_of_its_own_stays_in_its_section_and_is_no_warning() {
    let (read, severities) = with_timeouts(&[("other", "Seconds until it is lost")]);
    assert_eq!(corrections(&read), [Correction::MoveIfMeant]);
    assert_eq!((read.draft.value("other", "reqTimeout"), severities), (Some("30"), vec![Severity::Note]));
    for label in ["Timeout", ""] {
        let (read, severities) = with_timeouts(&[("other", label)]);
        assert_eq!(corrections(&read), [Correction::Move, Correction::LeaveOut], "{label}");
        assert_eq!((read.draft.value("other", "reqTimeout"), severities), (None, vec![Severity::Warning]), "{label}");
    }
}

#[test]
fn an_item_that_belongs_elsewhere_is_moved_wherever_others_of_its_name_are() {
    for (own, salesforces) in [("a", "b"), ("b", "a")] {
        let mut sections = [(own, "Seconds"), (salesforces, "Timeout")];
        sections.sort_unstable();
        let (read, _) = with_timeouts(&sections);
        assert!(read.draft.value("reqGeneralInfo", "reqTimeout").is_some(), "{:?}", read.corrected);
        assert!(read.draft.value(own, "reqTimeout").is_some(), "{:?}", read.corrected);
        for correction in [Correction::Move, Correction::MoveIfMeant] {
            assert!(corrections(&read).contains(&correction), "{:?}", read.corrected);
        }
    }
    let (read, _) = with_timeouts(&[("a", "Seconds"), ("a", "Timeout")]);
    assert_eq!(read.draft.value("reqGeneralInfo", "reqTimeout"), Some("31"), "{:?}", read.corrected);
    let (read, _) = with_timeouts(&[("a", "Timeout"), ("b", "Timeout")]);
    assert_eq!(corrections(&read), [Correction::Move, Correction::LeaveOut, Correction::Keep]);
    assert_eq!(read.draft.value("b", "reqTimeout"), Some("31"));
}

#[test]
fn an_item_in_a_misspelled_copy_of_its_section_is_moved() {
    let section = |number: u8, name: &str, item: &str| {
        format!(
            r#"<section sortOrder="{number}" name="{name}" label="D"><item sortOrder="0" name="{item}" label="Own">9</item></section>"#
        )
    };
    let sections =
        section(1, "reqDialingOption", "reqOutsidePrefix") + &section(2, "reqDialngOptions", "reqLongDistPrefix");
    let text = definition(URL, "").replace("</callCenter>", &format!("{sections}</callCenter>"));
    let registry = registry();
    let read = read_as_meant(&checker(&registry), &Source::new("acme.xml", text)).expect("a definition");
    for item in ["reqOutsidePrefix", "reqLongDistPrefix"] {
        assert_eq!(read.draft.value("reqDialingOptions", item), Some("9"), "{:?}", read.corrected);
    }
}

#[test]
fn each_name_in_a_corrected_path_is_masked_by_itself() {
    let (read, _) = with_timeouts(&[("token Tr0ub4dor3xyzQ", "Seconds")]);
    let written: Vec<&str> = read.corrected.iter().map(|path| path.written.as_str()).collect();
    assert_eq!(written, ["/token ***/reqTimeout"]);
}

#[test]
fn a_repeated_item_in_the_wrong_section_is_moved_once() {
    let items = ITEM.repeat(2);
    let section = format!(r#"<section sortOrder="2" name="other" label="Other">{items}</section>"#);
    let text = with_item("").replace("</callCenter>", &format!("{section}</callCenter>"));
    let registry = registry();
    let read = read_as_meant(&checker(&registry), &Source::new("acme.xml", text.as_str())).expect("a definition");
    assert_eq!(corrections(&read), [Correction::Move, Correction::Keep], "{:?}", read.corrected);
    assert_eq!(read.draft.value("other", "reqUseApi"), Some("true"));
    assert_eq!(corrected_paths(&checker(&registry), &Source::new("acme.xml", text)).len(), 1);
}

#[test]
fn a_value_in_an_attribute_is_not_converted() {
    for attribute in ["value", "default"] {
        let item = format!(r#"<item sortOrder="3" name="reqUseApi" label="Open CTI" {attribute}="false"/>"#);
        let read =
            read_draft(&Source::new("acme.xml", with_item(&item)), &Limits::DEFAULT, None).expect("a definition");
        assert_eq!(read.draft.value("reqGeneralInfo", "reqUseApi"), Some(""), "{attribute}");
        assert_eq!(read.losses.len(), 1, "{:?}", read.losses);
    }
}

#[test]
fn an_attribute_that_is_no_value_requires_no_answer() {
    let empty = |attribute: &str| {
        let item = format!(r#"<item sortOrder="3" name="reqUseApi" label="Open CTI" {attribute}/>"#);
        let registry = registry();
        let text = Source::new("acme.xml", with_item(&item));
        read_as_meant(&checker(&registry), &text).expect("a definition").unread.len()
    };
    for attribute in [r#"type="boolean""#, r#"required="true""#, r#"isReadOnly="false""#, r#"hint="x""#] {
        assert_eq!(empty(attribute), 0, "{attribute}");
    }
}

#[test]
fn a_limit_of_a_value_is_no_value() {
    let item = r#"<item sortOrder="4" name="reqSoftphoneHeight" label="Height">400</item>"#;
    assert!(definition(URL, "").contains(item));
    let unread = |attribute: &str| {
        let empty = item.replace(">400</item>", &format!(" {attribute}/>"));
        let text = Source::new("acme.xml", definition(URL, "").replace(item, &empty));
        read_as_meant(&checker(&registry()), &text).expect("a definition").unread.len()
    };
    for attribute in [r#"maxLength="4""#, r#"min="240""#, r#"max_height="2560""#, r#"minValue="240""#, r#"index="5""#] {
        assert_eq!(unread(attribute), 0, "{attribute}");
    }
    for attribute in [r#"height="400""#, r#"pixels="400""#, r#"size="400""#, r#"state="400""#] {
        assert_eq!(unread(attribute), 1, "{attribute}");
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
