//! Checks the questions of `ccdef new`, and how the answers become values.

use std::collections::BTreeSet;

use ccdef_core::tables::{Compose, Parameter, Scaffold};

use super::checked_profile::CheckedProfile;
use super::sections::{accepts, is_real};
use crate::problems::Problems;

pub(super) fn check(subject: &CheckedProfile<'_>, problems: &mut Problems) {
    match subject.profile.scaffold {
        Scaffold::NotOffered { reason, .. } if reason.trim().is_empty() => {
            problems.push("scaffolding is not offered: add the reason".into());
        }
        Scaffold::NotOffered { .. } => {}
        Scaffold::Offered(spec) => {
            questions(subject, spec.parameters, spec.compose, problems);
            for rule in spec.compose {
                composed(subject, rule, spec.parameters, problems);
            }
        }
    }
}

fn questions(subject: &CheckedProfile<'_>, parameters: &[Parameter], compose: &[Compose], problems: &mut Problems) {
    let mut names = BTreeSet::new();
    for parameter in parameters {
        let what = format!("parameter `{}`", parameter.name);
        if !names.insert(parameter.name) || !is_snake_case(parameter.name) {
            problems.push(format!("{what}: the name must be unique, and lowercase words joined by `_`"));
        }
        if parameter.prompt.trim().is_empty() {
            problems.push(format!("{what} has no prompt"));
        }
        for (name, value) in [("example", parameter.example), ("default", parameter.default)] {
            if let Some(value) = value {
                let what = format!("{what}: the {name}");
                accepts(&what, &parameter.kind, value, problems);
                is_real(subject, &what, &parameter.kind, "", value, problems);
            }
        }
        let is_used = compose.iter().any(|rule| {
            rule.references().any(|(name, _)| name == parameter.name)
                || rule.when.is_some_and(|(name, _)| name == parameter.name)
        });
        if !is_used {
            problems.push(format!("{what} is not used: refer to it in `compose`, or remove it"));
        }
    }
}

fn composed(subject: &CheckedProfile<'_>, rule: &Compose, parameters: &[Parameter], problems: &mut Problems) {
    let path = rule.setting;
    if !subject.has_item(path) {
        problems.push(format!("`compose` sets {path}, which is not in the tables"));
    }
    let find = |name: &str| parameters.iter().find(|parameter| parameter.name == name);
    for (name, part) in rule.references() {
        let Some(parameter) = find(name) else {
            problems.push(format!("the value composed for {path} uses `{{{name}}}`, which is not a parameter"));
            continue;
        };
        if let Some(part) = part.filter(|part| parameter.kind.part(part, "").is_none()) {
            problems.push(format!(
                "the value composed for {path} uses `{part}` of `{name}`, whose answers have no such part"
            ));
        }
    }
    if let Some((name, answer)) = rule.when {
        match find(name) {
            Some(parameter) => {
                accepts(&format!("{path}: the answer in its condition,"), &parameter.kind, answer, problems);
            }
            None => problems.push(format!("the condition for {path} uses `{name}`, which is not a parameter")),
        }
    }
}

fn is_snake_case(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}
