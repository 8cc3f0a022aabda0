//! The parts of a file that its draft cannot contain.

use ccdef_syntax::{Definition, Document, Draft, Node};

use super::leftovers::leftovers;
use crate::model::draft::Loss;
use crate::model::stored_outside_items;

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

/// Items for settings that the dialect stores elsewhere, with another value than there.
fn identity(definition: &Definition<'_>, draft: &Draft) -> impl Iterator<Item = Loss> {
    definition.dialect.into_iter().flat_map(stored_outside_items).filter_map(|(setting, stored_in)| {
        let item = definition.item(setting.section, setting.item)?;
        let differs = Some(item.value()) != draft.value(setting.section, setting.item);
        let what = format!("the item `{}`, which differs from the name outside the items", setting.item);
        let how = if stored_in.is_file_name() { "use `--name NAME`" } else { "change it" };
        let advice = format!("{} is kept; {how} if the item is right", stored_in.holder()?);
        differs.then(|| Loss::new(what, advice))
    })
}
