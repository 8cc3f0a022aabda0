//! `ccdef fmt`: formats definitions.

use ccdef_core::engine::{Checker, Registry, Shown};
use ccdef_core::rule::{CheckOptions, Date};
use ccdef_core::syntax::{Limits, Source, format, read as parse};

use crate::args::{FmtArgs, GlobalArgs};
use crate::commands::unified_diff::unified_diff;
use crate::commands::{findings, inputs};
use crate::error::CliError;
use crate::exit::ExitStatus;
use crate::input_file::InputFile;
use crate::output;
use crate::read::read_to_change;
use crate::write_file::rewrite_file;

pub(super) fn run(args: &FmtArgs, global: &GlobalArgs) -> Result<ExitStatus, CliError> {
    let registry = Registry::load()?;
    let found = inputs::find(&args.input, global, &registry)?;
    if args.input.list_files {
        return output::list_files(&found.inputs, &found.errors);
    }
    let options = CheckOptions::on(Date::MIN).limits(Limits::from(&args.limits));
    let checker = Checker::new(&registry, options);
    Ok(inputs::for_each(found, global.json, |input| format_file(&checker, input, args, global)))
}

fn format_file(
    checker: &Checker<'_>,
    input: &InputFile,
    args: &FmtArgs,
    global: &GlobalArgs,
) -> Result<ExitStatus, CliError> {
    let limits = checker.options().limits;
    let (source, stdin) = read_to_change(input, &limits)?;
    let Some(text) = formatted(&source, &limits) else { return report_problems(checker, source, &stdin, args) };
    let changed = text != source.text();
    if args.diff && changed {
        let diff = unified(checker, source);
        output::print(|out| out.text(&diff))?;
    } else if args.check && changed {
        output::list([input])?;
    } else if !args.check && !args.diff {
        write_result(input, &source, &text, changed, global)?;
    }
    let differs = changed && (args.check || args.diff);
    Ok(if differs { ExitStatus::Findings } else { ExitStatus::Success })
}

/// The formatted text; `None` when the file is not well-formed XML or not a definition.
fn formatted(source: &Source, limits: &Limits) -> Option<String> {
    let reading = parse(source, limits);
    let dialect = reading.definition.dialect?;
    reading.problems.is_empty().then(|| format(&reading.document, dialect))
}

fn write_result(
    input: &InputFile,
    source: &Source,
    text: &str,
    changed: bool,
    global: &GlobalArgs,
) -> Result<(), CliError> {
    let Some(path) = &input.path else { return output::print_exact(&source.encode(text)) };
    if changed {
        rewrite_file(path, &source.encode(text))?;
        if !global.quiet {
            output::message(&Shown::line(&format!("formatted {}", input.shown)));
        }
    }
    Ok(())
}

/// Prints the problems of a file that cannot be formatted. Standard input is copied to standard output unchanged.
fn report_problems(
    checker: &Checker<'_>,
    source: Source,
    stdin: &[u8],
    args: &FmtArgs,
) -> Result<ExitStatus, CliError> {
    if !args.check && !args.diff {
        output::print_exact(stdin)?;
    }
    findings::print(checker, source);
    Ok(ExitStatus::Findings)
}

/// The changes as a unified diff with credentials masked, which is possible because only layout changes.
fn unified(checker: &Checker<'_>, mut source: Source) -> Shown {
    checker.hide_secrets(&mut source, checker.options());
    let (path, before) = (source.path(), source.shown(0..source.text().len()));
    let masked = Source::new(path, before.as_ref());
    let after = formatted(&masked, &checker.options().limits).unwrap_or_else(|| before.clone().into_owned());
    unified_diff(&format!("a/{path}"), &before, &format!("b/{path}"), &after)
}
