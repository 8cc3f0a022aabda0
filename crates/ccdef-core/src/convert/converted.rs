//! The conversion itself.

use ccdef_syntax::{Dialect, Draft, Limits, Source, file_name, read, write};

use super::api_version::remove_newer_fields;
use super::measure::measure;
use crate::model::Settings;
use crate::model::draft::{Loss, draft_of, shape_for};
use crate::tables::Schema;

/// A definition in a dialect.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Converted {
    /// Its text.
    pub text: String,
    /// What the draft contained and the text does not.
    pub losses: Vec<Loss>,
}

/// Writes a draft in `dialect`, for deployment with `api_version` if that is known.
pub fn convert(draft: &Draft, dialect: Dialect, schema: &Schema, api_version: Option<u32>) -> Converted {
    let api_version = api_version.filter(|_| dialect.has_api_versions());
    let mut source = draft.clone();
    let mut losses = api_version.map(|version| remove_newer_fields(&mut source, version)).unwrap_or_default();
    let text = written(&source, dialect, schema, api_version);
    losses.extend(measure(&source, &read_back(&source, &text, dialect), dialect, schema));
    Converted { text, losses }
}

fn written(draft: &Draft, dialect: Dialect, schema: &Schema, api_version: Option<u32>) -> String {
    let mut shaped = draft.clone();
    // In the same dialect the runtime copies are kept, even if they differ from the items.
    let keeps_copies = draft.origin == Some(dialect) && dialect.repeats_settings();
    if !keeps_copies {
        shape_for(&mut shaped, dialect, schema);
    }
    if let Some(version) = api_version {
        remove_newer_fields(&mut shaped, version);
    }
    write(&shaped, dialect)
}

/// What a reader finds in the converted file.
fn read_back(draft: &Draft, text: &str, dialect: Dialect) -> Draft {
    let path = file_name(draft.internal_name.value.trim_ascii(), dialect);
    let source = Source::new(path.as_str(), text);
    let reading = read(&source, &UNLIMITED);
    draft_of(&Settings::read(&path, &reading.document, &reading.definition), &reading.document)
}

/// A converted file may be larger than its original.
const UNLIMITED: Limits =
    Limits::DEFAULT.max_bytes(u64::MAX).max_depth(u32::MAX).max_sections(u32::MAX).max_items(u32::MAX);
