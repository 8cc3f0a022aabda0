//! Checks the tables of sections and items.

use std::collections::BTreeSet;

use ccdef_core::rule::{Samples, find_placeholder};
use ccdef_core::tables::{ItemSpec, LABEL_LIMIT, RESERVED_NAMES, SectionSpec, ValueKind};

use super::checked_profile::CheckedProfile;
use crate::problems::Problems;

pub(super) fn check(subject: &CheckedProfile<'_>, problems: &mut Problems) {
    let mut sections = BTreeSet::new();
    for section in subject.profile.sections {
        if !sections.insert(section.name) {
            problems.push(format!("the tables contain the section `{}` twice", section.name));
        }
        name_and_label(&format!("/{}", section.name), section.name, section.label, problems);
        items(subject, section, problems);
    }
}

fn items(subject: &CheckedProfile<'_>, section: &SectionSpec, problems: &mut Problems) {
    let mut items = BTreeSet::new();
    if section.items.is_empty() {
        problems.push(format!("section `{}` has no items", section.name));
    }
    for item in section.items {
        let path = format!("/{}/{}", section.name, item.name);
        if !items.insert(item.name) {
            problems.push(format!("the tables contain the item {path} twice"));
        }
        name_and_label(&path, item.name, item.label, problems);
        values(subject, &path, item, problems);
    }
}

fn name_and_label(path: &str, name: &str, label: &str, problems: &mut Problems) {
    if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric()) || RESERVED_NAMES.contains(&name) {
        problems.push(format!("{path}: the name must consist of ASCII letters and digits, and must not be reserved"));
    }
    if label.trim() != label || label.is_empty() || label.chars().count() > LABEL_LIMIT {
        let limit = LABEL_LIMIT;
        problems.push(format!(
            "{path}: the label must not be empty, have spaces around it, or be longer than {limit} characters"
        ));
    }
}

fn values(subject: &CheckedProfile<'_>, path: &str, item: &ItemSpec, problems: &mut Problems) {
    for (what, value) in [("default", item.default), ("example", item.example)] {
        if let Some(value) = value {
            let what = format!("{path}: the {what}");
            accepts(&what, &item.kind, value, problems);
            is_real(subject, &what, &item.kind, item.label, value, problems);
        }
    }
    let is_secret = item.sensitive || matches!(item.kind, ValueKind::Secret);
    if is_secret && item.default.is_some_and(|value| !value.is_empty()) {
        problems.push(format!("{path}: a secret must not have a default value"));
    }
}

/// Reports a value that readers would have to replace: a placeholder is no example of a value.
pub(super) fn is_real(
    subject: &CheckedProfile<'_>,
    what: &str,
    kind: &ValueKind,
    label: &str,
    value: &str,
    problems: &mut Problems,
) {
    let samples = Samples::of(subject.schema.profile_and_bases.iter().copied());
    if let Some(found) = find_placeholder(value, kind, label, &samples) {
        problems
            .push(format!("{what} `{value}` is the placeholder `{}`: use a value as an org may have it", found.text));
    }
}

/// Reports a value that does not match its kind.
pub(super) fn accepts(what: &str, kind: &ValueKind, value: &str, problems: &mut Problems) {
    if value.trim() != value {
        problems.push(format!("{what} `{value}` must not have whitespace around it"));
    }
    if let Err(issue) = kind.check(value) {
        problems.push(format!("{what} `{value}` {}", issue.message));
    }
}
