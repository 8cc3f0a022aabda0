//! Sets of values as RELAX NG writes them: patterns of texts, unions, and complements.
//!
//! Whether a set contains the empty value does not matter: the pattern of an item accepts or rejects it separately.

use ccdef_syntax::XmlWriter;

use crate::tables::ValuePattern;

/// A set of values.
#[derive(Debug)]
pub(super) enum ValueSet {
    /// Texts that match a regular expression of XML Schema, completely.
    Regex(String),
    /// Values that are in one of these sets.
    Any(Vec<ValueSet>),
    /// Values that are not in this set.
    Not(Box<ValueSet>),
}

/// Whitespace as the engine trims it: the four characters that XML counts as whitespace.
const SPACES: &str = r"\s*";
/// Whitespace inside a value, which may be any of Unicode.
const INNER_SPACES: &str = "[\\s\\p{Z}\u{85}]*";
/// Any text.
const ANY: &str = r"[\s\S]*";

impl ValueSet {
    /// The values that match a pattern.
    ///
    /// # Errors
    /// Says why a schema cannot contain the pattern.
    pub(super) fn of(pattern: &ValuePattern) -> Result<Self, &'static str> {
        let all = |patterns: &[ValuePattern]| patterns.iter().map(Self::of).collect::<Result<Vec<_>, _>>();
        Ok(match pattern {
            ValuePattern::Filled => Self::Regex(ANY.to_owned()),
            ValuePattern::OneOf(values) => Self::Regex(format!("{SPACES}({}){SPACES}", one_of(values, escaped))),
            ValuePattern::StartsWith(start) => Self::Regex(format!("{SPACES}{}{ANY}", escaped(start))),
            ValuePattern::EndsWith(end) => Self::Regex(format!("{ANY}{}{SPACES}", escaped(end))),
            ValuePattern::Contains(parts) => Self::Regex(format!("{ANY}({}){ANY}", one_of(parts, spaced))),
            ValuePattern::Url(_) => return Err("one URL has many spellings, and the engine compares its parts"),
            ValuePattern::Form(_) => return Err("a schema knows most forms of values only roughly"),
            ValuePattern::All(patterns) => Self::not(Self::Any(all(patterns)?.into_iter().map(Self::not).collect())),
            ValuePattern::Not(pattern) => Self::not(Self::of(pattern)?),
        })
    }

    fn not(set: Self) -> Self {
        Self::Not(Box::new(set))
    }

    /// Writes the set as a pattern that `except` may contain.
    pub(super) fn write(&self, xml: &mut XmlWriter) {
        match self {
            Self::Regex(regex) => write_regex(xml, regex),
            Self::Any(sets) => {
                xml.open("choice", &[]);
                for set in sets {
                    set.write(xml);
                }
                xml.close();
            }
            Self::Not(set) => write_except(xml, |xml| set.write(xml)),
        }
    }
}

/// The texts that match a regular expression of XML Schema, completely.
pub(super) fn write_regex(xml: &mut XmlWriter, regex: &str) {
    xml.open("data", &[("type", "string")]);
    xml.leaf("param", &[("name", "pattern")], regex);
    xml.close();
}

/// All texts but those that `write` writes, as one or more patterns.
pub(super) fn write_except(xml: &mut XmlWriter, write: impl FnOnce(&mut XmlWriter)) {
    xml.open("data", &[("type", "string")]);
    xml.open("except", &[]);
    write(xml);
    xml.close();
    xml.close();
}

/// An empty text, or one of only whitespace.
pub(super) fn write_whitespace(xml: &mut XmlWriter) {
    write_regex(xml, SPACES);
}

fn one_of(texts: &[&str], regex: fn(&str) -> String) -> String {
    texts.iter().map(|text| regex(text)).collect::<Vec<_>>().join("|")
}

/// The text itself, as a regular expression.
fn escaped(text: &str) -> String {
    text.chars().map(escaped_character).collect()
}

/// The text, with whitespace anywhere in it.
fn spaced(text: &str) -> String {
    text.chars().map(escaped_character).collect::<Vec<_>>().join(INNER_SPACES)
}

fn escaped_character(character: char) -> String {
    let is_special = "\\|.?*+(){}[]-^".contains(character);
    format!("{}{character}", if is_special { "\\" } else { "" })
}
