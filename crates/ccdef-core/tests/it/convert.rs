//! Conversion keeps settings, labels and order, and lists what is lost.

use ccdef_core::engine::convert::{draft_losses, draft_of, read_losses, shape_for};
use ccdef_core::rule::Settings;
use ccdef_core::syntax::{Dialect, DraftStructure, Limits, METADATA_NAMESPACE, Source, XmlWriter, read, write};
use ccdef_core::tables::{Family, is_simple, metadata_fields};

use crate::acme;

fn convert(path: &str, text: &str, to: Dialect) -> (String, Vec<String>) {
    let source = Source::new(path, text);
    let reading = read(&source, &Limits::default());
    let mut draft = draft_of(&Settings::read(path, &reading.document, &reading.definition), &reading.document);
    let mut losses = read_losses(&reading.document, &reading.definition, &draft);
    losses.extend(draft_losses(&draft, to, Family::OpenCti));
    let losses = losses.into_iter().map(|loss| loss.what).collect();
    shape_for(&mut draft, to, Family::OpenCti);
    (write(&draft, to), losses)
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
    let expected = [
        "1 comment is not converted: the result contains only settings",
        "`reqCallCenterType` in `customSettings` is not converted: Setup import files have no `customSettings`, and no \
         item stores this value",
        "`<contactCenterChannels>` is not converted: Setup import files have no such element",
        "`<version>4</version>` is not converted: Setup import files have no such element",
    ];
    assert_eq!(lost, expected);
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
    let lost: Vec<String> =
        draft_losses(&draft, Dialect::Metadata, Family::OpenCti).into_iter().map(|loss| loss.what).collect();
    let message = |name: &str| format!("`<{name}>` is not converted: no API version has this element");
    assert_eq!(lost, [message("noSuchField"), message("sections")]);
    shape_for(&mut draft, Dialect::Metadata, Family::OpenCti);
    assert!(draft.fields.is_empty() && draft.structures.is_empty());
}

#[test]
fn a_section_written_in_the_other_dialect_is_converted() {
    let import = acme::definition("https://cti.acme.test/softphone", "");
    let half_converted = import.replace("callCenter>", "CallCenter>");
    let (back, lost) = convert("AcmeNorth.callCenter-meta.xml", &half_converted, Dialect::Import);
    assert!(lost.is_empty(), "{lost:?}");
    assert_eq!(acme::draft("acme.xml", &import), acme::draft("acme.xml", &back));
}
