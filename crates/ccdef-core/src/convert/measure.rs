//! Compares a definition with what a reader finds in its converted file.

use std::collections::{HashMap, HashSet};

use ccdef_syntax::{Dialect, Draft, DraftItem, DraftSection, XmlWriter};

use crate::model::draft::{Loss, MatchedLists};
use crate::model::shown::masked_path;
use crate::tables::{GENERAL, Schema};
use crate::text::setting_path::{path_of, section_path};

/// What is in `before` and not in `after`, each once, in the order of the draft.
pub(super) fn measure(before: &Draft, after: &Draft, dialect: Dialect, schema: &Schema) -> Vec<Loss> {
    let general = after.sections.iter().find(|section| section.name == GENERAL);
    // The first of a name counts.
    let items = general.iter().flat_map(|section| section.items.iter().rev());
    let items = items.map(|item| (item.name.as_str(), item.value.as_str())).collect();
    let mut measure = Measure { before, after, items, dialect, schema, found: Vec::new() };
    measure.internal_name();
    measure.item(GENERAL, &before.display_name, &after.display_name);
    measure.sections();
    measure.copies();
    measure.metadata_only();
    let mut seen = HashSet::new();
    measure.found.retain(|loss| seen.insert(loss.what()));
    measure.found
}

/// Collects losses.
pub(super) struct Measure<'d> {
    pub(super) before: &'d Draft,
    pub(super) after: &'d Draft,
    /// The values of the general section of `after`, by name.
    items: HashMap<&'d str, &'d str>,
    pub(super) dialect: Dialect,
    pub(super) schema: &'d Schema,
    found: Vec<Loss>,
}

impl Measure<'_> {
    /// The value of an item of the general section of `after`, or one of the two names.
    pub(super) fn general(&self, name: &str) -> Option<&str> {
        let mut names = [&self.after.internal_name, &self.after.display_name].into_iter();
        let held = names.find(|held| held.name == name).map(|held| held.value.as_str());
        held.or_else(|| self.items.get(name).copied())
    }

    pub(super) fn lose(&mut self, subject: impl Into<String>, reason: impl Into<String>, advice: impl Into<String>) {
        self.found.push(Loss::new(subject, reason, advice));
    }

    /// The name of a metadata file is trimmed; in an import file the name is an item like any other.
    fn internal_name(&mut self) {
        let (before, after) = (&self.before.internal_name, &self.after.internal_name);
        let is_file_name = match self.dialect {
            Dialect::Metadata => true,
            Dialect::Import => false,
        };
        if !is_file_name {
            self.item(GENERAL, before, after);
            return;
        }
        self.label(&format!("/{GENERAL}/{}", before.name), before.label.as_deref(), after.label.as_deref());
        if before.value.trim_ascii() != before.value {
            self.lose(
                format!("the whitespace around `{}`", before.name),
                "is not converted: it cannot be part of the file name",
                "remove it from the original file",
            );
        }
    }

    fn sections(&mut self) {
        let (before, after) = (self.before, self.after);
        let sections = MatchedLists::of(&before.sections, &after.sections, |section| readable(&section.name));
        for section in &sections.removed {
            self.gone(&section_path(&section.name));
        }
        for (old, new) in sections.both {
            self.name(&section_path(&old.name), &old.name, &new.name);
            self.label(&section_path(&old.name), old.label.as_deref(), new.label.as_deref());
            self.items(old, new);
        }
    }

    fn items(&mut self, before: &DraftSection, after: &DraftSection) {
        let items = MatchedLists::of(&before.items, &after.items, |item| readable(&item.name));
        for item in &items.removed {
            self.gone(&path_of(&before.name, &item.name));
        }
        for (old, new) in items.both {
            self.name(&path_of(&before.name, &old.name), &old.name, &new.name);
            self.item(&before.name, old, new);
        }
    }

    fn item(&mut self, section: &str, before: &DraftItem, after: &DraftItem) {
        let path = path_of(section, &before.name);
        self.label(&path, before.label.as_deref(), after.label.as_deref());
        // An empty value is filled from its copy, so nothing is lost.
        if !before.value.trim_ascii().is_empty() || after.value.trim_ascii().is_empty() {
            self.text(&path, "the value", &before.value, &after.value);
        }
    }

    fn name(&mut self, path: &str, before: &str, after: &str) {
        // A name is read without the whitespace around it, but written with it.
        self.text(path, "the name", before.trim_ascii(), after);
    }

    fn label(&mut self, path: &str, before: Option<&str>, after: Option<&str>) {
        match (before, after) {
            (Some(before), after) => self.text(path, "the label", before, after.unwrap_or_default()),
            (None, Some(_)) => self.lose(
                format!("`{}`", shown(path)),
                "has no label: the Metadata API requires one, so the name is written as the label",
                "add a label to the original file if users should see another text",
            ),
            (None, None) => {}
        }
    }

    /// A text that must be the same.
    pub(super) fn text(&mut self, path: &str, part: &str, before: &str, after: &str) {
        if before == after {
            return;
        }
        let path = shown(path);
        if printable(before) == after {
            self.lose(
                format!("control characters in `{path}`"),
                "are not converted: XML cannot contain them",
                "remove them from the original file",
            );
        } else {
            self.lose(format!("{part} of `{path}`"), "is not converted as it is", "keep the original file");
        }
    }

    fn gone(&mut self, path: &str) {
        self.lose(format!("`{}`", shown(path)), "is not converted", "keep the original file");
    }
}

/// A name as a reader finds it.
fn readable(name: &str) -> &str {
    name.trim_ascii()
}

/// A path as losses name it.
fn shown(path: &str) -> String {
    masked_path(printable(path)).into_owned()
}

/// The characters that XML can contain.
pub(super) fn printable(text: &str) -> String {
    text.chars().filter(|character| XmlWriter::can_hold(*character)).collect()
}
