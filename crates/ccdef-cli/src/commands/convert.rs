//! `ccdef convert`: the other dialect, or JSON.

pub(crate) mod json;
mod target;

use ccdef_core::engine::convert::{Loss, draft_losses, draft_of, fit_api_version, read_losses, shape_for};
use ccdef_core::engine::{Checker, Registry};
use ccdef_core::rule::{CheckOptions, Date};
use ccdef_core::syntax::{Dialect, Draft, Limits, Source, read as parse, write};
use ccdef_core::tables::Family;

use crate::args::{ConvertArgs, GlobalArgs};
use crate::commands::findings;
use crate::discover::{Input, discover};
use crate::error::CliError;
use crate::exit::ExitStatus;
use crate::output;
use crate::read::read;
use crate::write_file::write_new_file;
use target::Target;

/// What can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Dialect(Dialect),
    Json,
}

impl Form {
    pub(crate) const ALL: &'static [Self] =
        &[Self::Dialect(Dialect::Import), Self::Dialect(Dialect::Metadata), Self::Json];

    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Dialect(dialect) => dialect.id(),
            Self::Json => "json",
        }
    }
}

/// A definition on its way.
pub(super) struct Definition {
    pub(super) draft: Draft,
    pub(super) family: Family,
    /// What was lost on the way so far.
    pub(super) losses: Vec<Loss>,
}

pub(super) fn run(args: &ConvertArgs, global: &GlobalArgs) -> Result<ExitStatus, CliError> {
    let paths = if args.input.paths.is_empty() { vec![".".into()] } else { args.input.paths.clone() };
    let mut found = discover(&paths, args.input.stdin_name(), args.input.allow_empty);
    if args.input.list_files {
        output::list(&found.inputs)?;
        return Ok(output::settle(ExitStatus::Success, &found.errors));
    }
    let mut target = Target::of(args, &found.inputs)?;
    let registry = Registry::load()?;
    let options =
        CheckOptions { family: args.family, limits: Limits::from(&args.limits), ..CheckOptions::on(Date::MIN) };
    let checker = Checker::new(&registry, options);
    let mut status = ExitStatus::Success;
    for input in &found.inputs {
        match one(&checker, input, &mut target, args, global) {
            Ok(one) => status = status.max(one),
            Err(CliError::BrokenPipe) => return Ok(ExitStatus::Success),
            Err(error) => found.errors.push(error),
        }
    }
    Ok(output::settle(status, &found.errors))
}

fn one(
    checker: &Checker<'_>,
    input: &Input,
    target: &mut Target,
    args: &ConvertArgs,
    global: &GlobalArgs,
) -> Result<ExitStatus, CliError> {
    let source = read(input, &checker.options().limits)?;
    let mut definition = understand(checker, source)?;
    if let Some(name) = &args.name {
        name.clone_into(&mut definition.draft.internal_name.value);
    }
    let text = spell(&mut definition, args)?;
    match target.path(&definition.draft, args.to, input)? {
        None => output::payload(|out| out.write_all(text.as_bytes()))?,
        Some(path) => {
            write_new_file(&path, text.as_bytes(), args.force)?;
            if !global.quiet {
                output::remark(&format!("wrote {}", path.display()));
            }
        }
    }
    for loss in &definition.losses {
        output::remark(&format!("{}: not carried over: {}\n  help: {}", input.shown, loss.what, loss.advice));
    }
    let lost = args.fail_on_loss && !definition.losses.is_empty();
    Ok(if lost { ExitStatus::Findings } else { ExitStatus::Success })
}

/// Reads a definition in any form.
pub(super) fn understand(checker: &Checker<'_>, source: Source) -> Result<Definition, CliError> {
    if source.text().trim_start_matches('\u{feff}').trim_start().starts_with('{') {
        return json::read(source.path(), source.text());
    }
    let whole = parse(&source, &checker.options().limits).problems.is_empty();
    let definition = checker.look(&source, checker.options(), |context| {
        context.definition.dialect.filter(|_| whole)?;
        let draft = draft_of(source.path(), context.document, context.definition);
        let losses = read_losses(context.document, context.definition, &draft);
        Some(Definition { draft, family: context.detection.family, losses })
    });
    if let Some(definition) = definition.flatten() {
        return Ok(definition);
    }
    let path = source.path().to_owned();
    findings::complain(checker, source);
    let help = "mend what is reported above first; what has a safe fix, `ccdef check --fix` mends".to_owned();
    Err(CliError::NotUnderstood { path, help })
}

/// The definition as text; the internal name must be known, for without it a call center is none.
fn spell(definition: &mut Definition, args: &ConvertArgs) -> Result<String, CliError> {
    let Definition { draft, family, losses } = definition;
    let Form::Dialect(dialect) = args.to else { return Ok(json::write(draft, *family)) };
    if draft.internal_name.value.is_empty() {
        return Err(CliError::Usage {
            message: "the internal name of the call center is not known".into(),
            help: "a metadata file keeps it in its file name; give it with `--name NAME` or `--stdin-filename`".into(),
        });
    }
    losses.extend(draft_losses(draft, dialect, *family));
    // A file that keeps its dialect keeps its runtime copies, whether or not they agree with its items.
    if draft.origin != Some(Dialect::Metadata) || dialect == Dialect::Import {
        shape_for(draft, dialect, *family);
    }
    if let Some(version) = args.api_version.filter(|_| dialect == Dialect::Metadata) {
        losses.extend(fit_api_version(draft, version));
    }
    Ok(write(draft, dialect))
}
