//! The values of an item in RELAX NG: those of its kind, without those that a constraint refuses.

use std::borrow::Cow;

use ccdef_syntax::XmlWriter;

use super::constraints::Constraints;
use super::legal_name::INTERNAL_NAME;
use super::value_set::{ValueSet, write_except, write_regex, write_whitespace};
use crate::tables::value::other_schemes;
use crate::tables::{DISPLAY_NAME_LIMIT, KnownItem, SettingRef, ValueKind, setting};

/// The values of a kind, as far as RELAX NG can describe them.
enum Values {
    /// Any text.
    Text,
    /// One of these.
    OneOf(Vec<&'static str>),
    /// A type of XML Schema.
    Type(&'static str),
    /// Whole numbers in this range.
    Integer(i64, i64),
    /// Texts that match this regular expression.
    Regex(Cow<'static, str>),
    /// Texts that do not match this regular expression.
    NotRegex(String),
    /// Texts of at most so many characters.
    UpTo(usize),
}

impl Values {
    fn of(known: &KnownItem) -> Self {
        if known.spec.fixed {
            return Self::OneOf(vec![known.spec.default.unwrap_or_default()]);
        }
        if SettingRef::new(known.section, known.spec.name) == setting::INTERNAL_NAME {
            return Self::Regex(INTERNAL_NAME.into());
        }
        if SettingRef::new(known.section, known.spec.name) == setting::DISPLAY_NAME {
            return Self::UpTo(DISPLAY_NAME_LIMIT);
        }
        match known.spec.kind {
            ValueKind::Bool => Self::OneOf(vec!["true", "false"]),
            ValueKind::OneOf(values) => Self::OneOf(values.iter().copied().filter(|value| !value.is_empty()).collect()),
            ValueKind::Pixels | ValueKind::Milliseconds => Self::Type("positiveInteger"),
            ValueKind::Integer { min, max } => Self::Integer(min, max),
            ValueKind::Port => Self::Integer(1, 65535),
            ValueKind::Decimal => Self::Type("decimal"),
            ValueKind::Digits => Self::Regex("\\s*[0-9]+\\s*".into()),
            ValueKind::Prefix => Self::Regex("\\s*\\+?[0-9]+\\s*".into()),
            ValueKind::Url { schemes, .. } => not_of_schemes(&other_schemes(schemes)),
            ValueKind::Guid => Self::Regex("\\s*[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\s*".into()),
            ValueKind::RecordId(_) => Self::Regex("\\s*[0-9A-Za-z]{15}([0-9A-Za-z]{3})?\\s*".into()),
            _ => Self::Text,
        }
    }

    fn write(&self, xml: &mut XmlWriter) {
        match self {
            Self::Text => xml.empty("text", &[]),
            Self::OneOf(values) => values.iter().for_each(|value| xml.leaf("value", &[], value)),
            Self::Type(name) => xml.empty("data", &[("type", name)]),
            Self::Integer(min, max) => write_integer(xml, *min, *max),
            Self::Regex(regex) => write_regex(xml, regex),
            Self::NotRegex(regex) => write_except(xml, |xml| write_regex(xml, regex)),
            Self::UpTo(most) => write_up_to(xml, *most),
        }
    }
}

/// Writes the pattern of the value of an item.
pub(super) fn write_value(xml: &mut XmlWriter, known: &KnownItem, constraints: &Constraints) {
    let (section, item) = (known.section, known.spec.name);
    let (values, refused) = (Values::of(known), constraints.refused(section, item));
    // The only value that cannot be filled in later in Setup.
    let is_internal_name = SettingRef::new(section, item) == setting::INTERNAL_NAME;
    let may_be_empty = !is_internal_name && constraints.may_be_empty(section, item);
    xml.open("choice", &[]);
    if may_be_empty && refused.is_empty() {
        xml.leaf("value", &[], "");
        values.write(xml);
    } else {
        if may_be_empty {
            write_whitespace(xml);
        }
        write_without(xml, &values, &refused);
    }
    xml.close();
}

/// The values that are neither empty nor refused. RELAX NG has differences only from one type, so this is all text
/// without what is not allowed.
fn write_without(xml: &mut XmlWriter, values: &Values, refused: &[&ValueSet]) {
    write_except(xml, |xml| {
        xml.open("choice", &[]);
        write_whitespace(xml);
        for set in refused {
            set.write(xml);
        }
        if !matches!(values, Values::Text) {
            write_except(xml, |xml| {
                xml.open("choice", &[]);
                values.write(xml);
                xml.close();
            });
        }
        xml.close();
    });
}

/// All texts but URLs of these schemes, in any case. A value without a scheme may be a placeholder.
fn not_of_schemes(schemes: &[&str]) -> Values {
    let letter = |letter: char| format!("[{}{}]", letter.to_ascii_uppercase(), letter.to_ascii_lowercase());
    let schemes: Vec<String> = schemes.iter().map(|scheme| scheme.chars().map(letter).collect()).collect();
    if schemes.is_empty() { Values::Text } else { Values::NotRegex(format!("\\s*({}):[\\s\\S]*", schemes.join("|"))) }
}

/// Whitespace around a value does not count, so the type is one that ignores it.
fn write_up_to(xml: &mut XmlWriter, most: usize) {
    xml.open("data", &[("type", "token")]);
    xml.leaf("param", &[("name", "maxLength")], &most.to_string());
    xml.close();
}

fn write_integer(xml: &mut XmlWriter, min: i64, max: i64) {
    xml.open("data", &[("type", "integer")]);
    xml.leaf("param", &[("name", "minInclusive")], &min.to_string());
    if max != i64::MAX {
        xml.leaf("param", &[("name", "maxInclusive")], &max.to_string());
    }
    xml.close();
}
