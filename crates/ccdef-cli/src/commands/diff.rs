//! `ccdef diff`: what changes for the org.

mod comparison;
mod git;
mod json;
mod markdown;
mod text;
mod textconv;

use ccdef_core::engine::{Checker, Registry};
use ccdef_core::rule::{CheckOptions, Date};
use ccdef_core::syntax::Limits;
use similar::TextDiff;

use crate::args::{DiffArgs, DiffFormat, GlobalArgs};
use crate::discover::Input;
use crate::error::CliError;
use crate::exit::ExitStatus;
use crate::output;
use crate::read::read;
use comparison::{Comparison, compare, load, shown};
use git::Sides;

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
        output::payload(|out| writeln!(out, "{}: unmerged", path.display()))?;
        return Ok(ExitStatus::Success);
    }
    let sides = Sides::of(&args.paths)?;
    if sides.called_by_git {
        return for_git(&checker, &registry, &sides, args, global);
    }
    let comparison = compare(&checker, &registry, &sides)?;
    print(&comparison, args, global)?;
    let any = args.exit_code && !comparison.changes.is_empty();
    let grave = args.fail_on.is_some_and(|class| comparison.changes.iter().any(|change| change.class >= class));
    Ok(if any || grave { ExitStatus::Findings } else { ExitStatus::Success })
}

/// Git takes any exit code but 0 for a failure and shows nothing more, so what cannot be understood is compared as text.
fn for_git(
    checker: &Checker<'_>,
    registry: &Registry,
    sides: &Sides,
    args: &DiffArgs,
    global: &GlobalArgs,
) -> Result<ExitStatus, CliError> {
    match compare(checker, registry, sides) {
        Ok(comparison) if comparison.changes.is_empty() => {
            output::payload(|out| writeln!(out, "{}: no setting changes", comparison.after))?;
        }
        Ok(comparison) => print(&comparison, args, global)?,
        Err(CliError::NotUnderstood { .. }) => {
            let [before, after] = [&sides.before, &sides.after].map(|side| text_of(checker, side.as_ref()));
            let [old, new] = [&sides.before, &sides.after].map(|side| shown(side.as_ref()));
            let diff = TextDiff::from_lines(&before?, &after?).unified_diff().header(&old, &new).to_string();
            output::payload(|out| out.write_all(diff.as_bytes()))?;
        }
        Err(error) => return Err(error),
    }
    Ok(ExitStatus::Success)
}

/// The text of one side with its credentials masked; none where Git says that there is no file.
fn text_of(checker: &Checker<'_>, input: Option<&Input>) -> Result<String, CliError> {
    input.map_or_else(|| Ok(String::new()), |input| as_it_is(checker, input))
}

fn print(comparison: &Comparison, args: &DiffArgs, global: &GlobalArgs) -> Result<(), CliError> {
    let format = if global.json { DiffFormat::Json } else { args.format.unwrap_or_default() };
    match format {
        DiffFormat::Text => output::payload(|out| out.write_all(text::text(comparison).as_bytes())),
        DiffFormat::Markdown => output::payload(|out| out.write_all(markdown::markdown(comparison).as_bytes())),
        DiffFormat::Json => output::payload_json(&json::DiffJson::of(comparison)),
    }
}

/// Prints a definition as lines of settings. What cannot be understood is printed as it is: Git asked for text.
fn textconv(checker: &Checker<'_>, registry: &Registry, args: &DiffArgs) -> Result<ExitStatus, CliError> {
    let [path] = args.paths.as_slice() else {
        let help = "for example `ccdef diff --textconv OpenCTI.callCenter-meta.xml`".to_owned();
        return Err(CliError::Usage { message: "`--textconv` takes one definition".into(), help });
    };
    let input = git::input(path, path);
    let text = match load(checker, registry, Some(&input)) {
        Ok(side) => side.map(|side| textconv::lines(&side.draft, &side.schema)).unwrap_or_default(),
        Err(CliError::NotUnderstood { .. }) => as_it_is(checker, &input)?,
        Err(error) => return Err(error),
    };
    output::payload(|out| out.write_all(text.as_bytes()))?;
    Ok(ExitStatus::Success)
}

/// The text of a file that cannot be understood, with its credentials masked.
fn as_it_is(checker: &Checker<'_>, input: &Input) -> Result<String, CliError> {
    let source = checker.check(read(input, &checker.options().limits)?).source;
    Ok(source.shown(0..source.text().len()).into_owned())
}
