//! The first cases of a new profile: a definition that is clean, and one that lacks an item.

use anyhow::{Context, Result, bail};
use ccdef_core::syntax::{Draft, DraftItem, write};
use ccdef_core::{Answers, Blueprint, Dialect, Family, Filled, GENERAL, Missing, Schema};

use super::table::{Table, Value};

/// A definition in the import dialect with everything that the tables know.
pub(super) fn complete(table: &Table) -> Result<Draft> {
    let schema = Schema::new(table.family, Vec::new());
    let blueprint = Blueprint::new(&schema, Dialect::Import)?;
    let mut answers = Answers::default();
    for question in blueprint.questions().iter().filter(|question| question.required) {
        answers.set(question.key.clone(), question.example.unwrap_or("acme"));
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
    let how = Filled { missing: Missing::Placeholder, comments: false };
    let mut draft = match blueprint.fill(&answers, None, how) {
        Ok(draft) => draft,
        Err(problems) => bail!("failed to make a first case: {problems:?}"),
    };
    for section in &table.sections {
        let filled = draft.section_mut(&section.name);
        filled.label.get_or_insert_with(|| section.label.clone());
        for item in &section.items {
            filled.items.retain(|known| known.name != item.name);
            filled.items.push(DraftItem {
                name: item.name.clone(),
                label: Some(item.label.clone()),
                value: item.value().to_owned(),
                comment: String::new(),
            });
        }
    }
    Ok(draft)
}

/// The same definition without one item that must be there.
pub(super) fn incomplete(table: &Table) -> Result<String> {
    let mut draft = complete(table)?;
    let own = table.sections.iter().find_map(|section| {
        let asked = section.items.iter().find(|item| matches!(item.value, Value::Asked(_)))?;
        Some((section.name.as_str(), asked.name.as_str()))
    });
    let base = match table.family {
        Family::OpenCti => "reqAdapterUrl",
        Family::Voice => "reqVendorInfoApiName",
        Family::Toolkit => "reqProgId",
    };
    let (section, item) = own.unwrap_or((GENERAL, base));
    let section = draft.sections.iter_mut().find(|known| known.name == section).context("the section is there")?;
    section.items.retain(|known| known.name != item);
    Ok(text(&draft))
}

/// A draft as a file of the import dialect.
pub(super) fn text(draft: &Draft) -> String {
    write(draft, Dialect::Import)
}
