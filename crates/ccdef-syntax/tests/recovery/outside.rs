//! What stands before, behind or in place of the root element.

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
        &["1:1 Malformed: text stands outside the root element", "7:1 Malformed: text stands outside the root element"],
    ),
    ("", " (not whole)", &["1:1 Malformed: the file is empty"]),
    (" \n", " (not whole)", &["1:1 Malformed: the file is empty"]),
    ("garbage", " (not whole)", &["1:1 Malformed: this is not XML: there is no element in it"]),
    ("a,b\n1,2\n", " (not whole)", &["1:1 Malformed: this is not XML: there is no element in it"]),
    ("<!-- only -->", " (not whole)", &["1:14 Malformed: there is no root element"]),
];

const PROLOG: &[Case] = &[
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

#[test]
fn text_and_elements_outside_the_root_are_reported() {
    in_file(OUTSIDE);
}

#[test]
fn a_broken_prolog_does_not_hide_the_rest() {
    in_file(PROLOG);
}
