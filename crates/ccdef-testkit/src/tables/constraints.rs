//! Whether each row of the constraint table has a source, names settings that are known, and quotes what there is.

use ccdef_core::tables::{Constraint, Relation};

use super::Subject;
use super::claims::cited;
use crate::Problems;

pub(super) fn check(subject: &Subject<'_>, problems: &mut Problems) {
    for row in subject.profile.constraints {
        cited(subject, &format!("the row `{}`", row.info.id), row.source, problems);
        if row.relations.is_empty() {
            problems.push(format!("row `{}` has no relation", row.info.id));
        }
        for relation in row.relations {
            settings(subject, row, relation, problems);
            placeholders(row, relation, problems);
        }
    }
}

fn settings(subject: &Subject<'_>, row: &Constraint, relation: &Relation, problems: &mut Problems) {
    for setting in relation.settings().iter().filter(|setting| !subject.knows(**setting)) {
        problems.push(format!("row `{}` names {setting}, which no table knows", row.info.id));
    }
}

fn placeholders(row: &Constraint, relation: &Relation, problems: &mut Problems) {
    let texts = [row.message, row.other, row.note, row.help, Some(relation.message())];
    for name in texts.into_iter().flatten().flat_map(names_in) {
        if !relation.placeholders().contains(&name.as_str()) {
            problems.push(format!(
                "row `{}` quotes `{{{name}}}`, which `{}` does not have",
                row.info.id,
                relation.id()
            ));
        }
    }
}

/// The names in braces; doubled braces are text.
fn names_in(text: &str) -> Vec<String> {
    let text = text.replace("{{", "").replace("}}", "");
    let parts = text.split('{').skip(1);
    parts.map(|part| part.split('}').next().unwrap_or_default().to_owned()).collect()
}
