//! Describes relations between settings in prose.

use ccdef_core::tables::{OnPage, Relation, SettingRef, ValuePattern};

use super::super::prose;

/// The requirement of a relation, such as "`/acme/a` and `/acme/b` must both be set, or both be empty".
pub(super) fn describe(relation: &Relation) -> String {
    match relation {
        Relation::Requires { setting, set_to, needs, .. } => {
            format!("if {} is {}, {} must be set", name(*setting), value(set_to), names(needs))
        }
        Relation::Together { one, other, .. } => {
            format!("{} and {} must both be set, or both be empty", name(*one), name(*other))
        }
        Relation::Filled { setting, must_exist, .. } => {
            let exist = if *must_exist { "exist and " } else { "" };
            format!("{} must {exist}be set", name(*setting))
        }
        Relation::Refused { setting, value: refused, beside, .. } => {
            let beside = beside.map(|(other, with)| format!(" while {} is {}", name(other), value(&with)));
            format!("{} must not be {}{}", name(*setting), value(refused), beside.unwrap_or_default())
        }
        Relation::Same { setting: one, other, .. } => {
            format!("{} must have the same value as {}", name(*one), name(*other))
        }
        Relation::Differ { setting: one, other, .. } => {
            format!("{} must have a different value than {}", name(*one), name(*other))
        }
        Relation::SameHost { setting, with, .. } => {
            format!("{} must have the same host as {}", name(*setting), name(*with))
        }
        Relation::PageDecides { setting, pages, .. } => {
            format!("{} must be {}", name(*setting), pages.iter().map(on_page).collect::<Vec<_>>().join("; "))
        }
        Relation::Generation { sections, .. } => {
            format!("the file must not have the section {}", prose::any_of(sections))
        }
    }
}

fn name(setting: SettingRef) -> String {
    format!("`{setting}`")
}

fn names(settings: &[SettingRef]) -> String {
    settings.iter().map(|setting| name(*setting)).collect::<Vec<_>>().join(" and ")
}

fn on_page(page: &OnPage) -> String {
    format!("{} if the adapter URL has {}", prose::any_of(page.values), prose::url(&page.page))
}

/// Values that match all patterns, the exceptions last: "a number, but not `1` or `2`".
fn all(patterns: &[ValuePattern]) -> String {
    let is_exception = |pattern: &&ValuePattern| matches!(pattern, ValuePattern::Not(_));
    let (exceptions, others): (Vec<_>, Vec<_>) = patterns.iter().partition(is_exception);
    let others: Vec<String> = others.into_iter().map(value).collect();
    let exceptions = exceptions.into_iter().map(|pattern| match pattern {
        ValuePattern::Not(inner) => format!(", but not {}", value(inner)),
        other => value(other),
    });
    others.join(" and ") + &exceptions.collect::<String>()
}

fn value(pattern: &ValuePattern) -> String {
    match pattern {
        ValuePattern::Filled => "set".into(),
        ValuePattern::OneOf(values) => prose::any_of(values),
        ValuePattern::StartsWith(start) => format!("a value starting with `{start}`"),
        ValuePattern::EndsWith(end) => format!("a value ending with `{end}`"),
        ValuePattern::Contains(parts) => format!("a value that contains {}", prose::any_of(parts)),
        ValuePattern::Url(url) => format!("a URL with {}", prose::url(url)),
        ValuePattern::Form(kind) => kind.describe(),
        ValuePattern::All(patterns) => all(patterns),
        ValuePattern::Not(pattern) => format!("a value other than {}", value(pattern)),
    }
}
