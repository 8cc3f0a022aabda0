//! `ccdef convert`: converts definitions to the other dialect, or to JSON.

mod destination;

use ccdef_core::engine::convert::{CorrectedPath, Correction, convert as convert_draft, corrected_paths};
use ccdef_core::engine::{Checker, Registry, Shown};
use ccdef_core::rule::{CheckOptions, Date};
use ccdef_core::syntax::{Limits, metadata_file_name};

use crate::args::{ConvertArgs, ConvertForm, GlobalArgs};
use crate::commands::definition::{self, LoadedDefinition};
use crate::commands::{definition_json, inputs};
use crate::error::CliError;
use crate::exit::ExitStatus;
use crate::input_file::InputFile;
use crate::output;
use crate::read::read;
use crate::shown_path::ShownPath;
use crate::write_file::{is_written_through, write_new_file};
use destination::{Destination, names_call_center};

pub(super) fn run(args: &ConvertArgs, global: &GlobalArgs) -> Result<ExitStatus, CliError> {
    let registry = Registry::load()?;
    let found = inputs::find(&args.input, global, &registry)?;
    if args.input.list_files {
        return output::list_files(&found.inputs, &found.errors);
    }
    let mut destination = Destination::of(args, &found.inputs)?;
    let options = CheckOptions::on(Date::MIN).family(args.family).limits(Limits::from(&args.limits));
    let checker = Checker::new(&registry, options);
    Ok(inputs::for_each(found, global.json, |input| {
        convert(&registry, &checker, input, &mut destination, args, global)
    }))
}

fn convert(
    registry: &Registry,
    checker: &Checker<'_>,
    input: &InputFile,
    destination: &mut Destination,
    args: &ConvertArgs,
    global: &GlobalArgs,
) -> Result<ExitStatus, CliError> {
    let source = read(input, &checker.options().limits)?;
    let corrected = if global.quiet { Vec::new() } else { corrected_paths(checker, &source) };
    let mut definition = definition::load_as(checker, source, args.name.as_deref())?;
    let text = converted(&mut definition, registry, args)?;
    match destination.path(&definition.draft, args.to, input)? {
        None => {
            output::print_exact(text.as_bytes())?;
            if !global.quiet && names_call_center(args.to) {
                let name = metadata_file_name(definition.draft.internal_name.value.trim_ascii());
                let note = format!("note: save this as `{name}`: the file name is the internal name");
                output::message(&Shown::line(&note));
            }
        }
        Some(path) => {
            write_new_file(&path, text.as_bytes(), args.force)?;
            if !global.quiet && !is_written_through(&path) {
                output::message(&Shown::line(&format!("wrote {}", ShownPath::of(&path))));
            }
        }
    }
    for path in &corrected {
        say_not_corrected(input, path);
    }
    for loss in &definition.losses {
        output::message(&Shown::line(&format!("{}: {}", input.shown, loss.what())));
        output::message(&Shown::line(&format!("  help: {}", loss.advice)));
    }
    let lost = args.fail_on_loss && !definition.losses.is_empty();
    Ok(if lost { ExitStatus::Findings } else { ExitStatus::Success })
}

/// A conversion leaves each name unchanged: whoever converts a file does not ask to change its settings.
fn say_not_corrected(input: &InputFile, CorrectedPath { written, meant, correction, .. }: &CorrectedPath) {
    let section = meant.split('/').nth(1).unwrap_or_default();
    let [written, meant] = [written, meant].map(|path| Shown::path(path));
    let probably = || format!("it was probably meant to be `{meant}`");
    let (reason, help) = match correction {
        Correction::Move => (probably(), format!("move the item into section `{section}` first")),
        Correction::MoveIfMeant => (
            format!("Salesforce reads this setting only at `{meant}`"),
            format!("if Salesforce is to read it, move the item into section `{section}` first"),
        ),
        _ => (probably(), "correct it first, for example with `ccdef check --fix --unsafe-fixes`".into()),
    };
    let note = format!("{}: note: `{written}` is kept as it is; {reason}", input.shown);
    output::message(&Shown::line(&note));
    output::message(&Shown::line(&format!("  help: {help}")));
}

/// The definition as text.
///
/// # Errors
/// Fails when the internal name is not known, because both dialects require it.
fn converted(definition: &mut LoadedDefinition, registry: &Registry, args: &ConvertArgs) -> Result<String, CliError> {
    let schema = definition.schema(registry);
    let LoadedDefinition { draft, family, losses, .. } = definition;
    let ConvertForm::Dialect(dialect) = args.to else { return Ok(definition_json::write(draft, *family)) };
    if draft.internal_name.value.trim_ascii().is_empty() {
        return Err(CliError::Usage {
            message: "the internal name of the call center is missing".into(),
            help: "add the item `reqInternalName`, or give `--name NAME`".into(),
        });
    }
    let converted = convert_draft(draft, dialect, &schema, args.api_version);
    losses.extend(converted.losses);
    Ok(converted.text)
}
