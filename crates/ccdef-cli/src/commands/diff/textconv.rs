//! A definition as lines, one a setting, so that any line-by-line diff says what changed.

use std::fmt::Write as _;

use ccdef_core::syntax::Draft;
use ccdef_core::{GENERAL, Schema, shown_value};
use ccdef_report::visible_line;

/// One line a setting: path, value, label. Credentials are masked.
pub(super) fn lines(draft: &Draft, schema: &Schema) -> String {
    let mut text = String::new();
    let identity = [&draft.internal_name, &draft.display_name];
    let identity = identity.into_iter().filter(|item| !item.value.is_empty()).map(|item| (GENERAL, item));
    let items =
        draft.sections.iter().flat_map(|section| section.items.iter().map(|item| (section.name.as_str(), item)));
    for (section, item) in identity.chain(items) {
        let value = shown_value(schema, section, item, item.value.trim());
        let label = item.label.as_deref().map(|label| format!("  ({})", visible_line(label))).unwrap_or_default();
        let _ = writeln!(text, "/{section}/{} = {}{label}", item.name, visible_line(&value));
    }
    text
}
