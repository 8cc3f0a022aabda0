//! Unclosed start tags, and invalid names.

use super::{Case, in_file, in_metadata, in_section};

const SECTION: &[Case] = &[
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
        &["3:4 Malformed: `2item` is not a valid name for an element"],
    ),
    (
        "  <item#1 name=\"a\">1</item#1>\n  <item name=\"b\">2</item>\n",
        "s/b=2 (not whole)",
        &["3:4 Malformed: `item#1` is not a valid name for an element"],
    ),
    (
        "  < item name=\"a\">1</item>\n  <item name=\"b\">2< /item>\n  <item name=\"c\">3</item>\n",
        "s/a=1 s/b=2 s/c=3",
        &[
            "3:3 Malformed: whitespace between `<` and the name of a tag",
            "4:19 Malformed: whitespace between `<` and `/`",
        ],
    ),
    (
        "  <<item name=\"a\">1</item>\n  <item <name=\"b\">2<</item>\n",
        "s/a=1 s/b=2< (not whole)",
        &[
            "3:3 Malformed: unexpected `<`: not the start of a tag",
            "4:9 Malformed: unexpected `<` in a tag",
            "4:20 Malformed: unexpected `<`: not the start of a tag",
        ],
    ),
    (
        "  <ite<!-- x -->m name=\"a\">1</item>\n  <item name=\"b\">2 < item names</item>\n",
        "s/b=2 < item names (not whole)",
        &[
            "3:3 Malformed: unexpected `<`: not the start of a tag",
            "3:29 Malformed: `</item>` closes an element that is not open",
            "4:20 UnescapedCharacter: `<` must be written `&lt;` in text",
        ],
    ),
    (
        "  <item name=\"a<b\" label=\"A < B\">1</item>\n  <item name=\"c\" label=&\"C\">2</item>\n",
        "s/a<b=1 s/c=2",
        &[
            "3:16 Malformed: `<` is not allowed in the value of `name`",
            "3:29 UnescapedCharacter: `<` must be written `&lt;` in an attribute value",
            "4:24 Malformed: unexpected `&` before the value of `label`",
        ],
    ),
    ("  <p:item name=\"a\">1</p:item>\n", "s/a=1", &["3:4 Malformed: the namespace prefix `p` is not declared"]),
];

const FILE: &[Case] = &[
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
];

const METADATA: &[Case] = &[(
    "  <items><name>a</name><value xsi:nil=\"true\"/></items>\n  <items><name>b</name><value xsi:nil=\"true\"/></items>\n",
    "s/a= s/b=",
    &["3:31 Malformed: the namespace prefix `xsi` is not declared"],
)];

#[test]
fn broken_start_tags_are_recovered() {
    in_section(SECTION);
}

#[test]
fn a_file_that_ends_inside_a_tag_is_reported() {
    in_file(FILE);
}

#[test]
fn prefixes_are_reported_once() {
    in_metadata(METADATA);
}
