//! How much a name resembles a known one.

use crate::tables::item::RESERVED_PREFIX;
use crate::text::look_alike::look_alike;
use crate::text::nearest::{self, common, digits};

pub(super) fn has_prefix(name: &str) -> bool {
    look_alike(name).get(..RESERVED_PREFIX.len()).is_some_and(|start| start.eq_ignore_ascii_case(RESERVED_PREFIX))
}

/// Whether `name` is `known` without the prefix, ignoring case.
fn has_no_prefix_of(name: &str, known: &str) -> bool {
    has_prefix(known) && known.get(RESERVED_PREFIX.len()..).is_some_and(|stem| stem.eq_ignore_ascii_case(name))
}

/// The candidate with the fewest edits; ties go to the first.
pub(super) fn closest<T>(known: impl Iterator<Item = T>, edits: impl Fn(&T) -> Option<usize>) -> Option<T> {
    let near = known.filter_map(|candidate| Some((edits(&candidate)?, candidate)));
    near.min_by_key(|(edits, _)| *edits).map(|(_, candidate)| candidate)
}

/// How many edits lead from `name` to `known`, ignoring case: at most two, or one if the names are short.
///
/// A name without the prefix counts as one edit away. `None` when it takes more, or when both belong to one series: `reqUrl1`
/// and `reqUrl2`; in a `series` of a vendor also `reqServerA` and `reqServerB`. Names without the prefix are words of their vendor: a whole word that differs makes
/// another name, such as `backupPort` for `backupHost`.
pub(super) fn edits(name: &str, known: &str, series: bool) -> Option<usize> {
    let name = &*look_alike(name);
    if has_no_prefix_of(name, known) {
        return Some(1);
    }
    let most = match known.len() {
        _ if has_prefix(known) => 1 + usize::from(known.len() > RESERVED_PREFIX.len() + 5),
        0..=3 => 0,
        4..=5 => 1,
        _ => 2,
    };
    let found = nearest::edits(name, known, most)?;
    let is_of_series = digits(name).ne(digits(known)) || (series && found > 0 && adds_capitals(name, known));
    let is_other_word = found > 0 && !has_prefix(known) && !has_similar_words(name, known);
    (!is_of_series && !is_other_word).then_some(found)
}

/// Whether a name is probably meant to be `known`.
pub(crate) fn is_misspelling(name: &str, known: &str) -> bool {
    edits(name, known, false).is_some()
}

/// Whether two names in camel case have the same words but for one edit in four letters.
fn has_similar_words(a: &str, b: &str) -> bool {
    let (a, b): (Vec<&str>, Vec<&str>) = (words(a).collect(), words(b).collect());
    a.len() != b.len() || a.iter().zip(&b).all(|(a, b)| is_similar_word(a, b))
}

/// Short words such as `Id` and `Ip` differ in one letter; if a letter is missing, or two are swapped, it is a typo.
fn is_similar_word(a: &str, b: &str) -> bool {
    let most = match a.len().max(b.len()) {
        0..=3 => usize::from(a.len() != b.len() || has_same_letters(a, b)),
        long => long / 4,
    };
    nearest::edits(a, b, most).is_some()
}

/// Whether two short words have the same letters in another order.
fn has_same_letters(a: &str, b: &str) -> bool {
    let sorted = |word: &str| {
        let mut letters = word.to_ascii_lowercase().into_bytes();
        letters.sort_unstable();
        letters
    };
    sorted(a) == sorted(b)
}

/// The words of a name in camel case.
fn words(name: &str) -> impl Iterator<Item = &str> {
    let mut rest = name;
    std::iter::from_fn(move || {
        let next = rest.char_indices().skip(1).find(|(_, letter)| letter.is_ascii_uppercase());
        let (word, after) = rest.split_at(next.map_or(rest.len(), |(at, _)| at));
        rest = after;
        (!word.is_empty()).then_some(word)
    })
}

/// Whether `a` differs from `b` only in capitals, as in `reqServerA` for `reqServerB`. A letter that is typed twice makes no
/// other name.
fn adds_capitals(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let start = common(a.iter(), b.iter());
    let end = common(a[start..].iter().rev(), b[start..].iter().rev());
    let own = &a[start..a.len() - end];
    let is_doubled =
        start + end == b.len() && own.len() == 1 && start > 0 && a[start - 1].eq_ignore_ascii_case(&own[0]);
    !own.is_empty() && !is_doubled && own.iter().all(u8::is_ascii_uppercase)
}

#[cfg(test)]
mod tests {
    use super::edits;

    #[test]
    fn up_to_two_edits_in_any_case_are_a_typo() {
        let mode = "reqSalesforceCompatibilityMode";
        assert_eq!(edits("reqSalesforceCompatabilityMode", mode, false), Some(1));
        assert_eq!(edits("reqSalesForceCompatabiltyMode", mode, false), Some(2));
        assert_eq!(edits("REQADAPTERURL", "reqAdapterUrl", false), Some(0));
        assert_eq!(edits("reqUesApi", "reqUseApi", false), Some(1));
        assert_eq!(edits("reqSoftphoneWidth", "reqSoftphoneHeight", false), None);
        assert_eq!(edits("reqInsidePrefix", "reqOutsidePrefix", false), None);
    }

    #[test]
    fn short_names_allow_one_edit() {
        assert_eq!(edits("reqHvc", "reqHvcc", false), Some(1));
        assert_eq!(edits("reqHome", "reqHvcc", false), None);
        assert_eq!(edits("reqHvac", "reqHvcc", false), Some(1));
    }

    #[test]
    fn members_of_a_series_are_not_typos() {
        assert_eq!(edits("reqAdapterUrl2", "reqAdapterUrl", false), None);
        assert_eq!(edits("reqNewRecordUrl6", "reqNewRecordUrl5", true), None);
        assert_eq!(edits("reqFinesseServerC", "reqFinesseServerA", true), None);
        assert_eq!(edits("reqConnectXW", "reqConnectCW", true), None);
        assert_eq!(edits("reqFinesseServreA", "reqFinesseServerA", true), Some(1));
        assert_eq!(edits("reqConectCW", "reqConnectCW", true), Some(1));
        assert_eq!(edits("server1", "server2", true), None);
    }

    #[test]
    fn a_letter_typed_twice_is_a_typo() {
        for (written, known) in [
            ("reqGeneralIInfo", "reqGeneralInfo"),
            ("reqGGeneralInfo", "reqGeneralInfo"),
            ("reqHHvcc", "reqHvcc"),
            ("RequestTTimeout", "RequestTimeout"),
            ("voiceCallIIdCallVar", "voiceCallIdCallVar"),
            ("reqInternalNNumberRegex", "reqInternalNumberRegex"),
        ] {
            assert_eq!(edits(written, known, true), Some(1), "{written}");
        }
    }

    #[test]
    fn characters_that_cannot_be_seen_or_look_alike_are_a_typo() {
        for (written, expected) in [
            ("reqUseApi\u{200b}", 0),
            ("reqUseApi\u{3000}", 1),
            ("reqUse\u{ff21}pi", 0),
            ("r\u{e9}qUse\u{c1}pi", 0),
            ("reqUse—Api", 1),
        ] {
            assert_eq!(edits(written, "reqUseApi", false), Some(expected), "{written:?}");
        }
    }

    #[test]
    fn names_without_the_prefix_are_compared_word_by_word() {
        assert_eq!(edits("openCtiWxCCRegion", "openCtiWxccRegion", true), Some(0));
        assert_eq!(edits("openCtiWxccRegoin", "openCtiWxccRegion", true), Some(1));
        assert_eq!(edits("openCtWxccRegion", "openCtiWxccRegion", true), Some(1));
        assert_eq!(edits("backupPort", "backupHost", true), None);
        assert_eq!(edits("url", "uri", true), None);
        assert_eq!(edits("URL", "url", true), Some(0));
        assert_eq!(edits("certDveName", "certDevName", true), Some(1));
        assert_eq!(edits("sfdcSvc", "sfdcScv", true), Some(1));
    }
}
