//! Conversion keeps settings, labels and order, and lists what is lost.

use ccdef_core::engine::convert::{Loss, convert as convert_draft, read_draft};
use ccdef_core::syntax::{Dialect, DraftStructure, Limits, METADATA_NAMESPACE, Source, XmlWriter};
use ccdef_core::tables::{Family, Schema, is_simple, metadata_fields};

use crate::acme;

fn convert(path: &str, text: &str, to: Dialect) -> (String, Vec<String>) {
    let read = read_draft(&Source::new(path, text), &Limits::default(), None).expect("a definition");
    let converted = convert_draft(&read.draft, to, &Schema::new(Family::OpenCti, Vec::new()), None);
    let losses = read.losses.into_iter().chain(converted.losses);
    (converted.text, losses.map(|loss| loss.what()).collect())
}

#[test]
fn there_and_back_again_changes_nothing() {
    let import = acme::definition("https://cti.acme.test/softphone?a=1&amp;b=2", "");
    let (metadata, lost) = convert("acme.xml", &import, Dialect::Metadata);
    assert!(lost.is_empty(), "{lost:?}");
    let (back, lost) = convert("AcmeNorth.callCenter-meta.xml", &metadata, Dialect::Import);
    assert!(lost.is_empty(), "{lost:?}");
    assert_eq!(acme::draft("acme.xml", &import), acme::draft("acme.xml", &back));
    let (again, _) = convert("acme.xml", &back, Dialect::Metadata);
    assert_eq!(metadata, again);
}

#[test]
fn losses_of_the_import_dialect_are_listed() {
    let metadata = r#"<CallCenter xmlns="http://soap.sforce.com/2006/04/metadata">
    <!-- a remark -->
    <contactCenterChannels><channel>Acme</channel></contactCenterChannels>
    <customSettings>{"reqCallCenterType":"SCVBYOT"}</customSettings>
    <displayName>Acme</displayName>
    <displayNameLabel>Display name</displayNameLabel>
    <internalNameLabel>Internal name</internalNameLabel>
    <version>4</version>
</CallCenter>"#;
    let (_, lost) = convert("Acme.callCenter-meta.xml", metadata, Dialect::Import);
    let expected = ["1 comment", "`reqCallCenterType` in `customSettings`", "`<version>`", "`<contactCenterChannels>`"];
    let named: Vec<&str> = lost.iter().filter_map(|loss| Some(loss.split_once(" is not converted: ")?.0)).collect();
    assert_eq!(named, expected, "{lost:?}");
}

/// Writes every element that the Metadata API knows below `parent`.
fn write_every_field(xml: &mut XmlWriter, parent: &str) {
    for field in metadata_fields(parent) {
        match field.name {
            "customSettings" => xml.leaf(field.name, &[], r#"{"key":"value"}"#),
            name if is_simple(name) => xml.leaf(name, &[], &format!("{parent} {name}")),
            name => {
                xml.open(name, &[]);
                write_every_field(xml, name);
                xml.close();
            }
        }
    }
}

#[test]
fn every_field_of_the_metadata_api_survives() {
    let mut xml = XmlWriter::new(4);
    xml.open("CallCenter", &[("xmlns", METADATA_NAMESPACE)]);
    write_every_field(&mut xml, "CallCenter");
    let metadata = xml.finish();
    let (again, lost) = convert("Acme.callCenter-meta.xml", &metadata, Dialect::Metadata);
    assert!(lost.is_empty(), "{lost:?}");
    assert_eq!(again, metadata);
}

#[test]
fn an_unknown_element_of_a_draft_is_a_loss() {
    let mut draft = acme::draft("acme.xml", &acme::definition("https://cti.acme.test/", ""));
    draft.fields.push(("noSuchField".into(), "x".into()));
    draft.structures.push(DraftStructure::new("sections", vec![("name".into(), "x".into())]));
    let converted = convert_draft(&draft, Dialect::Metadata, &Schema::new(Family::OpenCti, Vec::new()), None);
    let lost: Vec<String> = converted.losses.into_iter().map(|loss| loss.what()).collect();
    let expected = [
        "`<noSuchField>` is not converted: no API version has this element",
        "`sections` in `fields` or `structures` is not converted: the definition has its own place for it",
    ];
    assert_eq!(lost, expected);
    assert!(!converted.text.contains("noSuchField"), "{}", converted.text);
}

#[test]
fn a_section_written_in_the_other_dialect_is_converted() {
    let import = acme::definition("https://cti.acme.test/softphone", "");
    let half_converted = import.replace("callCenter>", "CallCenter>");
    let (back, lost) = convert("AcmeNorth.callCenter-meta.xml", &half_converted, Dialect::Import);
    assert!(lost.is_empty(), "{lost:?}");
    assert_eq!(acme::draft("acme.xml", &import), acme::draft("acme.xml", &back));
}

#[test]
fn an_empty_item_gets_the_value_of_its_copy_and_nothing_is_lost() {
    let import = acme::definition("https://cti.acme.test/softphone", "");
    let (metadata, _) = convert("acme.xml", &import, Dialect::Metadata);
    let empty = metadata.replace("<value>https://cti.acme.test/softphone</value>", "<value></value>");
    let empty = empty.replace("<value>400</value>", "<value/>");
    assert_eq!(empty.matches("<value></value>").count() + empty.matches("<value/>").count(), 2, "{empty}");
    let (back, lost) = convert("AcmeNorth.callCenter-meta.xml", &empty, Dialect::Import);
    assert!(lost.is_empty(), "{lost:?}");
    assert_eq!(acme::draft("acme.xml", &import), acme::draft("acme.xml", &back));
}

#[test]
fn what_is_not_read_is_named_with_its_cause() {
    let import = acme::definition("https://cti.acme.test/softphone", "");
    let (metadata, _) = convert("acme.xml", &import, Dialect::Metadata);
    let item = r#"<item sortOrder="1" name="own" label="Own">1</item>"#;
    for (path, text, expected) in [
        (
            "AcmeNorth.callCenter-meta.xml",
            metadata.replace("<displayName>", "<fullName>Other</fullName><displayName>"),
            "`<fullName>` in `<CallCenter>` is not converted: the internal name of a metadata file is its file name",
        ),
        (
            "AcmeNorth.callCenter-meta.xml",
            metadata.replace("<displayName>", "<displayName>Other</displayName><displayName>"),
            "`<displayName>` in `<CallCenter>` is not converted: only the first element of this name is read",
        ),
        (
            "acme.xml",
            import.replace("</callCenter>", &format!("{item}</callCenter>")),
            "`<item>` in `<callCenter>` is not converted: its settings are not where Salesforce reads them",
        ),
        (
            "acme.xml",
            import.replace("</callCenter>", &format!("<other><list>{item}</list></other></callCenter>")),
            "`<other>` in `<callCenter>` is not converted: its settings are not where Salesforce reads them",
        ),
        (
            "acme.xml",
            import.replace("</callCenter>", "<reqTimeout>5</reqTimeout></callCenter>"),
            "`<reqTimeout>` in `<callCenter>` is not converted: settings are items, not elements of their own",
        ),
        (
            "acme.xml",
            import.replace(">true</item>", "><content>true</content></item>"),
            "`<content>` in `/reqGeneralInfo/reqUseApi` is not converted: an item does not have this element",
        ),
        (
            "acme.xml",
            import.replace("</callCenter>", "<other>x</other></callCenter>"),
            "`<other>` in `<callCenter>` is not converted: it is not part of a call center definition",
        ),
    ] {
        let (_, lost) = convert(path, &text, Dialect::Import);
        assert_eq!(lost, [expected], "{text}");
    }
}

/// XML counts four characters as whitespace. A no-break space is not one of them.
#[test]
fn no_break_spaces_are_kept() {
    let import = acme::definition("\u{a0}https://cti.acme.test/\u{a0}", "").replace("Acme north", "\u{a0}Acme\u{a0}");
    let import = import.replace("\"tenant\"", "\"\u{a0}tenant\"").replace(">north<", ">\u{a0}<");
    let (metadata, lost) = convert("acme.xml", &import, Dialect::Metadata);
    assert_eq!(lost, [""; 0]);
    for kept in [
        ">\u{a0}https://cti.acme.test/\u{a0}<",
        "<displayName>\u{a0}Acme\u{a0}<",
        "<name>\u{a0}tenant<",
        "<value>\u{a0}<",
    ] {
        assert!(metadata.contains(kept), "{kept}: {metadata}");
    }
    let (back, _) = convert("AcmeNorth.callCenter-meta.xml", &metadata, Dialect::Import);
    assert_eq!(acme::draft("acme.xml", &import), acme::draft("acme.xml", &back));
}

#[test]
fn the_version_of_a_toolkit_definition_is_its_item() {
    let metadata = "<CallCenter><displayName>Acme</displayName><sections><items><label>P</label><name>reqProgId</name>\
        <value>Acme.Acme.1</value></items><label>G</label><name>reqGeneralInfo</name></sections>\
        <version>4.0</version></CallCenter>";
    let draft = acme::draft("Acme.callCenter-meta.xml", metadata);
    let toolkit = convert_draft(&draft, Dialect::Import, &Schema::new(Family::Toolkit, Vec::new()), None);
    assert!(toolkit.text.contains("name=\"reqVersion\" label=\"Version\">4.0</item>"), "{}", toolkit.text);
    let version = |losses: &[Loss]| losses.iter().filter(|loss| loss.subject.contains("version")).count();
    assert_eq!(version(&toolkit.losses), 0);
    let open_cti = convert_draft(&draft, Dialect::Import, &Schema::new(Family::OpenCti, Vec::new()), None);
    assert!(!open_cti.text.contains("reqVersion") && version(&open_cti.losses) == 1);
}

#[test]
fn a_definition_without_file_name_may_have_its_full_name() {
    let metadata = "<CallCenter><fullName>Acme</fullName><displayName>A</displayName></CallCenter>";
    let (import, lost) = convert("<stdin>", metadata, Dialect::Import);
    assert!(
        import.contains(">Acme</item>") && lost.iter().all(|loss| !loss.contains("fullName")),
        "{lost:?}\n{import}"
    );
}
