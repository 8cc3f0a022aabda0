//! A definition as JSON: `ccdef.definition/1`.

use ccdef_core::syntax::{Draft, DraftItem, DraftSection, DraftStructure};
use ccdef_core::tables::Family;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::Definition;
use crate::error::CliError;

/// Names the form and its version.
const SCHEMA: &str = "ccdef.definition/1";

/// A definition, as programs read and write it.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Document {
    schema: String,
    family: String,
    internal_name: Named,
    display_name: Named,
    #[serde(default)]
    adapter_url: Option<String>,
    #[serde(default)]
    custom_settings: Map<String, Value>,
    #[serde(default)]
    version: Option<String>,
    #[serde(default)]
    structures: Vec<Structure>,
    sections: Vec<Section>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    value: String,
    #[serde(default)]
    label: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Section {
    name: String,
    #[serde(default)]
    label: Option<String>,
    items: Vec<Item>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    name: String,
    #[serde(default)]
    label: Option<String>,
    value: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Structure {
    name: String,
    fields: Vec<Field>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Field {
    name: String,
    value: String,
}

pub(super) fn write(draft: &Draft, family: Family) -> String {
    let document = Document::of(draft, family);
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

pub(super) fn read(path: &str, text: &str) -> Result<Definition, CliError> {
    let text = text.trim_start_matches('\u{feff}');
    let understood = serde_json::from_str::<Document>(text);
    let refused = |help: String| CliError::NotUnderstood { path: path.to_owned(), help };
    let document = understood.map_err(|error| refused(format!("the JSON is not `{SCHEMA}`: {error}")))?;
    if document.schema != SCHEMA {
        return Err(refused(format!("the JSON says it is `{}`; this version reads `{SCHEMA}`", document.schema)));
    }
    let family = Family::ALL.iter().find(|family| family.id() == document.family);
    let family = *family.ok_or_else(|| refused(format!("there is no family `{}`", document.family)))?;
    Ok(Definition { draft: document.into_draft(), family, losses: Vec::new() })
}

impl Document {
    fn of(draft: &Draft, family: Family) -> Self {
        let named = |item: &DraftItem| Named { value: item.value.clone(), label: item.label.clone() };
        Self {
            schema: SCHEMA.into(),
            family: family.id().into(),
            internal_name: named(&draft.internal_name),
            display_name: named(&draft.display_name),
            adapter_url: draft.adapter_url.clone(),
            custom_settings: draft
                .custom_settings
                .iter()
                .map(|(key, value)| (key.clone(), value.clone().into()))
                .collect(),
            version: draft.version.clone(),
            structures: draft.structures.iter().map(Structure::of).collect(),
            sections: draft.sections.iter().map(Section::of).collect(),
        }
    }

    fn into_draft(self) -> Draft {
        let named = |name: &str, named: Named| DraftItem {
            name: name.into(),
            label: named.label,
            value: named.value,
            ..DraftItem::default()
        };
        let text = |value: Value| if let Value::String(text) = value { text } else { value.to_string() };
        Draft {
            internal_name: named("reqInternalName", self.internal_name),
            display_name: named("reqDisplayName", self.display_name),
            origin: None,
            adapter_url: self.adapter_url,
            custom_settings: self.custom_settings.into_iter().map(|(key, value)| (key, text(value))).collect(),
            version: self.version,
            structures: self.structures.into_iter().map(Structure::into_draft).collect(),
            sections: self.sections.into_iter().map(Section::into_draft).collect(),
        }
    }
}

impl Section {
    fn of(section: &DraftSection) -> Self {
        let item =
            |item: &DraftItem| Item { name: item.name.clone(), label: item.label.clone(), value: item.value.clone() };
        Self {
            name: section.name.clone(),
            label: section.label.clone(),
            items: section.items.iter().map(item).collect(),
        }
    }

    fn into_draft(self) -> DraftSection {
        let item =
            |item: Item| DraftItem { name: item.name, label: item.label, value: item.value, ..DraftItem::default() };
        DraftSection { name: self.name, label: self.label, items: self.items.into_iter().map(item).collect() }
    }
}

impl Structure {
    fn of(structure: &DraftStructure) -> Self {
        let fields = structure.fields.iter().map(|(name, value)| Field { name: name.clone(), value: value.clone() });
        Self { name: structure.name.clone(), fields: fields.collect() }
    }

    fn into_draft(self) -> DraftStructure {
        let fields = self.fields.into_iter().map(|field| (field.name, field.value));
        DraftStructure { name: self.name, fields: fields.collect() }
    }
}
