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
        1 => "1 comment is not converted".to_owned(),
        count => format!("{count} comments are not converted"),
    };
    Some(Loss::new(
        format!("{what}: the result contains only settings"),
        "keep the original file if you need its comments",
    ))
}

/// Errors in the JSON of `customSettings`, which may hide settings.
fn custom_settings(definition: &Definition<'_>) -> impl Iterator<Item = Loss> {
    let problems = definition.custom_settings.iter().flat_map(|settings| &settings.problems);
    problems.map(|problem| {
        Loss::new(
            format!("`customSettings` is not converted completely: error in its JSON: {}", problem.message),
            "fix the JSON first, then convert again",
        )
    })
}

/// Items for settings that the dialect stores elsewhere, with another value than there.
fn identity(definition: &Definition<'_>, draft: &Draft) -> impl Iterator<Item = Loss> {
    definition.dialect.into_iter().flat_map(stored_outside_items).filter_map(|(setting, stored_in)| {
        let item = definition.item(setting.section, setting.item)?;
        let differs = Some(item.value()) != draft.value(setting.section, setting.item);
        let (item, holder) = (setting.item, stored_in.holder()?);
        let what = format!("item `{item}` is not converted: it differs from {holder}, which Salesforce uses instead");
        let how = if stored_in.is_file_name() { "use `--name NAME`".into() } else { format!("change {holder}") };
        let advice = format!("if the item has the right value, {how}");
        differs.then(|| Loss::new(what, advice))
    })
}
