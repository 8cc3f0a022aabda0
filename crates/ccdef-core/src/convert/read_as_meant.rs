//! Reads a definition to extend it: with the names and sections that its settings were meant to have.

use std::collections::HashSet;

use ccdef_syntax::{Draft, DraftItem, Item, Section, Source};

use super::read_draft::read_draft;
use super::read_losses::read_losses;
use crate::check::Checker;
use crate::edit::elsewhere::{elsewhere, in_item};
use crate::model::draft::{Loss, draft_of};
use crate::model::{Detection, Setting, WrittenAs};
use crate::rule::RuleContext;
use crate::tables::{Presence, Schema, item};

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
    /// It may belong where it is: an optional item with a label of its own, which the adapter may read there. It is moved
    /// only by whoever knows.
    MoveIfMeant,
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
        let mut moved = HashSet::new();
        for setting in cx.settings.all() {
            corrected.extend(move_to_its_section(&mut draft, setting, cx.schema, &mut moved));
        }
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
    let path = format!("/{}/{}", section.name(), item.name());
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
    let is_salesforces =
        || [Some(known.spec), known.base].into_iter().flatten().any(|spec| spec.label == setting.label());
    let is_meant = known.presence != Presence::Optional || is_salesforces();
    let correction = if is_meant { Correction::Move } else { Correction::MoveIfMeant };
    Some(CorrectedPath { written: format!("/{here}/{name}"), meant: format!("/{section}/{name}"), correction })
}

/// The sections and items whose names are read as other ones, in document order.
fn corrected_names(cx: &RuleContext<'_>) -> Vec<CorrectedPath> {
    let mut found = Vec::new();
    for section in &cx.definition.sections {
        let (written, meant) = (section.written_name(), section.name());
        if written != meant {
            found.push(renamed(format!("/{written}"), format!("/{meant}")));
        }
        for item in section.items.iter().filter(|item| item.written_name() != item.name()) {
            let path = |section: &str, item: &str| format!("/{section}/{item}");
            found.push(renamed(path(written, item.written_name()), path(meant, item.name())));
        }
    }
    found
}

fn renamed(written: String, meant: String) -> CorrectedPath {
    CorrectedPath { written, meant, correction: Correction::Rename }
}

/// Moves an item that is in the wrong section, unless it may be meant to be there. Returns what has another path then, or
/// should have one; `moved` are the paths of the items that were moved before.
fn move_to_its_section(
    draft: &mut Draft,
    setting: &Setting<'_>,
    schema: &Schema,
    moved: &mut HashSet<String>,
) -> Vec<CorrectedPath> {
    let Some(path) = correct_path(setting).filter(|path| moved.insert(path.meant.clone())) else { return Vec::new() };
    let Some((known, here)) = setting.misplaced.zip(setting.section) else { return Vec::new() };
    let (section, name) = (known.section, known.spec.name);
    let is_identity = item::is_identity(section, name);
    if path.correction == Correction::MoveIfMeant {
        return vec![path];
    }
    if is_identity && !identity(draft, name).value.is_empty() {
        return Vec::new();
    }
    let Some((item, emptied)) = take(draft, here, name) else { return Vec::new() };
    if is_identity {
        *identity(draft, name) = item;
    } else {
        let target = draft.section_mut(section);
        if target.items.is_empty() && target.label.is_none() {
            target.label = schema.section_label(section).map(str::to_owned);
        }
        target.items.push(item);
    }
    let left_out = emptied.then(|| CorrectedPath {
        written: format!("/{here}"),
        meant: format!("/{section}"),
        correction: Correction::LeaveOut,
    });
    std::iter::once(path).chain(left_out).collect()
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
    let path = |section: &str, name: &str| format!("/{section}/{name}");
    found
        .map(|(known, span)| UnreadSetting {
            path: path(known.section, known.spec.name),
            line: cx.source.line_column(span.start().into()).line,
        })
        .collect()
}
