//! The parts of a draft that a dialect cannot contain.

use ccdef_syntax::{Dialect, Draft, DraftItem, DraftStructure, XmlWriter};

use crate::model::draft::{COPIED, Loss, follows_from_family, is_item_in_import, is_other_field};
use crate::tables::schema::is_structure;
use crate::tables::{Family, GENERAL, item, metadata_fields};

/// What is lost when `draft` is written in `dialect`; nothing, if it was read from this dialect.
pub fn draft_losses(draft: &Draft, dialect: Dialect, family: Family) -> Vec<Loss> {
    if draft.origin == Some(dialect) {
        return Vec::new();
    }
    let of_dialect: Vec<Loss> = match dialect {
        Dialect::Metadata => missing_labels(draft).chain(stale_copies(draft)).chain(unknown_elements(draft)).collect(),
        Dialect::Import => {
            adapter_url(draft).chain(settings_without_item(draft, family)).chain(metadata_only(draft)).collect()
        }
    };
    of_dialect.into_iter().chain(unwritable(draft)).collect()
}

/// Every item with its path, the identity items included.
fn items(draft: &Draft) -> impl Iterator<Item = (String, &DraftItem)> {
    let identity = [&draft.internal_name, &draft.display_name].into_iter().filter(|item| !item.value.is_empty());
    let identity = identity.map(|item| (format!("/{GENERAL}/{}", item.name), item));
    let path = |section: &str, item: &DraftItem| format!("/{section}/{}", item.name);
    let others = draft.sections.iter();
    let others =
        others.flat_map(move |section| section.items.iter().map(move |item| (path(&section.name, item), item)));
    identity.chain(others)
}

fn missing_labels(draft: &Draft) -> impl Iterator<Item = Loss> {
    let sections = draft.sections.iter().filter(|section| section.label.is_none());
    let sections = sections.map(|section| format!("/{}", section.name));
    let items = items(draft).filter(|(_, item)| item.label.is_none()).map(|(path, _)| path);
    sections.chain(items).map(|path| {
        Loss::new(
            format!("`{path}` has no label: the Metadata API requires one, so the name is written as the label"),
            "add a label to the original file if users should see another text",
        )
    })
}

/// Keys of `customSettings` whose item has another value.
fn stale_copies(draft: &Draft) -> impl Iterator<Item = Loss> {
    let copies = draft.custom_settings.iter().filter(|(key, _)| COPIED.contains(&key.as_str()));
    let stale = copies.filter(|(key, value)| draft.value(GENERAL, key).is_some_and(|item| item.trim() != value.trim()));
    stale.map(|(key, _)| differs(key))
}

fn differs(key: &str) -> Loss {
    Loss::new(
        format!(
            "`{key}` in `customSettings` is not converted: it differs from the item `{key}`, whose value is written"
        ),
        "if the value in `customSettings` is the right one, change the item",
    )
}

fn adapter_url(draft: &Draft) -> impl Iterator<Item = Loss> {
    let item = draft.value(GENERAL, item::ADAPTER_URL).map(str::trim).filter(|url| !url.is_empty());
    let field = draft.adapter_url.as_deref().filter(|url| !url.is_empty());
    let differs = item.zip(field).filter(|(item, field)| item != field);
    differs.into_iter().map(|_| {
        Loss::new(
            format!(
                "`<adapterUrl>` is not converted: it differs from the item `{}`, whose value is written",
                item::ADAPTER_URL
            ),
            "if `<adapterUrl>` is the right one, change the item",
        )
    })
}

/// Keys of `customSettings` that have no item, or whose item has another value.
fn settings_without_item(draft: &Draft, family: Family) -> impl Iterator<Item = Loss> {
    draft.custom_settings.iter().filter_map(move |(key, value)| {
        let reason = match draft.value(GENERAL, key) {
            Some(item) if item.trim() == value.trim() => return None,
            Some(_) if COPIED.contains(&key.as_str()) => return Some(differs(key)),
            None if value.trim().is_empty()
                || is_item_in_import(key, family)
                || follows_from_family(key, value, family) =>
            {
                return None;
            }
            _ if COPIED.contains(&key.as_str()) => {
                "Setup import files for this kind of call center have no item for it"
            }
            _ => "Setup import files have no `customSettings`, and no item stores this value",
        };
        Some(Loss::new(
            format!("`{key}` in `customSettings` is not converted: {reason}"),
            "to keep it, deploy the metadata file instead of importing the result",
        ))
    })
}

/// Elements that import files cannot contain.
fn metadata_only(draft: &Draft) -> impl Iterator<Item = Loss> {
    let structures = draft.structures.iter().map(|structure| structure.name.as_str());
    let elements = draft.fields.iter().map(|(name, _)| name.as_str()).chain(structures);
    let elements = elements.map(|name| {
        Loss::new(
            format!("`<{name}>` is not converted: Setup import files have no such element"),
            "configure it in Setup after the import",
        )
    });
    let version = draft.version.iter().map(|version| {
        Loss::new(
            format!("`<version>{version}</version>` is not converted: Setup import files have no such element"),
            "nothing to do: Salesforce sets the version itself",
        )
    });
    elements.chain(version)
}

/// Elements that exist in no API version, also in structures.
fn unknown_elements(draft: &Draft) -> impl Iterator<Item = Loss> {
    let fields = draft.fields.iter().filter(|(name, _)| !is_other_field(name)).map(|(name, _)| format!("`<{name}>`"));
    let unknown = fields.chain(draft.structures.iter().flat_map(unknown_fields));
    unknown.map(|what| {
        Loss::new(
            format!("{what} is not converted: no API version has this element"),
            "remove it from the original file",
        )
    })
}

fn unknown_fields(structure: &DraftStructure) -> Vec<String> {
    let name = structure.name.as_str();
    if !is_structure(name) {
        return vec![format!("`<{name}>`")];
    }
    let fields = structure.fields.iter().map(|(field, _)| field);
    let unknown = fields.filter(|field| metadata_fields(name).all(|known| known.name != field.as_str()));
    unknown.map(|field| format!("`<{field}>` of `<{name}>`")).collect()
}

/// Characters that XML cannot contain; they can only come from JSON.
fn unwritable(draft: &Draft) -> impl Iterator<Item = Loss> {
    let texts = |item: &DraftItem| [Some(item.value.clone()), item.label.clone(), Some(item.name.clone())];
    let found = items(draft).filter(move |(_, item)| {
        texts(item).into_iter().flatten().any(|text| text.chars().any(|c| !XmlWriter::can_hold(c)))
    });
    found.map(|(path, _)| {
        let path: String = path.chars().filter(|c| XmlWriter::can_hold(*c)).collect();
        Loss::new(
            format!("control characters in `{path}` are not converted: XML cannot contain them"),
            "remove them from the original file",
        )
    })
}
