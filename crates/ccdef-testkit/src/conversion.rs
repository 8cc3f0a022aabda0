//! Round trips: a definition that is converted without loss, and converted back, is unchanged.

use ccdef_core::engine::convert::{draft_losses, draft_of, read_losses, shape_for};
use ccdef_core::rule::Settings;
use ccdef_core::syntax::{Dialect, Draft, Limits, Source, metadata_file_name, read, write};
use ccdef_core::tables::Family;

use similar::TextDiff;

use crate::problems::Problems;
use crate::run::CaseFile;

/// A definition that was converted to the other dialect.
struct Converted {
    before: Draft,
    is_lossless: bool,
    /// The definition in the other dialect.
    after: CaseFile,
}

/// What changes when `input`, a definition in `dialect`, is converted to the other dialect and back.
pub(crate) fn problems(input: &CaseFile, dialect: Dialect, family: Family) -> Problems {
    let converted = convert(input, other(dialect), family);
    let back = convert(&converted.after, dialect, family);
    if !converted.is_lossless || !back.is_lossless {
        return Problems::new();
    }
    let again = convert(&back.after, other(dialect), family);
    let mut problems = Problems::new();
    let (before, after) = (settings(&converted.before, family), settings(&again.before, family));
    if before != after {
        let diff = TextDiff::from_lines(&before, &after).unified_diff().to_string();
        problems
            .push(format!("{}: converting to the other dialect and back changes the definition\n{diff}", input.path));
    }
    if again.after.bytes != converted.after.bytes {
        problems.push(format!("{}: converting, converting back and converting again changes the text", input.path));
    }
    problems
}

/// The settings of a draft in a form that does not depend on its dialect.
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

fn convert(input: &CaseFile, to: Dialect, family: Family) -> Converted {
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
    Converted { before, is_lossless, after: CaseFile { path, bytes: write(&draft, to).into_bytes() } }
}
