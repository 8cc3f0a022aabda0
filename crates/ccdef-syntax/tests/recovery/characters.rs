//! Characters that must be escaped, and invalid references.

use super::{Case, in_section};

const SECTION: &[Case] = &[
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
            "3:19 UndefinedEntity: undefined entity `&nbsp;`",
            "3:26 UndefinedEntity: undefined entity `&foo;`",
            "3:31 UndefinedEntity: undefined entity `&AMP;`",
        ],
    ),
    (
        "  <item name=\"a\">&#0;&#12 </item>\n",
        "s/a=&#0;&#12",
        &[
            "3:18 Malformed: `&#0;` refers to a character that XML does not allow",
            "3:22 Malformed: `&#12` is not a complete character reference",
        ],
    ),
    ("  <item name=\"a\">a]]>b</item>\n", "s/a=a]]>b", &["3:19 Malformed: `]]>` is not allowed in text"]),
    (
        "  <item name=\"a\">1\u{1}\u{2}</item>\n",
        "s/a=1\u{1}\u{2}",
        &["3:19 Malformed: the character U+0001 is not allowed in XML"],
    ),
];

#[test]
fn characters_are_kept_and_reported() {
    in_section(SECTION);
}
