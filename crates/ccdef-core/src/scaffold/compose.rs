//! Values that follow from tables and parameters.

use std::collections::BTreeMap;

use crate::tables::{Compose, Schema};

/// Whether some parameter makes the value of an item.
pub(super) fn composes(schema: &Schema, section: &str, item: &str) -> bool {
    rules_of(schema).iter().any(|rule| rule.setting.is(section, item))
}

fn rules_of(schema: &Schema) -> &'static [Compose] {
    schema.profile().and_then(|profile| profile.scaffold.spec()).map_or(&[], |spec| spec.compose)
}

/// The value that the parameters give to an item; `None` when a parameter that it needs has no answer.
pub(super) fn composed(
    schema: &Schema,
    section: &str,
    item: &str,
    parameters: &BTreeMap<&str, &str>,
) -> Option<String> {
    let fits = |rule: &&Compose| {
        let wanted = rule.when.is_none_or(|(name, answer)| parameters.get(name) == Some(&answer));
        rule.setting.is(section, item) && wanted
    };
    rules_of(schema).iter().filter(fits).find_map(|rule| expand(rule.template, parameters))
}

/// The names of the parameters that make the value of an item.
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

/// `{name}` becomes the answer; `{{` and `}}` become braces.
fn expand(template: &str, parameters: &BTreeMap<&str, &str>) -> Option<String> {
    let mut result = String::new();
    let mut rest = template;
    while let Some(at) = rest.find(['{', '}']) {
        result.push_str(&rest[..at]);
        let brace = &rest[at..=at];
        rest = &rest[at + 1..];
        if let Some(tail) = rest.strip_prefix(brace) {
            result.push_str(brace);
            rest = tail;
            continue;
        }
        let (name, tail) = rest.split_once('}')?;
        result.push_str(parameters.get(name)?);
        rest = tail;
    }
    result.push_str(rest);
    Some(result)
}

#[cfg(test)]
mod tests {
    use super::expand;

    #[test]
    fn templates_take_answers_and_keep_doubled_braces() {
        let answers = [("region", "eu1")].into_iter().collect();
        assert_eq!(expand("https://{region}.acme.example/", &answers).as_deref(), Some("https://eu1.acme.example/"));
        assert_eq!(expand("{{region}}", &answers).as_deref(), Some("{region}"));
        assert_eq!(expand("{unknown}", &answers), None);
    }
}
