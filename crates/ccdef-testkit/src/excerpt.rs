//! Completes an example that shows only a part of a definition, by inserting it into its base.
//!
//! Each element of the example replaces the element of the same name in the base. A new element is added at the end of
//! its section, or at the end of the file. The text of the example is copied unchanged, including its errors.
//! - `<item …>` without a section replaces the item of that name in any section; a new item is added to the section of
//!   general settings.
//! - `…` inside an element is replaced by the content of that element in the base, except for what the example shows. A
//!   section without `…` is complete.
//! - `<!-- without reqUseApi -->` removes the element with that name from the base;
//!   `<!-- instead of reqUseApi -->` replaces it by the element that follows the comment.

mod completed;
mod gap;
mod name;
mod parts;
mod render;
mod replacements;
#[cfg(test)]
mod tests;

use ccdef_core::syntax::{Limits, Source, read};

use crate::bases::Base;
pub(crate) use completed::{CompletedExample, ExampleOffset};
use gap::gap_in;
use name::ElementName;
use parts::parts_of;
use replacements::Replacements;

/// The complete file for `example`.
pub(crate) fn complete(example: &str, base: &Base) -> Result<CompletedExample, String> {
    let base_source = Source::new(base.name.clone(), base.text.clone());
    let base_reading = read(&base_source, &Limits::default());
    let root = base_reading.document.root().ok_or_else(|| format!("the base {:?} contains no element", base.name))?;
    let open = if shows_root(example, root.name()) { String::new() } else { format!("<{}>", root.name()) };
    let close = if open.is_empty() { String::new() } else { format!("\n</{}>", root.name()) };
    let source = Source::new("example", format!("{open}{example}{close}"));
    let reading = read(&source, &Limits::default());
    let shown = reading.document.root().ok_or("the example contains no element")?;
    let mut replacements = Replacements::new(root, base, (source.text(), open.len()));
    if open.is_empty() {
        replacements.replace_file(&shown)?;
    } else {
        for part in parts_of(&shown, &source.text()[..open.len() + example.trim_end().len()]) {
            replacements.add(&part)?;
        }
    }
    replacements.apply()
}

/// Whether the example contains the document element.
fn shows_root(example: &str, root: &str) -> bool {
    let source = Source::new("example", example);
    let reading = read(&source, &Limits::default());
    reading.document.root().is_some_and(|element| {
        element.name() == root
            || (matches!(ElementName::of(&element), ElementName::Field(_)) && gap_in(&element, example).is_some())
    })
}
