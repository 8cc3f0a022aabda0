//! The approximate kind of a value, to detect when it changes.

use crate::tables::{Schema, ValueKind};

/// An approximate kind, derived from the text alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Bool,
    Number,
    Url,
    Json,
    Text,
}

fn shape_of(value: &str) -> Shape {
    if matches!(value, "true" | "false") {
        return Shape::Bool;
    }
    if value.bytes().all(|byte| byte.is_ascii_digit()) {
        return Shape::Number;
    }
    if value.contains("://") || value.starts_with('/') {
        return Shape::Url;
    }
    if (value.starts_with('{') && value.ends_with('}')) || (value.starts_with('[') && value.ends_with(']')) {
        return Shape::Json;
    }
    Shape::Text
}

/// Whether code that reads the old value may fail with the new value.
///
/// The kind in a table decides; without one, booleans, numbers, URLs and JSON must keep their kind. Empty values never
/// count.
pub(super) fn changes_kind(schema: &Schema, section: &str, item: &str, before: &str, after: &str) -> bool {
    if before.is_empty() || after.is_empty() {
        return false;
    }
    match schema.item(section, item).map(|known| known.spec.kind) {
        Some(ValueKind::Text | ValueKind::Mapping) | None => {
            let shape = shape_of(before);
            shape != Shape::Text && shape != shape_of(after)
        }
        Some(kind) => kind.check(before).is_ok() && kind.check(after).is_err(),
    }
}
