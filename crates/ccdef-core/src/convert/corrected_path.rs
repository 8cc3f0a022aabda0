//! What has another path in a file than it was meant to have.

use crate::model::Setting;
use crate::model::shown::name_in_path;

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

/// The path that an item in the wrong section was meant to have.
pub(super) fn correct_path(setting: &Setting<'_>) -> Option<CorrectedPath> {
    let (known, here) = setting.misplaced.zip(setting.section)?;
    let (section, name) = (known.section, known.spec.name);
    let correction = if setting.may_belong_here { Correction::MoveIfMeant } else { Correction::Move };
    Some(CorrectedPath { written: shown_path(here, name), meant: shown_path(section, name), correction })
}

/// The path of an item for people. Each name is masked by itself, because others beside it may hide what it is.
pub(super) fn shown_path(section: &str, item: &str) -> String {
    format!("/{}/{}", name_in_path(section), name_in_path(item))
}

/// The path of a section for people.
pub(super) fn shown_section(section: &str) -> String {
    format!("/{}", name_in_path(section))
}
