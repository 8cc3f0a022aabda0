//! Tests that a new definition made from a valid one keeps its values, and that every change is named.

use ccdef_core::engine::Registry;
use ccdef_core::engine::convert::{ReadDraft, read_draft};
use ccdef_core::engine::scaffold::{Answers, Blueprint, FillOptions, Missing, SettingChange};
use ccdef_core::rule::{FileReport, Report};
use ccdef_core::syntax::{Draft, Limits};
use ccdef_core::tables::Schema;

use crate::problems::Problems;
use crate::run::CaseFile;

/// What `ccdef new --from` changes of the valid `inputs` without a reason, or without naming it.
pub(crate) fn problems(inputs: &[CaseFile], report: &Report, registry: &Registry) -> Problems {
    let files = inputs.iter().zip(&report.files).filter(|(_, file)| file.is_definition);
    files.flat_map(|(input, file)| of_file(input, file, registry)).collect()
}

fn of_file(input: &CaseFile, file: &FileReport, registry: &Registry) -> Problems {
    let Some(detection) = &file.detection else { return Problems::new() };
    let profile_and_bases = detection.profile.map(|profile| registry.profile_and_bases(profile)).unwrap_or_default();
    let schema = Schema::new(detection.family, profile_and_bases);
    let Ok(blueprint) = Blueprint::new(&schema, detection.dialect) else { return Problems::new() };
    let Some(ReadDraft { draft: old, .. }) = read_draft(&file.source, &Limits::default(), None) else {
        return vec![format!("{}: a valid definition must be readable", input.path)];
    };
    let how = FillOptions::new(Missing::Placeholder);
    match blueprint.fill(&Answers::default(), Some(old.clone()), how) {
        Ok(new) => changed(&blueprint, &old, &new).into_iter().map(|what| format!("{}: {what}", input.path)).collect(),
        Err(refused) => vec![format!("{}: not accepted as `--from`: {refused:?}", input.path)],
    }
}

fn changed(blueprint: &Blueprint<'_>, old: &Draft, new: &Draft) -> Problems {
    let schema = blueprint.schema();
    let (changes, dropped) = (blueprint.changes(old, new), blueprint.dropped_settings(old));
    let mut problems = Problems::new();
    for (path, value) in values(old).filter(|value| !values(new).any(|known| known == *value)) {
        let is_dropped = dropped.iter().any(|loss| is_subject(&loss.subject, &path));
        let is_named = changes.iter().any(|change| {
            change.path() == path || matches!(change, SettingChange::Renamed { from, .. } if *from == path)
        });
        if !is_named && !is_dropped {
            problems.push(format!("`{path}` was `{value}`, which is changed without naming it"));
        }
    }
    for change in &changes {
        if let SettingChange::Value { path, from, to, .. } = change {
            let known =
                path.trim_start_matches('/').split_once('/').and_then(|(section, item)| schema.item(section, item));
            if !known.is_some_and(|known| known.spec.fixed) {
                problems.push(format!("`{path}` is changed from `{from}` to `{to}`, although the profile allows both"));
            }
        }
    }
    problems
}

/// Whether a loss names an item, or its whole section.
fn is_subject(subject: &str, path: &str) -> bool {
    let subject = subject.trim_matches('`');
    subject == path || path.rsplit_once('/').is_some_and(|(section, _)| section == subject)
}

/// The path and value of every item.
fn values(draft: &Draft) -> impl Iterator<Item = (String, String)> {
    draft.sections.iter().flat_map(|section| {
        section
            .items
            .iter()
            .map(|item| (format!("/{}/{}", section.name, item.name), item.value.trim_ascii().to_owned()))
    })
}

#[cfg(test)]
mod tests {
    use super::is_subject;

    #[test]
    fn a_dropped_item_does_not_excuse_its_section() {
        for (subject, expected) in
            [("`/acme/a`", true), ("`/acme`", true), ("`/acme/b`", false), ("`/acme/ab`", false), ("`/acm`", false)]
        {
            assert_eq!(is_subject(subject, "/acme/a"), expected, "{subject}");
        }
    }
}
