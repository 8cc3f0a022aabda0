//! A definition with one setting per line, so that a line-by-line diff shows the changed settings.

use std::fmt::Write as _;

use ccdef_core::engine::convert::draft_fields;
use ccdef_core::engine::{Shown, is_kept_in_file_name, masked_path, name_in_path, shown_label, shown_value};
use ccdef_core::syntax::{Draft, DraftItem};
use ccdef_core::tables::{GENERAL, Schema};

/// One line per setting: path, value, label. Credentials are masked, in labels too.
///
/// The internal name is omitted where it is the file name: Git shows the file name, and passes a temporary file.
pub(super) fn lines(draft: &Draft, schema: &Schema) -> String {
    let mut lines = Lines { schema, text: String::new() };
    for item in [&draft.internal_name, &draft.display_name] {
        if draft.origin.is_some_and(|dialect| is_kept_in_file_name(dialect, GENERAL, &item.name)) {
            lines.item(GENERAL, &DraftItem::new(item.name.as_str(), "").label(item.label.clone()));
        } else if !item.value.is_empty() {
            lines.item(GENERAL, item);
        }
    }
    for section in &draft.sections {
        let label = section.label.as_deref().map(|label| lines.label(label)).unwrap_or_default();
        lines.line(&format!("/{}", name_in_path(&section.name)), &label);
        for item in &section.items {
            lines.item(&section.name, item);
        }
    }
    lines.fields(draft);
    lines.text
}

struct Lines<'s> {
    schema: &'s Schema,
    text: String,
}

impl Lines<'_> {
    /// Adds a line. Each name in the path is masked alone: beside others it may not look like a credential.
    fn line(&mut self, path: &str, rest: &str) {
        let line = format!("{path}{rest}");
        let _ = writeln!(self.text, "{}", Shown::line(line.trim_ascii_end()));
    }

    fn item(&mut self, section: &str, item: &DraftItem) {
        let value = shown_value(self.schema, section, item, item.value.trim_ascii());
        let label = item.label.as_deref().map(|label| self.label(label)).unwrap_or_default();
        self.line(&format!("/{}/{}", name_in_path(section), name_in_path(&item.name)), &format!(" = {value}{label}"));
    }

    fn label(&self, label: &str) -> String {
        format!("  ({})", shown_label(self.schema, label))
    }

    /// The fields outside of items.
    fn fields(&mut self, draft: &Draft) {
        for field in draft_fields(draft) {
            let copied = field.repeats.map(|name| DraftItem::new(name, ""));
            let value = match &copied {
                Some(item) => shown_value(self.schema, GENERAL, item, field.value),
                None => field.value.into(),
            };
            self.line(&masked_path(&*field.path), &format!(" = {value}"));
        }
    }
}
