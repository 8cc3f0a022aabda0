//! What the keys of answers refer to.

use ccdef_syntax::Draft;

use crate::scaffold::answers::{AnswerProblem, GivenAnswer, setting_of_short_key};
use crate::scaffold::question::parameters;
use crate::tables::{GENERAL, Schema, ValueKind};
use crate::text::nearest::nearest;

/// An item that a key may refer to.
pub(super) struct ItemCandidate<'t> {
    pub(super) section: &'t str,
    pub(super) item: &'t str,
    /// The form of its value; `None` if only the existing definition has it.
    pub(super) kind: Option<ValueKind>,
}

/// The path of an item.
pub(super) fn path(section: &str, item: &str) -> String {
    format!("/{section}/{item}")
}

/// The items that a key may refer to.
pub(super) fn targets<'t>(schema: &'t Schema, existing: Option<&'t Draft>, key: &str) -> Vec<ItemCandidate<'t>> {
    let key = setting_of_short_key(key).map_or_else(|| key.to_owned(), |setting| setting.to_string());
    let (section_of_key, item_of_key) = match key.trim_start_matches('/').split_once('/') {
        Some((section, item)) => (Some(section), item),
        None => (None, key.as_str()),
    };
    let is_match =
        |section: &str, item: &str| item == item_of_key && section_of_key.is_none_or(|expected| expected == section);
    let known = schema.items().filter(|known| is_match(known.section, known.spec.name));
    let known = known.map(|known| (known.section, known.spec.name, Some(known.spec.kind)));
    let sections = existing.map(|draft| draft.sections.as_slice()).unwrap_or_default().iter();
    let others = sections.flat_map(|section| section.items.iter().map(move |item| (&section.name, &item.name)));
    let others = others.filter(|(section, item)| is_match(section, item) && schema.item(section, item).is_none());
    let others = others.map(|(section, item)| (section.as_str(), item.as_str(), None));
    let mut found: Vec<ItemCandidate<'_>> =
        known.chain(others).map(|(section, item, kind)| ItemCandidate { section, item, kind }).collect();
    found.dedup_by(|one, other| one.section == other.section && one.item == other.item);
    found
}

fn unknown(schema: &Schema, key: &str) -> AnswerProblem {
    let names = schema.items().map(|known| known.spec.name);
    let keys = parameters(schema).iter().map(|parameter| parameter.name).chain(names);
    let bare = key.rsplit('/').next().unwrap_or(key);
    let help = match nearest(bare, keys) {
        Some(known) => format!("did you mean `{known}`?"),
        None => format!(
            "write the name of a parameter, a path such as /{GENERAL}/reqAdapterUrl, or the name of an item; a custom \
             item has the path /section/item"
        ),
    };
    AnswerProblem::wrong(key, format!("`{key}` is not a parameter or an item of this definition"), Some(help))
}

/// The section and the name of a new custom item.
///
/// # Errors
/// The key is not a path, or it is almost the path of a known item and has no label that says that it is another one.
pub(super) fn new_item<'k>(
    schema: &Schema,
    given: &'k GivenAnswer,
    labels: &[(String, String)],
) -> Result<(&'k str, &'k str), AnswerProblem> {
    let key = given.key.as_str();
    let parts = key.strip_prefix('/').and_then(|path| path.split_once('/'));
    let is_complete = |(section, item): &(&str, &str)| !section.is_empty() && !item.is_empty() && !item.contains('/');
    let Some((section, item)) = parts.filter(is_complete) else { return Err(unknown(schema, key)) };
    let is_labeled = labels.iter().any(|(path, _)| path == key);
    match similar_path(schema, section, item).filter(|_| !is_labeled) {
        None => Ok((section, item)),
        Some(similar) => {
            let help = format!(
                "did you mean `{similar}`? to create a custom item with this name, give it a label: `--label {key}=LABEL`"
            );
            Err(AnswerProblem::wrong(key, format!("`{key}` is not an item of this definition"), Some(help)))
        }
    }
}

/// The path of the known item for which this path is probably a typo.
fn similar_path(schema: &Schema, section: &str, item: &str) -> Option<String> {
    let is_known = schema.sections().contains(&section);
    let section = if is_known { section } else { nearest(section, schema.sections().iter().copied())? };
    let item = nearest(item, schema.items_of(section).map(|known| known.spec.name))?;
    Some(path(section, item))
}
