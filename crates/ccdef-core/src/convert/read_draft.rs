//! Reads a definition to convert or compare it.

use ccdef_syntax::{Dialect, Draft, Limits, Reading, Source, read};

use super::read_losses::read_losses;
use crate::model::Settings;
use crate::model::draft::{Loss, draft_of};
use crate::model::misspelled_xml::read_to_convert;

/// A definition that was read from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReadDraft {
    /// What a converted file can have.
    pub draft: Draft,
    /// What the file has and the draft does not.
    pub losses: Vec<Loss>,
    /// The dialect of the file.
    pub dialect: Dialect,
}

/// Reads a definition, with another internal name if one is given. `None` if the file is not well-formed or has no
/// dialect.
///
/// Misspelled elements and attributes are read as what they were meant to be. The names of sections and items stay as
/// they are, and an item whose value is in an attribute is empty, as for Salesforce.
pub fn read_draft(source: &Source, limits: &Limits, name: Option<&str>) -> Option<ReadDraft> {
    let Reading { document, definition, problems, .. } = read(source, limits);
    let definition = read_to_convert(&document, definition);
    let dialect = definition.dialect.filter(|_| problems.is_empty())?;
    let mut draft = draft_of(&Settings::read(source.path(), &document, &definition), &document);
    if let Some(name) = name {
        name.clone_into(&mut draft.internal_name.value);
    }
    let losses = read_losses(&document, &definition, &draft);
    Some(ReadDraft { draft, losses, dialect })
}
