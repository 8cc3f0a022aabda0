//! Definitions to test with: every fixture, and fixtures with random additions.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use ccdef_core::engine::convert::read_draft;
use ccdef_core::syntax::{Limits, Source};
use proptest::prelude::*;

/// A definition that this crate and an independent reader can read.
#[derive(Debug, Clone)]
pub(crate) struct TestDocument {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl TestDocument {
    /// `None` if the text is not a well-formed definition.
    pub(crate) fn new(path: &str, text: String) -> Option<Self> {
        let source = Source::new(path, text.as_str());
        let is_readable = read_draft(&source, &Limits::default(), None).is_some();
        (is_readable && roxmltree::Document::parse(&text).is_ok()).then(|| Self { path: path.to_owned(), text })
    }
}

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures");

/// Every fixture that is a well-formed definition.
pub(crate) static FIXTURES: LazyLock<Vec<TestDocument>> = LazyLock::new(|| {
    let mut found = Vec::new();
    collect(Path::new(FOLDER), &mut found);
    assert!(found.len() > 200, "{} fixtures", found.len());
    found
});

fn collect(folder: &Path, found: &mut Vec<TestDocument>) {
    let mut paths: Vec<_> = fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "xml") {
            let text = fs::read_to_string(&path).ok();
            let name = path.strip_prefix(FOLDER).unwrap_or(&path).to_string_lossy();
            found.extend(text.and_then(|text| TestDocument::new(&name, text)));
        }
    }
}

/// What people and tools add to a definition.
const ADDITIONS: &[&str] = &[
    "<!-- a remark -->",
    "<?acme a=\"b\"?>",
    "<extra/>",
    "<extra a=\"1\">x</extra>",
    "<value>2</value>",
    "<label>Other</label>",
    "<name>other</name>",
    "<version>4.0</version>",
    "<adapterUrl>https://other.acme.example/</adapterUrl>",
    "<displayName>Other</displayName>",
    "<fullName>Other</fullName>",
    "<contactCenterChannels><contactCenter>C</contactCenter><channel>A</channel><extra/></contactCenterChannels>",
    "<section name=\"acmeExtra\"><item name=\"a\">1</item><item name=\"a\" label=\"A\"> 2 </item></section>",
    "<sections><items><name>reqDisplayName</name><value>x</value></items><name>reqGeneralInfo</name></sections>",
    "<items><label>A</label><name>a</name><value xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/></items>",
    "<item sortOrder=\"7\" name=\"reqVersion\">3.0</item>",
    "<n>other</n>",
    "<Name>other</Name>",
    "<valeu>3</valeu>",
    "<DisplayName>Other</DisplayName>",
    "<DisplayNameLabel>Other</DisplayNameLabel>",
    "<Item name=\"reqTimeout\">1</Item>",
    "<itmes><n>acmeName</n><Label>A</Label><valeu>1</valeu></itmes>",
    "<sectoin nmae=\"acmeExtra\" titel=\"Extra\"/>",
    "stray",
    " ",
    "\n\t",
    "\u{a0}",
];

/// Attributes that people and tools add.
const ATTRIBUTES: &[&str] = &[
    " acme=\"1\"",
    " sortOrder=\"first\"",
    " label=\" padded \"",
    " name=\" other \"",
    " xml:lang=\"en\"",
    " nmae=\"other\"",
    " Label=\"other\"",
    " title=\"other\"",
    " order=\"8\"",
];

/// An addition at a place of the text: the kind of place, its number, what is added.
fn additions() -> impl Strategy<Value = Vec<(bool, prop::sample::Index, prop::sample::Index)>> {
    prop::collection::vec(any::<(bool, prop::sample::Index, prop::sample::Index)>(), 0..5)
}

/// A fixture with random additions.
pub(crate) fn document() -> impl Strategy<Value = TestDocument> {
    let with_additions = (any::<prop::sample::Index>(), additions()).prop_map(|(fixture, additions)| {
        let fixture = &FIXTURES[fixture.index(FIXTURES.len())];
        let text = additions.into_iter().fold(fixture.text.clone(), |text, (is_attribute, place, what)| {
            if is_attribute { with_attribute(&text, place, what) } else { with_content(&text, place, what) }
        });
        TestDocument::new(&fixture.path, text)
    });
    with_additions.prop_filter_map("well-formed", |document| document)
}

/// A document in which an element is inside the JSON of `customSettings`.
pub(crate) fn element_in_json() -> TestDocument {
    let text = "<CallCenter><customSettings><extra/>{\"reqCallCenterType\":\"x\"}</customSettings></CallCenter>";
    TestDocument::new("Acme.callCenter-meta.xml", text.to_owned()).expect("well-formed")
}

/// A metadata file with its display name in two items, of which the second one by number differs from `<displayName>`.
pub(crate) fn name_in_two_items() -> TestDocument {
    let text = r#"<CallCenter><displayName>Acme</displayName>
<sections><items><name>reqDisplayName</name><value>x</value></items><name>reqGeneralInfo</name></sections>
<section sortOrder="0" name="reqGeneralInfo"><item sortOrder="0" name="reqDisplayName">Acme</item></section>
</CallCenter>"#;
    TestDocument::new("Acme.callCenter-meta.xml", text.to_owned()).expect("well-formed")
}

fn with_content(text: &str, place: prop::sample::Index, what: prop::sample::Index) -> String {
    let places: Vec<usize> = text.match_indices('>').map(|(at, _)| at + 1).collect();
    inserted(text, places[place.index(places.len())], ADDITIONS[what.index(ADDITIONS.len())])
}

fn with_attribute(text: &str, place: prop::sample::Index, what: prop::sample::Index) -> String {
    let is_open = |at: usize| text[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic());
    let names: Vec<usize> = text.match_indices('<').map(|(at, _)| at).filter(|at| is_open(*at)).collect();
    let at = names[place.index(names.len())] + 1;
    let end = text[at..].find(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/')).map_or(at, |end| at + end);
    inserted(text, end, ATTRIBUTES[what.index(ATTRIBUTES.len())])
}

fn inserted(text: &str, at: usize, what: &str) -> String {
    format!("{}{what}{}", &text[..at], &text[at..])
}
