//! Many sections and items: their names and their order.

use super::shape::{Shape, import, in_section, item, repeat, section, shape};

pub(super) const SHAPES: &[Shape] = &[
    shape("items", |count| in_section(&repeat(count, |n| item(n, &format!("a{n}"), "x")))),
    shape("sections", |count| import("", &sections(count, |n| format!("S{n}"), "a", "x"))),
    shape("empty sections", |count| import("", &repeat(count, |n| section(n + 1, &format!("S{n}"), "")))),
    shape("items with unknown reserved names", |count| {
        in_section(&repeat(count, |n| item(n, &format!("reqAcme{n}x"), "x")))
    }),
    shape("unknown items in the first section", |count| {
        import(&repeat(count, |n| item(n + 7, &format!("reqAcme{n}x"), "x")), "")
    }),
    shape("copies of a known item", |count| import("", &sections(count, |n| format!("S{n}"), "reqUseApi", "true"))),
    shape("equal items", |count| in_section(&repeat(count, |n| item(n, "same", "x")))),
    shape("equal known items", |count| import(&repeat(count, |n| item(n + 7, "reqUseApi", "true")), "")),
    shape("equal sections", |count| import("", &sections(count, |_| "Same".to_owned(), "a", "x"))),
    shape("equal first sections", |count| {
        import("", &sections(count, |_| "reqGeneralInfo".to_owned(), "reqUseApi", "true"))
    }),
    shape("misplaced items", |count| in_section(&repeat(count, |n| item(n, "reqStandbyUrl", "")))),
    shape("misplaced items without the first section", |count| {
        let items = repeat(count, |n| item(n, "reqStandbyUrl", ""));
        format!("<callCenter>\n{}</callCenter>\n", section(0, "Acme", &items))
    }),
    shape("misplaced items in a misspelled section", |count| {
        let items = repeat(count, |n| item(n, "reqUseApi", "true"));
        format!("<callCenter>\n{}</callCenter>\n", section(0, "Acme", &items))
    }),
    shape("misspelled items", |count| import(&repeat(count, |n| item(n + 7, "reqUesApi", "true")), "")),
    shape("misspelled sections", |count| import("", &sections(count, |_| "reqGenralInfo".to_owned(), "a", "x"))),
    shape("items with invalid names", |count| in_section(&repeat(count, |n| item(n, &format!("a-{n}"), "x")))),
    shape("items with invalid names on one line", |count| {
        in_section(&repeat(count, |n| item(n, &format!("é{n}-"), "x").trim_end().to_owned()))
    }),
    shape("items with long names", |count| {
        in_section(&repeat(count, |n| item(n, &format!("a{n}{}", "x".repeat(60)), "x")))
    }),
    shape("items without a name", |count| {
        in_section(&repeat(count, |n| format!("<item sortOrder=\"{n}\" label=\"L\">x</item>\n")))
    }),
    shape("items without a sort order", |count| {
        in_section(&repeat(count, |n| format!("<item name=\"a{n}\" label=\"L\">x</item>\n")))
    }),
    shape("one sort order", |count| in_section(&repeat(count, |n| item(0, &format!("a{n}"), "x")))),
    shape("pairs of a sort order", |count| in_section(&repeat(count, |n| item(n / 2, &format!("a{n}"), "x")))),
    shape("one sort order of sections", |count| {
        import("", &repeat(count, |n| section(1, &format!("S{n}"), &item(0, "a", "x"))))
    }),
    shape("reversed sort orders", |count| in_section(&repeat(count, |n| item(count - 1 - n, &format!("a{n}"), "x")))),
    shape("gaps in sort orders", |count| in_section(&repeat(count, |n| item(2 * n, &format!("a{n}"), "x")))),
    shape("gaps in the sort orders of many sections", |count| {
        import("", &repeat(count, |n| section(n + 1, &format!("S{n}"), &(item(0, "a", "x") + &item(2, "b", "x")))))
    }),
    shape("gaps and items outside their section", |count| {
        let outside = |n: usize| format!("<entry sortOrder=\"{}\" name=\"reqSoftphoneWidth\">333</entry>\n", 2 * n + 1);
        let gaps = repeat(count, |n| section(n + 1, "reqDialingOptions", &item(2, "a", "x")));
        import(&repeat(count, |n| item(2 * n + 8, &format!("a{n}"), "x")), &(gaps + &repeat(count, outside)))
    }),
    shape("invalid sort orders", |count| {
        in_section(&repeat(count, |n| format!("<item sortOrder=\"x{n}\" name=\"a{n}\" label=\"L\">x</item>\n")))
    }),
];

/// Sections with one item each.
fn sections(count: usize, name: impl Fn(usize) -> String, item_name: &str, value: &str) -> String {
    repeat(count, |n| section(n + 1, &name(n), &item(0, item_name, value)))
}
