//! Formatting is canonical, idempotent and changes no setting.
#![expect(clippy::expect_used, reason = "a test that cannot set itself up has failed")]

use ccdef_syntax::{Definition, Limits, Source, Text, format, read};

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

/// Every setting, whatever its place in the document.
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
    let wanted = r#"<!-- head -->
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
    assert_eq!(formatted(messy), wanted);
}

#[test]
fn line_ends_and_byte_order_mark_stay() {
    let text = "\u{feff}<callCenter>\r\n<section sortOrder=\"0\" name=\"a\">\
        <item sortOrder=\"0\" name=\"b\">1</item></section></callCenter>";
    let result = formatted(text);
    assert!(result.starts_with('\u{feff}'));
    assert_eq!(result.matches('\n').count(), result.matches("\r\n").count());
}

#[test]
fn metadata_files_look_as_they_are_retrieved() {
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
