//! The tables of sections and items.

use std::collections::BTreeSet;

use ccdef_core::tables::{ItemSpec, LABEL_LIMIT, RESERVED_NAMES, SectionSpec, ValueKind};

use super::subject::Subject;
use crate::problems::Problems;

pub(super) fn check(subject: &Subject<'_>, problems: &mut Problems) {
    let mut sections = BTreeSet::new();
    for section in subject.profile.sections {
        if !sections.insert(section.name) {
            problems.push(format!("section `{}` stands in the tables twice", section.name));
        }
        name_and_label(&format!("/{}", section.name), section.name, section.label, problems);
        items(section, problems);
    }
}

fn items(section: &SectionSpec, problems: &mut Problems) {
    let mut items = BTreeSet::new();
    if section.items.is_empty() {
        problems.push(format!("section `{}` has no items", section.name));
    }
    for item in section.items {
        let path = format!("/{}/{}", section.name, item.name);
        if !items.insert(item.name) {
            problems.push(format!("{path} stands in the tables twice"));
        }
        name_and_label(&path, item.name, item.label, problems);
        values(&path, item, problems);
    }
}

fn name_and_label(path: &str, name: &str, label: &str, problems: &mut Problems) {
    if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric()) || RESERVED_NAMES.contains(&name) {
        problems.push(format!("{path}: the name has other characters than ASCII letters and digits, or is reserved"));
    }
    if label.trim() != label || label.is_empty() || label.chars().count() > LABEL_LIMIT {
        problems.push(format!("{path}: the label is empty, padded or longer than {LABEL_LIMIT} characters"));
    }
}

fn values(path: &str, item: &ItemSpec, problems: &mut Problems) {
    for (what, value) in [("default", item.default), ("example", item.example)] {
        if let Some(value) = value {
            accepts(&format!("{path}: the {what}"), &item.kind, value, problems);
        }
    }
    let is_secret = item.sensitive || matches!(item.kind, ValueKind::Secret);
    if is_secret && item.default.is_some_and(|value| !value.is_empty()) {
        problems.push(format!("{path}: a secret has no default"));
    }
}

/// Complains when a value of the tables is not of its own kind.
pub(super) fn accepts(what: &str, kind: &ValueKind, value: &str, problems: &mut Problems) {
    if value.trim() != value {
        problems.push(format!("{what} `{value}` has white space around it"));
    }
    if let Err(issue) = kind.check(value) {
        problems.push(format!("{what} `{value}` {}", issue.message));
    }
}
