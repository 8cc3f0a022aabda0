//! What is said of broken files, and what is still understood of them: one mistake gives one problem.

use ccdef_syntax::{Limits, Source, read};

/// A text, the items understood, and the problems: place, kind, headline.
type Case = (&'static str, &'static str, &'static [&'static str]);

const SECTION: &[Case] = &[
    // end tags
    (
        "  <item name=\"a\">1</callCenter>\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2 (not whole)",
        &["3:19 Malformed: `<item>` is closed by `</callCenter>`"],
    ),
    (
        "  <item name=\"a\">1\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2 (not whole)",
        &["3:4 Malformed: `<item>` is not closed"],
    ),
    (
        "  <item name=\"a\">1</item>\n  <item name=\"b\">2\n",
        "s/a=1 s/b=2 (not whole)",
        &["4:4 Malformed: `<item>` is not closed"],
    ),
    (
        "  <item name=\"a\">1<item>\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2 (not whole)",
        &["3:19 Malformed: `<item>` stands where `</item>` was meant"],
    ),
    (
        "  <item name=\"a\">1</itme>\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2 (not whole)",
        &["3:19 Malformed: `<item>` is closed by `</itme>`"],
    ),
    (
        "  <item name=\"a\">1</Item>\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2 (not whole)",
        &["3:19 Malformed: `<item>` is closed by `</Item>`"],
    ),
    (
        "  <item name=\"a\">1</foo>\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2 (not whole)",
        &["3:19 Malformed: `<item>` is closed by `</foo>`"],
    ),
    (
        "  <item name=\"a\">1</section>\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2 (not whole)",
        &["3:19 Malformed: `<item>` is closed by `</section>`"],
    ),
    (
        "  <item name=\"a\">1</item>\n  </item>\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2 (not whole)",
        &["4:3 Malformed: `</item>` closes an element that is not open"],
    ),
    (
        "  </item>\n  <item name=\"b\">2</item>\n",
        "s/b=2 (not whole)",
        &["3:3 Malformed: `</item>` closes an element that is not open"],
    ),
    (
        "  <item name=\"a\"/>1</item>\n  <item name=\"b\">2</item>\n",
        "s/a= s/b=2 (not whole)",
        &["3:20 Malformed: `</item>` closes an element that is not open"],
    ),
    ("  <item name=\"a\">1</>\n  <item name=\"b\">2</item>\n", "s/a=1 s/b=2", &["3:19 Malformed: `</>` is no end tag"]),
    (
        "  <item name=\"a\">1</ item>\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2",
        &["3:19 Malformed: `</ item>` is no end tag"],
    ),
    (
        "  <item name=\"a\">1</item name=\"a\">\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2",
        &["3:25 Malformed: an end tag holds nothing but its name: `</item>`"],
    ),
    (
        "  <item name=\"a\">1</item\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2 (not whole)",
        &["3:19 Malformed: the end tag `</item` is not closed with `>`"],
    ),
    // attributes
    ("  <item name=\"a\" name=\"b\">1</item>\n", "s/a=1", &["3:18 Malformed: the attribute `name` is given twice"]),
    (
        "  <item sortOrder=0 name=a>1</item>\n",
        "s/a=1",
        &[
            "3:19 Malformed: the value of `sortOrder` is not in quotes",
            "3:26 Malformed: the value of `name` is not in quotes",
        ],
    ),
    (
        "  <item name=\"a label=\"A\">1</item>\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2",
        &["3:14 Malformed: the value of `name` has no closing quote"],
    ),
    (
        "  <item name=\"a\" label=\"A>1</item>\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2",
        &["3:24 Malformed: the value of `label` has no closing quote"],
    ),
    (
        "  <item label='A name=\"a\">1</item>\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2",
        &["3:15 Malformed: the value of `label` has no closing quote"],
    ),
    (
        "  <item label=\"A>1 \"x\" 2</item>\n  <item name=\"b\">2</item>\n",
        "s/=1 \"x\" 2 s/b=2",
        &["3:15 Malformed: the value of `label` has no closing quote"],
    ),
    (
        "  <item name=a\" label=\"A\">1</item>\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2",
        &["3:14 Malformed: the value of `name` has no opening quote"],
    ),
    (
        "  <item label=A B\" name=\"a\">1</item>\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2",
        &["3:15 Malformed: the value of `label` has no opening quote"],
    ),
    (
        "  <item name\"a\">1</item>\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2",
        &["3:9 Malformed: `=` is missing after `name`"],
    ),
    (
        "  <item name=\"a\"label=\"A\">1</item>\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2",
        &["3:17 Malformed: white space is missing before the attribute `label`"],
    ),
    (
        "  <item label=\"Say \"hi\" now\" name=\"a\">1</item>\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2",
        &["3:20 Malformed: `\"` inside the value of `label` ends it too early"],
    ),
    (
        "  <item label=\"5\" tablet\" name=\"a\">1</item>\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2",
        &["3:17 Malformed: `\"` inside the value of `label` ends it too early"],
    ),
    (
        "  <item name=\"a\" checked>1</item>\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2",
        &["3:18 Malformed: the attribute `checked` has no value"],
    ),
    (
        "  <item name=\"a\" label=>1</item>\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2",
        &["3:18 Malformed: the attribute `label` has no value"],
    ),
    ("  <item na#me=\"a\">1</item>\n", "s/=1", &["3:9 Malformed: `na#me` is no name for an attribute"]),
    ("  <item name=\"a\" 5=\"x\">1</item>\n", "s/a=1", &["3:18 Malformed: `5=\"x\"` does not belong in a tag"]),
    ("  <item name=\"a\" / >1</item>\n", "s/a=1", &["3:18 Malformed: `/` does not belong in a tag"]),
    (
        "  <item\u{a0}name=\"a\"\u{a0}label=\"A\">1</item>\n",
        "s/a=1",
        &[
            "3:8 Malformed: the character U+00A0 stands where a blank belongs",
            "3:17 Malformed: the character U+00A0 stands where a blank belongs",
        ],
    ),
    (
        "  <item name=“a” label=„A B“>1</item>\n",
        "s/a=1",
        &[
            "3:14 Malformed: the value of `name` is in typographic quotes",
            "3:24 Malformed: the value of `label` is in typographic quotes",
        ],
    ),
    // tags
    (
        "  <item name=\"a\"\n  <item name=\"b\">2</item>\n",
        "s/a= s/b=2 (not whole)",
        &["3:3 Malformed: the tag `<item` is not closed with `>`"],
    ),
    (
        "  <item name=\"a\" 1</item>\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2 (not whole)",
        &["3:3 Malformed: the tag `<item` is not closed with `>`"],
    ),
    (
        "  <2item name=\"a\">1</2item>\n  <item name=\"b\">2</item>\n",
        "s/b=2 (not whole)",
        &["3:4 Malformed: `2item` is no name for an element"],
    ),
    (
        "  <item#1 name=\"a\">1</item#1>\n  <item name=\"b\">2</item>\n",
        "s/b=2 (not whole)",
        &["3:4 Malformed: `item#1` is no name for an element"],
    ),
    ("  <p:item name=\"a\">1</p:item>\n", "s/a=1", &["3:4 Malformed: the namespace prefix `p` is not declared"]),
    // characters
    (
        "  <item name=\"a\">https://x.example/?a=1&b=2&c=3</item>\n",
        "s/a=https://x.example/?a=1&b=2&c=3",
        &["3:40 UnescapedCharacter: `&` must be written `&amp;` in text"],
    ),
    (
        "  <item name=\"a\" label=\"A & B < C\">1</item>\n",
        "s/a=1",
        &["3:27 UnescapedCharacter: `&` must be written `&amp;` in an attribute value"],
    ),
    (
        "  <item name=\"a\">1 < 2</item>\n  <item name=\"b\">2</item>\n",
        "s/a=1 < 2 s/b=2",
        &["3:20 UnescapedCharacter: `<` must be written `&lt;` in text"],
    ),
    (
        "  <item name=\"a\">https://<D365 ORG URL>/x</item>\n  <item name=\"b\">2</item>\n",
        "s/a=https://<D365 ORG URL>/x s/b=2",
        &["3:26 UnescapedCharacter: `<` must be written `&lt;` in text"],
    ),
    (
        "  <item name=\"a\">https://<instance>.example/<path></item>\n  <item name=\"b\">2</item>\n",
        "s/a=https://<instance>.example/<path> s/b=2 (not whole)",
        &[
            "3:26 UnescapedCharacter: `<` must be written `&lt;` in text",
            "3:45 UnescapedCharacter: `<` must be written `&lt;` in text",
        ],
    ),
    (
        "  <item name=\"a\" label=\"<b>A</b>\">1</item>\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2",
        &["3:25 UnescapedCharacter: `<` must be written `&lt;` in an attribute value"],
    ),
    ("  <item name=\"a\">1&amp 2</item>\n", "s/a=1&amp 2", &["3:19 UnescapedCharacter: `;` is missing after `&amp`"]),
    (
        "  <item name=\"a\">1&nbsp;2&foo;&AMP;</item>\n",
        "s/a=1&nbsp;2&foo;&AMP;",
        &[
            "3:19 UndefinedEntity: `&nbsp;` is not defined",
            "3:26 UndefinedEntity: `&foo;` is not defined",
            "3:31 UndefinedEntity: `&AMP;` is not defined",
        ],
    ),
    (
        "  <item name=\"a\">&#0;&#12 </item>\n",
        "s/a=&#0;&#12",
        &[
            "3:18 Malformed: `&#0;` refers to a character that XML does not allow",
            "3:22 Malformed: `&#12` is no complete character reference",
        ],
    ),
    ("  <item name=\"a\">a]]>b</item>\n", "s/a=a]]>b", &["3:19 Malformed: `]]>` must not stand in text"]),
    (
        "  <item name=\"a\">1\u{1}\u{2}</item>\n",
        "s/a=1\u{1}\u{2}",
        &["3:19 Malformed: the character U+0001 is not allowed in XML"],
    ),
    // comments and sections
    ("  <!-- <b>a</b>\n  <item name=\"a\">1</item>\n", "s/a=1", &["3:3 Malformed: the comment is not closed"]),
    (
        "  <!-- a -- b --->\n  <item name=\"a\">1</item>\n",
        "s/a=1",
        &["3:10 DoubleHyphenInComment: `--` must not stand in a comment"],
    ),
    (
        "  <!-- a\n  <item name=\"a\">1</item>\n  <!-- b -->\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2",
        &["3:3 Malformed: the comment is not closed"],
    ),
    (
        "  <!-- a <!-- b -->\n  <item name=\"a\">1</item>\n  -->\n  <item name=\"b\">2</item>\n",
        "s/b=2",
        &["3:12 DoubleHyphenInComment: `--` must not stand in a comment"],
    ),
    ("  <item name=\"a\">1</item>\n  <!-- a\n", "s/a=1", &["4:3 Malformed: the comment is not closed"]),
    (
        "  <item name=\"a\"><![CDATA[1</item>\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2",
        &["3:18 Malformed: the CDATA section is not closed"],
    ),
    (
        "  <!- a ->\n  <item name=\"a\">1</item>\n",
        "s/a=1",
        &["3:3 Malformed: `<!` begins neither a comment nor a CDATA section"],
    ),
    // several
    (
        "  <item name=\"a\" label=\"A>1</itm>\n  <item name=b>2 & 3</item>\n  <item name=\"c\">&nbsp;\n  <item name=\"d\">4</item>\n",
        "s/a=1 s/b=2 & 3 s/c=&nbsp; s/d=4 (not whole)",
        &[
            "3:24 Malformed: the value of `label` has no closing quote",
            "3:28 Malformed: `<item>` is closed by `</itm>`",
            "4:14 Malformed: the value of `name` is not in quotes",
            "4:18 UnescapedCharacter: `&` must be written `&amp;` in text",
            "5:4 Malformed: `<item>` is not closed",
            "5:18 UndefinedEntity: `&nbsp;` is not defined",
        ],
    ),
];

const FILE: &[Case] = &[
    // end tags
    (
        "<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n <section name=\"t\">\n  <item name=\"b\">2</item>\n </section>\n</callCenter>\n",
        "s/a=1 t/b=2 (not whole)",
        &["2:3 Malformed: `<section>` is not closed"],
    ),
    (
        "<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n </section>\n",
        "s/a=1 (not whole)",
        &["1:2 Malformed: `<callCenter>` is not closed"],
    ),
    (
        "<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n",
        "s/a=1 (not whole)",
        &["2:3 Malformed: the file ends inside `section` and `callCenter`"],
    ),
    (
        "<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1",
        "s/a=1 (not whole)",
        &["3:4 Malformed: the file ends inside `item`, `section` and `callCenter`"],
    ),
    (
        "<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n </section>\n</CallCenter>\n",
        "s/a=1 (not whole)",
        &["5:1 Malformed: `<callCenter>` is closed by `</CallCenter>`"],
    ),
    (
        "<callCenter><section name=\"s\"><item name=\"a\">1</section></item></callCenter>",
        "s/a=1 (not whole)",
        &["1:47 Malformed: `</section>` and `</item>` stand in the wrong order"],
    ),
    ("</callCenter>", " (not whole)", &["1:1 Malformed: `</callCenter>` closes an element that is not open"]),
    // metadata
    ("<CallCenter><displayName>x</CallCenter>", " (not whole)", &["1:14 Malformed: `<displayName>` is not closed"]),
    // tags
    (
        "<callCenter>\n <section name=\"s\">\n  <item name=\"a\" la",
        "s/a= (not whole)",
        &["3:3 Malformed: the file ends inside the tag `<item`"],
    ),
    (
        "<callCenter>\n <section name=\"s\">\n  <item name=\"a",
        "s/a= (not whole)",
        &["3:3 Malformed: the file ends inside the tag `<item`"],
    ),
    (
        "<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</it",
        "s/a=1 (not whole)",
        &["3:19 Malformed: the file ends inside the end tag `</it`"],
    ),
    ("<callCenter>\n <", " (not whole)", &["2:2 Malformed: the file ends inside a tag"]),
    // outside the root
    (
        "<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n </section>\n</callCenter>\n<callCenter>\n <section name=\"s\">\n  <item name=\"b\">2</item>\n </section>\n</callCenter>\n",
        "s/a=1 (not whole)",
        &["6:1 Malformed: `<callCenter>` is a second root element"],
    ),
    (
        "<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n </section>\n</callCenter>\n <section name=\"t\">\n  <item name=\"b\">2</item>\n </section>\n</callCenter>\n",
        "s/a=1 t/b=2 (not whole)",
        &["5:1 Malformed: `</callCenter>` ends the document before `<section>`"],
    ),
    (
        "one\n<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n </section>\n</callCenter>\ntwo\n",
        "s/a=1",
        &["1:1 Malformed: text stands outside the root element", "7:1 Malformed: text stands outside the root element"],
    ),
    ("", " (not whole)", &["1:1 Malformed: the file is empty"]),
    (" \n", " (not whole)", &["1:1 Malformed: the file is empty"]),
    ("garbage", " (not whole)", &["1:1 Malformed: this is not XML: there is no element in it"]),
    ("a,b\n1,2\n", " (not whole)", &["1:1 Malformed: this is not XML: there is no element in it"]),
    ("<!-- only -->", " (not whole)", &["1:14 Malformed: there is no root element"]),
    // comments and sections
    ("<callCenter>\n <!-- a", " (not whole)", &["2:2 Malformed: the comment is not closed"]),
    // prolog
    (
        "\n<?xml version=\"1.0\"?>\n<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n </section>\n</callCenter>\n",
        "s/a=1",
        &["2:1 MisplacedDeclaration: something stands before the XML declaration"],
    ),
    (
        "<!-- c -->\n<?xml version=\"1.0\"?>\n<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n </section>\n</callCenter>\n",
        "s/a=1",
        &["2:1 MisplacedDeclaration: something stands before the XML declaration"],
    ),
    (
        "<?xml version=\"1.0\"?>\n<?xml version=\"1.0\"?>\n<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n </section>\n</callCenter>\n",
        "s/a=1",
        &["2:1 MisplacedDeclaration: there is a second XML declaration"],
    ),
    (
        "<?xml version=\"1.0\">\n<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n </section>\n</callCenter>\n",
        "s/a=1",
        &["1:1 Malformed: the XML declaration is not closed"],
    ),
    (
        "<?xml encoding=\"UTF-8\"?>\n<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n </section>\n</callCenter>\n",
        "s/a=1",
        &["1:1 Malformed: the XML declaration is not as XML wants it"],
    ),
    (
        "<? xml version=\"1.0\"?>\n<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n </section>\n</callCenter>\n",
        "s/a=1",
        &["1:1 Malformed: `<?` must be followed by a name at once"],
    ),
    (
        "<?XML version=\"1.0\"?>\n<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n </section>\n</callCenter>\n",
        "s/a=1",
        &["1:1 Malformed: the XML declaration is written in lower case, not `<?XML`"],
    ),
    (
        "<!DOCTYPE callCenter [<!ENTITY x \"a>b\">]>\n<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n </section>\n</callCenter>\n",
        "s/a=1",
        &["1:1 Doctype: a document type declaration is refused"],
    ),
    (
        "<!DOCTYPE callCenter [\n<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n </section>\n</callCenter>\n",
        "s/a=1",
        &["1:1 Doctype: a document type declaration is refused"],
    ),
];

const METADATA: &[Case] = &[
    // metadata
    (
        "  <items><name>a</name><value>1</items>\n  <items><name>b</name><value>2</value></items>\n",
        "s/a=1 s/b=2 (not whole)",
        &["3:25 Malformed: `<value>` is not closed"],
    ),
    ("  <items><name>a<value>1</value></items>\n", "s/a=1 (not whole)", &["3:11 Malformed: `<name>` is not closed"]),
    (
        "  <items><name>a</name><value>1</value>\n  <items><name>b</name><value>2</value></items>\n",
        "s/a=1 s/b=2 (not whole)",
        &["3:4 Malformed: `<items>` is not closed"],
    ),
    (
        "  <items><name>a</value><value>1</value></items>\n",
        "s/a=1 (not whole)",
        &["3:17 Malformed: `<name>` is closed by `</value>`"],
    ),
    (
        "  <items><name>a</name><value xsi:nil=\"true\"/></items>\n  <items><name>b</name><value xsi:nil=\"true\"/></items>\n",
        "s/a= s/b=",
        &["3:31 Malformed: the namespace prefix `xsi` is not declared"],
    ),
];

fn assert_cases(cases: &[Case], before: &str, after: &str) {
    for (part, items, problems) in cases {
        let text = format!("{before}{part}{after}");
        let source = Source::new("broken.xml", text.as_str());
        let reading = read(&source, &Limits::default());
        let found: Vec<String> = reading
            .problems
            .iter()
            .map(|problem| {
                let place = source.line_column(problem.span.start().into());
                format!("{}:{} {:?}: {}", place.line, place.column, problem.kind, problem.message)
            })
            .collect();
        assert_eq!(found, *problems, "{text}");
        let understood: Vec<String> = reading
            .definition
            .items()
            .map(|(section, item)| format!("{}/{}={}", section.name(), item.name(), item.value()))
            .collect();
        let whole = if reading.document.is_whole() { "" } else { " (not whole)" };
        assert_eq!(format!("{}{whole}", understood.join(" ")), *items, "{text}");
    }
}

#[test]
fn mistakes_in_a_section_are_told_apart() {
    assert_cases(SECTION, "<callCenter>\n <section name=\"s\">\n", " </section>\n</callCenter>\n");
}

#[test]
fn mistakes_in_metadata_are_told_apart() {
    assert_cases(METADATA, "<CallCenter>\n <sections>\n", "  <name>s</name>\n </sections>\n</CallCenter>\n");
}

#[test]
fn mistakes_anywhere_in_a_file_are_told_apart() {
    assert_cases(FILE, "", "");
}
