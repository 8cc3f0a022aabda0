//! Text before, after and instead of the root element.

use super::{Case, in_file};

const OUTSIDE: &[Case] = &[
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
        &["1:1 Malformed: text outside the root element (2 occurrences)"],
    ),
    ("", " (not whole)", &["1:1 Malformed: file is empty"]),
    (" \n", " (not whole)", &["1:1 Malformed: file is empty"]),
    ("garbage", " (not whole)", &["1:1 Malformed: file is not XML: it contains no element"]),
    ("a,b\n1,2\n", " (not whole)", &["1:1 Malformed: file is not XML: it contains no element"]),
    ("<!-- only -->", " (not whole)", &["1:14 Malformed: file has no root element"]),
];

const PROLOG: &[Case] = &[
    (
        "\n<?xml version=\"1.0\"?>\n<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n </section>\n</callCenter>\n",
        "s/a=1",
        &["2:1 MisplacedDeclaration: XML declaration is not at the beginning of the file"],
    ),
    (
        "<!-- c -->\n<?xml version=\"1.0\"?>\n<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n </section>\n</callCenter>\n",
        "s/a=1",
        &["2:1 MisplacedDeclaration: XML declaration is not at the beginning of the file"],
    ),
    (
        "<?xml version=\"1.0\"?>\n<?xml version=\"1.0\"?>\n<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n </section>\n</callCenter>\n",
        "s/a=1",
        &["2:1 MisplacedDeclaration: second XML declaration"],
    ),
    (
        "<?xml version=\"1.0\">\n<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n </section>\n</callCenter>\n",
        "s/a=1",
        &["1:1 Malformed: the XML declaration is not closed"],
    ),
    (
        "<?xml encoding=\"UTF-8\"?>\n<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n </section>\n</callCenter>\n",
        "s/a=1",
        &["1:1 Malformed: invalid XML declaration"],
    ),
    (
        "<? xml version=\"1.0\"?>\n<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n </section>\n</callCenter>\n",
        "s/a=1",
        &["1:1 Malformed: `<?` must be followed directly by a name"],
    ),
    (
        "<?XML version=\"1.0\"?>\n<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n </section>\n</callCenter>\n",
        "s/a=1",
        &["1:1 Malformed: XML declaration must be in lower case, found `<?XML`"],
    ),
    (
        "<!DOCTYPE callCenter [<!ENTITY x \"a>b\">]>\n<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n </section>\n</callCenter>\n",
        "s/a=1",
        &["1:1 Doctype: document type declaration is not allowed"],
    ),
    (
        "<!DOCTYPE callCenter [\n<callCenter>\n <section name=\"s\">\n  <item name=\"a\">1</item>\n </section>\n</callCenter>\n",
        "s/a=1",
        &["1:1 Doctype: document type declaration is not allowed"],
    ),
];

#[test]
fn text_and_elements_outside_the_root_are_reported() {
    in_file(OUTSIDE);
}

#[test]
fn a_broken_prolog_does_not_hide_the_rest() {
    in_file(PROLOG);
}
