//! `ccdef convert`: the other dialect, or JSON.

pub(crate) mod json;
mod target;

use ccdef_core::syntax::{Draft, read as parse, write};
use ccdef_core::{
    CheckOptions, Checker, Date, Dialect, Family, Limits, Loss, Registry, Source, draft_of, losses, shape_for,
};

use crate::args::{ConvertArgs, GlobalArgs};
use crate::commands::findings;
use crate::discover::{Input, discover};
use crate::error::CliError;
use crate::exit::ExitStatus;
use crate::output;
use crate::read::read;
use crate::write_file::write_new_file;
use target::Target;

/// What standard input is called when nobody names it.
const STDIN: &str = "<stdin>";

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
    let stdin_name = args.input.stdin_filename.as_deref().unwrap_or(STDIN);
    let mut found = discover(&paths, stdin_name, args.input.allow_empty);
    let target = Target::of(args, &found.inputs)?;
    let registry = Registry::load()?;
    let options =
        CheckOptions { family: args.family, limits: Limits::from(&args.limits), ..CheckOptions::on(Date::MIN) };
    let checker = Checker::new(&registry, options);
    let mut status = ExitStatus::Success;
    for input in &found.inputs {
        match one(&checker, input, &target, args, global) {
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
    target: &Target,
    args: &ConvertArgs,
    global: &GlobalArgs,
) -> Result<ExitStatus, CliError> {
    let source = read(input, &checker.options().limits)?;
    let mut definition = understand(checker, source, args.to)?;
    if let Some(name) = &args.name {
        name.clone_into(&mut definition.draft.internal_name.value);
    }
    let text = spell(&mut definition, args.to)?;
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
        output::remark(&format!("{}: lost {}\n  help: {}", input.shown, loss.what, loss.advice));
    }
    let lost = args.fail_on_loss && !definition.losses.is_empty();
    Ok(if lost { ExitStatus::Findings } else { ExitStatus::Success })
}

/// Reads a definition in any form.
pub(super) fn understand(checker: &Checker<'_>, source: Source, to: Form) -> Result<Definition, CliError> {
    if source.text().trim_start_matches('\u{feff}').trim_start().starts_with('{') {
        return json::read(source.path(), source.text()).map(|mut definition| {
            definition.losses = json::losses(&definition.draft, to);
            definition
        });
    }
    let whole = parse(&source, &checker.options().limits).problems.is_empty();
    let definition = checker.look(&source, checker.options(), |context| {
        context.definition.dialect.filter(|_| whole)?;
        let draft = draft_of(source.path(), context.document, context.definition);
        let losses = match to {
            Form::Dialect(dialect) if Some(dialect) != context.definition.dialect => {
                losses(context.document, &draft, dialect)
            }
            _ => Vec::new(),
        };
        Some(Definition { draft, family: context.detection.family, losses })
    });
    if let Some(definition) = definition.flatten() {
        return Ok(definition);
    }
    let path = source.path().to_owned();
    findings::complain(checker, source);
    let help = format!("mend it first: `ccdef check --fix {path}`");
    Err(CliError::NotUnderstood { path, help })
}

/// The definition as text; the internal name must be known, for without it a call center is none.
fn spell(definition: &mut Definition, to: Form) -> Result<String, CliError> {
    let Form::Dialect(dialect) = to else { return Ok(json::write(definition)) };
    shape_for(&mut definition.draft, dialect, definition.family);
    if definition.draft.internal_name.value.is_empty() {
        return Err(CliError::Usage {
            message: "the internal name of the call center is not known".into(),
            help: "a metadata file keeps it in its file name; give it with `--name NAME` or `--stdin-filename`".into(),
        });
    }
    Ok(write(&definition.draft, dialect))
}
