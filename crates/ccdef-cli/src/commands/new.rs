//! `ccdef new`: creates a definition from a profile and a few answers.

mod answers;
mod ask;
mod choose;
mod list;
mod notes;
mod print_answers;
mod prompt;

use std::path::{Path, PathBuf};

use ccdef_core::engine::convert::{Loss, ReadAsMeant, convert};
use ccdef_core::engine::scaffold::{AnswerProblem, Answers, Blueprint, FillOptions, Missing, Question, Written};
use ccdef_core::engine::{Checker, Registry, is_named_by_file};
use ccdef_core::rule::CheckOptions;
use ccdef_core::syntax::{Dialect, Draft};
use ccdef_core::tables::{Family, Schema};

use crate::args::{GlobalArgs, NewArgs};
use crate::commands::definition;
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
    let answers = answers::collect(&args.answers, global, &registry)?;
    let schema = tables(args, existing.as_ref(), &answers, &registry)?;
    let dialect =
        args.what.dialect.or(existing.as_ref().and_then(|existing| existing.draft.origin)).unwrap_or(Dialect::Import);
    let unread = existing.as_ref().map(notes::unread).unwrap_or_default();
    let is_clone = existing.is_some() && args.what.profile.is_none();
    let blueprint =
        if is_clone { Blueprint::for_existing(&schema, dialect) } else { Blueprint::new(&schema, dialect)? };
    let blueprint = blueprint.without_defaults_for(unread);
    let losses = existing.as_ref().map(|existing| losses(existing, &blueprint)).unwrap_or_default();
    let (existing, corrected) = existing.map(|existing| (existing.draft, existing.corrected)).unzip();
    if args.out.print_answers {
        let given =
            blueprint.canonical(&answers, existing.as_ref()).map_err(|problems| CliError::Answers { problems })?;
        let text = print_answers::text(&blueprint, &given, existing.as_ref());
        output::print_exact(text.as_bytes())?;
        return Ok(ExitStatus::Success);
    }
    if let Some(hint) = blueprint.hint().filter(|_| !global.quiet) {
        notes::say(&format!("note: {hint}"));
    }
    if !global.quiet {
        notes::corrected(&corrected.unwrap_or_default());
    }
    let scaffolding = Scaffolding { blueprint: &blueprint, checker: &checker, existing, args };
    let (draft, written) = scaffolding.make(answers, global)?;
    let changes = scaffolding.existing.as_ref().map(|existing| blueprint.changes(existing, &draft)).unwrap_or_default();
    notes::losses(&losses, &changes);
    scaffolding.write_result(&draft, &written.text, global)?;
    Ok(ExitStatus::Success)
}

/// The tables of the chosen profile or family, or with `--from` of the detected ones. On a terminal, the user can choose;
/// answers without a choice are for an Open CTI definition without a profile.
fn tables(
    args: &NewArgs,
    existing: Option<&ReadAsMeant>,
    answers: &Answers,
    registry: &Registry,
) -> Result<Schema, CliError> {
    if let Some(id) = &args.what.profile {
        let profile = registry.get(id)?;
        return Ok(Schema::new(profile.family, registry.profile_and_bases(profile)));
    }
    if let Some(family) = args.what.family {
        return Ok(Schema::new(family, Vec::new()));
    }
    if let Some(existing) = existing {
        let detection = &existing.detection;
        return Ok(definition::schema_of(detection.family, detection.profile, registry));
    }
    if ask::may_ask(args.answers.no_input) {
        return choose::vendor(registry);
    }
    if !answers.is_empty() {
        return Ok(Schema::new(Family::OpenCti, Vec::new()));
    }
    Err(CliError::Usage {
        message: "no profile or family was given".into(),
        help: "choose a vendor with `--profile ID` (`ccdef new --list` lists them), or use `--family open-cti` or \
               `--family voice`"
            .into(),
    })
}

/// What the new definition cannot have of the existing one: what a draft or the dialect cannot hold, and the settings of an
/// earlier generation of the adapter.
fn losses(existing: &ReadAsMeant, blueprint: &Blueprint<'_>) -> Vec<Loss> {
    let converted = convert(&existing.draft, blueprint.dialect(), blueprint.schema(), None);
    let dropped = blueprint.dropped_settings(&existing.draft);
    existing.losses.iter().cloned().chain(converted.losses).chain(dropped).collect()
}

/// The definition to start from.
fn existing(path: &Path, checker: &Checker<'_>) -> Result<ReadAsMeant, CliError> {
    let input = InputFile::named(ShownPath::of(path), path);
    definition::load_as_meant(checker, read(&input, &checker.options().limits)?)
}

/// The definition to create.
struct Scaffolding<'j> {
    blueprint: &'j Blueprint<'j>,
    checker: &'j Checker<'j>,
    existing: Option<Draft>,
    args: &'j NewArgs,
}

impl Scaffolding<'_> {
    /// Creates the definition; on a terminal, prompts for missing or invalid answers until there are none.
    fn make(&self, mut answers: Answers, global: &GlobalArgs) -> Result<(Draft, Written), CliError> {
        let what = &self.args.what;
        let may_ask = ask::may_ask(self.args.answers.no_input) && !what.placeholders;
        if may_ask {
            ask::all(self.blueprint, &mut answers, self.existing.as_ref())?;
        }
        if may_ask && !what.all {
            ask::optional(self.left_out(&answers), &mut answers)?;
        }
        loop {
            match self.attempt(&answers) {
                Ok((draft, written)) => {
                    if !global.quiet {
                        self.say_what_was_done(&answers, &draft, &written);
                    }
                    if !global.quiet && !may_ask {
                        notes::left_out(&self.blueprint.left_out(&draft));
                    }
                    return Ok((draft, written));
                }
                Err(problems) if may_ask && ask::ask_again(self.blueprint, &problems, &mut answers)? => {}
                Err(problems) => return Err(CliError::Answers { problems }),
            }
        }
    }

    fn attempt(&self, answers: &Answers) -> Result<(Draft, Written), Vec<AnswerProblem>> {
        let how = self.fill_options();
        let draft = self.blueprint.fill(answers, self.existing.clone(), how)?;
        let written = self.blueprint.write_from(self.checker, &draft, how.missing, self.existing.as_ref())?;
        Ok((draft, written))
    }

    fn fill_options(&self) -> FillOptions {
        let what = &self.args.what;
        let missing = if what.placeholders { Missing::Placeholder } else { Missing::Refuse };
        FillOptions::new(missing).comments(what.comments).all(what.all)
    }

    /// The optional items that these answers leave out; none if the answers are not valid.
    fn left_out(&self, answers: &Answers) -> Vec<Question> {
        let draft = self.blueprint.fill(answers, self.existing.clone(), self.fill_options());
        draft.map(|draft| self.blueprint.left_out(&draft)).unwrap_or_default()
    }

    fn say_what_was_done(&self, answers: &Answers, draft: &Draft, written: &Written) {
        notes::adjusted(&self.blueprint.adjusted(answers, self.existing.as_ref()));
        if let Some(existing) = &self.existing {
            notes::changes(self.blueprint, &self.blueprint.changes(existing, draft));
        }
        notes::kept(&written.warnings);
    }

    fn write_result(&self, draft: &Draft, text: &str, global: &GlobalArgs) -> Result<(), CliError> {
        let out = &self.args.out;
        let Some(path) = destination::named(out.output.as_deref()) else {
            return output::print_exact(text.as_bytes());
        };
        let path = self.path(path, draft)?;
        write_new_file(&path, text.as_bytes(), out.force)?;
        if !global.quiet && !is_written_through(&path) {
            let shown = ShownPath::of(&path);
            notes::say(&format!("wrote {shown}\nnext: ccdef check {shown}"));
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
