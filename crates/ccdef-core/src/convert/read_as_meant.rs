//! Reads a definition to extend it: with the names and sections that its settings were meant to have.

use std::collections::HashSet;

use ccdef_syntax::{Draft, Item, Section, Source};

use super::corrected_path::{CorrectedPath, Correction, correct_path, shown_path, shown_section};
use super::mover::Mover;
use super::read_draft::read_draft;
use super::read_losses::read_losses;
use crate::check::Checker;
use crate::edit::elsewhere::{elsewhere, in_item};
use crate::model::draft::{Loss, draft_of};
use crate::model::{Detection, WrittenAs};
use crate::rule::RuleContext;
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
        let mut mover = Mover::new(&mut draft, cx.schema);
        cx.settings.all().for_each(|setting| mover.add(setting));
        corrected.extend(mover.into_corrected());
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
