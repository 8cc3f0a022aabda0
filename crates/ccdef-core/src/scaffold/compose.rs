//! Values that are composed from the answers to parameters.

use std::collections::BTreeMap;

use crate::tables::{Compose, Schema};
use crate::text::template::expand;

/// Whether the value of an item is composed.
pub(super) fn composes(schema: &Schema, section: &str, item: &str) -> bool {
    rules_of(schema).iter().any(|rule| rule.setting.is(section, item))
}

fn rules_of(schema: &Schema) -> &'static [Compose] {
    schema.profile().and_then(|profile| profile.scaffold.spec()).map_or(&[], |spec| spec.compose)
}

/// The composed value of an item; `None` if a required parameter has no answer.
pub(super) fn composed(
    schema: &Schema,
    section: &str,
    item: &str,
    parameters: &BTreeMap<&str, &str>,
) -> Option<String> {
    let applies = |rule: &&Compose| {
        let is_met = rule.when.is_none_or(|(name, answer)| parameters.get(name) == Some(&answer));
        rule.setting.is(section, item) && is_met
    };
    rules_of(schema).iter().filter(applies).find_map(|rule| expand(rule.template, |name| parameters.get(name).copied()))
}

/// The names of the parameters from which the value of an item is composed.
pub(super) fn parameters_of(schema: &Schema, section: &str, item: &str) -> Vec<&'static str> {
    let rules = rules_of(schema).iter().filter(|rule| rule.setting.is(section, item));
    rules.flat_map(|rule| names_in(rule.template)).collect()
}

/// The `{names}` in a template.
fn names_in(template: &'static str) -> impl Iterator<Item = &'static str> {
    template
        .split('{')
        .skip(1)
        .filter_map(|part| part.split_once('}').map(|(name, _)| name))
        .filter(|name| !name.is_empty())
}
