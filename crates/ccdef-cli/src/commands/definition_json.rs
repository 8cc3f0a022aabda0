//! A definition as JSON: `ccdef.definition/1`.

mod custom_settings;

use ccdef_core::syntax::{Draft, DraftItem, DraftSection, DraftStructure};
use ccdef_core::tables::{Family, item};
use serde::{Deserialize, Serialize};

use self::custom_settings::CustomSettingsJson;
use crate::error::CliError;
use crate::json_error;

/// The name and version of the format.
const SCHEMA: &str = "ccdef.definition/1";

/// A definition in JSON.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct DefinitionJson {
    schema: String,
    family: String,
    internal_name: NamedJson,
    display_name: NamedJson,
    #[serde(default)]
    adapter_url: Option<String>,
    #[serde(default)]
    custom_settings: CustomSettingsJson,
    #[serde(default)]
    version: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    fields: Vec<FieldJson>,
    #[serde(default)]
    structures: Vec<StructureJson>,
    sections: Vec<SectionJson>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct NamedJson {
    value: String,
    #[serde(default)]
    label: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SectionJson {
    name: String,
    #[serde(default)]
    label: Option<String>,
    items: Vec<ItemJson>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ItemJson {
    name: String,
    #[serde(default)]
    label: Option<String>,
    value: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StructureJson {
    name: String,
    fields: Vec<FieldJson>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FieldJson {
    name: String,
    value: String,
}

/// The definition as JSON, with a final line end.
pub(super) fn write(draft: &Draft, family: Family) -> String {
    let document = DefinitionJson::of(draft, family);
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

/// The definition and its family.
///
/// # Errors
/// Fails when the text is not in the format that [`write`] writes.
pub(super) fn read(path: &str, text: &str) -> Result<(Draft, Family), CliError> {
    let text = text.trim_start_matches('\u{feff}');
    let parsed = serde_json::from_str::<DefinitionJson>(text);
    let refused = |help: String| CliError::NotADefinition { path: path.into(), help };
    let document = parsed
        .map_err(|error| refused(format!("not in the format `{SCHEMA}`: {}", json_error::reason(text, &error))))?;
    if document.schema != SCHEMA {
        return Err(refused(format!("unknown format `{}`; this version of ccdef reads `{SCHEMA}`", document.schema)));
    }
    let family = Family::ALL.iter().find(|family| family.id() == document.family);
    let family =
        *family.ok_or_else(|| refused(format!("unknown family `{}`; expected {}", document.family, families())))?;
    Ok((document.into_draft(), family))
}

/// "`open-cti`, `voice`, …", for messages.
fn families() -> String {
    Family::ALL.iter().map(|family| format!("`{}`", family.id())).collect::<Vec<_>>().join(", ")
}

impl DefinitionJson {
    fn of(draft: &Draft, family: Family) -> Self {
        let named = |item: &DraftItem| NamedJson { value: item.value.clone(), label: item.label.clone() };
        Self {
            schema: SCHEMA.into(),
            family: family.id().into(),
            internal_name: named(&draft.internal_name),
            display_name: named(&draft.display_name),
            adapter_url: draft.adapter_url.clone(),
            custom_settings: CustomSettingsJson(draft.custom_settings.clone()),
            version: draft.version.clone(),
            fields: fields_of(&draft.fields),
            structures: draft.structures.iter().map(StructureJson::of).collect(),
            sections: draft.sections.iter().map(SectionJson::of).collect(),
        }
    }

    fn into_draft(self) -> Draft {
        let named = |name: &str, named: NamedJson| DraftItem::new(name, named.value).label(named.label);
        let mut draft = Draft::default();
        draft.internal_name = named(item::INTERNAL_NAME, self.internal_name);
        draft.display_name = named(item::DISPLAY_NAME, self.display_name);
        draft.adapter_url = self.adapter_url;
        draft.custom_settings = self.custom_settings.0;
        draft.version = self.version;
        draft.fields = fields_into_draft(self.fields);
        draft.structures = self.structures.into_iter().map(StructureJson::into_draft).collect();
        draft.sections = self.sections.into_iter().map(SectionJson::into_draft).collect();
        draft
    }
}

impl SectionJson {
    fn of(section: &DraftSection) -> Self {
        let item = |item: &DraftItem| ItemJson {
            name: item.name.clone(),
            label: item.label.clone(),
            value: item.value.clone(),
        };
        Self {
            name: section.name.clone(),
            label: section.label.clone(),
            items: section.items.iter().map(item).collect(),
        }
    }

    fn into_draft(self) -> DraftSection {
        let item = |item: ItemJson| DraftItem::new(item.name, item.value).label(item.label);
        DraftSection::new(self.name, self.label, self.items.into_iter().map(item).collect())
    }
}

impl StructureJson {
    fn of(structure: &DraftStructure) -> Self {
        Self { name: structure.name.clone(), fields: fields_of(&structure.fields) }
    }

    fn into_draft(self) -> DraftStructure {
        DraftStructure::new(self.name, fields_into_draft(self.fields))
    }
}

fn fields_of(fields: &[(String, String)]) -> Vec<FieldJson> {
    fields.iter().map(|(name, value)| FieldJson { name: name.clone(), value: value.clone() }).collect()
}

fn fields_into_draft(fields: Vec<FieldJson>) -> Vec<(String, String)> {
    fields.into_iter().map(|field| (field.name, field.value)).collect()
}
