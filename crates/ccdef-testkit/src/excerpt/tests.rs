//! Tests of completing examples.

use super::{ExampleOffset, complete};
use crate::bases::Base;

const IMPORT: &str = "<callCenter>
  <section name=\"reqGeneralInfo\">
    <item name=\"reqUseApi\">true</item>
    <item name=\"reqAdapterUrl\">u</item>
  </section>
  <section name=\"reqHvcc\">
    <item name=\"prefix\">1</item>
  </section>
</callCenter>
";

const METADATA: &str = "<CallCenter>
  <displayName>Acme</displayName>
  <sections>
    <items><name>a</name><value>1</value></items>
    <name>reqGeneralInfo</name>
  </sections>
</CallCenter>
";

fn base(text: &str) -> Base {
    Base { name: "import".into(), owner: None, text: text.into() }
}

/// The lines that were removed from the base and added to it, without indentation.
fn changed(text: &str, example: &str) -> String {
    let completed = complete(example, &base(text)).unwrap();
    let trimmed = |text: &str| text.lines().map(str::trim).collect::<Vec<_>>().join("\n");
    let (old, new) = (trimmed(text), trimmed(&completed.text));
    let lines = similar::TextDiff::from_lines(&old, &new);
    let mut changed = String::new();
    for change in lines.iter_all_changes().filter(|change| change.tag() != similar::ChangeTag::Equal) {
        changed.extend([&change.tag().to_string(), change.value().trim(), "\n"]);
    }
    changed
}

fn problem(example: &str) -> String {
    complete(example, &base(IMPORT)).unwrap_err()
}

#[test]
fn an_item_replaces_the_item_of_that_name_in_any_section() {
    let example = "<item name='reqUseApi'>True</item>\n<item name=\"prefix\"/>\n";
    assert_eq!(
        changed(IMPORT, example),
        "-<item name=\"reqUseApi\">true</item>\n+<item name='reqUseApi'>True</item>\n\
         -<item name=\"prefix\">1</item>\n+<item name=\"prefix\"/>\n"
    );
    let items = "<items>\n  <name>a</name>\n</items>\n<displayName>B</displayName>";
    assert_eq!(
        changed(METADATA, items),
        "-<displayName>Acme</displayName>\n+<displayName>B</displayName>\n\
         -<items><name>a</name><value>1</value></items>\n+<items>\n+<name>a</name>\n+</items>\n"
    );
}

#[test]
fn a_new_element_is_added_at_the_end() {
    let example = "<!-- why -->\n<item name=\"x\"/>\n<section name=\"s\"/>\n<item/>\n";
    let completed = complete(example, &base(IMPORT)).unwrap();
    let end =
        "    <item name=\"reqAdapterUrl\">u</item>\n    <!-- why -->\n<item name=\"x\"/>\n    <item/>\n  </section>\n";
    assert!(completed.text.contains(end), "{}", completed.text);
    assert!(completed.text.ends_with("  </section>\n  <section name=\"s\"/>\n</callCenter>\n"), "{}", completed.text);
    assert_eq!(changed(METADATA, "<version>4</version>"), "+<version>4</version>\n");
    assert_eq!(changed(IMPORT, "<!-- only a comment -->"), "+<!-- only a comment -->\n");
}

#[test]
fn a_second_element_of_that_name_is_kept() {
    let example = "<item name=\"prefix\">2</item>\n<item name=\"prefix\">3</item>";
    assert_eq!(
        changed(IMPORT, example),
        "-<item name=\"prefix\">1</item>\n+<item name=\"prefix\">2</item>\n+<item name=\"prefix\">3</item>\n"
    );
}

#[test]
fn a_gap_is_replaced_by_the_rest() {
    let section = "<section name=\"reqGeneralInfo\" label=\"G\">\n  …\n  <item name=\"reqUseApi\"/>\n</section>";
    let completed = complete(section, &base(IMPORT)).unwrap();
    let expected = "  <section name=\"reqGeneralInfo\" label=\"G\">\n  \n    <item name=\"reqAdapterUrl\">u</item>\n  \
                    <item name=\"reqUseApi\"/>\n</section>\n";
    assert!(completed.text.contains(expected), "{}", completed.text);
    let file = "<!DOCTYPE callCenter>\n<callCenter xmlns=\"x\">\n  …\n</callCenter>\n";
    assert_eq!(changed(IMPORT, file), "-<callCenter>\n+<!DOCTYPE callCenter>\n+<callCenter xmlns=\"x\">\n");
    let text = "<section name=\"reqHvcc\">\n  …\n  stray\n</section>";
    assert_eq!(changed(IMPORT, text), "+stray\n");
    let wrong_root = "<callcenter>\n  <section name=\"reqHvcc\">\n…\n</section>\n  …\n</callcenter>\n";
    let completed = complete(wrong_root, &base(IMPORT)).unwrap().text;
    assert_eq!((completed.matches("prefix").count(), completed.matches("reqUseApi").count()), (1, 1), "{completed}");
}

#[test]
fn a_section_without_a_gap_is_complete() {
    let section = "<section name=\"reqGeneralInfo\"/>";
    let completed = complete(section, &base(IMPORT)).unwrap().text;
    assert!(!completed.contains("reqUseApi"), "{completed}");
}

#[test]
fn comments_remove_and_replace() {
    assert_eq!(
        changed(IMPORT, "<!-- without reqUseApi -->"),
        "-<item name=\"reqUseApi\">true</item>\n+<!-- without reqUseApi -->\n"
    );
    let example = "<!-- instead of reqUseApi -->\n<item name=\"useApi\"/>\n<item name=\"prefix\">2</item>";
    assert_eq!(
        changed(IMPORT, example),
        "-<item name=\"reqUseApi\">true</item>\n+<!-- instead of reqUseApi -->\n+<item name=\"useApi\"/>\n\
         -<item name=\"prefix\">1</item>\n+<item name=\"prefix\">2</item>\n"
    );
}

#[test]
fn malformed_xml_is_copied_unchanged() {
    for broken in ["<item name=\"reqUseApi\">true", "<item name=reqUseApi>a & b</item>"] {
        assert!(complete(broken, &base(IMPORT)).unwrap().text.contains(broken), "{broken}");
    }
    let completed = complete("<item name=\"reqUseApi\">true", &base(IMPORT)).unwrap().text;
    assert_eq!(completed, IMPORT.replacen("true</item>", "true", 1));
}

#[test]
fn an_example_that_cannot_be_inserted_is_an_error() {
    assert_eq!(problem("<!-- without reqUseAPI -->"), "the base \"import\" contains no element called \"reqUseAPI\"");
    assert_eq!(problem("<section name=\"s\">…</section>"), "the base \"import\" contains no element called \"s\"");
    assert_eq!(problem(IMPORT), "the example is a complete file: remove `base`, or leave out parts with `…`");
    let twice = "<section name=\"reqHvcc\"/>\n<item name=\"prefix\"/>";
    assert_eq!(problem(twice), "two parts of the example replace the same element of the base");
}

#[test]
fn every_byte_has_its_origin() {
    let example = "<item name=\"reqUseApi\">no</item>\n";
    let completed = complete(example, &base(IMPORT)).unwrap();
    let origin = |word: &str| completed.origin(completed.text.find(word).unwrap());
    assert_eq!(origin("no</item>"), ExampleOffset::Example(example.find("no<").unwrap()));
    assert_eq!(origin("prefix"), ExampleOffset::Base(IMPORT.find("prefix").unwrap()));
    assert_eq!(completed.origin(completed.text.len()), ExampleOffset::Base(IMPORT.len()));
}
