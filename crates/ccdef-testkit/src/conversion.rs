//! Conversion, comparison and formatting agree: what is converted without loss, or formatted, is the same definition.

use ccdef_core::engine::convert::{Converted, ReadDraft, convert, read_draft};
use ccdef_core::engine::diff::{DiffSide, diff};
use ccdef_core::syntax::{Dialect, Draft, Limits, Source, file_name, format, read};
use ccdef_core::tables::{Family, Schema};

use crate::problems::Problems;
use crate::run::CaseFile;

/// What changes when `input`, a definition in `dialect`, is formatted, or converted to the other dialect and back.
pub(crate) fn problems(input: &CaseFile, dialect: Dialect, family: Family) -> Problems {
    let mut problems = Problems::new();
    let is_tested = compare(input, dialect, family, &mut problems);
    if is_tested.is_none() {
        problems.push(format!("{}: the file or what it is converted to cannot be read", input.path));
    }
    problems
}

/// `None` if one of the files cannot be read.
fn compare(input: &CaseFile, dialect: Dialect, family: Family, problems: &mut Problems) -> Option<()> {
    let mut expect_same = |what: &str, before: &Draft, after: &Draft| {
        let changes = changes(before, after, family);
        if !changes.is_empty() {
            problems.push(format!("{}: {what} must change no setting, but changes:{changes}", input.path));
        }
    };
    let original = draft(input)?;
    expect_same("comparing it with itself", &original, &original);
    if let Some(formatted) = formatted(input, dialect) {
        expect_same("formatting", &original, &draft(&formatted)?);
    }
    let there = converted(input, other(dialect), family)?;
    let back = converted(&there.file, dialect, family)?;
    if !there.is_lossless || !back.is_lossless {
        return Some(());
    }
    expect_same("converting it to the other dialect", &original, &draft(&there.file)?);
    // The original may have values beside its items that now have an item.
    expect_same("converting it back", &draft(&there.file)?, &draft(&back.file)?);
    if converted(&back.file, other(dialect), family)?.file.bytes != there.file.bytes {
        problems.push(format!("{}: converting, converting back and converting again changes the text", input.path));
    }
    Some(())
}

/// The changes in either direction, which must mirror each other.
fn changes(before: &Draft, after: &Draft, family: Family) -> String {
    let schema = Schema::new(family, Vec::new());
    let [before, after] = [before, after].map(|draft| Some(DiffSide::new(draft, &schema)));
    let forward = diff(before, after).into_iter().map(|change| (change.path, change.before, change.after));
    let backward = diff(after, before).into_iter().map(|change| (change.path, change.after, change.before));
    let (mut forward, mut backward): (Vec<_>, Vec<_>) = (forward.collect(), backward.collect());
    forward.sort();
    backward.sort();
    let lines = forward.iter().map(|(path, before, after)| format!("\n  {path}: {before:?} to {after:?}"));
    let mirrored = if forward == backward { "" } else { "\n  and something else in the opposite direction" };
    lines.chain([mirrored.to_owned()]).collect()
}

/// The other dialect.
fn other(dialect: Dialect) -> Dialect {
    match dialect {
        Dialect::Import => Dialect::Metadata,
        Dialect::Metadata => Dialect::Import,
    }
}

/// A file after its conversion.
struct ConvertedFile {
    is_lossless: bool,
    file: CaseFile,
}

fn converted(input: &CaseFile, to: Dialect, family: Family) -> Option<ConvertedFile> {
    let read = read_file(input)?;
    let Converted { text, losses, .. } = convert(&read.draft, to, &Schema::new(family, Vec::new()), None);
    let is_lossless = losses.is_empty() && read.losses.is_empty();
    let path = file_name(&read.draft.internal_name.value, to);
    Some(ConvertedFile { is_lossless, file: CaseFile { path, bytes: text.into_bytes() } })
}

/// The file in canonical layout; `None` if it is not well-formed.
fn formatted(input: &CaseFile, dialect: Dialect) -> Option<CaseFile> {
    let source = source(input);
    let reading = read(&source, &Limits::default());
    let is_formatted = reading.problems.is_empty() && reading.definition.dialect == Some(dialect);
    is_formatted.then(|| CaseFile { path: input.path.clone(), bytes: format(&reading.document, dialect).into_bytes() })
}

fn draft(input: &CaseFile) -> Option<Draft> {
    read_file(input).map(|read| read.draft)
}

fn read_file(input: &CaseFile) -> Option<ReadDraft> {
    read_draft(&source(input), &Limits::default(), None)
}

fn source(input: &CaseFile) -> Source {
    Source::decode(input.path.clone(), input.bytes.clone(), &Limits::default())
}
