//! "Did you mean": the known word most similar to a typo, and the number of edits between two words.

use super::look_alike::look_alike;

/// The word of `known` that is nearest to `word`, if it is near enough to be a typo: a third of its length, at least one
/// and at most four edits. Ties go to the first.
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let mut most = (word.chars().count() / 3).clamp(1, 4);
    let mut found = None;
    for candidate in known {
        let Some(edits) = edits(word, candidate, most) else { continue };
        found = Some(candidate);
        // From now on only what is nearer counts.
        most = match edits.checked_sub(1) {
            Some(fewer) => fewer,
            None => break,
        };
    }
    found
}

/// How many insertions, deletions, replacements and swaps of neighbors lead from `a` to `b`, ignoring case, accents and
/// whatever else cannot be seen; `None` if it takes more than `most`.
///
/// Written for small limits: it gives up early and allocates nothing, since many names are compared with many.
pub(crate) fn edits(a: &str, b: &str, most: usize) -> Option<usize> {
    if !(a.is_ascii() && b.is_ascii()) {
        return edits(&look_alike(a), &look_alike(b), most);
    }
    if a.len().abs_diff(b.len()) > most || differ_in_letters(a.as_bytes(), b.as_bytes(), most) {
        return None;
    }
    (0..=most).find(|allowed| within(a.as_bytes(), b.as_bytes(), *allowed))
}

/// Whether one of two words has more letters than `most` that the other does not have: a quick look, since an edit adds
/// and removes at most one.
fn differ_in_letters(a: &[u8], b: &[u8], most: usize) -> bool {
    // Both cases of a letter have the same bit; that other characters share bits only makes words more alike.
    let letters = |word: &[u8]| word.iter().fold(0_u32, |found, byte| found | 1 << (byte & 0x1f));
    let (a, b) = (letters(a), letters(b));
    let more = |own: u32, other: u32| (own & !other).count_ones() as usize > most;
    more(a, b) || more(b, a)
}

fn within(a: &[u8], b: &[u8], allowed: usize) -> bool {
    let same = common(a.iter(), b.iter());
    let (a, b) = (&a[same..], &b[same..]);
    if allowed == 0 || a.is_empty() || b.is_empty() {
        return a.len().max(b.len()) <= allowed;
    }
    let swapped = matches!((a, b), ([a0, a1, ..], [b0, b1, ..])
        if a0.eq_ignore_ascii_case(b1) && a1.eq_ignore_ascii_case(b0));
    within(&a[1..], &b[1..], allowed - 1)
        || within(&a[1..], b, allowed - 1)
        || within(a, &b[1..], allowed - 1)
        || (swapped && within(&a[2..], &b[2..], allowed - 1))
}

/// How many bytes are equal from the start, ignoring ASCII case.
pub(crate) fn common<'b>(a: impl Iterator<Item = &'b u8>, b: impl Iterator<Item = &'b u8>) -> usize {
    a.zip(b).take_while(|(a, b)| a.eq_ignore_ascii_case(b)).count()
}

/// The digits of a name. A name with other digits is another name, and no typo.
pub(crate) fn digits(name: &str) -> impl Iterator<Item = u8> + '_ {
    name.bytes().filter(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{edits, nearest, within};

    #[test]
    fn edits_are_counted_up_to_the_limit() {
        assert_eq!(edits("reqUesApi", "reqUseApi", 2), Some(1));
        assert_eq!(edits("REQUSEAPI", "reqUseApi", 2), Some(0));
        assert_eq!(edits("reqInsidePrefix", "reqOutsidePrefix", 2), None);
        assert_eq!(edits("ab", "ba", 1), Some(1));
        assert_eq!(edits("", "abcd", 4), Some(4));
    }

    #[test]
    fn a_typo_is_matched_and_an_unrelated_word_is_not() {
        let known = ["webex-contact-center", "ringcentral"];
        assert_eq!(nearest("webex-contact-centre", known), Some("webex-contact-center"));
        assert_eq!(nearest("RingCentral", known), Some("ringcentral"));
        assert_eq!(nearest("talkdesk", known), None);
        assert_eq!(nearest("reqUrl", ["reqUri", "reqURL", "requrl"]), Some("reqURL"), "ties go to the first");
    }

    proptest! {
        #[test]
        fn no_quick_look_rejects_what_is_near(a in "[a-cA-C1_]{0,6}", b in "[a-cA-C1_]{0,6}", most in 0_usize..4) {
            let expected = (0..=most).find(|allowed| within(a.as_bytes(), b.as_bytes(), *allowed));
            prop_assert_eq!(edits(&a, &b, most), expected);
        }

        #[test]
        fn the_nearest_word_has_the_fewest_edits(word in "[a-d]{3,9}", known in prop::collection::vec("[a-d]{2,9}", 0..6)) {
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            let near = known.iter().filter_map(|known| Some((edits(&word, known, (word.len() / 3).clamp(1, 4))?, *known)));
            let expected = near.min_by_key(|(edits, _)| *edits).map(|(_, known)| known);
            prop_assert_eq!(nearest(&word, known), expected);
        }
    }
}
