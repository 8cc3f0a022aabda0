//! Many values, and long ones: placeholders, references, URLs.

use super::shape::{Shape, import, in_section, in_value, item, repeat, section, shape};

pub(super) const SHAPES: &[Shape] = &[
    shape("a long value", |count| in_value(&"x".repeat(64 * count))),
    shape("words", |count| in_value(&"x ".repeat(32 * count))),
    shape("placeholder words", |count| in_value(&"your ".repeat(16 * count))),
    shape("{ in a value", |count| in_value(&"{".repeat(32 * count))),
    shape("${ in a value", |count| in_value(&"${".repeat(32 * count))),
    shape("{{ in a value", |count| in_value(&"{{a".repeat(32 * count))),
    shape("[ in a value", |count| in_value(&"[".repeat(32 * count))),
    shape("marks in a value", |count| in_value(&format!("__{}", "a_".repeat(32 * count)))),
    shape("pairs of marks in a value", |count| in_value(&"__a%b~~c".repeat(16 * count))),
    shape("$ in a value", |count| in_value(&"$a_".repeat(16 * count))),
    shape("placeholder URLs", |count| {
        import("", &repeat(count, |n| section(n + 1, &format!("S{n}"), &item(0, "a", "https://cti.example.com/x"))))
    }),
    shape("padded values", |count| in_section(&repeat(count, |n| item(n, &format!("a{n}"), " x ")))),
    shape("padded values on one line", |count| {
        in_section(&repeat(count, |n| item(n, &format!("a{n}"), " x ").trim_end().to_owned()))
    }),
    shape("padded values, names and labels", |count| {
        in_section(&repeat(count, |n| format!("<item sortOrder=\" {n} \" name=\" a{n} \" label=\" L \"> x </item>\n")))
    }),
    shape("invalid values", |count| import(&repeat(count, |n| item(n + 7, "reqSoftphoneHeight", "tall")), "")),
    shape("references", |count| in_value(&"&lt;".repeat(16 * count))),
    shape("undefined references", |count| in_value(&"&foo;".repeat(count))),
    shape("bare ampersands", |count| in_value(&"a & b ".repeat(count))),
    shape("bare < in a value", |count| in_value(&"a < b ".repeat(count))),
    shape("escaped ampersands in a URL", |count| adapter_url(&"&amp;a=b".repeat(count))),
    shape("double-escaped ampersands in a URL", |count| adapter_url(&"&amp;amp;a=b".repeat(count))),
    shape("CDATA sections", |count| in_value(&"<![CDATA[a]]>b".repeat(count))),
    shape("hyphens", |count| in_value(&"-".repeat(64 * count))),
];

/// A file whose adapter URL has a long query.
fn adapter_url(query: &str) -> String {
    import("", "").replace("acme-phones.net/", &format!("acme-phones.net/?a=b{query}"))
}
