//! What the constraints of a profile require of a new definition.
//!
//! Only constraints with a severity above note count, and only those without a condition, because they apply
//! whatever the answers are.

use crate::tables::{Constraint, KnownItem, Relation, Schema, SettingRef, Severity, value_matches};

/// Whether a constraint requires an answer for an item: the item must have a value, or its default is not allowed.
pub(super) fn must_be_answered(schema: &Schema, known: &KnownItem) -> bool {
    default_without_question(schema, known).is_none()
        && (must_be_filled(schema, known) || schema.table_value(known).is_some())
}

/// Whether an item must have a value: because of a constraint, or because of the default value of another item.
fn must_be_filled(schema: &Schema, known: &KnownItem) -> bool {
    relations(schema).any(|relation| match relation {
        Relation::Filled { setting, .. } => is(known, *setting),
        Relation::Requires { setting, set_to, needs } => {
            let unasked = schema.item(setting.section, setting.item).and_then(|setting| schema.table_value(setting));
            needs.iter().any(|need| is(known, *need)) && unasked.is_some_and(|value| value_matches(set_to, value))
        }
        Relation::Together { .. }
        | Relation::Refused { .. }
        | Relation::Same { .. }
        | Relation::Differ { .. }
        | Relation::SameHost { .. }
        | Relation::PageDecides { .. }
        | Relation::Generation { .. } => false,
    })
}

/// The default value of an item, unless a constraint does not allow it or requires a value and the default is empty.
pub(super) fn default_without_question(schema: &Schema, known: &KnownItem) -> Option<&'static str> {
    let value = schema.table_value(known)?;
    let is_missing = value.is_empty() && must_be_filled(schema, known);
    (!is_missing && !is_refused(schema, known, value)).then_some(value)
}

/// Whether a constraint does not allow this value of an item.
fn is_refused(schema: &Schema, known: &KnownItem, value: &str) -> bool {
    relations(schema).any(|relation| {
        matches!(relation, Relation::Refused { setting, value: refused, beside: None }
            if is(known, *setting) && value_matches(refused, value))
    })
}

fn relations(schema: &Schema) -> impl Iterator<Item = &'static Relation> + '_ {
    let rows = schema.profile_and_bases.iter().flat_map(|profile| profile.constraints);
    let is_certain = |row: &&Constraint| row.info.severity > Severity::Note && row.when.is_none();
    rows.filter(is_certain).flat_map(|row| row.relations)
}

fn is(known: &KnownItem, setting: SettingRef) -> bool {
    known.section == setting.section && known.spec.name == setting.item
}

#[cfg(test)]
mod tests {
    use ccdef_syntax::Dialect;

    use crate::scaffold::question::questions;
    use crate::scaffold::{Answers, Blueprint, FillOptions, Missing};
    use crate::tables::{
        Constraint, Family, ItemSpec, Profile, ProfileId, Relation, Scaffold, ScaffoldSpec, Schema, SectionSpec,
        SettingRef, ValueKind,
    };

    const fn setting(item: &'static str) -> SettingRef {
        SettingRef::new("acme", item)
    }

    const fn item(name: &'static str) -> ItemSpec {
        ItemSpec::recommended(name, "x", ValueKind::Text)
    }

    const ROWS: &[Constraint] = &[
        Constraint::new("acme-server", "", "", &[Relation::filled(setting("server"))]),
        Constraint::new("acme-search", "", "", &[Relation::requires_when(setting("pop"), &["true"], &[setting("by")])]),
        Constraint::new(
            "acme-sync",
            "",
            "",
            &[Relation::requires_when(setting("sync"), &["true"], &[setting("code")])],
        ),
        Constraint::new("acme-region", "", "", &[Relation::vendor_default(setting("region"), &["eu2"])]),
        Constraint::new("acme-remark", "", "", &[Relation::filled(setting("remark"))])
            .severity(crate::tables::Severity::Note),
    ];

    static ACME: Profile = Profile {
        id: ProfileId::new("acme"),
        sections: &[SectionSpec::new("acme", "Acme").items(&[
            item("server").default(""),
            item("pop").default("true"),
            item("by").default(""),
            item("sync").default("false"),
            item("code"),
            item("region").default("eu2"),
            item("remark"),
        ])],
        constraints: ROWS,
        scaffold: Scaffold::Offered(ScaffoldSpec::EMPTY),
        ..Profile::EMPTY
    };

    #[test]
    fn items_that_constraints_require_are_asked_for() {
        let schema = Schema::new(Family::OpenCti, vec![&ACME]);
        let keys = questions(&schema, Dialect::Import).into_iter().map(|question| question.key);
        let asked: Vec<String> = keys.filter(|key| key.starts_with("/acme/")).collect();
        assert_eq!(asked, ["/acme/server", "/acme/by", "/acme/region"]);
    }

    #[test]
    fn missing_answers_are_errors() {
        let schema = Schema::new(Family::OpenCti, vec![&ACME]);
        let blueprint = Blueprint::new(&schema, Dialect::Import).expect("it is offered");
        let how = FillOptions::new(Missing::Refuse);
        let problems = blueprint.fill(&Answers::default(), None, how).expect_err("answers are missing");
        let keys: Vec<&str> = problems.iter().map(|problem| problem.key.as_str()).collect();
        for key in ["/acme/server", "/acme/by", "/acme/region"] {
            assert!(keys.contains(&key), "{keys:?}");
        }
        assert!(!keys.contains(&"/acme/code"), "a switch that is off requires nothing");
    }
}
