//! The parts of a file that its draft cannot contain.

use ccdef_syntax::{Definition, Document, Draft, Node};

use super::leftovers::leftovers;
use crate::model::StoredIn;
use crate::model::draft::Loss;
use crate::tables::{GENERAL, item};

/// What is lost when a file is written again from its draft, in any dialect or form.
pub fn read_losses(document: &Document<'_>, definition: &Definition<'_>, draft: &Draft) -> Vec<Loss> {
    let found = comments(document).into_iter().chain(leftovers(document, definition));
    found.chain(custom_settings(definition)).chain(identity(definition, draft)).collect()
}

fn comments(document: &Document<'_>) -> Option<Loss> {
    let inside = document.elements().flat_map(|element| element.nodes());
    let count = document.top_nodes().chain(inside).filter(|node| matches!(node, Node::Comment(_))).count();
    let what = match count {
        0 => return None,
        1 => "1 comment".to_owned(),
        count => format!("{count} comments"),
    };
    Some(Loss::new(what, "keep the original file if you need them"))
}

/// Errors in the JSON of `customSettings`, which may hide settings.
fn custom_settings(definition: &Definition<'_>) -> impl Iterator<Item = Loss> {
    let problems = definition.custom_settings.iter().flat_map(|settings| &settings.problems);
    problems.map(|problem| {
        Loss::new(
            format!("the part of `customSettings` with an error in its JSON: {}", problem.message),
            "fix the JSON first, then convert again",
        )
    })
}

/// Identity items in a metadata file that differ from the file name or from `<displayName>`.
fn identity(definition: &Definition<'_>, draft: &Draft) -> impl Iterator<Item = Loss> {
    let kept = [
        (item::INTERNAL_NAME, &draft.internal_name, "the file name is kept; use `--name NAME` if the item is right"),
        (item::DISPLAY_NAME, &draft.display_name, "`<displayName>` is kept; change it if the item is right"),
    ];
    let is_item = |name| definition.dialect.is_none_or(|dialect| StoredIn::of(dialect, GENERAL, name).is_item());
    kept.into_iter().filter(move |(name, ..)| !is_item(name)).filter_map(|(name, kept, advice)| {
        let item = definition.item(GENERAL, name)?;
        let differs = item.value() != kept.value;
        differs.then(|| Loss::new(format!("the item `{name}`, which differs from the name outside the items"), advice))
    })
}
