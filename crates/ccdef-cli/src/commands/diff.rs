//! `ccdef diff`: compares two definitions.

mod comparison;
mod definition_pairs;
mod folders;
mod git;
mod git_changes;
mod git_objects;
mod git_program;
mod json;
mod listed_file;
mod markdown;
mod repository_files;
mod revisions;
mod several;
mod text;
mod textconv;
mod working_tree;

use ccdef_core::engine::diff::Change;
use ccdef_core::engine::{Checker, Registry, Shown};
use ccdef_core::rule::{CheckOptions, Date};
use ccdef_core::syntax::Limits;

use crate::args::{DiffArgs, DiffFormat, GlobalArgs};
use crate::commands::unified_diff::unified_diff;
use crate::error::CliError;
use crate::exit::ExitStatus;
use crate::input_file::InputFile;
use crate::output;
use crate::read::read;
use crate::shown_path::ShownPath;
use comparison::{Comparison, compare, load, shown};
use git::{NO_FILE, Sides};
use several::Comparisons;

pub(super) fn run(args: &DiffArgs, global: &GlobalArgs) -> Result<ExitStatus, CliError> {
    let registry = Registry::load()?;
    let options = CheckOptions::on(Date::MIN).limits(Limits::from(&args.limits));
    let checker = Checker::new(&registry, options);
    if args.textconv {
        return textconv(&checker, &registry, args);
    }
    if let [path] = args.paths.as_slice()
        && git::calls_external_diff()
    {
        output::print(|out| out.line(&Shown::about_file(ShownPath::of(path).raw(), &Shown::line(": unmerged"))))?;
        return Ok(ExitStatus::Success);
    }
    if let Some(comparisons) = Comparisons::of(args, global, &checker, &registry)? {
        print_several(&comparisons, args, global)?;
        return Ok(output::finish(status(comparisons.changes(), args), &comparisons.errors));
    }
    let sides = Sides::of(&args.paths)?;
    if sides.called_by_git {
        return for_git(&checker, &registry, &sides, args, global);
    }
    let comparison = compare(&checker, &registry, &sides)?;
    print(&comparison, args, global)?;
    Ok(status(comparison.changes.iter(), args))
}

/// The status that the options ask for.
fn status<'c>(mut changes: impl Iterator<Item = &'c Change>, args: &DiffArgs) -> ExitStatus {
    let counts = |change: &Change| args.exit_code || args.fail_on.is_some_and(|class| change.class >= class);
    if changes.any(counts) { ExitStatus::Findings } else { ExitStatus::Success }
}

/// Git stops at any exit code but 0, so files that are not definitions are compared as text.
fn for_git(
    checker: &Checker<'_>,
    registry: &Registry,
    sides: &Sides,
    args: &DiffArgs,
    global: &GlobalArgs,
) -> Result<ExitStatus, CliError> {
    match compare(checker, registry, sides) {
        Ok(comparison) if comparison.changes.is_empty() => {
            output::print(|out| out.line(&Shown::about_file(comparison.path(), &Shown::line(": no setting changes"))))?;
        }
        Ok(comparison) => print(&comparison, args, global)?,
        Err(CliError::NotADefinition { .. }) => {
            let [before, after] = [&sides.before, &sides.after].map(|side| text_of(checker, side.as_ref()));
            let [old, new] =
                [&sides.before, &sides.after].map(|side| shown(side.as_ref()).unwrap_or_else(|| NO_FILE.to_owned()));
            let diff = unified_diff(&old, &before?, &new, &after?);
            output::print(|out| out.text(&diff))?;
        }
        Err(error) => return Err(error),
    }
    Ok(ExitStatus::Success)
}

/// The text of one side with credentials masked; empty if Git passes no file.
fn text_of(checker: &Checker<'_>, input: Option<&InputFile>) -> Result<String, CliError> {
    input.map_or_else(|| Ok(String::new()), |input| masked_text(checker, input))
}

fn print(comparison: &Comparison, args: &DiffArgs, global: &GlobalArgs) -> Result<(), CliError> {
    match format(args, global) {
        DiffFormat::Text => output::print(|out| out.text(&Shown::document(&text::text(comparison)))),
        DiffFormat::Markdown => output::print(|out| out.text(&Shown::document(&markdown::markdown(comparison)))),
        DiffFormat::Json => output::print_json(&json::DiffJson::of(comparison)),
    }
}

fn print_several(comparisons: &Comparisons, args: &DiffArgs, global: &GlobalArgs) -> Result<(), CliError> {
    match format(args, global) {
        DiffFormat::Text => output::print(|out| out.text(&Shown::document(&text::several(comparisons)))),
        DiffFormat::Markdown => output::print(|out| out.text(&Shown::document(&markdown::several(comparisons)))),
        DiffFormat::Json => output::print_json(&json::DiffsJson::of(comparisons)),
    }
}

fn format(args: &DiffArgs, global: &GlobalArgs) -> DiffFormat {
    if global.json { DiffFormat::Json } else { args.format.unwrap_or_default() }
}

/// Prints a definition with one setting per line. Git requires text, so a file that is not a definition is printed
/// unchanged except for credentials.
fn textconv(checker: &Checker<'_>, registry: &Registry, args: &DiffArgs) -> Result<ExitStatus, CliError> {
    let [path] = args.paths.as_slice() else {
        let help = "for example `ccdef diff --textconv OpenCTI.callCenter-meta.xml`".to_owned();
        return Err(CliError::Usage { message: "`--textconv` requires exactly one definition".into(), help });
    };
    let input = git::input(path, path);
    let text = match load(checker, registry, Some(&input)) {
        Ok(side) => side.map(|side| textconv::lines(&side.draft, &side.schema)).unwrap_or_default(),
        Err(CliError::NotADefinition { .. }) => masked_text(checker, &input)?,
        Err(error) => return Err(error),
    };
    output::print(|out| out.text(&Shown::document(&text)))?;
    Ok(ExitStatus::Success)
}

/// The text of a file with credentials masked.
fn masked_text(checker: &Checker<'_>, input: &InputFile) -> Result<String, CliError> {
    let mut source = read(input, &checker.options().limits)?;
    checker.hide_secrets(&mut source, checker.options());
    Ok(source.shown(0..source.text().len()).into_owned())
}
