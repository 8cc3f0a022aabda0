//! Much markup that is well-formed but not expected: elements, attributes, comments, namespaces.

use super::shape::{Shape, import, in_section, item, repeat, section, shape};

pub(super) const SHAPES: &[Shape] = &[
    shape("attributes", |count| attributes(&repeat(count, |n| format!(" a{n}=\"1\"")))),
    shape("equal attributes", |count| attributes(&" a=\"1\"".repeat(count))),
    shape("attributes without quotation marks", |count| attributes(&repeat(count, |n| format!(" a{n}=1")))),
    shape("attributes of an item without known ones", |count| in_section(&format!("<item{}/>", unknown(count)))),
    shape("attributes of the root element", |count| import("", "").replacen('>', &format!("{}>", unknown(count)), 1)),
    shape("attributes and children of a misspelled section", |count| {
        import("", &format!("<sectionx{}>{}</sectionx>", unknown(count), "<foo/>".repeat(count)))
    }),
    shape("attributes of a section of the other dialect before unknown elements", |count| {
        format!("<callCenter><sections{}/>{}</callCenter>", unknown(count), "<foo/>".repeat(count))
    }),
    shape("values in attributes of one item", |count| {
        in_section(&format!("<item name=\"a\"{}> &#32;</item>", " text=\"1\"".repeat(count)))
    }),
    shape("an unknown attribute in each item", |count| {
        in_section(&repeat(count, |n| format!("<item sortOrder=\"{n}\" name=\"a{n}\" label=\"L\" a=\"1\">x</item>\n")))
    }),
    shape("unknown elements", |count| in_section(&repeat(count, |n| format!("<foo{n}/>")))),
    shape("misspelled elements", |count| {
        in_section(&repeat(count, |n| format!("<itm sortOrder=\"{n}\" name=\"a{n}\">x</itm>")))
    }),
    shape("nested elements", |count| import("", &("<x>".repeat(count) + &"</x>".repeat(count)))),
    shape("nested items", |count| in_section(&("<item name=\"a\">".repeat(count) + &"</item>".repeat(count)))),
    shape("stray text", |count| in_section(&repeat(count, |n| item(n, &format!("a{n}"), "x") + "zzz "))),
    shape("comments", |count| import("", &"<!-- x -->\n".repeat(count))),
    shape("comments with credentials", |count| import("", &"<!-- token: a1b2c3d4 -->".repeat(count))),
    shape("comments with --", |count| import("", &"<!-- x -- y -->\n".repeat(count))),
    shape("suppressions", |count| suppressed(count, "invalid-name", "-", "x")),
    shape("suppressions of padded values", |count| suppressed(count, "padded-text", "", " x ")),
    shape("unused suppressions", |count| suppressed(count, "padded-text", "-", "x")),
    shape("processing instructions", |count| import("", &"<?x y?>\n".repeat(count))),
    shape("unbound prefixes", |count| in_section(&repeat(count, |n| format!("<p{n}:x/>")))),
    shape("nested namespaces", |count| {
        let start = repeat(count, |n| format!("<p{n}:x xmlns:p{n}=\"u\">"));
        import("", &(start + &repeat(count, |n| format!("</p{}:x>", count - 1 - n))))
    }),
    shape("entities of a DOCTYPE", |count| {
        format!("<!DOCTYPE callCenter [{}]>{}", "<!ENTITY a 'b'>".repeat(count), import("", ""))
    }),
    shape("elements of the other dialect", |count| {
        import("", &repeat(count, |n| format!("<sections><name>S{n}</name><label>L</label></sections>\n")))
    }),
    shape("values in one item", |count| in_one_item(&"<value/>".repeat(count))),
    shape("values in one item after other elements", |count| {
        in_one_item(&("<foo/>".repeat(count) + &"<value>x</value>".repeat(count)))
    }),
    shape("unclosed values in one item", |count| in_one_item(&"<value>a</b>x".repeat(count))),
    shape("names and labels in one item", |count| in_one_item(&"<name>a</name><label>b</label>".repeat(count))),
    shape("names in one item after other elements", |count| {
        in_one_item(&("<foo/>".repeat(count) + &"<name>a</name>".repeat(count)))
    }),
    shape("sort orders in one item", |count| in_one_item(&"<sortOrder>1</sortOrder>".repeat(count))),
    shape("values in one metadata item", |count| in_one_metadata_item(&"<value>a</value>".repeat(count))),
    shape("names and labels in one metadata item", |count| {
        in_one_metadata_item(&"<name>a</name><label>b</label>".repeat(count))
    }),
    shape("sort orders in one metadata item", |count| in_one_metadata_item(&"<sortOrder>1</sortOrder>".repeat(count))),
    shape("second root elements", |count| import("", "") + &"<callCenter/>\n".repeat(count)),
    shape("sections after the root element", |count| {
        import("", "") + &repeat(count, |n| section(n + 1, &format!("S{n}"), "")) + "</callCenter>"
    }),
];

/// A file with one item that has these attributes in addition.
fn attributes(more: &str) -> String {
    in_section(&format!("<item sortOrder=\"0\" name=\"b\" label=\"L\"{more}>x</item>"))
}

/// A file with one item that has these elements.
fn in_one_item(content: &str) -> String {
    in_section(&format!("<item sortOrder=\"0\" name=\"a\" label=\"L\">{content}</item>"))
}

/// A metadata file with one item that has these elements in addition.
fn in_one_metadata_item(content: &str) -> String {
    format!("<CallCenter><sections><items>{content}</items><label>L</label><name>S</name></sections></CallCenter>")
}

/// Attributes that no section and no item has.
fn unknown(count: usize) -> String {
    repeat(count, |n| format!(" a{n}=\"1\""))
}

/// A file with a suppression of a rule before each item.
fn suppressed(count: usize, rule: &str, separator: &str, value: &str) -> String {
    let one = |n| format!("<!-- ccdef: ignore[{rule}] x -->\n{}", item(n, &format!("a{separator}{n}"), value));
    in_section(&repeat(count, one))
}
