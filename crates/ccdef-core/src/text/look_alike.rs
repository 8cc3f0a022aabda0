//! Letters that look like those of a known word: with accents, in full width, of another script, or between invisible
//! characters.

use std::borrow::Cow;

use icu_normalizer::DecomposingNormalizerBorrowed;

/// Letters of other scripts that look the same as a Latin letter, and the hyphens.
const TWINS: &[(&str, char)] = &[
    ("аα", 'a'),
    ("А\u{391}", 'A'),
    ("ВΒ", 'B'),
    ("сϲ", 'c'),
    ("СϹ", 'C'),
    ("ԁ", 'd'),
    ("еε", 'e'),
    ("ЕΕ", 'E'),
    ("һ", 'h'),
    ("НΗ", 'H'),
    ("іıι", 'i'),
    ("ІӀΙ", 'I'),
    ("ј", 'j'),
    ("Ј", 'J'),
    ("к", 'k'),
    ("КΚ", 'K'),
    ("М\u{39c}", 'M'),
    ("пη", 'n'),
    ("Ν", 'N'),
    ("оοσ", 'o'),
    ("ОΟ", 'O'),
    ("рρ", 'p'),
    ("РΡ", 'P'),
    ("ѕ", 's'),
    ("Ѕ", 'S'),
    ("т", 't'),
    ("ТΤ", 'T'),
    ("υ", 'u'),
    ("ν", 'v'),
    ("ѡω", 'w'),
    ("хχ", 'x'),
    ("ХΧ", 'X'),
    ("уγ", 'y'),
    ("УΥ", 'Y'),
    ("Ζ", 'Z'),
    ("\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}", '-'),
];

/// `word` as it looks: without accents and invisible characters, in Latin letters of normal width.
///
/// Each character that is still outside ASCII becomes one control character, so that words are compared by characters.
pub(crate) fn look_alike(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let letters = DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(word.chars());
    Cow::Owned(letters.filter(|letter| !is_invisible(*letter)).map(plain).collect())
}

/// Combining marks, and characters without a width.
pub(crate) fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{300}'..='\u{36f}'
            | '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
    )
}

/// The letter of ASCII that a letter looks like; a control character that depends on the letter if there is none.
fn plain(letter: char) -> char {
    if letter.is_ascii() {
        return letter;
    }
    let twin = TWINS.iter().find(|(letters, _)| letters.contains(letter)).map(|(_, twin)| *twin);
    twin.unwrap_or_else(|| char::from_u32(1 + u32::from(letter) % 8).unwrap_or('\u{1}'))
}

#[cfg(test)]
mod tests {
    use super::look_alike;

    #[test]
    fn words_that_look_alike_are_equal() {
        for written in [
            "reqUse\u{ff21}pi",
            "r\u{e9}qUseÁpi",
            "re\u{301}qUseApi",
            "req\u{200b}Use\u{feff}Api\u{200e}",
            "rеqUsеАрі",
            "reqUseApi",
        ] {
            assert_eq!(look_alike(written), "reqUseApi", "{written:?}");
        }
    }

    #[test]
    fn other_characters_count_as_one_each() {
        assert_eq!(look_alike("req\u{3000}Use").len(), "req Use".len());
        assert_eq!(look_alike("req日Use").len(), "req.Use".len());
        assert_eq!(look_alike("req—Use"), "req-Use");
    }
}
