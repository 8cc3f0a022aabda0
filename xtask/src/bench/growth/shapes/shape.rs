//! A shape, and the parts that shapes have in common.

use std::borrow::Cow;
use std::path::Path;
use std::process::Command;
use std::{fs, io};

/// A shape of files.
pub(crate) struct Shape {
    text: ShapeText,
    /// What ccdef does with the file; empty to check it.
    work: &'static [&'static str],
    /// The name of the file, which says its format.
    file: &'static str,
}

/// The text of a file with any number of repetitions.
enum ShapeText {
    /// The name of the shape, and what makes the text.
    Made(&'static str, fn(usize) -> String),
    /// A part that is repeated, with what is before and after it.
    Repeated(&'static str, &'static str, &'static str),
}

/// A file that is checked.
pub(super) const fn shape(name: &'static str, text: fn(usize) -> String) -> Shape {
    Shape { text: ShapeText::Made(name, text), work: &[], file: "file.xml" }
}

/// A file that is checked, and is a beginning, a part any number of times, and an end.
pub(super) const fn repeated(start: &'static str, part: &'static str, end: &'static str) -> Shape {
    Shape { text: ShapeText::Repeated(start, part, end), work: &[], file: "file.xml" }
}

impl Shape {
    /// The same file for another command, which ends where the path of the file follows.
    pub(super) const fn with(mut self, work: &'static [&'static str], file: &'static str) -> Self {
        self.work = work;
        self.file = file;
        self
    }

    pub(crate) fn name(&self) -> Cow<'static, str> {
        match self.text {
            ShapeText::Made(name, _) => name.into(),
            ShapeText::Repeated(start, part, end) => format!("{start}{part}…{end}").escape_debug().to_string().into(),
        }
    }

    /// The text with this number of repetitions.
    pub(crate) fn text(&self, count: usize) -> String {
        match self.text {
            ShapeText::Made(_, text) => text(count),
            ShapeText::Repeated(start, part, end) => format!("{start}{}{end}", part.repeat(count)),
        }
    }

    /// What `ccdef`, the program at a path, does with a file in a folder, which is written. Files may be larger and deeper
    /// than usual.
    pub(crate) fn command(&self, ccdef: &Path, folder: &Path, text: &str) -> io::Result<Command> {
        fs::create_dir_all(folder)?;
        let path = folder.join(self.file);
        fs::write(&path, text)?;
        let mut command = Command::new(ccdef);
        if self.work.is_empty() {
            command.args(["check", "--exit-zero", "--no-config", "--format", "concise"]);
            for limit in ["--max-bytes", "--max-depth", "--max-sections", "--max-items"] {
                command.args([limit, "1000000000"]);
            }
        }
        command.args(self.work).arg(path);
        Ok(command)
    }
}

/// The texts of the numbers below `count`, one after the other.
pub(super) fn repeat(count: usize, text: impl Fn(usize) -> String) -> String {
    (0..count).map(text).collect()
}

/// A file in import format: a complete first section with more content, then more sections.
pub(super) fn import(in_general: &str, after_general: &str) -> String {
    let items = [
        ("reqInternalName", "Acme"),
        ("reqDisplayName", "Acme"),
        ("reqAdapterUrl", "https://cti.acme-phones.net/"),
        ("reqUseApi", "true"),
        ("reqSoftphoneHeight", "400"),
        ("reqSoftphoneWidth", "300"),
        ("reqSalesforceCompatibilityMode", "Lightning"),
    ];
    let items: String = (0..).zip(items).map(|(order, (name, value))| item(order, name, value)).collect();
    format!(
        "<callCenter>\n<section sortOrder=\"0\" name=\"reqGeneralInfo\" label=\"General\">\n{items}{in_general}</section>\n{after_general}</callCenter>\n"
    )
}

/// A file in import format with one custom section.
pub(super) fn in_section(content: &str) -> String {
    import("", &section(1, "Acme", content))
}

/// A file in import format with one custom item.
pub(super) fn in_value(value: &str) -> String {
    in_section(&item(0, "acme", value))
}

pub(super) fn section(order: usize, name: &str, content: &str) -> String {
    format!("<section sortOrder=\"{order}\" name=\"{name}\" label=\"L\">\n{content}</section>\n")
}

pub(super) fn item(order: usize, name: &str, value: &str) -> String {
    format!("<item sortOrder=\"{order}\" name=\"{name}\" label=\"L\">{value}</item>\n")
}
