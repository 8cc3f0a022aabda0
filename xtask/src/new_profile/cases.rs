//! The first fixtures of a new profile: a valid definition, one with a missing item, and answers for `ccdef new`.

use anyhow::{Context, Result, bail};
use ccdef_core::engine::scaffold::{Answers, Blueprint, FillOptions, Missing};
use ccdef_core::syntax::{Dialect, Draft, DraftItem, write};
use ccdef_core::tables::{Family, GENERAL, Schema};

use super::sample::Sample;
use super::table::{NewProfile, NewProfileItem, NewProfileValue};
use crate::workspace::Files;

/// The definition that the examples on rule pages modify, relative to the crate of the profile.
pub(super) const BASE: &str = "docs/bases/import.xml";

/// The text of [`BASE`]: a definition with all items in the tables.
pub(super) fn base(table: &NewProfile) -> Result<String> {
    Ok(write(&complete(table)?, Dialect::Import))
}

/// The fixtures, with their paths in the folder of the profile.
pub(super) fn files(table: &NewProfile, sample: Option<&Sample>) -> Result<Files> {
    let complete = complete(table)?;
    let valid = match sample.filter(|sample| sample.problems.is_empty()) {
        Some(sample) => (format!("valid/{}", sample.file_name), sample.text.clone()),
        None => ("valid/complete.xml".to_owned(), write(&complete, Dialect::Import)),
    };
    let incomplete = write(&incomplete(table, complete)?, Dialect::Import);
    Ok(vec![
        valid,
        ("invalid/missing-required-item/one-missing.xml".to_owned(), incomplete),
        ("new/example.toml".to_owned(), answers(table)?),
    ])
}

/// Answers to all required questions, in the format of `ccdef new --answers`.
fn answers(table: &NewProfile) -> Result<String> {
    let mut lines = vec![
        "# Answers for `ccdef new`. The definitions it generates from them are in the snapshots next to this file.\n"
            .to_owned(),
    ];
    let known = |key: &str| {
        let is_identity = ["reqInternalName", "reqDisplayName"].iter().any(|name| key.ends_with(name));
        let is_composed = table.url.is_some() && key.ends_with("/reqAdapterUrl");
        is_identity || is_composed || own_items(table).any(|(path, _)| path == key)
    };
    for (key, example) in base_answers(table.family)?.iter().filter(|(key, _)| !known(key)) {
        lines.push(format!("{key:?} = {example:?}\n"));
    }
    for (path, item) in own_items(table) {
        if let NewProfileValue::Required(example) = &item.value {
            lines.push(format!("{path:?} = {example:?}\n"));
        }
    }
    Ok(lines.concat())
}

/// The items in the tables, each with its path.
fn own_items(table: &NewProfile) -> impl Iterator<Item = (String, &NewProfileItem)> {
    let sections = table.sections.iter();
    sections.flat_map(|section| section.items.iter().map(|item| (format!("/{}/{}", section.name, item.name), item)))
}

/// The required questions of the family, with the examples from its tables.
fn base_answers(family: Family) -> Result<Vec<(String, &'static str)>> {
    let schema = Schema::new(family, Vec::new());
    let blueprint = Blueprint::new(&schema, Dialect::Import)?;
    let required = blueprint.questions().iter().filter(|question| question.required);
    Ok(required.map(|question| (question.key.clone(), question.example.unwrap_or("acme"))).collect())
}

/// A definition with all items in the tables.
fn complete(table: &NewProfile) -> Result<Draft> {
    let schema = Schema::new(table.family, Vec::new());
    let blueprint = Blueprint::new(&schema, Dialect::Import)?;
    let mut answers = Answers::default();
    for (key, example) in base_answers(table.family)? {
        answers.set(key, example);
    }
    let general = |item: &str| format!("/{GENERAL}/{item}");
    answers.set(general("reqInternalName"), table.internal_name.clone());
    answers.set(general("reqDisplayName"), table.display_name.clone());
    if let Some(url) = &table.url {
        answers.set(general("reqAdapterUrl"), url.clone());
    }
    for (item, value) in &table.expects {
        answers.set(general(item), value.clone());
    }
    let how = FillOptions::new(Missing::Placeholder);
    let mut draft = match blueprint.fill(&answers, None, how) {
        Ok(draft) => draft,
        Err(problems) => bail!("failed to generate the first fixture: {problems:?}"),
    };
    for section in &table.sections {
        let filled = draft.section_mut(&section.name);
        filled.label.get_or_insert_with(|| section.label.clone());
        for item in &section.items {
            filled.items.retain(|known| known.name != item.name);
            let label = Some(item.label.clone());
            filled.items.push(DraftItem::new(item.name.as_str(), item.value()).label(label));
        }
    }
    Ok(draft)
}

/// The same definition without one of the required items.
fn incomplete(table: &NewProfile, mut draft: Draft) -> Result<Draft> {
    let own = table.sections.iter().find_map(|section| {
        let asked = section.items.iter().find(|item| matches!(item.value, NewProfileValue::Required(_)))?;
        Some((section.name.as_str(), asked.name.as_str()))
    });
    let base = match table.family {
        Family::OpenCti => "reqAdapterUrl",
        Family::Voice => "reqVendorInfoApiName",
        Family::Toolkit => "reqProgId",
    };
    let (section, item) = own.unwrap_or((GENERAL, base));
    let section =
        draft.sections.iter_mut().find(|known| known.name == section).context("the definition has no such section")?;
    section.items.retain(|known| known.name != item);
    Ok(draft)
}
