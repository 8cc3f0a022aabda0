//! Relations between settings in words.

use ccdef_core::tables::{OnPage, Relation, SettingRef, ValuePattern};

use super::super::words;

/// What must hold, such as "`/acme/a` and `/acme/b` are both filled in, or neither".
pub(super) fn words(relation: &Relation) -> String {
    match relation {
        Relation::Requires { setting, set_to, needs, .. } => {
            format!("where {} is {}, {} must be filled in", name(*setting), value(set_to), names(needs))
        }
        Relation::Together { one, other, .. } => {
            format!("{} and {} are both filled in, or neither", name(*one), name(*other))
        }
        Relation::Filled { setting, must_exist, .. } => {
            let exist = if *must_exist { "exist and " } else { "" };
            format!("{} must {exist}be filled in", name(*setting))
        }
        Relation::Refused { setting, value: refused, beside, .. } => {
            let beside = beside.map(|(other, with)| format!(" while {} is {}", name(other), value(&with)));
            format!("{} must not be {}{}", name(*setting), value(refused), beside.unwrap_or_default())
        }
        Relation::Same { setting: one, other, .. } => format!("{} has the value of {}", name(*one), name(*other)),
        Relation::Differ { setting: one, other, .. } => {
            format!("{} has another value than {}", name(*one), name(*other))
        }
        Relation::SameHost { setting, with, .. } => format!("{} is on the host of {}", name(*setting), name(*with)),
        Relation::PageDecides { setting, pages, .. } => {
            format!("{} is {}", name(*setting), pages.iter().map(on_page).collect::<Vec<_>>().join(", "))
        }
        Relation::Generation { sections, .. } => format!("no section {}", words::any_of(sections)),
    }
}

fn name(setting: SettingRef) -> String {
    format!("`{setting}`")
}

fn names(settings: &[SettingRef]) -> String {
    settings.iter().map(|setting| name(*setting)).collect::<Vec<_>>().join(" and ")
}

fn on_page(page: &OnPage) -> String {
    format!("{} with the adapter URL {}", words::any_of(page.values), words::url(&page.page))
}

fn value(pattern: &ValuePattern) -> String {
    match pattern {
        ValuePattern::Filled => "set".into(),
        ValuePattern::OneOf(values) => words::any_of(values),
        ValuePattern::StartsWith(start) => format!("a value starting with `{start}`"),
        ValuePattern::EndsWith(end) => format!("a value ending with `{end}`"),
        ValuePattern::Contains(parts) => format!("a value with {} in it", words::any_of(parts)),
        ValuePattern::Url(url) => format!("a URL with {}", words::url(url)),
        ValuePattern::Form(kind) => kind.describe(),
        ValuePattern::All(patterns) => patterns.iter().map(value).collect::<Vec<_>>().join(" and "),
        ValuePattern::Not(pattern) => format!("anything but {}", value(pattern)),
    }
}
