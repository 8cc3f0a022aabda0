//! Attributes without quotes, with too many of them, or without a name.

use super::{Case, in_section};

const SECTION: &[Case] = &[
    ("  <item name=\"a\" name=\"b\">1</item>\n", "s/a=1", &["3:18 Malformed: duplicate attribute `name`"]),
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
        &["3:17 Malformed: whitespace is missing before the attribute `label`"],
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
    ("  <item na#me=\"a\">1</item>\n", "s/=1", &["3:9 Malformed: `na#me` is not a valid name for an attribute"]),
    ("  <item name=\"a\" 5=\"x\">1</item>\n", "s/a=1", &["3:18 Malformed: unexpected `5=\"x\"` in a tag"]),
    ("  <item name=\"a\" / >1</item>\n", "s/a=1", &["3:18 Malformed: unexpected `/` in a tag"]),
    (
        "  <item\u{a0}name=\"a\"\u{a0}label=\"A\">1</item>\n",
        "s/a=1",
        &[
            "3:8 Malformed: character U+00A0 is not a space in XML",
            "3:17 Malformed: character U+00A0 is not a space in XML",
        ],
    ),
    (
        "  <item name=“a” label=„A B“>1</item>\n",
        "s/a=1",
        &["3:14 Malformed: the value of `name` is in typographic quotes (2 values)"],
    ),
];

#[test]
fn broken_attributes_are_recovered() {
    in_section(SECTION);
}
