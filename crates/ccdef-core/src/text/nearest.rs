//! "Did you mean": the known word most similar to a typo, and the number of edits between two words.

/// The word of `known` that is nearest to `word`, if it is near enough to be a typo: a third of its length, at least one
/// and at most four edits. Ties go to the first.
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let most = (word.chars().count() / 3).clamp(1, 4);
    let near = known.into_iter().filter_map(|candidate| Some((edits(word, candidate, most)?, candidate)));
    near.min_by_key(|(edits, _)| *edits).map(|(_, candidate)| candidate)
}

/// How many insertions, deletions, replacements and swaps of neighbors lead from `a` to `b`, ignoring ASCII case; `None`
/// if it takes more than `most`.
///
/// Written for small limits: it gives up early and allocates nothing, since many names are compared with many.
pub(crate) fn edits(a: &str, b: &str, most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    (0..=most).find(|allowed| within(a.as_bytes(), b.as_bytes(), *allowed))
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

#[cfg(test)]
mod tests {
    use super::{edits, nearest};

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
    }
}
