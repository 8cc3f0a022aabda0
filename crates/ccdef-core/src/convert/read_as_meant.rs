//! Reads a definition to extend it: with the names and sections that its settings were meant to have.

use std::collections::HashSet;

use ccdef_syntax::{Draft, DraftItem, Item, Section, Source};

use super::read_draft::read_draft;
use super::read_losses::read_losses;
use crate::check::Checker;
use crate::edit::elsewhere::{elsewhere, in_item};
use crate::model::draft::{Loss, draft_of};
use crate::model::shown::name_in_path;
use crate::model::{Detection, Setting, WrittenAs};
use crate::rule::RuleContext;
use crate::tables::{KnownItem, Schema, item};
use crate::text::setting_path::path_of;

/// A definition as a check reads it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ReadAsMeant {
    /// Its settings, under the names that they were meant to have.
    pub draft: Draft,
    /// What the file has and the draft does not.
    pub losses: Vec<Loss>,
    /// What the file was detected as.
    pub detection: Detection,
    /// What has another path in the draft than in the file.
    pub corrected: Vec<CorrectedPath>,
    /// The settings whose value the file seems to have where it is not read.
    pub unread: Vec<UnreadSetting>,
}

/// A section or an item that is misspelled or in the wrong section.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CorrectedPath {
    /// Its path in the file.
    pub written: String,
    /// The path that it was meant to have.
    pub meant: String,
    /// What must be done, so that Salesforce reads it there.
    pub correction: Correction,
}

/// How a section or an item gets the path that it was meant to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Correction {
    /// It gets another name.
    Rename,
    /// It is moved into another section.
    Move,
    /// It may belong where it is, because the adapter may read it there. It is moved only by whoever knows.
    MoveIfMeant,
    /// It stays where it is, because the setting has another item already.
    Keep,
    /// After its items were moved, the section has no items and is left out.
    LeaveOut,
    /// Its value is in an attribute, and is written as its text: the path is right.
    WriteAsText,
}

/// A setting whose value a file seems to have where it is not read, such as in an element of its own. No default may be
/// written beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnreadSetting {
    /// The path of the setting.
    pub path: String,
    /// The line that has the value.
    pub line: u32,
}

/// Reads a definition as a check reads it. `None` if the file is not well-formed or has no dialect.
///
/// Misspelled sections and items get the names that they were meant to have, and items in the wrong section are moved.
pub fn read_as_meant(checker: &Checker<'_>, source: &Source) -> Option<ReadAsMeant> {
    read_draft(source, &checker.options().limits, None)?;
    checker.inspect(source, checker.options(), |cx| {
        let mut draft = draft_of(cx.settings, cx.document);
        let losses = read_losses(cx.document, cx.definition, &draft);
        let mut corrected = corrected_names(cx);
        let (moved, kept) = (HashSet::new(), HashSet::new());
        let mut mover = Mover { draft: &mut draft, schema: cx.schema, moved, kept, corrected: Vec::new() };
        cx.settings.all().for_each(|setting| mover.add(setting));
        corrected.append(&mut mover.corrected);
        corrected.extend(cx.items().filter_map(|(section, item)| value_in_attribute(section, item)));
        ReadAsMeant { draft, losses, detection: cx.detection.clone(), corrected, unread: unread(cx) }
    })
}

/// What a check reads under another path than it has in the file: misspelled sections and items, and items in the wrong
/// section.
pub fn corrected_paths(checker: &Checker<'_>, source: &Source) -> Vec<CorrectedPath> {
    let of_context = |cx: &RuleContext<'_>| {
        let mut seen = HashSet::new();
        let misplaced = cx.settings.all().filter_map(correct_path);
        let misplaced = misplaced.filter(|path| seen.insert(path.written.clone()));
        corrected_names(cx).into_iter().chain(misplaced).collect()
    };
    checker.inspect(source, checker.options(), of_context).unwrap_or_default()
}

/// An item whose value is read from an attribute, where Salesforce does not read it.
fn value_in_attribute(section: &Section<'_>, item: &Item<'_>) -> Option<CorrectedPath> {
    let value = item.value.as_ref().filter(|value| !value.is_whitespace())?;
    let path = shown_path(section.name(), item.name());
    let correction = Correction::WriteAsText;
    item.open_span.contains(value.span().start()).then(|| CorrectedPath {
        written: path.clone(),
        meant: path,
        correction,
    })
}

fn correct_path(setting: &Setting<'_>) -> Option<CorrectedPath> {
    let (known, here) = setting.misplaced.zip(setting.section)?;
    let (section, name) = (known.section, known.spec.name);
    let correction = if setting.may_belong_here { Correction::MoveIfMeant } else { Correction::Move };
    Some(CorrectedPath { written: shown_path(here, name), meant: shown_path(section, name), correction })
}

/// The path of an item for people. Each name is masked by itself, because others beside it may hide what it is.
fn shown_path(section: &str, item: &str) -> String {
    format!("/{}/{}", name_in_path(section), name_in_path(item))
}

/// The path of a section for people.
fn shown_section(section: &str) -> String {
    format!("/{}", name_in_path(section))
}

/// The sections and items whose names are read as other ones, in document order.
fn corrected_names(cx: &RuleContext<'_>) -> Vec<CorrectedPath> {
    let mut found = Vec::new();
    for section in &cx.definition.sections {
        let (written, meant) = (section.written_name(), section.name());
        if written != meant {
            found.push(renamed(shown_section(written), shown_section(meant)));
        }
        for item in section.items.iter().filter(|item| item.written_name() != item.name()) {
            found.push(renamed(shown_path(written, item.written_name()), shown_path(meant, item.name())));
        }
    }
    found
}

fn renamed(written: String, meant: String) -> CorrectedPath {
    CorrectedPath { written, meant, correction: Correction::Rename }
}

/// Moves the items that are in the wrong section.
struct Mover<'c> {
    draft: &'c mut Draft,
    schema: &'c Schema,
    /// The settings that have their item now.
    moved: HashSet<usize>,
    /// The paths of the items that stay where they are.
    kept: HashSet<String>,
    corrected: Vec<CorrectedPath>,
}

impl Mover<'_> {
    /// Moves an item to its section, unless it may belong where it is or the setting has its item already.
    fn add(&mut self, setting: &Setting<'_>) {
        let Some((path, (known, here))) = correct_path(setting).zip(setting.misplaced.zip(setting.section)) else {
            return;
        };
        if path.correction == Correction::MoveIfMeant {
            return self.keep(path);
        }
        let emptied = if self.has(known) { None } else { self.move_item(known, here) };
        let Some(emptied) = emptied else { return self.keep(CorrectedPath { correction: Correction::Keep, ..path }) };
        self.moved.insert(known.number);
        self.corrected.push(path);
        self.corrected.extend(emptied.then(|| CorrectedPath {
            written: shown_section(here),
            meant: shown_section(known.section),
            correction: Correction::LeaveOut,
        }));
    }

    /// Names an item that stays where it is, once for each path.
    fn keep(&mut self, path: CorrectedPath) {
        if self.kept.insert(path.written.clone()) {
            self.corrected.push(path);
        }
    }

    fn has(&mut self, known: &KnownItem) -> bool {
        let (section, name) = (known.section, known.spec.name);
        self.moved.contains(&known.number)
            || (item::is_identity(section, name) && !identity(self.draft, name).value.is_empty())
    }

    /// Moves the first item of that name in the section `here`. Returns whether the section is then empty and left out.
    fn move_item(&mut self, known: &KnownItem, here: &str) -> Option<bool> {
        let (section, name) = (known.section, known.spec.name);
        let (item, emptied) = take(self.draft, here, name)?;
        if item::is_identity(section, name) {
            *identity(self.draft, name) = item;
            return Some(emptied);
        }
        let target = self.draft.section_mut(section);
        if target.items.is_empty() && target.label.is_none() {
            target.label = self.schema.section_label(section).map(str::to_owned);
        }
        target.items.push(item);
        Some(emptied)
    }
}

fn identity<'d>(draft: &'d mut Draft, name: &str) -> &'d mut DraftItem {
    if name == item::INTERNAL_NAME { &mut draft.internal_name } else { &mut draft.display_name }
}

/// Takes the first item of that name out of the section, and removes a section that is then empty; also whether it was.
fn take(draft: &mut Draft, section: &str, name: &str) -> Option<(DraftItem, bool)> {
    let found = draft.sections.iter_mut().enumerate().filter(|(_, known)| known.name == section);
    let (index, item) = found.into_iter().find_map(|(index, known)| {
        let at = known.items.iter().position(|item| item.name == name)?;
        Some((index, known.items.remove(at)))
    })?;
    let is_empty = draft.sections[index].items.is_empty();
    if is_empty {
        draft.sections.remove(index);
    }
    Some((item, is_empty))
}

/// The settings that the file does not have or has empty, and whose value it seems to have elsewhere.
fn unread(cx: &RuleContext<'_>) -> Vec<UnreadSetting> {
    let absent = cx.schema.items().filter(|known| {
        !cx.settings.has_item(known)
            && !cx.settings.is_outside_items(cx.dialect(), known.section, known.spec.name)
            && cx.settings.misplaced_item(known).is_none()
    });
    let absent = absent.filter_map(|known| Some((known, elsewhere(cx, known)?)));
    let mut searched = HashSet::new();
    let empty = cx.settings.items().filter_map(|(_, item, setting)| {
        let is_empty = setting.value.is_empty() && matches!(setting.written_as, WrittenAs::Item(_));
        let known = setting.known.filter(|_| is_empty)?;
        // One search for all items of a name.
        let mut other_place = || searched.insert(known.number).then(|| elsewhere(cx, known))?;
        Some((known, in_item(cx, item, setting).or_else(&mut other_place)?))
    });
    let found = absent.chain(empty);
    found
        .map(|(known, span)| UnreadSetting {
            path: path_of(known.section, known.spec.name),
            line: cx.source.line_column(span.start().into()).line,
        })
        .collect()
}
