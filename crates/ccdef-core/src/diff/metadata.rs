//! Changes in what only the Metadata API dialect has.

use ccdef_syntax::{Dialect, Draft, DraftItem, DraftStructure};

use super::change::ChangeClass;
use super::compare::Changes;
use crate::model::draft::key_path;
use crate::model::secret::shown_value;
use crate::model::{ADAPTER_URL_FIELD, VERSION_FIELD};
use crate::tables::{GENERAL, item};

impl Changes<'_> {
    /// Compares it only if both sides can have it: what an import file cannot contain is not a change.
    pub(super) fn metadata(&mut self, before: &Draft, after: &Draft) {
        let are_metadata = [before, after].iter().all(|draft| has_metadata(draft));
        if are_metadata || (!before.custom_settings.is_empty() && !after.custom_settings.is_empty()) {
            self.custom_settings(before, after);
        }
        if are_metadata {
            self.adapter_url(before, after);
            self.fields(&before.fields, &after.fields);
            self.structures(&before.structures, &after.structures);
            self.field(VERSION_FIELD, before.version.as_deref(), after.version.as_deref());
        }
    }

    fn custom_settings(&mut self, before: &Draft, after: &Draft) {
        let keys = before.custom_settings.iter().chain(&after.custom_settings).map(|(key, _)| key.as_str());
        let mut seen: Vec<&str> = Vec::new();
        for key in keys {
            let (old, new) = (setting(before, key), setting(after, key));
            let is_reported = seen.contains(&key) || follows_item([(before, old), (after, new)], key);
            if old != new && !is_reported {
                let shown = |value: Option<&str>| value.map(|value| self.shown_setting(key, value));
                let (old, new) = (shown(old), shown(new));
                self.add(ChangeClass::Value, key_path(key), "value", old.as_deref(), new.as_deref());
            }
            seen.push(key);
        }
    }

    fn adapter_url(&mut self, before: &Draft, after: &Draft) {
        let (old, new) = (before.adapter_url.as_deref(), after.adapter_url.as_deref());
        if !follows_item([(before, old), (after, new)], item::ADAPTER_URL) {
            let shown = |value: Option<&str>| value.map(|value| self.shown_setting(item::ADAPTER_URL, value));
            let (old, new) = (shown(old), shown(new));
            self.field(ADAPTER_URL_FIELD, old.as_deref(), new.as_deref());
        }
    }

    /// Structures have no name of their own, so the first is compared with the first of its kind, and so on.
    fn structures(&mut self, before: &[DraftStructure], after: &[DraftStructure]) {
        self.fields(&numbered(before), &numbered(after));
    }

    /// Elements with their paths and values.
    fn fields(&mut self, before: &[(String, String)], after: &[(String, String)]) {
        for (path, old) in before {
            self.field(path, Some(old), value(after, path));
        }
        for (path, new) in after.iter().filter(|(path, _)| value(before, path).is_none()) {
            self.field(path, None, Some(new));
        }
    }

    fn field(&mut self, name: &str, before: Option<&str>, after: Option<&str>) {
        if before != after {
            self.add(ChangeClass::Value, name.to_owned(), "value", before, after);
        }
    }

    /// A value of `customSettings` with every credential masked.
    fn shown_setting(&self, key: &str, value: &str) -> String {
        let item = DraftItem::new(key, "");
        shown_value(self.schema, GENERAL, &item, value).into_owned()
    }
}

/// Whether the dialect that a draft was read from has more than settings.
fn has_metadata(draft: &Draft) -> bool {
    draft.origin.is_some_and(|dialect| match dialect {
        Dialect::Import => false,
        Dialect::Metadata => true,
    })
}

fn setting<'d>(draft: &'d Draft, key: &str) -> Option<&'d str> {
    value(&draft.custom_settings, key)
}

fn value<'d>(all: &'d [(String, String)], name: &str) -> Option<&'d str> {
    all.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

/// Whether a copy changed together with its item, which is already reported.
fn follows_item(sides: [(&Draft, Option<&str>); 2], key: &str) -> bool {
    sides.into_iter().all(|(draft, copy)| {
        let item = draft.value(GENERAL, key).map(str::trim_ascii).filter(|value| !value.is_empty());
        item == copy.map(str::trim_ascii)
    })
}

/// Paths such as `contactCenterChannels[1]`, with their fields in one line.
fn numbered(structures: &[DraftStructure]) -> Vec<(String, String)> {
    let numbered = structures.iter().enumerate().map(|(index, structure)| {
        let number = structures[..=index].iter().filter(|other| other.name == structure.name).count();
        let fields: Vec<String> = structure.fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
        (format!("{}[{number}]", structure.name), fields.join(", "))
    });
    numbered.collect()
}
