//! Comments and CDATA sections without an end.

use super::{Case, in_file, in_section};

const SECTION: &[Case] = &[
    ("  <!-- <b>a</b>\n  <item name=\"a\">1</item>\n", "s/a=1", &["3:3 Malformed: the comment is not closed"]),
    (
        "  <!-- a -- b --->\n  <item name=\"a\">1</item>\n",
        "s/a=1",
        &["3:10 DoubleHyphenInComment: `--` is not allowed in a comment"],
    ),
    (
        "  <!-- a\n  <item name=\"a\">1</item>\n  <!-- b -->\n  <item name=\"b\">2</item>\n",
        "s/a=1 s/b=2",
        &["3:3 Malformed: the comment is not closed"],
    ),
    (
        "  <!-- a <!-- b -->\n  <item name=\"a\">1</item>\n  -->\n  <item name=\"b\">2</item>\n",
        "s/b=2",
        &["3:12 DoubleHyphenInComment: `--` is not allowed in a comment"],
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
];

const FILE: &[Case] = &[("<callCenter>\n <!-- a", " (not whole)", &["2:2 Malformed: the comment is not closed"])];

#[test]
fn unclosed_comments_and_cdata_sections_are_recovered() {
    in_section(SECTION);
}

#[test]
fn a_comment_may_reach_the_end_of_the_file() {
    in_file(FILE);
}
