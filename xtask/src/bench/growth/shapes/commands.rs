//! Files for other commands, or with options that take more time.

use super::metadata::keys;
use super::shape::{Shape, import, in_section, item, repeat, section, shape};

pub(super) const SHAPES: &[Shape] = &[
    shape("changed lines that are shown", padded_items)
        .with(&["check", "--exit-zero", "--no-config", "--format", "concise", "--diff"], "file.xml"),
    shape("findings in text", padded_items).with(&["check", "--exit-zero", "--no-config"], "file.xml"),
    shape("findings in JSON", padded_items)
        .with(&["check", "--exit-zero", "--no-config", "--format", "json"], "file.xml"),
    shape("unknown attributes whose removal is shown", |count| {
        let attributes = repeat(count, |n| format!(" a{n}=\"1\""));
        in_section("").replacen('>', &format!("{attributes}>"), 1)
    })
    .with(&["check", "--exit-zero", "--no-config", "--format", "concise", "--diff", "--unsafe-fixes"], "file.xml"),
    shape("a credential that repeats itself, in a change that is shown", |count| {
        in_section(&item(7, "note", &format!(" password=\"{}\" ", "Ab1".repeat(16 * count))))
    })
    .with(&["check", "--exit-zero", "--no-config", "--format", "concise", "--diff"], "file.xml"),
    shape("items with a long name in each path, as lines", |count| {
        let items = repeat(count, |n| item(n, &format!("a{n}"), "x"));
        import("", &section(1, &"s".repeat(4000), &items))
    })
    .with(&["diff", "--textconv"], "file.xml"),
    shape("lines that are formatted", |count| {
        in_section(&repeat(count, |n| item(n, &format!("a{n}"), "x").replace('\n', "")))
    })
    .with(&["fmt", "--diff"], "file.xml"),
    shape("items that are converted", |count| in_section(&repeat(count, |n| item(n, &format!("acme{n}"), "x"))))
        .with(&["convert", "--to", "metadata"], "file.xml"),
    shape("misplaced items of an extended definition", |count| {
        in_section(&repeat(count, |n| item(n, "reqUseApi", "true")))
    })
    .with(&["new", "--family", "open-cti", "--placeholders", "--from"], "file.xml"),
    shape("settings of an extended definition", |count| {
        in_section(&repeat(count, |n| item(n, &format!("acme{n}"), &n.to_string())))
    })
    .with(&["new", "--family", "open-cti", "--placeholders", "--from"], "file.xml"),
    shape("keys of customSettings that are converted", |count| keys(count, |n| format!("\"k{n}\":\"v\"")))
        .with(&["convert", "--to", "import"], "Acme.callCenter-meta.xml"),
];

/// Items with whitespace around their values.
fn padded_items(count: usize) -> String {
    in_section(&repeat(count, |n| item(n, &format!("a{n}"), " x ")))
}
