//! The parts of a file that its draft cannot contain.

use std::collections::{HashMap, HashSet};

use ccdef_syntax::{CustomSetting, CustomSettings, Definition, Document, Draft, Node, Text};

use super::leftovers::leftovers;
use crate::model::draft::{Loss, identity_item};
use crate::model::stored_outside_items;

/// What is lost when a file is written again from its draft, in any dialect or form.
pub(super) fn read_losses(document: &Document<'_>, definition: &Definition<'_>, draft: &Draft) -> Vec<Loss> {
    let mut losses = remarks(document);
    losses.extend(leftovers(document, definition, &draft.internal_name.value));
    losses.extend(definition.custom_settings.iter().flat_map(custom_settings));
    losses.extend(identity(definition, draft));
    let mut seen = HashSet::new();
    losses.retain(|loss| seen.insert(loss.what()));
    losses
}

/// Comments and processing instructions; the XML declaration is none.
fn remarks(document: &Document<'_>) -> Vec<Loss> {
    let declaration = document.declaration();
    let (mut comments, mut instructions) = (0, 0);
    let inside = document.elements().flat_map(|element| element.nodes());
    for node in document.top_nodes().chain(inside) {
        match node {
            Node::Comment(_) => comments += 1,
            Node::Instruction(span) if Some(span) != declaration => instructions += 1,
            Node::Instruction(_) | Node::Element(_) | Node::Text(_) | Node::Cdata(_) => {}
        }
    }
    let kinds = [(comments, "comment"), (instructions, "processing instruction")];
    kinds.into_iter().filter_map(|(count, what)| dropped(count, what)).collect()
}

fn dropped(count: usize, what: &str) -> Option<Loss> {
    let (subject, verb) = match count {
        0 => return None,
        1 => (format!("1 {what}"), "is"),
        count => (format!("{count} {what}s"), "are"),
    };
    let advice = format!("keep the original file if you need its {what}s");
    Some(Loss::new(subject, format!("{verb} not converted: the result contains only settings"), advice))
}

/// Keys of `customSettings` whose value cannot be read, or does not count.
fn custom_settings(custom: &CustomSettings<'_>) -> Vec<Loss> {
    let lose = |subject: String, reason: String| Loss::new(subject, reason, "fix the JSON first, then convert again");
    let key = |setting: &CustomSetting| format!("`{}` in `customSettings`", setting.key);
    let no_string = custom
        .settings
        .iter()
        .filter(|setting| setting.value.is_none())
        .map(|setting| lose(key(setting), "is not converted: its value is not a string".into()));
    let last: HashMap<&str, Option<&String>> =
        custom.settings.iter().map(|setting| (setting.key.as_str(), setting.value.as_ref())).collect();
    let repeated = custom.settings.iter().filter(|setting| {
        let last = last.get(setting.key.as_str()).copied().flatten();
        setting.value.is_some() && last.is_some() && setting.value.as_ref() != last
    });
    let repeated = repeated.map(|setting| {
        lose(format!("an earlier value of {}", key(setting)), "is not converted: the last one counts".into())
    });
    let broken = custom.broken.iter().filter(|_| !custom.text.is_whitespace()).map(|problem| {
        let reason = format!("is not converted completely: error in its JSON: {}", problem.message);
        lose("`customSettings`".into(), reason)
    });
    no_string.chain(repeated).chain(broken).collect()
}

/// Items for settings that the dialect stores elsewhere, with another value or label than there.
fn identity(definition: &Definition<'_>, draft: &Draft) -> Vec<Loss> {
    let Some(dialect) = definition.dialect else { return Vec::new() };
    let mut losses = Vec::new();
    for (setting, stored_in) in stored_outside_items(dialect) {
        let Some((item, holder)) = identity_item(definition, setting).zip(stored_in.holder()) else {
            continue;
        };
        let kept = [&draft.internal_name, &draft.display_name].into_iter().find(|kept| kept.name == setting.item);
        let name = setting.item;
        if kept.is_some_and(|kept| kept.value.trim_ascii() != item.value()) {
            let how = if stored_in.is_file_name() { "use `--name NAME`".into() } else { format!("change {holder}") };
            losses.push(Loss::new(
                format!("item `{name}`"),
                format!("is not converted: it differs from {holder}, which Salesforce uses instead"),
                format!("if the item has the right value, {how}"),
            ));
        }
        let label = item.label.as_ref().map(Text::value);
        if kept.is_some_and(|kept| label.is_some() && kept.label.as_deref() != label) {
            losses.push(Loss::new(
                format!("the label of the item `{name}`"),
                format!("is not converted: it differs from the label of {holder}"),
                "change that label if the one of the item is right",
            ));
        }
    }
    losses
}
