//! Finds the known message that matches a pasted text.

use std::collections::HashSet;

use super::errors::{PLATFORM_ERRORS, PlatformError};

/// How certain it is that a text is a known message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchQuality {
    /// A similar wording.
    Probable,
    /// The exact wording.
    Exact,
}

/// A known message that a text may be.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct RecognizedError {
    /// The message.
    pub error: &'static PlatformError,
    /// How certain the match is.
    pub quality: MatchQuality,
}

/// Two texts with fewer words in common, without [`COMMON_WORDS`], are not compared.
const MIN_SHARED: usize = 4;

/// The part of the words of each text that must occur in the other one, from 0 to 1.
const SIMILAR: f64 = 0.6;

/// The part of the words of a message that must occur in a text that has (almost) no other words: the text is cut off.
const CUT_OFF: f64 = 0.3;

/// The part of the words of a cut-off text that must occur in the message.
const OF_CUT_OFF: f64 = 0.9;

/// Words that occur in any message.
const COMMON_WORDS: &[&str] = &[
    "a", "an", "and", "at", "be", "by", "for", "from", "in", "is", "it", "must", "no", "not", "of", "on", "or", "that",
    "the", "this", "to", "was", "with", "you", "your",
];

/// The known message that `text` is or to which it is similar.
///
/// Line numbers, names and text around the message do not matter. `None` if no message is similar.
pub fn recognize(text: &str) -> Option<RecognizedError> {
    let whole = normalize(text);
    if let Some(error) = longest_exact(&whole) {
        return Some(RecognizedError { error, quality: MatchQuality::Exact });
    }
    let passages: Vec<HashSet<String>> = text.lines().chain([text]).map(message_words).collect();
    let scored = wordings().filter_map(|(error, wording)| {
        let wording = message_words(wording);
        let best = passages.iter().filter_map(|passage| similarity(passage, &wording)).max_by(f64::total_cmp)?;
        Some((best, error))
    });
    let (_, error) = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
    Some(RecognizedError { error, quality: MatchQuality::Probable })
}

fn wordings() -> impl Iterator<Item = (&'static PlatformError, &'static str)> {
    PLATFORM_ERRORS.iter().flat_map(|error| error.texts.iter().map(move |wording| (error, *wording)))
}

/// The error with the longest wording whose fixed parts all occur in `text`, in order.
fn longest_exact(text: &str) -> Option<&'static PlatformError> {
    let matching = wordings().filter(|(_, wording)| contains_in_order(text, wording));
    matching.max_by_key(|(_, wording)| wording.len()).map(|(error, _)| error)
}

/// Whether `text` contains the fixed parts of `wording`. A part begins and ends at a word boundary, unless `*` stands for
/// the rest of its word.
fn contains_in_order(text: &str, wording: &str) -> bool {
    let mut from = 0;
    for (index, raw) in wording.split('*').enumerate() {
        let part = normalize(raw);
        if part.is_empty() {
            continue;
        }
        let is_last = wording.split('*').count() == index + 1;
        let begins_word = index == 0 || !raw.starts_with(char::is_alphanumeric);
        let ends_word = is_last || !raw.ends_with(char::is_alphanumeric);
        let matches = text[from..].match_indices(&part).map(|(at, _)| (from + at, from + at + part.len()));
        let is_whole = |&(start, end): &(usize, usize)| {
            (!begins_word || is_boundary(text, start)) && (!ends_word || is_boundary(text, end))
        };
        let Some((_, end)) = matches.into_iter().find(is_whole) else { return false };
        from = end;
    }
    true
}

/// Whether no word in ASCII continues at this byte offset; other scripts may have no spaces between words.
fn is_boundary(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    let is_of_word = |character: Option<char>| character.is_some_and(|character| character.is_ascii_alphanumeric());
    !(is_of_word(before.chars().next_back()) && is_of_word(after.chars().next()))
}

/// The similarity of a text and a wording, from 0 to 1; `None` if they are not similar.
fn similarity(text: &HashSet<String>, wording: &HashSet<String>) -> Option<f64> {
    let shared: Vec<&String> = text.intersection(wording).collect();
    let significant = shared.iter().filter(|word| !COMMON_WORDS.contains(&word.as_str())).count();
    if significant < MIN_SHARED {
        return None;
    }
    let (of_text, of_wording) = (ratio(shared.len(), text.len()), ratio(shared.len(), wording.len()));
    let is_similar = of_text >= SIMILAR && of_wording >= SIMILAR;
    let is_cut_off = of_text >= OF_CUT_OFF && of_wording >= CUT_OFF;
    (is_similar || is_cut_off).then_some(of_text * of_wording)
}

/// The words of a message in lower case, without numbers. Scripts such as Japanese have no spaces between words: of
/// these, each pair of adjacent characters.
fn message_words(text: &str) -> HashSet<String> {
    let text = text.to_lowercase();
    let mut words = HashSet::new();
    for run in text.split(|character: char| !character.is_alphanumeric()).filter(|run| !run.is_empty()) {
        if run.is_ascii() {
            if !run.chars().all(|character| character.is_ascii_digit()) {
                words.insert(run.to_owned());
            }
        } else {
            let next = run.chars().skip(1);
            words.extend(run.chars().zip(next).map(|(first, second)| format!("{first}{second}")));
        }
    }
    words
}

fn ratio(part: usize, whole: usize) -> f64 {
    let as_float = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    as_float(part) / as_float(whole)
}

/// Lower case, with one space between words, without the quotation marks that terminals and mail programs change.
fn normalize(text: &str) -> String {
    let lower = text.to_lowercase();
    let plain: String = lower.chars().map(|character| if is_quote(character) { ' ' } else { character }).collect();
    // Any whitespace: a message may be copied from a web page.
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_quote(character: char) -> bool {
    matches!(character, '"' | '\'' | '`' | '“' | '”' | '„' | '‘' | '’' | '«' | '»')
}

#[cfg(test)]
#[cfg(feature = "engine")]
mod tests {
    use super::{MatchQuality, recognize};
    use crate::rules::RULES;
    use crate::tables::FormatPage;
    use crate::tables::platform::PLATFORM_ERRORS;

    fn of(text: &str) -> (&'static str, MatchQuality) {
        let found = recognize(text).expect("a text with words");
        (found.error.title, found.quality)
    }

    #[test]
    fn every_wording_is_recognized_as_its_own_error() {
        for error in PLATFORM_ERRORS {
            for wording in error.texts {
                let pasted = format!("ERROR: {} (17:78)", wording.replace('*', "Acme"));
                assert_eq!(of(&pasted), (error.title, MatchQuality::Exact), "{wording}");
            }
        }
    }

    #[test]
    fn a_message_with_typos_is_probable() {
        let pasted = "the vendor name in xml file must match name of the vendor you selected";
        assert_eq!(of(pasted), ("the vendor name does not match", MatchQuality::Probable));
        let japanese = "XMLファイル内のベンダー名は選択したベンダーの名前に一致する必要があります";
        assert_eq!(of(japanese), ("the vendor name does not match", MatchQuality::Probable));
    }

    #[test]
    fn a_part_of_a_message_is_probable() {
        assert_eq!(
            of("回線4: この値は、英数字 40 文字に制限されており、先頭は英字で始まり").0,
            "the internal name is not accepted"
        );
        let cut = of("The vendor name in the XML file must match");
        assert_eq!(cut, ("the vendor name does not match", MatchQuality::Probable));
    }

    #[test]
    fn a_message_with_other_names_and_numbers_is_found() {
        let pasted = "2 errors:\nError parsing the file: Element {urn:acme}items is invalid at this location in type CallCenter (3:9)\nSee the log.";
        assert_eq!(of(pasted).0, "an import file was deployed");
    }

    #[test]
    fn an_unknown_text_has_no_match() {
        let unknown = [
            "",
            "  ",
            "foo bar",
            "getCallCenterSettings",
            "callcenter settings",
            "cloning a call center",
            "my dog ate it",
            "my dog ate the softphone",
            "the file is not valid",
            "Apex heap size too large",
            "INVALID_SESSION_ID: Session expired or invalid",
        ];
        for text in unknown {
            assert!(recognize(text).is_none(), "{text}");
        }
    }

    #[test]
    fn an_exact_message_begins_and_ends_with_a_whole_word() {
        for text in ["preduplicate internal names", "content is not allowed in prologue"] {
            assert!(recognize(text).is_none_or(|found| found.quality == MatchQuality::Probable), "{text}");
        }
        assert_eq!(of("(duplicate internal name)").1, MatchQuality::Exact);
        assert_eq!(of("An invalid XML character (Unicode: 0x1f) was found in it").1, MatchQuality::Exact);
    }

    #[test]
    fn similar_messages_are_not_confused() {
        let duplicated = "Element adapterUrl is duplicated at this location in type CallCenter (12:20)";
        assert_eq!(of(duplicated), ("an element is repeated", MatchQuality::Exact));
        assert_eq!(of("User is not assigned to a Call Center").0, "the user has no call center");
        assert_eq!(of("user is already assigned to a call center").0, "a user cannot be added");
    }

    #[test]
    fn messages_without_their_end_and_symptoms_are_known() {
        for (text, title) in [
            ("Element displayName is duplicated at this location", "an element is repeated"),
            ("Property 'item' not valid in version 62.0", "an element that the API version does not have"),
            ("Mixed Content", "an insecure page was blocked"),
            ("softphone blank", "the softphone stays empty"),
        ] {
            assert_eq!(of(text), (title, MatchQuality::Exact), "{text}");
        }
    }

    #[test]
    fn every_message_on_the_pages_is_recognized() {
        for page in ["failures", "failures-deploy"] {
            let text = FormatPage::named(page).expect("a page").text;
            let blocks = text.split("```text\n").skip(1).filter_map(|rest| rest.split("```").next());
            let listed = text.lines().filter_map(|line| line.strip_prefix("- \"")?.strip_suffix('"'));
            let rows = text.split("|---|---|\n").skip(1).flat_map(|table| {
                table.lines().map_while(|row| row.strip_prefix("| ")).filter_map(|row| row.split(" |").next())
            });
            let quoted: Vec<&str> = blocks.chain(listed).chain(rows).collect();
            assert!(quoted.len() > 5, "{page}");
            for message in quoted {
                let pasted = message.replace('…', "Acme");
                assert_eq!(
                    recognize(&pasted).map(|found| found.quality),
                    Some(MatchQuality::Exact),
                    "add it to PLATFORM_ERRORS: {message}"
                );
            }
        }
    }

    #[test]
    fn every_rule_that_is_named_exists() {
        for id in PLATFORM_ERRORS.iter().flat_map(|error| error.rules) {
            assert!(RULES.iter().any(|rule| rule.id.as_str() == *id), "{id}");
        }
    }
}
