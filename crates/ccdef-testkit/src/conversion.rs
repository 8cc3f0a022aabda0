//! There and back again: what is converted without a loss comes back as it was.

use ccdef_core::engine::convert::{draft_losses, draft_of, read_losses, shape_for};
use ccdef_core::rule::Settings;
use ccdef_core::syntax::{Dialect, Draft, Limits, Source, metadata_file_name, read, write};
use ccdef_core::tables::Family;

use similar::TextDiff;

use crate::judge::Input;
use crate::problems::Problems;

/// A definition as a draft, and whether the other dialect can hold all of it.
struct Converted {
    before: Draft,
    is_lossless: bool,
    /// In the other dialect.
    after: Input,
}

/// What does not come back when `input`, a definition in `dialect`, is converted and converted back.
pub(crate) fn problems(input: &Input, dialect: Dialect, family: Family) -> Problems {
    let there = convert(input, other(dialect), family);
    let back = convert(&there.after, dialect, family);
    if !there.is_lossless || !back.is_lossless {
        return Problems::new();
    }
    let again = convert(&back.after, other(dialect), family);
    let mut problems = Problems::new();
    let (before, after) = (settings(&there.before, family), settings(&again.before, family));
    if before != after {
        let diff = TextDiff::from_lines(&before, &after).unified_diff().to_string();
        problems.push(format!("{}: converted and converted back, it is another definition\n{diff}", input.path));
    }
    if again.after.bytes != there.after.bytes {
        problems.push(format!("{}: converted, back, and converted again, it is another text", input.path));
    }
    problems
}

/// What a draft says whatever its dialect: the runtime copies of a metadata file follow from it.
fn settings(draft: &Draft, family: Family) -> String {
    let mut draft = draft.clone();
    shape_for(&mut draft, Dialect::Import, family);
    write(&draft, Dialect::Import)
}

/// The other dialect.
fn other(dialect: Dialect) -> Dialect {
    match dialect {
        Dialect::Import => Dialect::Metadata,
        Dialect::Metadata => Dialect::Import,
    }
}

fn convert(input: &Input, to: Dialect, family: Family) -> Converted {
    let source = Source::decode(input.path.clone(), input.bytes.clone(), &Limits::default());
    let reading = read(&source, &Limits::default());
    let before = draft_of(&Settings::read(&input.path, &reading.document, &reading.definition), &reading.document);
    let is_lossless = read_losses(&reading.document, &reading.definition, &before).is_empty()
        && draft_losses(&before, to, family).is_empty();
    let mut draft = before.clone();
    shape_for(&mut draft, to, family);
    let path = match to {
        Dialect::Import => "definition.xml".to_owned(),
        Dialect::Metadata => metadata_file_name(&draft.internal_name.value),
    };
    Converted { before, is_lossless, after: Input { path, bytes: write(&draft, to).into_bytes() } }
}
