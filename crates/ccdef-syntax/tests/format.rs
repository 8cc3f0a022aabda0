//! Formatting is canonical, idempotent and changes no setting.
#![expect(clippy::expect_used, reason = "a test that cannot set itself up has failed")]

use ccdef_syntax::{Definition, Limits, Source, Text, format, read};
use proptest::prelude::*;

/// The formatted text, after making sure that no setting changed and that formatting again changes nothing.
fn formatted(text: &str) -> String {
    let once = with(text, |document, definition| format(document, definition.dialect.expect("a definition")));
    let settings_of = |text: &str| with(text, |_, definition| settings(definition));
    assert_eq!(settings_of(text), settings_of(&once));
    let twice = with(&once, |document, definition| format(document, definition.dialect.expect("a definition")));
    assert_eq!(once, twice);
    once
}

fn with<R>(text: &str, look: impl Fn(&ccdef_syntax::Document<'_>, &Definition<'_>) -> R) -> R {
    let source = Source::new("x.xml", text);
    let reading = read(&source, &Limits::default());
    look(&reading.document, &reading.definition)
}

/// Every setting, independent of its position in the document.
fn settings(definition: &Definition<'_>) -> Vec<String> {
    let text = |text: &Option<Text<'_>>| text.as_ref().map(|text| text.value().to_owned());
    let of = |(section, item): (&ccdef_syntax::Section<'_>, &ccdef_syntax::Item<'_>)| {
        let place = (text(&section.sort_order), section.name(), text(&section.label));
        format!("{place:?} {:?}", (text(&item.sort_order), item.name(), text(&item.label), text(&item.value)))
    };
    let mut settings: Vec<String> = definition.items().map(of).collect();
    settings.sort();
    settings
}

#[test]
fn import_files_get_their_order_and_keep_their_text() {
    let messy = "<!-- head -->\n<callCenter>\n\n\n\t<section label='B' sortOrder=\"1\" name=\"b\"><item name = \"x\" \n \
        sortOrder=\"0\"> kept \n text </item></section>\n  <!-- of a -->\n  <section sortOrder=\"0\" name=\"a\"> \
        <!-- of y -->\n <item sortOrder=\"1\" name=\"y\"/> <!-- same line -->\n\
        <item sortOrder=\"0\" name=\"z\"><![CDATA[a < b]]></item></section>\n</callCenter>";
    let expected = r#"<!-- head -->
<callCenter>
  <!-- of a -->
  <section sortOrder="0" name="a">
    <item sortOrder="0" name="z"><![CDATA[a < b]]></item>
    <!-- of y -->
    <item sortOrder="1" name="y"/> <!-- same line -->
  </section>

  <section sortOrder="1" name="b" label='B'>
    <item sortOrder="0" name="x"> kept 
 text </item>
  </section>
</callCenter>
"#;
    assert_eq!(formatted(messy), expected);
}

#[test]
fn line_ends_and_byte_order_mark_are_kept() {
    let text = "\u{feff}<callCenter>\r\n<section sortOrder=\"0\" name=\"a\">\
        <item sortOrder=\"0\" name=\"b\">1</item></section></callCenter>";
    let result = formatted(text);
    assert!(result.starts_with('\u{feff}'));
    assert_eq!(result.matches('\n').count(), result.matches("\r\n").count());
}

#[test]
fn metadata_files_look_like_retrieved_files() {
    let retrieved = r#"<?xml version="1.0" encoding="UTF-8"?>
<CallCenter xmlns="http://soap.sforce.com/2006/04/metadata">
    <displayName>Acme</displayName>
    <sections>
        <items>
            <label>L</label>
            <name>n</name>
            <value>{&quot;a&quot;:1}</value>
        </items>
        <label>S</label>
        <name>s</name>
    </sections>
    <version>4</version>
</CallCenter>
"#;
    assert_eq!(formatted(retrieved), retrieved);
    let by_hand = r#"<?xml version="1.0" encoding="UTF-8"?><CallCenter xmlns="http://soap.sforce.com/2006/04/metadata">
<version>4</version><sections><name>s</name><label>S</label><items><name>n</name><label>L</label>
<value>{&quot;a&quot;:1}</value></items></sections><displayName>Acme</displayName></CallCenter>"#;
    assert_eq!(formatted(by_hand), retrieved);
}

#[test]
fn the_text_of_an_item_is_kept_with_everything_in_it() {
    let text = "<callCenter>\n  <section sortOrder=\"0\" name=\"a\">\n    \
        <item sortOrder=\"0\" name=\"b\">  <!-- c --> <b/> </item>\n    \
        <item sortOrder=\"1\" name=\"c\">\u{a0}</item>\n  </section>\n</callCenter>\n";
    assert_eq!(formatted(text), text);
}

#[test]
fn elements_without_unique_numbers_keep_their_order() {
    for (one, other) in [("sortOrder=\"1\"", "sortOrder=\"1\""), ("", "sortOrder=\"0\""), ("sortOrder=\"x\"", "")] {
        let text = format!(
            "<callCenter>\n  <section sortOrder=\"0\" name=\"a\">\n    <item {one} name=\"y\">1</item>\n    \
             <item {other} name=\"x\">2</item>\n  </section>\n</callCenter>\n"
        );
        let result = formatted(&text);
        assert!(result.find("name=\"y\"") < result.find("name=\"x\""), "{result}");
    }
}

/// Whitespace between elements, as in files written by hand.
fn space() -> impl Strategy<Value = &'static str> {
    prop::sample::select(
        ["", " ", "\n", "\n\n\n", "\t", "\r\n  ", "<!-- c -->", "\n<!-- a\n b -->\n", "<?pi x?>"].as_slice(),
    )
}

/// Text as in a document.
fn text() -> impl Strategy<Value = &'static str> {
    let texts = vec![
        "",
        "x",
        " padded ",
        "a &amp; b",
        "<![CDATA[ <b> & ]]>",
        "one\n  two\n",
        "one\r\ntwo",
        "&#10;",
        "\u{a0}",
        "😀",
        "a<!-- b -->c",
        "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
        "{&quot;a&quot;: 1}",
    ];
    prop::sample::select(texts)
}

fn import_item() -> impl Strategy<Value = String> {
    let quote = prop::sample::select(["\"", "'"].as_slice());
    (0..4_u8, "[ab]", text(), space(), quote, any::<bool>()).prop_map(|(order, name, text, space, quote, swapped)| {
        let order = format!("sortOrder={quote}{order}{quote}");
        let name = format!("name = {quote}{name}{quote}");
        let (one, other) = if swapped { (name, order) } else { (order, name) };
        format!("<item {one}\n {other} label=\"a &lt; b\">{text}</item>{space}")
    })
}

fn import() -> impl Strategy<Value = String> {
    let section = (0..4_u8, space(), prop::collection::vec(import_item(), 0..4), space());
    let section = section.prop_map(|(order, before, items, after)| {
        format!("<section name='s{order}' sortOrder='{order}'>{before}{}</section>{after}", items.concat())
    });
    (space(), prop::collection::vec(section, 0..4), space())
        .prop_map(|(before, sections, after)| format!("<callCenter>{before}{}</callCenter>{after}", sections.concat()))
}

fn metadata() -> impl Strategy<Value = String> {
    let item = (text(), text(), space()).prop_map(|(label, value, space)| {
        format!("<items>{space}<name>n</name>{space}<value>{value}</value><label>{label}</label>{space}</items>")
    });
    let section = (space(), prop::collection::vec(item, 0..3)).prop_map(|(space, items)| {
        format!("<sections><name>s</name>{space}{}<label>S</label></sections>{space}", items.concat())
    });
    (text(), space(), prop::collection::vec(section, 0..3)).prop_map(|(display, space, sections)| {
        format!(
            "<CallCenter><displayName>{display}</displayName>{space}{}<adapterUrl/></CallCenter>",
            sections.concat()
        )
    })
}

proptest! {
    #[test]
    fn generated_import_files_keep_every_setting(text in import()) {
        formatted(&text);
    }

    #[test]
    fn generated_metadata_files_keep_every_setting(text in metadata()) {
        formatted(&text);
    }

    /// Broken files are not formatted; files that are still well-formed keep their settings.
    #[test]
    fn mutated_files_keep_every_setting(
        text in prop_oneof![import(), metadata()],
        at in 0..1000_usize,
        length in 0..6_usize,
        inserted in prop::sample::select(["", " ", "x", "\n", "<b/>", "&amp;", "<!-- x -->", "\"", "]]>"].as_slice()),
    ) {
        let characters: Vec<char> = text.chars().collect();
        let at = characters.len() * at / 1000;
        let end = (at + length).min(characters.len());
        let mutated: String = characters[..at].iter().copied().chain(inserted.chars()).chain(characters[end..].iter().copied()).collect();
        let source = Source::new("x.xml", mutated.as_str());
        let reading = read(&source, &Limits::default());
        if reading.problems.is_empty() && reading.definition.dialect.is_some() {
            formatted(&mutated);
        }
    }
}

#[test]
fn the_inherited_full_name_comes_first() {
    let messy = "<CallCenter><displayName>A</displayName><fullName>Acme</fullName><adapterUrl/></CallCenter>";
    let expected = "<CallCenter>\n    <fullName>Acme</fullName>\n    <adapterUrl/>\n    <displayName>A</displayName>\n</CallCenter>\n";
    assert_eq!(formatted(messy), expected);
}

#[test]
fn sections_of_both_dialects_keep_their_order() {
    let text = "<CallCenter><sections><name>b</name><items><name>y</name></items><item name='x'/></sections>\
                <section name='a'/></CallCenter>";
    let formatted = formatted(text);
    let position = |part: &str| formatted.find(part).expect("a part of the text");
    assert!(position("<sections>") < position("<section name") && position("<items>") < position("<item name"));
}

/// Neither the stack of the process nor its memory limits the depth.
#[test]
fn very_deep_nesting_is_formatted() {
    let deep = 100_000;
    let text = format!("<callCenter>{}{}</callCenter>", "<a>".repeat(deep), "</a>".repeat(deep));
    let limits = Limits::default().max_depth(u32::MAX).max_bytes(u64::MAX);
    let source = Source::new("x.xml", text.as_str());
    let reading = read(&source, &limits);
    assert!(reading.problems.is_empty());
    let formatted = format(&reading.document, ccdef_syntax::Dialect::Import);
    assert_eq!(formatted.matches("<a>").count(), deep);
    assert!(formatted.len() < 100 * text.len());
}
