//! `ccdef new`: creates a definition from a profile and a few answers.

mod answers;
mod ask;
mod list;
mod print_answers;

use std::path::{Path, PathBuf};

use ccdef_core::engine::scaffold::{AnswerProblem, Answers, Blueprint, FillOptions, Missing};
use ccdef_core::engine::{Checker, Registry, is_named_by_file};
use ccdef_core::rule::CheckOptions;
use ccdef_core::syntax::{Dialect, Draft};
use ccdef_core::tables::Schema;

use crate::args::{GlobalArgs, NewArgs};
use crate::commands::definition::{self, LoadedDefinition};
use crate::error::CliError;
use crate::exit::ExitStatus;
use crate::input_file::InputFile;
use crate::read::read;
use crate::shown_path::ShownPath;
use crate::write_file::{is_written_through, write_new_file};
use crate::{clock, destination, output};

pub(super) fn run(args: &NewArgs, global: &GlobalArgs) -> Result<ExitStatus, CliError> {
    let registry = Registry::load()?;
    if args.out.list {
        list::print(&registry, global)?;
        return Ok(ExitStatus::Success);
    }
    let checker = Checker::new(&registry, CheckOptions::on(args.what.as_of.unwrap_or_else(clock::today)));
    let existing = args.what.from.as_deref().map(|path| existing(path, &checker)).transpose()?;
    let schema = tables(args, existing.as_ref(), &registry)?;
    let dialect =
        args.what.dialect.or(existing.as_ref().and_then(|existing| existing.draft.origin)).unwrap_or(Dialect::Import);
    let blueprint = Blueprint::new(&schema, dialect)?;
    let answers = answers::collect(&args.answers, global, &registry)?;
    if args.out.print_answers {
        let text = print_answers::text(&blueprint, &answers, existing.as_ref().map(|existing| &existing.draft));
        output::print(|out| out.write_all(text.as_bytes()))?;
        return Ok(ExitStatus::Success);
    }
    if let Some(hint) = blueprint.hint().filter(|_| !global.quiet) {
        output::message(&format!("note: {hint}"));
    }
    for loss in existing.iter().flat_map(|existing| blueprint.dropped_settings(&existing.draft)) {
        output::message(&format!("{}\n  help: {}", loss.what, loss.advice));
    }
    let scaffolding = Scaffolding {
        blueprint: &blueprint,
        checker: &checker,
        existing: existing.map(|existing| existing.draft),
        args,
    };
    let (draft, text) = scaffolding.make(answers)?;
    scaffolding.write_result(&draft, &text, global)?;
    Ok(ExitStatus::Success)
}

/// The tables of the chosen profile or family, or with `--from` of the detected ones.
fn tables(args: &NewArgs, existing: Option<&LoadedDefinition>, registry: &Registry) -> Result<Schema, CliError> {
    if let Some(id) = &args.what.profile {
        let profile = registry.get(id)?;
        return Ok(Schema::new(profile.family, registry.profile_and_bases(profile)));
    }
    if let Some(family) = args.what.family {
        return Ok(Schema::new(family, Vec::new()));
    }
    existing.map(|existing| existing.schema(registry)).ok_or_else(|| CliError::Usage {
        message: "no profile or family was given".into(),
        help: "choose a vendor with `--profile ID` (`ccdef new --list` lists them), or use `--family open-cti` or \
               `--family voice`"
            .into(),
    })
}

/// The definition to start from.
fn existing(path: &Path, checker: &Checker<'_>) -> Result<LoadedDefinition, CliError> {
    let input = InputFile::named(ShownPath::of(path), path);
    definition::load_xml(checker, read(&input, &checker.options().limits)?)
}

/// The definition to create.
struct Scaffolding<'j> {
    blueprint: &'j Blueprint<'j>,
    checker: &'j Checker<'j>,
    existing: Option<Draft>,
    args: &'j NewArgs,
}

impl Scaffolding<'_> {
    /// Creates the definition; on a terminal, asks for missing or invalid answers until there are none.
    fn make(&self, mut answers: Answers) -> Result<(Draft, String), CliError> {
        let may_ask = ask::may_ask(self.args.answers.no_input) && !self.args.what.placeholders;
        if may_ask {
            ask::all(self.blueprint, &mut answers, self.existing.as_ref())?;
        }
        loop {
            match self.attempt(&answers) {
                Ok(made) => return Ok(made),
                Err(problems) if may_ask && ask::ask_again(self.blueprint, &problems, &mut answers)? => {}
                Err(problems) => return Err(CliError::Answers { problems }),
            }
        }
    }

    fn attempt(&self, answers: &Answers) -> Result<(Draft, String), Vec<AnswerProblem>> {
        let what = &self.args.what;
        let missing = if what.placeholders { Missing::Placeholder } else { Missing::Refuse };
        let draft =
            self.blueprint.fill(answers, self.existing.clone(), FillOptions::new(missing).comments(what.comments))?;
        let text = self.blueprint.write(self.checker, &draft, missing)?;
        Ok((draft, text))
    }

    fn write_result(&self, draft: &Draft, text: &str, global: &GlobalArgs) -> Result<(), CliError> {
        let out = &self.args.out;
        let Some(path) = destination::named(out.output.as_deref()) else {
            return output::print(|out| out.write_all(text.as_bytes()));
        };
        let path = self.path(path, draft)?;
        write_new_file(&path, text.as_bytes(), out.force)?;
        if !global.quiet && !is_written_through(&path) {
            let shown = ShownPath::of(&path);
            output::message(&format!("wrote {shown}\nnext: ccdef check {shown}"));
        }
        Ok(())
    }

    /// The file to write.
    ///
    /// # Errors
    /// Fails when the file name of metadata differs from the internal name.
    fn path(&self, given: &Path, draft: &Draft) -> Result<PathBuf, CliError> {
        let right = self.blueprint.file_name(draft);
        if destination::is_folder(given) {
            return Ok(given.join(right));
        }
        if is_written_through(given) {
            return Ok(given.to_path_buf());
        }
        let is_right = given.file_name().is_some_and(|name| name.to_str() == Some(&right));
        if is_named_by_file(self.blueprint.dialect()) && !is_right {
            return Err(destination::wrong_metadata_name(given, &right));
        }
        Ok(given.to_path_buf())
    }
}
