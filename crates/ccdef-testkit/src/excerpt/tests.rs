//! What examples become.

use super::{Origin, complete};
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

/// The lines of the base that are gone, and those that are new; indentation does not count.
fn changed(text: &str, example: &str) -> String {
    let whole = complete(example, &base(text)).unwrap();
    let trimmed = |text: &str| text.lines().map(str::trim).collect::<Vec<_>>().join("\n");
    let (old, new) = (trimmed(text), trimmed(&whole.text));
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
fn an_item_takes_the_place_of_its_namesake_in_any_section() {
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
fn what_is_new_is_added_at_the_end() {
    let example = "<!-- why -->\n<item name=\"x\"/>\n<section name=\"s\"/>\n<item/>\n";
    let whole = complete(example, &base(IMPORT)).unwrap();
    let end =
        "    <item name=\"reqAdapterUrl\">u</item>\n    <!-- why -->\n<item name=\"x\"/>\n    <item/>\n  </section>\n";
    assert!(whole.text.contains(end), "{}", whole.text);
    assert!(whole.text.ends_with("  </section>\n  <section name=\"s\"/>\n</callCenter>\n"), "{}", whole.text);
    assert_eq!(changed(METADATA, "<version>4</version>"), "+<version>4</version>\n");
    assert_eq!(changed(IMPORT, "<!-- only a comment -->"), "+<!-- only a comment -->\n");
}

#[test]
fn a_second_namesake_is_kept() {
    let example = "<item name=\"prefix\">2</item>\n<item name=\"prefix\">3</item>";
    assert_eq!(
        changed(IMPORT, example),
        "-<item name=\"prefix\">1</item>\n+<item name=\"prefix\">2</item>\n+<item name=\"prefix\">3</item>\n"
    );
}

#[test]
fn a_gap_stands_for_the_rest() {
    let section = "<section name=\"reqGeneralInfo\" label=\"G\">\n  …\n  <item name=\"reqUseApi\"/>\n</section>";
    let whole = complete(section, &base(IMPORT)).unwrap();
    let expected = "  <section name=\"reqGeneralInfo\" label=\"G\">\n  \n    <item name=\"reqAdapterUrl\">u</item>\n  \
                    <item name=\"reqUseApi\"/>\n</section>\n";
    assert!(whole.text.contains(expected), "{}", whole.text);
    let file = "<!DOCTYPE callCenter>\n<callCenter xmlns=\"x\">\n  …\n</callCenter>\n";
    assert_eq!(changed(IMPORT, file), "-<callCenter>\n+<!DOCTYPE callCenter>\n+<callCenter xmlns=\"x\">\n");
    let text = "<section name=\"reqHvcc\">\n  …\n  stray\n</section>";
    assert_eq!(changed(IMPORT, text), "+stray\n");
    let wrong_root = "<callcenter>\n  <section name=\"reqHvcc\">\n…\n</section>\n  …\n</callcenter>\n";
    let whole = complete(wrong_root, &base(IMPORT)).unwrap().text;
    assert_eq!((whole.matches("prefix").count(), whole.matches("reqUseApi").count()), (1, 1), "{whole}");
}

#[test]
fn a_section_without_a_gap_is_complete() {
    let section = "<section name=\"reqGeneralInfo\"/>";
    let whole = complete(section, &base(IMPORT)).unwrap().text;
    assert!(!whole.contains("reqUseApi"), "{whole}");
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
fn broken_xml_arrives_as_it_is() {
    for broken in ["<item name=\"reqUseApi\">true", "<item name=reqUseApi>a & b</item>"] {
        assert!(complete(broken, &base(IMPORT)).unwrap().text.contains(broken), "{broken}");
    }
    let whole = complete("<item name=\"reqUseApi\">true", &base(IMPORT)).unwrap().text;
    assert_eq!(whole, IMPORT.replacen("true</item>", "true", 1));
}

#[test]
fn what_cannot_be_placed_is_refused() {
    assert_eq!(problem("<!-- without reqUseAPI -->"), "the base \"import\" has nothing called \"reqUseAPI\"");
    assert_eq!(problem("<section name=\"s\">…</section>"), "the base \"import\" has nothing called \"s\"");
    assert_eq!(problem(IMPORT), "the example shows a whole file: it needs no base");
    let twice = "<section name=\"reqHvcc\"/>\n<item name=\"prefix\"/>";
    assert_eq!(problem(twice), "two parts of the example take the same place");
}

#[test]
fn every_byte_leads_back_to_its_origin() {
    let example = "<item name=\"reqUseApi\">no</item>\n";
    let whole = complete(example, &base(IMPORT)).unwrap();
    let origin = |word: &str| whole.origin(whole.text.find(word).unwrap());
    assert_eq!(origin("no</item>"), Origin::Example(example.find("no<").unwrap()));
    assert_eq!(origin("prefix"), Origin::Base(IMPORT.find("prefix").unwrap()));
    assert_eq!(whole.origin(whole.text.len()), Origin::Base(IMPORT.len()));
}
