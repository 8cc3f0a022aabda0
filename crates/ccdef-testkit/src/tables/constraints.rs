//! Checks that each constraint cites a source, refers to known settings, and has a severity that its evidence supports.

use ccdef_core::tables::{Basis, Constraint, Relation, Severity};

use super::checked_profile::CheckedProfile;
use super::claims::cited;
use crate::problems::Problems;

pub(super) fn check(subject: &CheckedProfile<'_>, problems: &mut Problems) {
    for row in subject.profile.constraints {
        cited(subject, &format!("the constraint `{}`", row.info.id), row.source, problems);
        if row.relations.is_empty() {
            problems.push(format!("constraint `{}` has no relation", row.info.id));
        }
        severity(subject, row, problems);
        for relation in row.relations {
            settings(subject, row, relation, problems);
        }
    }
}

fn settings(subject: &CheckedProfile<'_>, row: &Constraint, relation: &Relation, problems: &mut Problems) {
    for setting in relation.settings().iter().filter(|setting| !subject.has_item(**setting)) {
        problems.push(format!("constraint `{}` refers to {setting}, which is not in the tables", row.info.id));
    }
}

/// An error requires a documented or observed basis, and a sufficient evidence grade.
fn severity(subject: &CheckedProfile<'_>, row: &Constraint, problems: &mut Problems) {
    if row.info.severity != Severity::Error {
        return;
    }
    if row.info.basis == Basis::Heuristic {
        problems.push(format!("constraint `{}` has the severity error, but its basis is heuristic", row.info.id));
    }
    let grade = subject.profile.grade;
    if !grade.may_be_error() {
        problems.push(format!(
            "constraint `{}` has the severity error, but the profile has evidence grade {}",
            row.info.id,
            grade.id()
        ));
    }
}
