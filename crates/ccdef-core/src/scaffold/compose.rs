//! Values that are composed from the answers to parameters.

use crate::tables::{Compose, Schema, SettingRef};

/// Whether the value of an item is composed.
pub(super) fn composes(schema: &Schema, section: &str, item: &str) -> bool {
    rules_of(schema).iter().any(|rule| rule.setting.is(section, item))
}

fn rules_of(schema: &Schema) -> &'static [Compose] {
    schema.profile().and_then(|profile| profile.scaffold.spec()).map_or(&[], |spec| spec.compose)
}

/// The composed value of an item and the names of the parameters that decided it; `None` if a required parameter has
/// no answer.
pub(super) fn composed<'v>(
    schema: &Schema,
    section: &str,
    item: &str,
    answer: impl Fn(&str) -> Option<&'v str>,
) -> Option<(String, Vec<&'static str>)> {
    applicable(schema, section, item, &answer).find_map(|rule| {
        let value = schema.profile()?.scaffold.spec()?.value_of(rule, &answer)?;
        Some((value, names_of(rule).collect()))
    })
}

/// The parameters without an answer that prevent the value of an item from being composed.
pub(super) fn unanswered<'v>(
    schema: &Schema,
    section: &str,
    item: &str,
    answer: impl Fn(&str) -> Option<&'v str>,
) -> Vec<&'static str> {
    let missing = |rule: &'static Compose| names_of(rule).filter(|name| answer(name).is_none()).collect::<Vec<_>>();
    if let Some(rule) = applicable(schema, section, item, &answer).next() {
        return missing(rule);
    }
    let conditions = rules_of(schema).iter().filter(|rule| rule.setting.is(section, item) && rule.when.is_some());
    conditions.filter_map(|rule| rule.when).map(|(name, _)| name).filter(|name| answer(name).is_none()).collect()
}

/// The rules for an item whose condition is met, in their order.
fn applicable<'v>(
    schema: &Schema,
    section: &str,
    item: &str,
    answer: &impl Fn(&str) -> Option<&'v str>,
) -> impl Iterator<Item = &'static Compose> {
    rules_of(schema).iter().filter(move |rule| {
        let is_met = rule.when.is_none_or(|(name, expected)| answer(name) == Some(expected));
        rule.setting.is(section, item) && is_met
    })
}

/// The names of the parameters from which the value of an item is composed.
pub(super) fn parameters_of(schema: &Schema, section: &str, item: &str) -> Vec<&'static str> {
    let rules = rules_of(schema).iter().filter(|rule| rule.setting.is(section, item));
    rules.flat_map(Compose::references).map(|(name, _)| name).collect()
}

/// The settings whose value depends on a parameter.
pub(super) fn settings_of(schema: &Schema, parameter: &str) -> impl Iterator<Item = SettingRef> {
    rules_of(schema).iter().filter(move |rule| names_of(rule).any(|name| name == parameter)).map(|rule| rule.setting)
}

/// The parameters in a template and in its condition.
fn names_of(rule: &'static Compose) -> impl Iterator<Item = &'static str> {
    rule.references().map(|(name, _)| name).chain(rule.when.map(|(name, _)| name))
}
