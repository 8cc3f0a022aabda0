//! A definition as lines, one a setting, so that any line-by-line diff says what changed.

use std::fmt::Write as _;

use ccdef_core::engine::shown_value;
use ccdef_core::syntax::{Dialect, Draft, DraftItem};
use ccdef_core::tables::{GENERAL, Schema};
use ccdef_report::visible_line;

/// One line a setting: path, value, label. Credentials are masked, in labels too.
///
/// The internal name of a metadata file is left out: it is the name of the file, which Git shows itself, and Git passes
/// a temporary one.
pub(super) fn lines(draft: &Draft, schema: &Schema) -> String {
    let mut lines = Lines { schema, text: String::new() };
    for item in [&draft.internal_name, &draft.display_name] {
        let is_file_name = draft.origin == Some(Dialect::Metadata) && *item == draft.internal_name;
        if is_file_name {
            lines.item(GENERAL, &DraftItem::new(item.name.as_str(), "").label(item.label.clone()));
        } else if !item.value.is_empty() {
            lines.item(GENERAL, item);
        }
    }
    for section in &draft.sections {
        let label = section.label.as_deref().map(|label| lines.label(label)).unwrap_or_default();
        lines.line(&format!("/{}", section.name), &label);
        for item in &section.items {
            lines.item(&section.name, item);
        }
    }
    lines.metadata(draft);
    lines.text
}

struct Lines<'s> {
    schema: &'s Schema,
    text: String,
}

impl Lines<'_> {
    fn line(&mut self, path: &str, rest: &str) {
        let line = format!("{path}{rest}");
        let _ = writeln!(self.text, "{}", visible_line(line.trim_end()));
    }

    fn item(&mut self, section: &str, item: &DraftItem) {
        let value = shown_value(self.schema, section, item, item.value.trim());
        let label = item.label.as_deref().map(|label| self.label(label)).unwrap_or_default();
        self.line(&format!("/{section}/{}", item.name), &format!(" = {value}{label}"));
    }

    fn label(&self, label: &str) -> String {
        format!("  ({})", shown_value(self.schema, "", &DraftItem::default(), label))
    }

    /// What only metadata files have.
    fn metadata(&mut self, draft: &Draft) {
        let copies = draft.adapter_url.iter().map(|url| ("reqAdapterUrl", "adapterUrl".to_owned(), url));
        let settings = draft.custom_settings.iter();
        let settings = settings.map(|(key, value)| (key.as_str(), format!("customSettings/{key}"), value));
        for (name, path, value) in copies.chain(settings) {
            let item = DraftItem::new(name, "");
            let value = shown_value(self.schema, GENERAL, &item, value);
            self.line(&path, &format!(" = {value}"));
        }
        for structure in &draft.structures {
            for (name, value) in &structure.fields {
                self.line(&format!("{}/{name}", structure.name), &format!(" = {value}"));
            }
        }
        if let Some(version) = &draft.version {
            self.line("version", &format!(" = {version}"));
        }
    }
}
