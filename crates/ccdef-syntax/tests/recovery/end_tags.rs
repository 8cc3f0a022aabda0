//! Missing, wrong and superfluous end tags.

use super::{Case, in_file, in_metadata, in_section};

const SECTION: &[Case] = &[
    (
        "  <itm name=\"a\">1</item>\n  <item name=\"b\">2</item>\n",
        "s/b=2 (not whole)",
        &["3:4 Malformed: `<itm>` is closed by `</item>`"],
    ),
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
        &["3:19 Malformed: expected the end tag `</item>`, found `<item>`"],
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
    (
        "  <item name=\"a\">1</>\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2",
        &["3:19 Malformed: `</>` is not a valid end tag"],
    ),
    (
        "  <item name=\"a\">1</ item>\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2",
        &["3:19 Malformed: `</ item>` is not a valid end tag"],
    ),
    (
        "  <item name=\"a\">1</item name=\"a\">\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2",
        &["3:25 Malformed: an end tag may contain only its name: `</item>`"],
    ),
    (
        "  <item name=\"a\">1</item\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2 (not whole)",
        &["3:19 Malformed: the end tag `</item` is not closed with `>`"],
    ),
];

const FILE: &[Case] = &[
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
        &["1:47 Malformed: `</section>` and `</item>` are in the wrong order"],
    ),
    ("</callCenter>", " (not whole)", &["1:1 Malformed: `</callCenter>` closes an element that is not open"]),
    ("<CallCenter><displayName>x</CallCenter>", " (not whole)", &["1:14 Malformed: `<displayName>` is not closed"]),
];

const METADATA: &[Case] = &[
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
];

#[test]
fn broken_end_tags_of_items_are_recovered() {
    in_section(SECTION);
}

#[test]
fn broken_end_tags_of_sections_and_root_are_recovered() {
    in_file(FILE);
}

#[test]
fn broken_end_tags_of_metadata_are_recovered() {
    in_metadata(METADATA);
}
