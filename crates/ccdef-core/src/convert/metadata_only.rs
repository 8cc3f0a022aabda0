//! Elements below the root of metadata files that are not settings.

use ccdef_syntax::{Dialect, Draft, DraftStructure};

use super::measure::Measure;
use crate::model::VERSION_FIELD;
use crate::model::draft::{MatchedLists, is_other_field};
use crate::tables::metadata_fields;
use crate::tables::schema::is_structure;

impl Measure<'_> {
    pub(super) fn metadata_only(&mut self) {
        let (before, after) = (self.before, self.after);
        let fields = MatchedLists::of(&before.fields, &after.fields, |(name, _)| name.as_str());
        for (name, _) in &fields.removed {
            if is_other_field(name) { self.no_such_element(name) } else { self.unknown_element(name) }
        }
        for (old, new) in fields.both {
            self.text(&old.0, "the value", &old.1, &new.1);
        }
        let structures = MatchedLists::of(&before.structures, &after.structures, |known| known.name.as_str());
        for structure in &structures.removed {
            let name = structure.name.as_str();
            if is_structure(name) { self.no_such_element(name) } else { self.unknown_element(name) }
        }
        for (old, new) in structures.both {
            self.structure(old, new);
        }
    }

    fn structure(&mut self, before: &DraftStructure, after: &DraftStructure) {
        let fields = MatchedLists::of(&before.fields, &after.fields, |(name, _)| name.as_str());
        for (name, _) in &fields.removed {
            let is_known = metadata_fields(&before.name).any(|known| known.name == name.as_str());
            let place = format!("`<{name}>` in `<{}>`", before.name);
            if is_known { self.not_converted(&place) } else { self.unknown(&place) }
        }
        for (old, new) in fields.both {
            self.text(&format!("{}/{}", before.name, old.0), "the value", &old.1, &new.1);
        }
    }

    /// An element that import files do not have.
    pub(super) fn no_such_element(&mut self, name: &str) {
        let advice = match name {
            VERSION_FIELD => "nothing to do: Salesforce sets the version itself",
            _ => "configure it in Setup after the import",
        };
        self.lose(format!("`<{name}>`"), "is not converted: Setup import files have no such element", advice);
    }

    /// An element of a draft that was not read from a file, and that no file can contain there.
    fn unknown_element(&mut self, name: &str) {
        if Draft::has_dedicated_field(name) || metadata_fields(Dialect::Metadata.root()).any(|field| field.name == name)
        {
            self.lose(
                format!("`{name}` in `fields` or `structures`"),
                "is not converted: the definition has its own place for it",
                "move it to that place in the JSON",
            );
            return;
        }
        self.unknown(&format!("`<{name}>`"));
    }

    fn unknown(&mut self, place: &str) {
        self.lose(place, "is not converted: no API version has this element", "remove it from the original file");
    }

    fn not_converted(&mut self, place: &str) {
        self.lose(place, "is not converted", "keep the original file");
    }
}
