//! Checks the constraints of the profiles.

mod compare;
mod presence;
#[cfg(test)]
mod tests;
mod value;
mod violation;

use self::violation::Violation;
use crate::model::detect::holds;
use crate::rule::{Findings, RuleContext};
use crate::tables::{Constraint, Relation};
use crate::text::template::expand;

/// Checks every constraint of the profile and of the profiles that it extends.
pub(super) fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let rows = cx.schema.profile_and_bases.iter().flat_map(|profile| profile.constraints);
    for row in rows.filter(|row| row.when.is_none_or(|clue| holds(&clue, cx.facts))) {
        for relation in row.relations {
            for violation in violations(relation, cx) {
                report(row, relation, &violation, out);
            }
        }
    }
}

/// The violations of a relation in a file.
fn violations(relation: &Relation, cx: &RuleContext<'_>) -> Vec<Violation> {
    let found = match *relation {
        Relation::Requires { setting, ref set_to, needs } => presence::requires(cx, setting, set_to, needs),
        Relation::Together { one, other } => presence::together(cx, one, other),
        Relation::Filled { setting, must_exist } => presence::filled(cx, setting, must_exist),
        Relation::Refused { setting, ref value, ref beside } => value::refused(cx, setting, value, beside.as_ref()),
        Relation::Same { setting, other } => compare::same(cx, setting, other),
        Relation::Differ { setting, other } => compare::differ(cx, setting, other),
        Relation::SameHost { setting, with, except } => compare::same_host(cx, setting, with, except),
        Relation::PageDecides { setting, pages } => value::page_decides(cx, setting, pages),
        Relation::Generation { sections } => return presence::generation(cx, sections),
    };
    found.into_iter().collect()
}

fn report(row: &'static Constraint, relation: &Relation, violation: &Violation, out: &mut Findings) {
    // The registry rejects constraints with placeholders that the relation does not have.
    let text =
        |template: &str| expand(template, |name| violation.placeholder(name)).unwrap_or_else(|| template.to_owned());
    let finding = out.report(&row.info, violation.span, text(row.message.unwrap_or(relation.message())));
    finding.setting = Some(violation.path.clone());
    if violation.is_default {
        finding.label("not set, so the documented default applies");
    }
    if let Some(note) = row.note {
        finding.note(text(note));
    }
    if let Some(help) = row.help {
        finding.help(text(help));
    }
    if let (Some(label), Some(span)) = (row.other, violation.other) {
        finding.related(span, text(label));
    }
}
