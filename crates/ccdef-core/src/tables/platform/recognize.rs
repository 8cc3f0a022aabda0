//! Finds the known message that matches a pasted text.

use std::collections::HashSet;

use super::errors::{PLATFORM_ERRORS, PlatformError};

/// How certain it is that a text is a known message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// The most similar message, but probably another one.
    Distant,
    /// A similar wording.
    Probable,
    /// The exact wording.
    Exact,
}

/// A known message that a text may be.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Recognized {
    /// The message.
    pub error: &'static PlatformError,
    /// How certain the match is.
    pub certainty: Certainty,
}

/// The similarity at which a text is probably a message, from 0 to 1.
const PROBABLE: f64 = 0.75;

/// Texts with fewer pairs of characters are too short to compare.
const FEW_PAIRS: usize = 10;

/// The known message that `text` is, or to which it is most similar.
///
/// Line numbers, names and text around the message do not matter. `None` for a text without words.
pub fn recognize(text: &str) -> Option<Recognized> {
    let text = normalize(text);
    if text.is_empty() {
        return None;
    }
    if let Some(error) = longest_exact(&text) {
        return Some(Recognized { error, certainty: Certainty::Exact });
    }
    let wordings = PLATFORM_ERRORS.iter().flat_map(|error| error.texts.iter().map(move |wording| (error, *wording)));
    let scored = wordings.map(|(error, wording)| (similarity(&text, wording), error));
    let (score, error) = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
    let certainty = if score >= PROBABLE { Certainty::Probable } else { Certainty::Distant };
    Some(Recognized { error, certainty })
}

/// The error with the longest wording whose fixed parts all occur in `text`, in order.
fn longest_exact(text: &str) -> Option<&'static PlatformError> {
    let wordings = PLATFORM_ERRORS.iter().flat_map(|error| error.texts.iter().map(move |wording| (error, *wording)));
    let matching = wordings.filter(|(_, wording)| contains_in_order(text, wording));
    matching.max_by_key(|(_, wording)| wording.len()).map(|(error, _)| error)
}

fn contains_in_order(text: &str, wording: &str) -> bool {
    let mut rest = text;
    let parts = wording.split('*').map(normalize).filter(|part| !part.is_empty());
    for part in parts {
        let Some(at) = rest.find(&part) else { return false };
        rest = &rest[at + part.len()..];
    }
    true
}

/// The similarity of a text and a wording; 1 if the longer one contains all of the shorter one. Text around a message
/// and missing parts of it do not matter; scripts without spaces can be compared too.
fn similarity(text: &str, wording: &str) -> f64 {
    let (text, wording) = (pairs(text), pairs(&normalize(&wording.replace('*', " "))));
    let shorter = text.len().min(wording.len());
    let shared = text.intersection(&wording).count();
    // Any two texts share a few pairs.
    if shorter < FEW_PAIRS { 0.0 } else { ratio(shared, shorter) }
}

/// The pairs of adjacent characters of a text.
fn pairs(text: &str) -> HashSet<(char, char)> {
    let characters = || text.chars().filter(|character| character.is_alphanumeric());
    characters().zip(characters().skip(1)).collect()
}

fn ratio(part: usize, whole: usize) -> f64 {
    let as_float = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    as_float(part) / as_float(whole)
}

/// Lower case, with one space between words, without the quotation marks that terminals and mail programs change.
fn normalize(text: &str) -> String {
    let lower = text.to_lowercase();
    let plain: String = lower.chars().map(|character| if is_quote(character) { ' ' } else { character }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_quote(character: char) -> bool {
    matches!(character, '"' | '\'' | '`' | '“' | '”' | '„' | '‘' | '’' | '«' | '»')
}

#[cfg(test)]
#[cfg(feature = "engine")]
mod tests {
    use super::{Certainty, recognize};
    use crate::rules::RULES;
    use crate::tables::platform::PLATFORM_ERRORS;

    fn of(text: &str) -> (&'static str, Certainty) {
        let found = recognize(text).expect("a text with words");
        (found.error.title, found.certainty)
    }

    #[test]
    fn every_wording_is_recognized_as_its_own_error() {
        for error in PLATFORM_ERRORS {
            for wording in error.texts {
                let pasted = format!("ERROR: {} (17:78)", wording.replace('*', "Acme"));
                assert_eq!(of(&pasted), (error.title, Certainty::Exact), "{wording}");
            }
        }
    }

    #[test]
    fn a_message_with_typos_is_probable() {
        let pasted = "the vendor name in xml file must match name of the vendor you selected";
        assert_eq!(of(pasted), ("the vendor name does not match", Certainty::Probable));
        let japanese = "XMLファイル内のベンダー名は選択したベンダーの名前に一致する必要があります";
        assert_eq!(of(japanese), ("the vendor name does not match", Certainty::Probable));
    }

    #[test]
    fn a_part_of_a_message_is_probable() {
        assert_eq!(
            of("回線4: この値は、英数字 40 文字に制限されており、先頭は英字で始まり").0,
            "the internal name is not accepted"
        );
        let cut = of("The vendor name in the XML file must match");
        assert_eq!(cut, ("the vendor name does not match", Certainty::Probable));
    }

    #[test]
    fn an_unknown_text_is_distant_and_an_empty_one_has_no_match() {
        for unknown in ["Apex heap size too large", "my dog ate it", "INVALID_SESSION_ID: Session expired or invalid"] {
            assert_eq!(of(unknown).1, Certainty::Distant, "{unknown}");
        }
        assert!(recognize("  ").is_none());
    }

    #[test]
    fn every_rule_that_is_named_exists() {
        for id in PLATFORM_ERRORS.iter().flat_map(|error| error.rules) {
            assert!(RULES.iter().any(|rule| rule.id.as_str() == *id), "{id}");
        }
    }
}
