//! The JSON Schema of a file of answers for a profile.

use ccdef_core::engine::scaffold::{Blueprint, LABELS, Question, short_keys};
use ccdef_core::syntax::Dialect;
use ccdef_core::tables::{KnownItem, Schema, ValueKind};
use serde_json::{Map, Value, json};

use crate::error::CliError;
use crate::exit::ExitStatus;
use crate::output;

pub(super) fn print(schema: &Schema) -> Result<ExitStatus, CliError> {
    let blueprint = Blueprint::new(schema, Dialect::Import)?;
    output::print_json(&schema_of(&blueprint))?;
    Ok(ExitStatus::Success)
}

fn schema_of(blueprint: &Blueprint<'_>) -> Value {
    let schema = blueprint.schema();
    let subject = schema.profile().map_or(schema.family.id(), |profile| profile.id.as_str());
    let mut properties: Map<String, Value> =
        schema.items().map(|known| (format!("/{}/{}", known.section, known.spec.name), of_item(known))).collect();
    properties.extend(blueprint.questions().iter().map(|question| (question.key.clone(), of_question(question))));
    for name in short_keys() {
        properties.entry(name).or_insert_with(|| json!({ "type": "string" }));
    }
    properties.insert(LABELS.to_owned(), of_labels());
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": format!("answers for {subject}"),
        "description": "A file of answers for `ccdef new --answers`. Items can also be grouped in a table per section, or given by their name alone.",
        "type": "object",
        "properties": properties,
        "additionalProperties": { "type": ["string", "number", "boolean", "object"] },
    })
}

fn of_labels() -> Value {
    json!({
        "description": "Labels of sections (`/section`) and items (`/section/item`).",
        "type": "object",
        "additionalProperties": { "type": "string" },
    })
}

fn of_item(known: &KnownItem) -> Value {
    let mut value = of_kind(&known.spec.kind);
    value["description"] = format!("{}: {}", known.spec.label, known.spec.doc.unwrap_or_default()).into();
    value
}

fn of_question(question: &Question) -> Value {
    let mut value = of_kind(&question.kind);
    let meaning = question.meaning.map_or(String::new(), |meaning| format!(": {meaning}"));
    value["description"] = format!("{}{meaning}", question.prompt).into();
    if let Some(default) = question.default {
        value["default"] = default.into();
    }
    if let Some(example) = question.example {
        value["examples"] = json!([example]);
    }
    value
}

/// The part of a kind that JSON Schema can express; `ccdef new` checks the rest.
fn of_kind(kind: &ValueKind) -> Value {
    match kind {
        ValueKind::Bool => json!({ "enum": [true, false, "true", "false", ""] }),
        ValueKind::OneOf(values) => json!({ "enum": values }),
        ValueKind::Integer { .. } | ValueKind::Pixels | ValueKind::Milliseconds | ValueKind::Port => {
            json!({ "type": ["integer", "string"] })
        }
        ValueKind::Decimal => json!({ "type": ["number", "string"] }),
        _ => json!({ "type": "string" }),
    }
}
