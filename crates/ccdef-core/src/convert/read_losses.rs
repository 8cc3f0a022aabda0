//! What a draft cannot hold of the file it was read from.

use ccdef_syntax::{Definition, Document, Draft, Node};

use super::leftovers::leftovers;
use crate::model::Home;
use crate::model::draft::Loss;
use crate::tables::{GENERAL, item};

/// What is lost when a file is written anew from its draft, in any dialect or form.
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
    Some(Loss::new(what, "keep the original file if they matter"))
}

/// What is wrong with the JSON of `customSettings`: it may hide settings.
fn custom_settings(definition: &Definition<'_>) -> impl Iterator<Item = Loss> {
    let problems = definition.custom_settings.iter().flat_map(|settings| &settings.problems);
    problems.map(|problem| {
        Loss::new(
            format!("what `customSettings` says at a mistake in its JSON: {}", problem.message),
            "mend the JSON first, then convert again",
        )
    })
}

/// Identity items inside a metadata file, where the file name and a field say otherwise.
fn identity(definition: &Definition<'_>, draft: &Draft) -> impl Iterator<Item = Loss> {
    let kept = [
        (item::INTERNAL_NAME, &draft.internal_name, "the file name is kept; give `--name NAME` if the item is right"),
        (item::DISPLAY_NAME, &draft.display_name, "`<displayName>` is kept; change it if the item is right"),
    ];
    let is_item = |name| definition.dialect.is_none_or(|dialect| Home::of(dialect, GENERAL, name).is_item());
    kept.into_iter().filter(move |(name, ..)| !is_item(name)).filter_map(|(name, kept, advice)| {
        let item = definition.item(GENERAL, name)?;
        let differs = item.value() != kept.value;
        differs
            .then(|| Loss::new(format!("the item `{name}`, which differs from what the file says of itself"), advice))
    })
}
