//! Files for other commands, or with options that take more time.

use super::metadata::keys;
use super::shape::{Shape, in_section, item, repeat, shape};

pub(super) const SHAPES: &[Shape] = &[
    shape("changed lines that are shown", |count| in_section(&repeat(count, |n| item(n, &format!("a{n}"), " x "))))
        .with(&["check", "--exit-zero", "--no-config", "--format", "concise", "--diff"], "file.xml"),
    shape("settings of an extended definition", |count| {
        in_section(&repeat(count, |n| item(n, &format!("acme{n}"), &n.to_string())))
    })
    .with(&["new", "--family", "open-cti", "--placeholders", "--from"], "file.xml"),
    shape("keys of customSettings that are converted", |count| keys(count, |n| format!("\"k{n}\":\"v\"")))
        .with(&["convert", "--to", "import"], "Acme.callCenter-meta.xml"),
];
