//! Puts an example that shows a part of a definition into its base.
//!
//! What an example shows takes the place of what has the same name in the base, or is added at the end of its section
//! or of the file. Its text arrives unchanged, mistakes included.
//! - `<item …>` on its own belongs to the section that has it in the base, else to the section of general settings.
//! - `…` inside an element stands for what the base has there and the example does not show; a section without `…` is
//!   shown completely.
//! - `<!-- without reqUseApi -->` leaves out what the base has under that name;
//!   `<!-- instead of reqUseApi -->` puts the element behind it into that place.

mod changes;
mod gap;
mod name;
mod parts;
mod render;
#[cfg(test)]
mod tests;
mod whole;

use ccdef_core::syntax::{Limits, Source, read};

use crate::bases::Base;
use changes::Changes;
use gap::gap_in;
use name::Name;
use parts::parts_of;
pub(crate) use whole::{Origin, Whole};

/// The file of which `example` shows a part.
pub(crate) fn complete(example: &str, base: &Base) -> Result<Whole, String> {
    let base_source = Source::new(base.name.clone(), base.text.clone());
    let base_reading = read(&base_source, &Limits::default());
    let root = base_reading.document.root().ok_or_else(|| format!("the base {:?} has no element", base.name))?;
    let open = if shows_root(example, root.name()) { String::new() } else { format!("<{}>", root.name()) };
    let close = if open.is_empty() { String::new() } else { format!("\n</{}>", root.name()) };
    let source = Source::new("example", format!("{open}{example}{close}"));
    let reading = read(&source, &Limits::default());
    let shown = reading.document.root().ok_or("the example has no element")?;
    let mut changes = Changes::new(root, base, (source.text(), open.len()));
    if open.is_empty() {
        changes.replace_file(&shown)?;
    } else {
        for part in parts_of(&shown, &source.text()[..open.len() + example.trim_end().len()]) {
            changes.add(&part)?;
        }
    }
    changes.apply()
}

/// Whether the example shows the document element, and so what is around it.
fn shows_root(example: &str, root: &str) -> bool {
    let source = Source::new("example", example);
    let reading = read(&source, &Limits::default());
    reading.document.root().is_some_and(|element| {
        element.name() == root || (matches!(Name::of(&element), Name::Field(_)) && gap_in(&element, example).is_some())
    })
}
