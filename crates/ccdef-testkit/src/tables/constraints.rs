//! Whether each row of the constraint table has a source, names settings that are known, and claims no more than its
//! evidence bears.

use ccdef_core::tables::{Basis, Constraint, Relation, Severity};

use super::claims::cited;
use super::subject::Subject;
use crate::problems::Problems;

pub(super) fn check(subject: &Subject<'_>, problems: &mut Problems) {
    for row in subject.profile.constraints {
        cited(subject, &format!("the row `{}`", row.info.id), row.source, problems);
        if row.relations.is_empty() {
            problems.push(format!("row `{}` has no relation", row.info.id));
        }
        severity(subject, row, problems);
        for relation in row.relations {
            settings(subject, row, relation, problems);
        }
    }
}

fn settings(subject: &Subject<'_>, row: &Constraint, relation: &Relation, problems: &mut Problems) {
    for setting in relation.settings().iter().filter(|setting| !subject.knows(**setting)) {
        problems.push(format!("row `{}` names {setting}, which no table knows", row.info.id));
    }
}

/// An error needs more than our judgement, and files of more than one org.
fn severity(subject: &Subject<'_>, row: &Constraint, problems: &mut Problems) {
    if row.info.severity != Severity::Error {
        return;
    }
    if row.info.basis == Basis::Heuristic {
        problems.push(format!("row `{}` is an error, but its basis is heuristic", row.info.id));
    }
    let grade = subject.profile.grade;
    if !grade.may_be_error() {
        problems.push(format!("row `{}` is an error, but the profile is of grade {}", row.info.id, grade.id()));
    }
}
