//! A definition is the same after a conversion and back.

use ccdef_core::engine::convert::{ReadDraft, convert, read_draft};
use ccdef_core::syntax::{Dialect, Draft, DraftItem, DraftSection, Limits, Source, file_name, read};
use ccdef_core::tables::{Family, GENERAL, Schema};
use proptest::prelude::*;

/// Texts that people write, and those that writers get wrong.
fn text() -> impl Strategy<Value = String> {
    let awkward = vec![
        "",
        " ",
        " padded ",
        "a & b",
        "<tag attr='x'>",
        "\"quoted\" 'twice'",
        "]]>",
        "<![CDATA[x]]>",
        "<!-- no -->",
        "&amp;",
        "&#10;",
        "one\ntwo\n",
        "tab\there",
        "cr\r\nlf",
        "😀 日本語 é",
        "{\"a\": [1, \"b\"]}",
        "\u{a0}nbsp\u{a0}",
        "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
        "https://cti.acme.example/?a=1&b=2#c",
    ];
    prop_oneof![
        2 => prop::sample::select(awkward).prop_map(str::to_owned),
        1 => "[ -~]{0,20}",
        1 => prop::collection::vec(any::<char>().prop_filter("XML can contain it", |c| is_writable(*c)), 0..8)
            .prop_map(|characters| characters.into_iter().collect()),
    ]
}

fn is_writable(character: char) -> bool {
    ccdef_core::syntax::XmlWriter::can_hold(character)
}

fn name() -> impl Strategy<Value = String> {
    let known = vec!["reqAdapterUrl", "reqUseApi", "reqSoftphoneHeight", "reqTimeout", "reqStandbyUrl", "reqVersion"];
    prop_oneof![prop::sample::select(known).prop_map(str::to_owned), "[a-zA-Z][a-zA-Z0-9]{0,8}"]
}

fn item() -> impl Strategy<Value = DraftItem> {
    (name(), text(), text()).prop_map(|(name, label, value)| DraftItem::new(name, value).label(Some(label)))
}

fn section() -> impl Strategy<Value = DraftSection> {
    let section_name = prop_oneof![Just(GENERAL.to_owned()), "[a-zA-Z][a-zA-Z0-9]{0,8}"];
    let parts = (section_name, text(), prop::collection::vec(item(), 0..5));
    parts.prop_map(|(name, label, items)| DraftSection::new(name, Some(label), items))
}

/// A definition that an import file can contain, also with repeated names of sections and items.
fn draft() -> impl Strategy<Value = Draft> {
    let identity = ("[a-zA-Z][a-zA-Z0-9]{0,20}", text(), text(), text());
    let sections = prop::collection::vec(section(), 0..4);
    (identity, text(), prop::collection::vec(item(), 0..5), sections).prop_map(|(identity, label, items, others)| {
        let (internal, internal_label, display, display_label) = identity;
        let mut draft = Draft::default();
        draft.internal_name = DraftItem::new("reqInternalName", internal).label(Some(internal_label));
        draft.display_name = DraftItem::new("reqDisplayName", display).label(Some(display_label));
        draft.sections = vec![DraftSection::new(GENERAL, Some(label), items)];
        draft.sections.extend(others);
        draft
    })
}

fn family() -> impl Strategy<Value = Family> {
    prop::sample::select(Family::ALL)
}

/// Reads a text back, which must have no problem and nothing that the draft does not contain.
fn read_back(path: &str, text: &str) -> Draft {
    let read = read_draft(&Source::new(path, text), &Limits::default(), None);
    let ReadDraft { draft, losses, .. } = read.expect(text);
    assert!(losses.is_empty(), "{losses:?}\n{text}");
    draft
}

/// The text of a draft in a dialect, and what is read from it again.
fn written(draft: &Draft, dialect: Dialect, family: Family) -> (String, Draft) {
    let converted = convert(draft, dialect, &Schema::new(family, Vec::new()), None);
    assert_eq!(converted.losses, []);
    let read = read_back(&file_name(&draft.internal_name.value, dialect), &converted.text);
    (converted.text, read)
}

proptest! {
    #[test]
    fn import_to_metadata_to_import(draft in draft(), family in family()) {
        let (import, first) = written(&draft, Dialect::Import, family);
        let (_, metadata) = written(&first, Dialect::Metadata, family);
        let (again, second) = written(&metadata, Dialect::Import, family);
        prop_assert_eq!(import, again);
        prop_assert_eq!(first, second);
    }

    #[test]
    fn metadata_to_import_to_metadata(draft in draft(), family in family()) {
        let (metadata, first) = written(&draft, Dialect::Metadata, family);
        let (_, import) = written(&first, Dialect::Import, family);
        let (again, second) = written(&import, Dialect::Metadata, family);
        prop_assert_eq!(metadata, again);
        prop_assert_eq!(first, second);
    }

    #[test]
    fn import_files_number_from_zero_with_the_identity_first(draft in draft(), family in family()) {
        let text = convert(&draft, Dialect::Import, &Schema::new(family, Vec::new()), None).text;
        let source = Source::new("definition.xml", text.as_str());
        let reading = read(&source, &Limits::default());
        for (order, section) in reading.definition.sections.iter().enumerate() {
            let order_of = |text: &Option<ccdef_core::syntax::Text<'_>>| text.as_ref().map(|text| text.value().to_owned());
            prop_assert_eq!(order_of(&section.sort_order), Some(order.to_string()));
            for (order, item) in section.items.iter().enumerate() {
                prop_assert_eq!(order_of(&item.sort_order), Some(order.to_string()));
            }
        }
        let general = reading.definition.section(GENERAL).expect("a general section");
        let first: Vec<&str> = general.items.iter().take(2).map(ccdef_core::syntax::Item::name).collect();
        prop_assert_eq!(first, ["reqInternalName", "reqDisplayName"]);
    }
}
