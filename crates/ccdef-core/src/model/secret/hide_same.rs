//! What is hidden in one of two texts that are compared, hidden in the other.

use std::collections::BTreeSet;

use aho_corasick::AhoCorasick;
use ccdef_syntax::{Source, Span, span};

use crate::text::boundary::boundary;

/// Longer words are searched for in parts of this many bytes, so that the cost of a search does not depend on their length.
const PART: usize = 32;

/// Shorter words of a credential of several words occur in other texts, too.
const SHORTEST_WORD: usize = 8;

/// Hides in each of two texts of a file what is hidden in the other: a change can remove the name that showed a credential,
/// or the first line of a key.
pub fn hide_same(before: &mut Source, after: &mut Source) {
    let parts: BTreeSet<&str> = hidden_parts(before).chain(hidden_parts(after)).collect();
    if parts.is_empty() {
        return;
    }
    let search = AhoCorasick::new(parts);
    let [in_before, in_after] = [&*before, &*after].map(|source| match &search {
        Ok(search) => occurrences(search, source.text()),
        Err(_) => vec![span(0, source.text().len())],
    });
    before.hide(in_before);
    after.hide(in_after);
}

/// The parts of what is hidden in a text.
fn hidden_parts(source: &Source) -> impl Iterator<Item = &str> {
    source.hidden().iter().flat_map(|hidden| words(&source.text()[*hidden])).flat_map(parts)
}

/// A credential without the whitespace around it, or if it has several words, those that are long enough.
fn words(credential: &str) -> impl Iterator<Item = &str> {
    let whole = credential.trim();
    let has_many = whole.contains(char::is_whitespace);
    let is_searched = move |word: &&str| if has_many { word.len() >= SHORTEST_WORD } else { !word.is_empty() };
    let short = Some(whole).filter(|whole| has_many && whole.len() <= PART);
    whole.split(char::is_whitespace).filter(is_searched).chain(short)
}

/// A word in parts of the same length; the last one may overlap the one before it.
fn parts(word: &str) -> impl Iterator<Item = &str> {
    let last = (word.len() > PART).then(|| &word[boundary(word, word.len() - PART)..]);
    let starts = (0..=word.len().saturating_sub(PART)).step_by(PART);
    starts.map(|start| part_at(word, start)).chain(last)
}

/// The characters that begin within the part at `start`.
fn part_at(word: &str, start: usize) -> &str {
    &word[boundary(word, start)..boundary(word, word.len().min(start + PART))]
}

/// Where the parts are in a text, those that touch as one.
fn occurrences(search: &AhoCorasick, text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for part in search.find_overlapping_iter(text) {
        let mut whole = span(part.start(), part.end());
        while let Some(last) = found.pop_if(|last| last.end() >= whole.start()) {
            whole = whole.cover(last);
        }
        found.push(whole);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden_in(text: &str, credentials: &[&str]) -> Source {
        let mut source = Source::new("a.xml", text);
        source.hide(credentials.iter().map(|credential| {
            let start = text.find(credential).expect("it is in the text");
            span(start, start + credential.len())
        }));
        source
    }

    fn shown(source: &Source) -> String {
        source.shown(0..source.text().len()).to_string()
    }

    #[test]
    fn what_is_hidden_in_one_text_is_hidden_in_the_other() {
        let mut before = hidden_in("<a pass%77ord='Winter24'/>", &["Winter24"]);
        let mut after = hidden_in("<a pass77ord='Winter24' b='Winter24x' password='Summer24'/>", &["Summer24"]);
        hide_same(&mut before, &mut after);
        assert_eq!(shown(&before), "<a pass%77ord='********'/>");
        assert_eq!(shown(&after), "<a pass77ord='********' b='********x' password='********'/>");
        let mut other = Source::new("a.xml", "<a/>");
        hide_same(&mut Source::new("b.xml", "<b/>"), &mut other);
        assert!(other.hidden().is_empty());
    }

    #[test]
    fn each_long_word_of_a_credential_is_hidden_by_itself() {
        let key = "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49\nAgEG\n-----END PRIVATE KEY-----";
        let mut before = hidden_in(key, &[key]);
        let mut after = Source::new("a.xml", "<a PRIVATE KEY-----='' MIGHAgEAMBMGByqGSM49=''/> KEY");
        hide_same(&mut before, &mut after);
        assert_eq!(shown(&after), "<a PRIVATE ********='' ********************=''/> KEY");
        let mut before = hidden_in("pin 4711 08", &["4711 08"]);
        let mut after = Source::new("a.xml", "4711 08, 4711, 08");
        hide_same(&mut before, &mut after);
        assert_eq!(shown(&after), "*******, 4711, 08");
    }

    #[test]
    fn a_credential_of_any_length_is_hidden_as_a_whole() {
        for unit in ["Ab1", "é7x", "🔑k9"] {
            for count in 1..60 {
                let word = unit.repeat(count);
                let mut before = hidden_in(&word, &[&word]);
                let mut after = Source::new("a.xml", format!("<{word}>"));
                hide_same(&mut before, &mut after);
                assert_eq!(shown(&after), format!("<{}>", "*".repeat(word.len())), "{unit} {count} times");
            }
        }
    }
}
