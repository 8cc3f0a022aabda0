//! What a definition says about itself, whichever dialect it is spelt in.

use ccdef_syntax::{Definition, Dialect, Document, Item, Section, Span, Text, internal_name_of_file};

use crate::tables::GENERAL;
use crate::text::adapter_url::AdapterUrl;

/// The value of a setting and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'r> {
    /// The value without white space around it.
    pub value: &'r str,
    /// Where the value stands; where it would stand when it is empty.
    pub span: Span,
}

/// The few facts that detection and many rules ask for, gathered once per file.
#[derive(Debug)]
pub struct Facts<'r> {
    definition: &'r Definition<'r>,
    items: Index<'r>,
    /// The internal name: an item of import files, the file's name for metadata files.
    pub internal_name: Option<Setting<'r>>,
    /// The display name: an item of import files, `<displayName>` of metadata files.
    pub display_name: Option<Setting<'r>>,
    /// The adapter URL as it is written: the item, or `<adapterUrl>` where there is no item or it is empty.
    pub adapter_setting: Option<Setting<'r>>,
    /// The adapter URL taken apart; `None` when it is absent or empty.
    pub adapter_url: Option<AdapterUrl<'r>>,
}

impl<'r> Facts<'r> {
    pub(crate) fn gather(path: &'r str, document: &'r Document<'r>, definition: &'r Definition<'r>) -> Self {
        let items = Index::of(definition);
        let item = |name| items.get(GENERAL, name).map(setting);
        let field = |name: &str| definition.field(name).map(|field| text_setting(&field.value));
        let metadata = definition.dialect == Some(Dialect::Metadata);
        let named_by_file = || {
            let value = internal_name_of_file(path)?;
            Some(Setting { value, span: document.root()?.name_span() })
        };
        let internal_name = if metadata { named_by_file() } else { item("reqInternalName") };
        let display_name = if metadata { field("displayName") } else { item("reqDisplayName") };
        let (listed, copied) = (item("reqAdapterUrl"), field("adapterUrl"));
        let filled = |setting: &Setting<'_>| !setting.value.is_empty();
        let adapter_setting = listed.filter(filled).or(copied.filter(filled)).or(listed).or(copied);
        let adapter_url = adapter_setting.filter(filled).map(|setting| AdapterUrl::parse(setting.value));
        Self { definition, items, internal_name, display_name, adapter_setting, adapter_url }
    }

    /// The setting of that section and item, if the item is there; its value may be empty.
    pub fn setting(&self, section: &str, item: &str) -> Option<Setting<'r>> {
        self.items.get(section, item).map(setting)
    }

    /// The value of that section and item; empty when it is absent.
    pub fn value(&self, section: &str, item: &str) -> &'r str {
        self.items.get(section, item).map_or("", Item::value)
    }

    /// Whether a section of that name is there.
    pub fn has_section(&self, section: &str) -> bool {
        self.definition.section(section).is_some()
    }

    /// The names of its sections.
    pub fn sections(&self) -> impl Iterator<Item = &'r str> {
        self.definition.sections.iter().map(Section::name)
    }

    /// Whether that section has an item of that name.
    pub fn has_item(&self, section: &str, item: &str) -> bool {
        self.items.get(section, item).is_some()
    }

    /// The value of a key of `customSettings`.
    pub fn custom_setting(&self, key: &str) -> Option<&'r str> {
        self.definition.custom_settings.as_ref()?.get(key)?.value.as_deref()
    }
}

/// The items of a file by section and name: many questions are asked, and files may be large.
#[derive(Debug)]
struct Index<'r>(Vec<(&'r str, &'r str, &'r Item<'r>)>);

impl<'r> Index<'r> {
    fn of(definition: &'r Definition<'r>) -> Self {
        let mut items: Vec<_> = definition.items().map(|(section, item)| (section.name(), item.name(), item)).collect();
        // A stable sort: of items that share a name the first one stays first.
        items.sort_by_key(|(section, name, _)| (*section, *name));
        Self(items)
    }

    fn get(&self, section: &str, name: &str) -> Option<&'r Item<'r>> {
        let place = self.0.partition_point(|known| (known.0, known.1) < (section, name));
        self.0.get(place).filter(|known| (known.0, known.1) == (section, name)).map(|known| known.2)
    }
}

fn setting<'r>(item: &'r Item<'r>) -> Setting<'r> {
    Setting { value: item.value(), span: item.value_anchor() }
}

fn text_setting<'r>(text: &'r Text<'r>) -> Setting<'r> {
    Setting { value: text.trimmed(), span: text.trimmed_span() }
}
