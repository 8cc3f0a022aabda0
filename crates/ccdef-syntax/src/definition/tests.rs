//! Filling the model.

use crate::{Dialect, Limits, Reading, Source, Text, internal_name_of_file, read};

fn reading(source: &Source) -> Reading<'_> {
    let reading = read(source, &Limits::default());
    assert_eq!(reading.problems, []);
    reading
}

/// The model of a text: sections and items, one in each line; `-` for a missing part.
fn outline(text: &str) -> String {
    let source = Source::new("x", text);
    let definition = reading(&source).definition;
    let part = |text: &Option<Text<'_>>| text.as_ref().map_or("-".to_owned(), |text| text.value().to_owned());
    let mut lines = Vec::new();
    for section in &definition.sections {
        lines.push(format!("{} {} {}", part(&section.name), part(&section.label), part(&section.sort_order)));
        for item in &section.items {
            let parts = [&item.name, &item.label, &item.sort_order, &item.value].map(part);
            lines.push(format!("  {}", parts.join(" ")));
        }
    }
    lines.join("\n")
}

#[test]
fn an_import_file_is_read_from_attributes_and_text() {
    let text = "<callCenter><section sortOrder='0' name='s' label='S'><item sortOrder='1' name='a' label='A'>1</item>\
                <item name='b'/><item name='c'> </item><other/></section><section/></callCenter>";
    assert_eq!(outline(text), "s S 0\n  a A 1 1\n  b - - \n  c - -  \n- - -");
}

#[test]
fn a_metadata_file_is_read_from_child_elements() {
    let text = "<CallCenter xmlns:xsi='x'><sections><items><label>A</label><name>a</name><value>1</value></items>\
                <items><name>b</name><value xsi:nil='true'/></items><items><value></value></items><items/>\
                <label>S</label><name>s</name></sections></CallCenter>";
    assert_eq!(outline(text), "s S -\n  a A - 1\n  b - - \n  - - - \n  - - - -");
}

#[test]
fn partly_converted_files_are_read_in_both_dialects() {
    let text = "<CallCenter><section name='s' label='S'><item name='a'><value>1</value></item><items name='b'>2</items>\
                <item><name>c</name><label>C</label><value>3</value></item></section></CallCenter>";
    assert_eq!(outline(text), "s S -\n  a - - 1\n  b - - 2\n  c C - 3");
}

#[test]
fn a_prefix_does_not_hide_an_element() {
    let text = "<m:CallCenter xmlns:m='http://soap.sforce.com/2006/04/metadata'><m:sections><m:name>s</m:name>\
                <m:items><m:name>a</m:name></m:items></m:sections></m:CallCenter>";
    assert_eq!(outline(text), "s - -\n  a - - -");
}

#[test]
fn the_root_decides_the_dialect() {
    let cases = [
        ("<callCenter/>", Some(Dialect::Import), false),
        ("<CallCenter/>", Some(Dialect::Metadata), false),
        ("<callCenter xmlns='http://soap.sforce.com/2006/04/metadata'/>", Some(Dialect::Import), true),
        ("<CallCenter xmlns='http://soap.sforce.com/2006/04/metadata'/>", Some(Dialect::Metadata), false),
        ("<c:callCenter xmlns:c='http://soap.sforce.com/2006/04/metadata'/>", Some(Dialect::Import), true),
        ("<callCenter xmlns='urn:x'/>", Some(Dialect::Import), false),
        ("<callcenter/>", None, false),
        ("<contactCenter/>", None, false),
    ];
    for (text, dialect, namespaced) in cases {
        let source = Source::new("x", text);
        let definition = reading(&source).definition;
        assert_eq!((definition.dialect, definition.namespaced_import), (dialect, namespaced), "{text}");
        assert!(definition.root.is_some());
    }
}

#[test]
fn fields_are_the_simple_elements_below_a_metadata_root() {
    let text = "<CallCenter xmlns:xsi='x'><adapterUrl>u</adapterUrl><contactCenterChannels><channel>c</channel>\
                </contactCenterChannels><displayName xsi:nil='true'/><sections/><version>4</version></CallCenter>";
    let source = Source::new("x", text);
    let definition = reading(&source).definition;
    let fields: Vec<_> = definition.fields.iter().map(|field| (field.name, field.value.value())).collect();
    assert_eq!(fields, [("adapterUrl", "u"), ("displayName", ""), ("version", "4")]);
    assert_eq!(definition.field("version").map(|field| field.value.value()), Some("4"));
    let import = Source::new("x", "<callCenter><adapterUrl>u</adapterUrl></callCenter>");
    assert!(reading(&import).definition.fields.is_empty());
}

#[test]
fn spans_of_values_are_in_the_file() {
    let text = "<callCenter><section name='s'><item name='a'>\n  x &amp; y<!-- c -->z\n</item></section></callCenter>";
    let source = Source::new("x", text);
    let definition = reading(&source).definition;
    let item = definition.item("s", "a").unwrap();
    assert_eq!(item.value(), "x & yz");
    assert_eq!(&text[item.value_anchor()], "x &amp; y<!-- c -->z");
    assert_eq!(&text[item.anchor()], "a");
    assert_eq!(definition.section("s").map(|section| &text[section.anchor()]), Some("s"));
    assert_eq!(definition.items().count(), 1);
}

#[test]
fn the_name_of_a_metadata_file_is_the_internal_name() {
    let cases = [
        ("force-app/callCenters/OpenCTI.callCenter-meta.xml", Some("OpenCTI")),
        ("callCenters\\OpenCTI.callCenter", Some("OpenCTI")),
        ("OpenCTI.callCenter.xml", None),
        ("OpenCTI.xml", None),
        (".callCenter-meta.xml", Some("")),
        ("OpenCTI.contactCenter-meta.xml", None),
    ];
    for (path, name) in cases {
        assert_eq!(internal_name_of_file(path), name, "{path}");
    }
}
