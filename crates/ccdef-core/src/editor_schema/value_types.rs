//! The kinds of values that RELAX NG can check.

use ccdef_syntax::XmlWriter;

use crate::tables::{ItemSpec, ValueKind};

/// Writes the pattern of the value of an item. An empty value is always accepted, because it may be filled in later in
/// Setup (`format/values.md#values-may-follow-later`). Constraints are left to `ccdef check`: neither RELAX NG nor
/// XSD 1.0 can express relations between items.
pub(super) fn write_value(xml: &mut XmlWriter, spec: &ItemSpec) {
    xml.open("choice", &[]);
    xml.leaf("value", &[], "");
    if spec.fixed {
        xml.leaf("value", &[], spec.default.unwrap_or_default());
    } else {
        write_kind(xml, &spec.kind);
    }
    xml.close();
}

fn write_kind(xml: &mut XmlWriter, kind: &ValueKind) {
    match kind {
        ValueKind::Bool => write_values(xml, &["true", "false"]),
        ValueKind::OneOf(values) => write_values(xml, values),
        ValueKind::Pixels | ValueKind::Milliseconds => xml.empty("data", &[("type", "positiveInteger")]),
        ValueKind::Integer { min, max } => write_integer(xml, *min, *max),
        ValueKind::Port => write_integer(xml, 1, 65535),
        ValueKind::Decimal => xml.empty("data", &[("type", "decimal")]),
        ValueKind::Digits => write_pattern(xml, "\\s*[0-9]+\\s*"),
        ValueKind::Prefix => write_pattern(xml, "\\s*\\+?[0-9]+\\s*"),
        _ => xml.empty("text", &[]),
    }
}

fn write_values(xml: &mut XmlWriter, values: &[&str]) {
    for value in values.iter().filter(|value| !value.is_empty()) {
        xml.leaf("value", &[], value);
    }
}

fn write_integer(xml: &mut XmlWriter, min: i64, max: i64) {
    xml.open("data", &[("type", "integer")]);
    xml.leaf("param", &[("name", "minInclusive")], &min.to_string());
    if max != i64::MAX {
        xml.leaf("param", &[("name", "maxInclusive")], &max.to_string());
    }
    xml.close();
}

pub(super) fn write_pattern(xml: &mut XmlWriter, pattern: &str) {
    xml.open("data", &[("type", "string")]);
    xml.leaf("param", &[("name", "pattern")], pattern);
    xml.close();
}
