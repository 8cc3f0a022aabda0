//! Files that are not well-formed.

use super::shape::{Shape, import, in_section, repeat, section, shape};

pub(super) const SHAPES: &[Shape] = &[
    shape("unclosed nested elements", |count| import("", &"<x>".repeat(count))),
    shape("unclosed items", |count| items(count, ">x")),
    shape("unclosed elements in items", |count| items(count, "><b>x</item>")),
    shape("unclosed start tags", |count| items(count, "")),
    shape("bare < in an unclosed start tag", |count| {
        in_section(&format!("<item sortOrder=\"0\" name=\"a\" {}\n", "< ".repeat(16 * count)))
    }),
    shape("comments with credentials and an unclosed start tag", |count| {
        in_section(&format!("{}<item sortOrder=\"0\" name=\"a\"\n", "<!-- token: a1b2c3d4 -->\n".repeat(count)))
    }),
    shape("unclosed quotation marks", |count| {
        in_section(&repeat(count, |n| format!("<item sortOrder=\"{n}\" name=\"a{n} label=\"L\">x</item>\n")))
    }),
    shape("unclosed sections", |count| {
        import("", &repeat(count, |n| section(n + 1, &format!("a{n}"), "").replace("</section>", "")))
    }),
    shape("unclosed comments", |count| import("", &"<!-- x \n".repeat(count))),
    shape("comments with credentials before an unclosed tag", |count| {
        import("", &("<!-- token: a1b2c3d4 -->".repeat(count) + "<a"))
    }),
    shape("misspelled end tags", |count| items(count, ">x</itme>")),
    shape("start tags for end tags", |count| items(count, ">x<item>")),
    shape("end tags without a start", |count| import("", &"</foo>\n".repeat(count))),
    shape("end tags of items without a start", |count| import("", &"</item>\n".repeat(count))),
    shape("end tags without a start in a section", |count| in_section(&"</foo>\n".repeat(count))),
    shape("beginnings of conflicts", |count| in_section(&"<<<<<<< a\n".repeat(count))),
    shape("conflicts", |count| in_section(&"<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n".repeat(count))),
    shape("control characters", |count| in_section(&"\u{1}x".repeat(count))),
];

/// A file with items that end in this text.
fn items(count: usize, end: &str) -> String {
    in_section(&repeat(count, |n| format!("<item sortOrder=\"{n}\" name=\"a{n}\" label=\"L\"{end}\n")))
}
