//! The constraint that a new profile contains as an example.

use ccdef_core::tables::GENERAL;

use super::table::NewProfile;

/// A relation of one setting: the vendor's first item or, if there is none, the adapter URL.
pub(super) struct Row {
    /// The id of its rule.
    pub(super) rule: String,
    /// The item in the examples on the rule page.
    pub(super) item: String,
    pub(super) label: String,
    pub(super) sort_order: usize,
    pub(super) value: String,
    section: String,
    /// The key of its source in `evidence`.
    key: &'static str,
}

impl Row {
    pub(super) fn of(table: &NewProfile) -> Self {
        let (rule, key) = (format!("{}-empty-value", table.id), table.evidence.0);
        let own = table.sections.iter().find(|section| section.name != GENERAL);
        if let Some((section, item)) = own.and_then(|section| Some((section, section.items.first()?))) {
            let (section, value) = (section.name.clone(), item.value().to_owned());
            let (item, label) = (item.name.clone(), item.label.clone());
            return Self { rule, item, label, sort_order: 0, value, section, key };
        }
        Self {
            rule,
            item: "reqAdapterUrl".to_owned(),
            label: "CTI Adapter URL".to_owned(),
            sort_order: 2,
            value: table.url.clone().unwrap_or_default(),
            section: GENERAL.to_owned(),
            key,
        }
    }

    /// The constraint as Rust source.
    pub(super) fn source(&self) -> String {
        let (rule, item, section) = (&self.rule, &self.item, &self.section);
        let relation = format!("Relation::filled(SettingRef::new({section:?}, {item:?}))");
        let summary = format!("`{item}` is empty");
        format!("constraint!({rule:?}, {summary:?}, {relation}).source({:?})", self.key)
    }
}
