//! What a conversion cannot carry.

use ccdef_syntax::{Dialect, Document, Draft, Node};

use super::custom_settings::COPIED;
use crate::schema::GENERAL;

/// Something that is in the file and will not be in the converted one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// What is lost.
    pub what: String,
    /// What to do about it.
    pub advice: String,
}

impl Loss {
    fn new(what: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { what: what.into(), advice: advice.into() }
    }
}

/// What is lost when `draft`, read from `document`, is written in `dialect`.
pub fn losses(document: &Document<'_>, draft: &Draft, dialect: Dialect) -> Vec<Loss> {
    comments(document).into_iter().chain(draft_losses(draft, dialect)).collect()
}

/// What is lost when `draft` is written in `dialect`, whatever it was read from.
pub fn draft_losses(draft: &Draft, dialect: Dialect) -> Vec<Loss> {
    match dialect {
        Dialect::Metadata => missing_labels(draft).collect(),
        Dialect::Import => settings_without_item(draft).chain(structures(draft)).collect(),
    }
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

fn missing_labels(draft: &Draft) -> impl Iterator<Item = Loss> {
    let sections = draft.sections.iter().filter(|section| section.label.is_none());
    let sections = sections.map(|section| format!("/{}", section.name));
    let items = draft.sections.iter().flat_map(|section| section.items.iter().map(move |item| (section, item)));
    let items = items.filter(|(_, item)| item.label.is_none());
    let items = items.map(|(section, item)| format!("/{}/{}", section.name, item.name));
    sections.chain(items).map(|path| {
        Loss::new(
            format!("the absence of a label of `{path}`"),
            "the Metadata API demands labels, so the name stands in; give it a label of its own",
        )
    })
}

/// Keys of `customSettings` that no item says, or says otherwise.
fn settings_without_item(draft: &Draft) -> impl Iterator<Item = Loss> {
    draft.custom_settings.iter().filter_map(|(key, value)| {
        let item = draft.value(GENERAL, key).map(str::trim);
        match item {
            Some(item) if item == value.trim() => None,
            Some(_) if COPIED.contains(&key.as_str()) => Some(Loss::new(
                format!("`{key}` of `customSettings`, which differs from the item"),
                "the item's value is kept; change the item if the other one is right",
            )),
            _ => Some(Loss::new(
                format!("`{key}` of `customSettings`"),
                "the import dialect has no place for it; Salesforce sets it, or the Metadata API does",
            )),
        }
    })
}

fn structures(draft: &Draft) -> impl Iterator<Item = Loss> {
    let nested = draft.structures.iter().map(|structure| {
        Loss::new(
            format!("`<{}>`", structure.name),
            "the import dialect has no place for it; set it up in Setup after the import",
        )
    });
    let version = draft.version.iter().map(|version| {
        Loss::new(
            format!("`<version>{version}</version>`"),
            "the import dialect has no place for it; Salesforce sets it",
        )
    });
    nested.chain(version)
}
