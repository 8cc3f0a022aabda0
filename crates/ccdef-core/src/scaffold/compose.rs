//! Values that are composed from the answers to parameters.

use std::borrow::Cow;

use crate::tables::{Compose, Schema, SettingRef};
use crate::text::template::expand;

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
        let value = expand(&in_partition(rule.template, &answer), &answer)?;
        Some((value, names_of(rule).collect()))
    })
}

/// A template in which the partition of a My Domain name, such as `sandbox` in `acme--uat.sandbox`, is where Salesforce has it in
/// the host of a package: `acme--uat--package.sandbox.vf.force.com`.
fn in_partition<'v>(template: &'static str, answer: impl Fn(&str) -> Option<&'v str>) -> Cow<'static, str> {
    let found = names_in(template).find_map(|name| {
        let (label, partition) = answer(name)?.split_once('.')?;
        let (before, after) = template.split_once(&format!("{{{name}}}--"))?;
        let (package, rest) = after.split_once('.')?;
        Some(format!("{before}{label}--{package}.{partition}.{rest}"))
    });
    found.map_or(Cow::Borrowed(template), Cow::Owned)
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
    rules.flat_map(|rule| names_in(rule.template)).collect()
}

/// The settings whose value depends on a parameter.
pub(super) fn settings_of(schema: &Schema, parameter: &str) -> impl Iterator<Item = SettingRef> {
    rules_of(schema).iter().filter(move |rule| names_of(rule).any(|name| name == parameter)).map(|rule| rule.setting)
}

/// The parameters in a template and in its condition.
fn names_of(rule: &'static Compose) -> impl Iterator<Item = &'static str> {
    names_in(rule.template).chain(rule.when.map(|(name, _)| name))
}

/// The `{names}` in a template.
fn names_in(template: &'static str) -> impl Iterator<Item = &'static str> {
    template
        .split('{')
        .skip(1)
        .filter_map(|part| part.split_once('}').map(|(name, _)| name))
        .filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::in_partition;

    #[test]
    fn the_partition_of_a_sandbox_is_after_the_package() {
        let package = "https://{org}--acme.vf.force.com/apex/A?b=c.d";
        for (template, answer, expected) in [
            (package, "acme", package),
            (package, "acme--uat.sandbox", "https://acme--uat--acme.sandbox.vf.force.com/apex/A?b=c.d"),
            ("https://{org}.my.salesforce.com", "acme--uat.sandbox", "https://{org}.my.salesforce.com"),
        ] {
            assert_eq!(in_partition(template, |name| (name == "org").then_some(answer)), expected);
        }
    }
}
