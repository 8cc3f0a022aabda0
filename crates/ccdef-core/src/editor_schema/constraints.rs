//! The constraints of a profile that an editor schema can check.
//!
//! A schema has only errors, so constraints whose findings are notes are left out.

use crate::tables::{Constraint, Relation, RuleId, Schema, SettingRef, Severity};

use super::value_set::ValueSet;

/// The constraints of a profile and of the profiles that it extends, as far as a schema can check them.
#[derive(Debug, Default)]
pub(super) struct Constraints {
    /// Values that an item must not have.
    refused: Vec<(SettingRef, ValueSet)>,
    /// Items that must not be empty.
    filled: Vec<SettingRef>,
    /// Sections that a file must not have.
    pub(super) sections: Vec<&'static str>,
    /// Why a schema cannot check some constraints completely, each reason with these constraints.
    pub(super) unchecked: Vec<(&'static str, Vec<RuleId>)>,
}

const CONDITION: &str = "it depends on other settings of the file";
const TWO_ITEMS: &str = "it relates two items; as items may have any order, each such relation would multiply the \
                         patterns of their sections";
const MISSING: &str = "an item that may be anywhere in its section cannot be required without a pattern for each order";
const TWO_VALUES: &str = "a schema compares a value with constants, not with another value";

impl Constraints {
    pub(super) fn of(schema: &Schema) -> Self {
        let mut constraints = Self::default();
        let rows = schema.profile_and_bases.iter().flat_map(|profile| profile.constraints);
        for row in rows.filter(|row| row.info.severity > Severity::Note && !is_waived(schema, row)) {
            for relation in row.relations {
                let reason = if row.when.is_some() { Some(CONDITION) } else { constraints.add(relation) };
                if let Some(reason) = reason {
                    constraints.leave(row.info.id, reason);
                }
            }
        }
        constraints
    }

    fn leave(&mut self, rule: RuleId, reason: &'static str) {
        match self.unchecked.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, rules)) if rules.contains(&rule) => {}
            Some((_, rules)) => rules.push(rule),
            None => self.unchecked.push((reason, vec![rule])),
        }
    }

    /// Adds the part of a relation that a schema can check, and returns why it cannot check the rest.
    fn add(&mut self, relation: &Relation) -> Option<&'static str> {
        match *relation {
            Relation::Filled { setting, must_exist } => {
                self.filled.push(setting);
                must_exist.then_some(MISSING)
            }
            Relation::Refused { setting, ref value, beside: None } => match ValueSet::of(value) {
                Ok(set) => {
                    self.refused.push((setting, set));
                    None
                }
                Err(reason) => Some(reason),
            },
            Relation::Generation { sections } => {
                self.sections.extend(sections);
                None
            }
            Relation::Requires { .. }
            | Relation::Together { .. }
            | Relation::Refused { beside: Some(_), .. }
            | Relation::PageDecides { .. } => Some(TWO_ITEMS),
            Relation::Same { .. } | Relation::Differ { .. } | Relation::SameHost { .. } => Some(TWO_VALUES),
        }
    }

    /// The values that an item must not have.
    pub(super) fn refused(&self, section: &str, item: &str) -> Vec<&ValueSet> {
        self.refused.iter().filter(|(setting, _)| setting.is(section, item)).map(|(_, set)| set).collect()
    }

    /// Whether an item may be empty, as most may: their values can be filled in later in Setup
    /// (`format/values.md#values-may-follow-later`).
    pub(super) fn may_be_empty(&self, section: &str, item: &str) -> bool {
        !self.filled.iter().any(|setting| setting.is(section, item))
    }
}

/// Whether a waiver silences the constraint or lowers its severity, perhaps only in some files.
fn is_waived(schema: &Schema, row: &Constraint) -> bool {
    schema.profile_and_bases.iter().flat_map(|profile| profile.waivers).any(|waiver| waiver.rule == row.info.id)
}
