//! Facts about a file that detection and many rules use.

use ccdef_syntax::{Definition, Document, Section};

use crate::model::settings::{Setting, Settings};
use crate::tables::Schema;
use crate::text::adapter_url::AdapterUrl;

/// Facts that detection and many rules use, computed once per file.
#[derive(Debug)]
pub struct Facts<'r> {
    document: &'r Document<'r>,
    definition: &'r Definition<'r>,
    pub(crate) settings: Settings<'r>,
    /// The internal name: an item of import files, the file's name for metadata files.
    pub internal_name: Option<Setting<'r>>,
    /// The display name: an item of import files, `<displayName>` of metadata files.
    pub display_name: Option<Setting<'r>>,
    /// The adapter URL as written: the item, or `<adapterUrl>` if the item is missing or empty.
    pub adapter_setting: Option<Setting<'r>>,
    /// The parsed adapter URL; `None` if it is missing or empty.
    pub adapter_url: Option<AdapterUrl<'r>>,
}

impl<'r> Facts<'r> {
    pub(crate) fn gather(path: &'r str, document: &'r Document<'r>, definition: &'r Definition<'r>) -> Self {
        let settings = Settings::read(path, document, definition);
        let [internal_name, display_name, adapter_setting] = named(&settings);
        let filled = adapter_setting.filter(|setting| !setting.value.is_empty());
        let adapter_url = filled.map(|setting| AdapterUrl::parse(setting.value));
        Self { document, definition, settings, internal_name, display_name, adapter_setting, adapter_url }
    }

    /// Links each setting to its row in the tables.
    pub(crate) fn bind(&mut self, schema: &'r Schema) {
        self.settings.bind(schema);
        [self.internal_name, self.display_name, self.adapter_setting] = named(&self.settings);
    }

    /// Whether the file has a section of that name.
    pub fn has_section(&self, section: &str) -> bool {
        self.definition.section(section).is_some()
    }

    /// The names of its sections.
    pub fn sections(&self) -> impl Iterator<Item = &'r str> {
        self.definition.sections.iter().map(Section::name)
    }

    /// Whether an element has that name, or its attribute `name` is that name.
    pub(crate) fn has_element_of(&self, name: &str) -> bool {
        self.document.elements().any(|element| {
            let named = || element.attribute("name").is_some_and(|attribute| attribute.value.trimmed() == name);
            element.local_name() == name || named()
        })
    }

    /// The value of a key of `customSettings`.
    pub fn custom_setting(&self, key: &str) -> Option<&'r str> {
        self.settings.custom_setting(key)?.untrimmed()
    }
}

fn named<'r>(settings: &Settings<'r>) -> [Option<Setting<'r>>; 3] {
    [settings.internal_name(), settings.display_name(), settings.adapter_url()].map(Option::<&Setting<'_>>::copied)
}
